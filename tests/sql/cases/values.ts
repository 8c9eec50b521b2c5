import type { Actor } from "~/platform/actor";

/** Values whose kind matters to a statement and whose content does not. */
export const AT = new Date("2026-11-24T00:00:00Z");
export const DAY = "2026-11-24";
export const BYTES = Buffer.from("x");
export const PAGE = { offset: 100, limit: 50 };

export const CITY: Actor = {
  accountId: "a",
  name: "甲",
  username: "a",
  roles: [],
  permissions: new Set(),
  scope: { city: true, divisions: [], units: [] },
  unitId: null,
  personId: null,
  agencyId: null,
  locale: null,
};
export const DISTRICT: Actor = { ...CITY, scope: { city: false, divisions: ["321324"], units: ["u"] }, unitId: "v" };
