import { notFound, protectedAction, protectedLoader } from "~/platform/guard.server";
import { PERMISSIONS, ROLES } from "~/platform/permissions";
import { ok } from "~/platform/result";
import { rolePermissions } from "../accounts.queries.server";
import { mayHold } from "../accounts.rules";
import { roleRightsSchema } from "../accounts.schema";
import { changeRoleRights } from "../use-cases/change-role-rights.server";

function roleOf(params: Record<string, string | undefined>): string {
  const role = ROLES.find((name) => name === params.role);
  if (!role) throw notFound();
  return role;
}

export const loader = protectedLoader("roles.change", async ({ ctx, params, t }) => {
  const role = roleOf(params);
  const rows = await rolePermissions(ctx.db);
  const held = rows.filter((row) => row.role === role).map(({ permission }) => permission);
  return {
    title: t("accounts:rights.title", { role: t(`common:role.${role}`) }),
    seen: held.join(" "),
    rights: PERMISSIONS.filter((name) => mayHold(role, name)).map((name) => ({ name, isHeld: held.includes(name) })),
  };
});

export const action = protectedAction("roles.change", roleRightsSchema, async ({ ctx, params }, form) => {
  const seen = form.seen.split(" ").filter(Boolean);
  const result = await changeRoleRights(ctx, { ...form, role: roleOf(params), seen });
  return result.ok ? ok("/roles") : result;
});
