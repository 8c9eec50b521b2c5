import { PERMISSIONS, type Permission } from "~/platform/permissions";
import { type Ctx, runProcess } from "~/platform/process.server";
import { no, ok, type Result } from "~/platform/result";
import { staleRefusal } from "~/platform/stale.server";
import type { RoleSnapshot } from "../accounts.events";
import { rolePermissions } from "../accounts.queries.server";
import { mayHold } from "../accounts.rules";
import * as queries from "../admin.queries.server";

/**
 * Sets the rights of a role; they hold from the next request on. Refusals: `right-not-for-role` (the three administrators
 * stay apart from each other and from business), `version-stale` where they changed since they were read.
 */
export async function changeRoleRights(
  ctx: Ctx,
  change: { role: string; permissions: readonly Permission[]; seen: readonly string[]; text: string },
): Promise<Result<string>> {
  const { role, text } = change;
  const wanted = PERMISSIONS.filter((permission) => change.permissions.includes(permission)).sort();
  const odd = wanted.find((permission) => !mayHold(role, permission));
  if (odd)
    return no("accounts:refusal.right-not-for-role", {
      params: { right: `accounts:right.${odd.replace(".", "-")}` },
      status: 422,
    });
  return runProcess(ctx, { name: "change-role-rights", reason: { text } }, async ({ db, record }) => {
    const all = await rolePermissions(db);
    const held = all.filter((row) => row.role === role).map((row) => row.permission);
    if ([...held].sort().join() !== [...change.seen].sort().join())
      return staleRefusal(db, { subject: { type: "role", id: role }, namespace: "accounts" });
    await queries.replaceRights(db, role, wanted);
    record({
      name: "role-rights-changed",
      subject: { type: "role", id: role },
      before: { permissions: [...held].sort() } satisfies RoleSnapshot,
      after: { permissions: wanted } satisfies RoleSnapshot,
    });
    return ok(role);
  });
}
