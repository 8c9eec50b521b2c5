import { newId } from "~/platform/id";
import { type Ctx, runProcess } from "~/platform/process.server";
import { ok, type Result } from "~/platform/result";
import { randomToken, sha256 } from "~/platform/secrets.server";
import { lockApiKey } from "../account-state.queries.server";
import { keySnapshot } from "../account-state.server";
import * as queries from "../accounts.queries.server";

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
      subject: { type: "api-key", id },
      before: null,
      after: keySnapshot((await lockApiKey(db, id))!),
      touches: [{ type: "account", id: key.accountId }],
    });
    return ok(plain);
  });
}
