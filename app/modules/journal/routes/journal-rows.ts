import { protectedLoader } from "~/platform/guard.server";
import { journalPage } from "./journal.server";

/** Further stretches of the journal for the grid. */
export const loader = protectedLoader("journal.read", async (guarded) => {
  const { page } = await journalPage(guarded);
  return Response.json(page);
});
