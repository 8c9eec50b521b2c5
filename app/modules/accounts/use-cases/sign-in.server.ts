import type { Db } from "#db/connection";
import { civilDayOf } from "~/platform/clock";
import type { Ctx } from "~/platform/process.server";
import { runProcess } from "~/platform/process.server";
import { no, ok, type Result } from "~/platform/result";
import * as queries from "../accounts.queries.server";
import { loadActor, systemActor } from "../actor.server";
import { browserCookie, knownBrowser } from "../known-browser.server";
import { decoyHash, passwordFits } from "../password.server";
import { openSession } from "../session.server";
import { noteSuccess, noteTry, secondsToWait } from "../throttle.server";

export interface SignIn {
  username: string;
  password: string;
  address: string | null;
  userAgent: string | null;
  /** The cookies that came along. */
  cookies?: string | null;
}

/**
 * Checks name and password and opens a session; success and failure are journalled, the password never.
 * Refusals: `too-many-attempts`, `wrong-credentials` (the same for an unknown name, a wrong password and an ended account).
 */
export async function signIn(
  db: Db,
  attempt: SignIn,
  at: { now: Date; requestId: string },
): Promise<Result<{ cookies: string[]; mustChangePassword: boolean }>> {
  const { username, cookies = null } = attempt;
  const counted = { username, address: attempt.address ?? "unknown", browser: knownBrowser(cookies, username) };
  const wait = await secondsToWait(counted);
  if (wait > 0)
    return no("accounts:refusal.too-many-attempts", { params: { minutes: Math.ceil(wait / 60) }, status: 429 });
  await noteTry(counted);
  const account = await queries.accountForLogin(db, attempt.username);
  const fits = await passwordFits(account?.password_hash ?? (await decoyHash()), attempt.password);
  const actor = account && fits ? await loadActor(db, account.id, civilDayOf(at.now)) : null;
  const ctx: Ctx = {
    db,
    actor: actor ?? systemActor(),
    now: at.now,
    requestId: at.requestId,
    origin: { via: "web", address: attempt.address },
  };
  if (!account || !actor) {
    if (account) await note(ctx, "sign-in-failed", account.id);
    return no("accounts:refusal.wrong-credentials", { status: 401 });
  }
  await noteSuccess(counted);
  await note(ctx, "signed-in", account.id);
  const cookie = await openSession(db, { id: account.id, sessionEpoch: account.session_epoch }, attempt, at.now);
  return ok({
    cookies: [cookie, browserCookie(cookies, username)],
    mustChangePassword: account.must_change_password === 1,
  });
}

async function note(ctx: Ctx, name: "signed-in" | "sign-in-failed", accountId: string): Promise<void> {
  await runProcess(ctx, { name: "sign-in" }, async ({ record }) => {
    record({ name, subject: { type: "account", id: accountId }, before: null, after: { at: ctx.now.toISOString() } });
    return ok(null);
  });
}
