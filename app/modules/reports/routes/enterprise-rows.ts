import { json } from "@remix-run/node";
import { protectedLoader } from "~/platform/guard.server";
import { enterpriseRows } from "./enterprises.server";

/** Further stretches of the list, for the grid. */
export const loader = protectedLoader("enterprises.read", async (guarded) => json(await enterpriseRows(guarded)));
