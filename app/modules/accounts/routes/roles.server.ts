import { type Guarded, protectedLoader } from "~/platform/guard.server";
import { PERMISSIONS, ROLES } from "~/platform/permissions";
import { recordRead } from "~/platform/process.server";
import { visibilityRows } from "../account-state.queries.server";
import { roleExclusions, rolePermissions } from "../accounts.queries.server";

/** Role × right, role × class of records, and which roles exclude each other: all three as the tables hold them. */
export const loader = protectedLoader(["accounts.read", "roles.change", "journal.read"], async (guarded) => {
  const { ctx, actor, t } = guarded;
  const rows = await roleRows(guarded);
  await recordRead(ctx, { name: "list-roles", subjectType: "role", subjectIds: [...ROLES] });
  return {
    title: t("accounts:roles.title"),
    ...rows,
    may: { rights: actor.permissions.has("roles.change"), visibility: actor.permissions.has("visibility.change") },
  };
});

/** What each role may and sees, and which exclude each other, for the page and for its workbook. */
export async function roleRows({ ctx }: Pick<Guarded, "ctx">) {
  const [held, visible, exclusions] = await Promise.all([
    rolePermissions(ctx.db),
    visibilityRows(ctx.db),
    roleExclusions(ctx.db),
  ]);
  return {
    roles: [...ROLES],
    permissions: PERMISSIONS.map((name) => ({
      name,
      roles: held.filter((row) => row.permission === name).map(({ role }) => role),
    })),
    classes: [...new Set(visible.map((row) => row.visibility_class))].map((name) => ({
      name,
      roles: visible.filter((row) => row.visibility_class === name).map(({ role }) => role),
    })),
    exclusions,
  };
}
