import { notFound, protectedAction, protectedLoader } from "~/platform/guard.server";
import { ok } from "~/platform/result";
import { rolesOf } from "../account-state.queries.server";
import { withdrawRoleSchema } from "../accounts.schema";
import { scopeWords } from "../scope-words.server";
import { withdrawRole } from "../use-cases/grant-role.server";
import { actPage } from "./account-act.server";

export const loader = protectedLoader("accounts.grant-role", async (guarded) => {
  const { ctx, params, url, t, lng } = guarded;
  const wanted = (name: string) => url.searchParams.get(name) ?? "";
  const held = (await rolesOf(ctx.db, [params.id ?? ""])).find(
    (row) =>
      row.role === wanted("role") && row.scope_kind === wanted("scopeKind") && row.scope_value === wanted("scopeValue"),
  );
  if (!held) throw notFound();
  const { role, scope_kind: scopeKind, scope_value: scopeValue } = held;
  const scopes = await scopeWords(ctx.db, [held], { t, lng });
  return { ...(await actPage(guarded, "withdraw")), held: { role, scopeKind, scopeValue }, scope: scopes(held) };
});

export const action = protectedAction("accounts.grant-role", withdrawRoleSchema, async ({ ctx, params }, form) => {
  const { scopeValue, ...act } = form;
  const result = await withdrawRole(ctx, { accountId: params.id ?? "", ...act, scopeCode: scopeValue ?? null });
  return result.ok ? ok(`/accounts/${result.value}`) : result;
});
