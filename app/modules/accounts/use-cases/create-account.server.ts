import { newId } from "~/platform/id";
import type { Role } from "~/platform/permissions";
import { type Ctx, runProcess } from "~/platform/process.server";
import { no, ok, type Result } from "~/platform/result";
import { randomToken, sha256 } from "~/platform/secrets.server";
import type { AccountSnapshot } from "../accounts.events";
import * as queries from "../accounts.queries.server";
import { excludedPair } from "../accounts.rules";
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
  roles: { role: Role; scopeKind: "city" | "division" | "unit"; scopeValue?: string }[];
}

/** Makes an account. Refusals: `username-taken`, `roles-exclude-each-other`. */
export async function createAccount(ctx: Ctx, account: NewAccount): Promise<Result<string>> {
  const exclusions = await queries.roleExclusions(ctx.db);
  const pair = excludedPair(
    account.roles.map(({ role }) => role),
    exclusions,
  );
  if (pair)
    return no("accounts:refusal.roles-exclude-each-other", { params: { a: pair[0], b: pair[1] }, path: "roles" });
  const password_hash = account.password === null ? null : await hashPassword(account.password);
  return runProcess(ctx, { name: "create-account" }, async ({ db, record }) => {
    if (await queries.accountForLogin(db, account.username))
      return no("accounts:refusal.username-taken", { params: { username: account.username }, path: "username" });
    const id = newId();
    await queries.insertAccount(db, { id, ...account, password_hash }, ctx.now);
    record({ name: "account-created", subject: { type: "account", id }, before: null, after: snapshot(account) });
    return ok(id);
  });
}

function snapshot(account: NewAccount): AccountSnapshot {
  return {
    username: account.username,
    displayName: account.displayName,
    principalKind: account.principalKind,
    unitId: account.unitId ?? null,
    isDisabled: false,
    endsOn: null,
    mustChangePassword: account.mustChangePassword,
    roles: account.roles.map(({ role, scopeKind, scopeValue }) => ({ role, scopeKind, scopeValue: scopeValue ?? "" })),
  };
}

/** Makes an API key of an account and returns it in the clear, once; only its SHA-256 is kept. */
export async function createApiKey(
  ctx: Ctx,
  key: { accountId: string; client: string; defaultGround?: string | null },
): Promise<Result<string>> {
  const plain = `xh_${randomToken(32)}`;
  return runProcess(ctx, { name: "create-api-key" }, async ({ db, record }) => {
    const id = newId();
    await queries.insertApiKey(db, { id, ...key, keyHash: sha256(plain).toString("hex") }, ctx.now);
    record({
      name: "api-key-created",
      subject: { type: "account", id: key.accountId },
      before: null,
      after: { keyId: id, client: key.client },
    });
    return ok(plain);
  });
}
