import { json } from "@remix-run/node";
import { protectedLoader } from "~/platform/guard.server";
import { usesRows } from "./report-uses.server";

/** Further stretches of the list, for the grid. */
export const loader = protectedLoader("reports.read", async (guarded) => json(await usesRows(guarded)));
