import type { Ctx } from "~/platform/process.server";
import type { Result } from "~/platform/result";
import { type ContentChange, proposeContent } from "../content-change.server";

/**
 * Puts right what never was as entered (个人信息保护法 Art.46); waits for a colleague. Refusals: `version-stale`, `not-own-body`,
 * `kind-not-by-hand`, `already-void`, `not-confirmed-yet`, `nothing-changed`, `content-invalid`, `already-submitted`.
 */
export async function correctRecord(ctx: Ctx, change: ContentChange): Promise<Result<string>> {
  return proposeContent(ctx, "correct", change);
}
