import { isOwnHand } from "~/platform/actor";
import { civilDayOf } from "~/platform/clock";
import { notFound, protectedLoader } from "~/platform/guard.server";
import { recordRead } from "~/platform/process.server";
import { rolesOf } from "../account-state.queries.server";
import * as queries from "../admin.queries.server";
import { scopeWords } from "../scope-words.server";
import { stateOf } from "./accounts.server";

export const loader = protectedLoader("accounts.read", async ({ ctx, actor, params, t, lng }) => {
  const account = await queries.accountPage(ctx.db, params.id ?? "");
  if (!account) throw notFound();
  const [roles, keys, sessions] = await Promise.all([
    rolesOf(ctx.db, [account.id]),
    queries.keysOf(ctx.db, account.id),
    queries.countSessions(ctx.db, account.id, ctx.now),
  ]);
  await recordRead(ctx, { name: "read-account", subjectType: "account", subjectIds: [account.id] });
  const scopes = await scopeWords(ctx.db, roles, { t, lng });
  const may = (permission: Parameters<typeof actor.permissions.has>[0]) =>
    actor.permissions.has(permission) && !isOwnHand(actor, account.id);
  return {
    title: t("accounts:account.title", { name: account.display_name }),
    account: {
      id: account.id,
      username: account.username,
      name: account.display_name,
      kind: account.principal_kind,
      unit: account.unit_name,
      endsOn: account.ends_on,
      isBound: account.principal_kind !== "posting" ? null : account.person_id !== null,
      isDemo: account.is_demo === 1,
      mustChange: account.must_change_password === 1,
      passwordChangedAt: account.password_changed_at,
      createdAt: account.created_at,
      state: stateOf(account, civilDayOf(ctx.now)),
    },
    sessions,
    roles: roles.map((row) => ({
      role: row.role,
      scopeKind: row.scope_kind,
      scopeValue: row.scope_value,
      scope: scopes(row),
    })),
    keys: keys.map((key) => ({
      id: key.id,
      client: key.client,
      createdAt: key.created_at,
      lastUsedOn: key.last_used_on,
      revokedAt: key.revoked_at,
    })),
    may: {
      bind: may("accounts.create") && account.principal_kind === "posting",
      disable: may("accounts.disable"),
      reset: may("accounts.reset-password") && account.principal_kind !== "service",
      grant: may("accounts.grant-role"),
      revokeKey: actor.permissions.has("accounts.revoke-key"),
    },
  };
});
