import { protectedAction } from "~/platform/guard.server";
import { printingSchema } from "../journal.schema";
import { notePrinting } from "../use-cases/note-printing.server";

/** Asked by every page before it is printed: no journal, no print. */
export const action = protectedAction("signed-in", printingSchema, async ({ ctx }, { path }) => {
  await notePrinting(ctx, path);
  return new Response(null, { status: 204 });
});
