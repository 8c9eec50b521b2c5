import type { Ctx } from "~/platform/process.server";
import type { Result } from "~/platform/result";
import { type ContentChange, proposeContent } from "../content-change.server";

/**
 * Says what a later decision changed: review, appeal, restoration of rights, removal from a list; waits for a colleague.
 * Refusals as `correctRecord`.
 */
export async function reviseRecord(ctx: Ctx, change: ContentChange): Promise<Result<string>> {
  return proposeContent(ctx, "revise", change);
}
