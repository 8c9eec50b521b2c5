import type { Db } from "#db/connection";
import { RECORD_VISIBILITY } from "#db/reference/record-visibility";
import { ROLE_PERMISSIONS } from "#db/reference/roles";
import { groupBy } from "~/platform/group-by";
import { type Ctx, runProcess } from "~/platform/process.server";
import { ok, type Result } from "~/platform/result";
import { visibilityRows } from "../account-state.queries.server";
import type { RoleSnapshot, VisibilitySnapshot } from "../accounts.events";
import { rolePermissions } from "../accounts.queries.server";
import * as queries from "../admin.queries.server";

/**
 * The rights of each role and who sees which records, as this release ships them. What a security administrator has set since
 * (the journal knows) is left as they left it, so that a new right of such a role is theirs to grant. Each role and class that
 * differs is journalled; a new database begins with what it is given. Safe to repeat.
 */
export async function renewAccess(ctx: Ctx): Promise<Result<null>> {
  return runProcess(ctx, { name: "renew-access" }, async ({ db, record }) => {
    const rights = listsOf(await rolePermissions(db), "role", "permission");
    for (const { id, before, after } of await differing(db, rights, ROLE_PERMISSIONS, "role-rights-changed")) {
      await queries.replaceRights(db, id, after);
      if (rights.size > 0)
        record({
          name: "role-rights-renewed",
          subject: { type: "role", id },
          before: before && ({ permissions: before } satisfies RoleSnapshot),
          after: { permissions: after } satisfies RoleSnapshot,
        });
    }
    const readers = listsOf(await visibilityRows(db), "visibility_class", "role");
    for (const { id, before, after } of await differing(db, readers, RECORD_VISIBILITY, "visibility-changed")) {
      await queries.replaceVisibility(db, id, after);
      if (readers.size > 0)
        record({
          name: "visibility-renewed",
          subject: { type: "visibility-class", id },
          before: before && ({ roles: before } satisfies VisibilitySnapshot),
          after: { roles: after } satisfies VisibilitySnapshot,
        });
    }
    return ok(null);
  });
}

function listsOf<K extends string, V extends string>(rows: readonly Record<K | V, string>[], key: K, value: V) {
  const groups = groupBy(rows, (row) => row[key]);
  return new Map([...groups].map(([id, group]) => [id, group.map((row) => row[value]).sort()]));
}

/** What is held otherwise than it is shipped, but for what was `changed` in the product; `before` is null where it was not there. */
async function differing(
  db: Db,
  held: ReadonlyMap<string, string[]>,
  shipped: Readonly<Record<string, readonly string[]>>,
  changed: "role-rights-changed" | "visibility-changed",
) {
  const kept = new Set(await queries.subjectsOfEvent(db, changed));
  return Object.entries(shipped)
    .map(([id, list]) => ({ id, before: held.get(id) ?? null, after: [...list].sort() }))
    .filter(({ id, before, after }) => !kept.has(id) && before?.join() !== after.join());
}
