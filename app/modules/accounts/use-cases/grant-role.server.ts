import { civilDayOf } from "~/platform/clock";
import type { Ctx } from "~/platform/process.server";
import type { Refusal, Result } from "~/platform/result";
import * as queries from "../admin.queries.server";
import { exclusionRefusal } from "../excluded-roles.server";
import { type Administered, administerAccount } from "./administer-account.server";

export interface RoleAct extends Administered {
  role: string;
  scopeKind: "city" | "division" | "unit";
  /** Code of the division or unit; nothing for the whole city. */
  scopeCode: string | null;
  text: string;
}

const refuse = (code: string, more: Partial<Refusal> = {}): Refusal => ({
  code,
  key: `accounts:refusal.${code}`,
  ...more,
});

/**
 * Gives an account a role over a scope and ends its sessions. Refusals: `roles-exclude-each-other`, `person-roles-exclude`, `already-granted`,
 * `unknown-division`, `unknown-unit` and those of every act on accounts.
 */
export async function grantRole(
  ctx: Ctx,
  { role, scopeKind, scopeCode, text, ...account }: RoleAct,
): Promise<Result<string>> {
  return administerAccount(ctx, { name: "grant-role", reason: { text } }, account, async ({ db }, state) => {
    const roles = [...state.roles.map((held) => held.role), role];
    const held = { accountId: account.accountId, personId: state.personId, roles };
    const excluded = await exclusionRefusal(db, held, { today: civilDayOf(ctx.now), path: "role" });
    if (excluded) return excluded;
    const scopeValue = await scopeValueOf(db, scopeKind, scopeCode);
    if (scopeValue === null) return refuse(`unknown-${scopeKind}`, { path: "scopeCode", status: 422 });
    const same = state.roles.some(
      (held) => held.role === role && held.scopeKind === scopeKind && held.scopeValue === scopeValue,
    );
    if (same) return refuse("already-granted", { path: "role" });
    await queries.insertRole(db, { accountId: account.accountId, role, scopeKind, scopeValue }, ctx.now);
    await queries.changeAccount(db, account.accountId, {}, ctx.now);
    return null;
  });
}

/** Takes a role from an account and ends its sessions. `scopeCode` is the stored scope. Refusals: `not-granted` and those of every act on accounts. */
export async function withdrawRole(
  ctx: Ctx,
  { role, scopeKind, scopeCode, text, ...account }: RoleAct,
): Promise<Result<string>> {
  return administerAccount(ctx, { name: "withdraw-role", reason: { text } }, account, async ({ db }) => {
    const grant = { accountId: account.accountId, role, scopeKind, scopeValue: scopeCode ?? "" };
    if (!(await queries.deleteRole(db, grant))) return refuse("not-granted");
    await queries.changeAccount(db, account.accountId, {}, ctx.now);
    return null;
  });
}

async function scopeValueOf(
  db: Parameters<typeof queries.unitIdOfCode>[0],
  kind: RoleAct["scopeKind"],
  code: string | null,
): Promise<string | null> {
  if (kind === "city") return "";
  if (!code) return null;
  if (kind === "unit") return queries.unitIdOfCode(db, code);
  return (await queries.divisionExists(db, code)) ? code : null;
}
