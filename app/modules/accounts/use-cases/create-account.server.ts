import { civilDayOf } from "~/platform/clock";
import { newId } from "~/platform/id";
import type { Role } from "~/platform/permissions";
import { type Ctx, runProcess } from "~/platform/process.server";
import { no, ok, type Result, refused } from "~/platform/result";
import { lockedSnapshot } from "../account-state.server";
import * as queries from "../accounts.queries.server";
import { exclusionRefusal } from "../excluded-roles.server";
import { hashPassword } from "../password.server";

export interface NewAccount {
  username: string;
  displayName: string;
  principalKind: "posting" | "agency-seat" | "service";
  /** Null for services, which have keys instead. */
  password: string | null;
  mustChangePassword: boolean;
  isDemo?: boolean;
  unitId?: string | null;
  personId?: string | null;
  agencyId?: string | null;
  /** Last day on which it can be used, inclusive; null: until further notice. */
  endsOn?: string | null;
  roles: { role: Role; scopeKind: "city" | "division" | "unit"; scopeValue?: string }[];
}

/** Makes an account. Refusals: `username-taken`, `roles-exclude-each-other`, `person-roles-exclude`. */
export async function createAccount(ctx: Ctx, account: NewAccount): Promise<Result<string>> {
  const password_hash = account.password === null ? null : await hashPassword(account.password);
  return runProcess(ctx, { name: "create-account" }, async ({ db, record }) => {
    const id = newId();
    const held = { accountId: id, personId: account.personId ?? null, roles: account.roles.map(({ role }) => role) };
    const excluded = await exclusionRefusal(db, held, { today: civilDayOf(ctx.now), path: "roles" });
    if (excluded) return refused(excluded);
    try {
      await queries.insertAccount(db, { id, ...account, password_hash }, ctx.now);
    } catch (error) {
      if ((error as { errno?: number }).errno !== 1062) throw error;
      return no("accounts:refusal.username-taken", { params: { username: account.username }, path: "username" });
    }
    const made = await lockedSnapshot(db, id);
    record({ name: "account-created", subject: { type: "account", id }, before: null, after: made!.state });
    return ok(id);
  });
}
