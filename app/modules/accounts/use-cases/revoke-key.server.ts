import { type Ctx, runProcess } from "~/platform/process.server";
import { no, ok, type Result } from "~/platform/result";
import { lockApiKey } from "../account-state.queries.server";
import { keySnapshot } from "../account-state.server";
import * as queries from "../admin.queries.server";

/** Ends an API key at once. Refusals: `key-unknown`, `already-revoked`. */
export async function revokeKey(ctx: Ctx, { keyId, text }: { keyId: string; text: string }): Promise<Result<string>> {
  return runProcess(ctx, { name: "revoke-key", reason: { text } }, async ({ db, record }) => {
    const key = await lockApiKey(db, keyId);
    if (!key) return no("accounts:refusal.key-unknown", { status: 404 });
    if (key.revoked_at) return no("accounts:refusal.already-revoked");
    await queries.revokeKey(db, keyId, ctx.now);
    record({
      name: "api-key-revoked",
      subject: { type: "api-key", id: keyId },
      before: keySnapshot(key),
      after: keySnapshot({ ...key, revoked_at: ctx.now }),
      touches: [{ type: "account", id: key.account_id }],
    });
    return ok(key.account_id);
  });
}
