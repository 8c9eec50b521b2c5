import type { Db } from "#db/connection";
import { type Foldable, lastAfter } from "~/platform/fold";
import { orgUnitEvents } from "./org-units.events";
import { unitsAfter } from "./org-units.queries.server";
import { unitSnapshot } from "./unit-snapshot";

/** Org units; the path is compared where it does not follow from the parent. */
export const orgUnitFold: Foldable<Db> = {
  subjectType: "org-unit",
  tables: ["org_units"],
  fold: lastAfter(orgUnitEvents),
  async present(db, after, limit) {
    const rows = await unitsAfter(db, after, limit);
    return rows.map((row) => {
      const fits = row.path.endsWith(`/${row.parent_id ?? ""}/${row.id}/`.replace("//", "/"));
      return { id: row.id, state: { ...unitSnapshot(row), ...(fits ? {} : { path: row.path }) } };
    });
  },
};
