import { json } from "@remix-run/node";
import { protectedLoader } from "~/platform/guard.server";
import { peopleRows } from "./people.server";

/** Further stretches of the list, for the grid. */
export const loader = protectedLoader("people.read", async (guarded) => json(await peopleRows(guarded)));
