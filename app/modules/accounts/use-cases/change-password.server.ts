import { type Ctx, runProcess } from "~/platform/process.server";
import { no, ok, type Result, refused } from "~/platform/result";
import { lockedSnapshot } from "../account-state.server";
import * as queries from "../accounts.queries.server";
import { passwordRefusal } from "../password.rules";
import { hashPassword, passwordFits } from "../password.server";
import { openSession } from "../session.server";
import { noteSuccess, noteTry, secondsToWait } from "../throttle.server";

/**
 * Changes the actor's own password, ends every session of the account, and opens a new one; returns its cookie. Whoever found
 * a desk unlocked cannot guess here either: five wrong tries in 15 minutes make the account wait, for this form alone.
 * Where the account changed while the passwords were compared (reset by an administrator, disabled, changed elsewhere), that
 * change stands. Refusals: `too-many-attempts` (429), `current-wrong` (422), those of `passwordRefusal`.
 */
export async function changePassword(
  ctx: Ctx,
  { current, fresh, userAgent }: { current: string; fresh: string; userAgent: string | null },
): Promise<Result<string>> {
  const counted = { username: ctx.actor.accountId, address: "own-password", browser: "own-password" };
  const wait = await secondsToWait(counted);
  if (wait > 0)
    return no("accounts:refusal.too-many-attempts", { params: { minutes: Math.ceil(wait / 60) }, status: 429 });
  await noteTry(counted);
  const account = await queries.accountById(ctx.db, ctx.actor.accountId);
  if (!account?.password_hash || !(await passwordFits(account.password_hash, current))) {
    return no("accounts:refusal.current-wrong", { path: "current", status: 422 });
  }
  await noteSuccess(counted);
  const refusal = passwordRefusal(fresh, {
    username: account.username,
    isOld: await passwordFits(account.password_hash, fresh),
  });
  if (refusal) return refused(refusal);
  const password_hash = await hashPassword(fresh);
  const epoch = account.session_epoch + 1;
  const subject = { type: "account", id: account.id };
  const result = await runProcess(ctx, { name: "change-password" }, async ({ db, record }) => {
    const before = await lockedSnapshot(db, account.id);
    if (before?.account.session_epoch !== account.session_epoch)
      return no("accounts:refusal.current-wrong", { path: "current", status: 422 });
    await queries.replacePassword(db, { ...account, password_hash, session_epoch: epoch }, ctx.now);
    const after = await lockedSnapshot(db, account.id);
    record({ name: "password-changed", subject, before: before.state, after: after!.state });
    return ok(null);
  });
  if (!result.ok) return result;
  return ok(
    await openSession(
      ctx.db,
      { id: account.id, sessionEpoch: epoch },
      { address: ctx.origin.address, userAgent },
      ctx.now,
    ),
  );
}
