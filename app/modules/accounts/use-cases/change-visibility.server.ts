import { type Ctx, runProcess } from "~/platform/process.server";
import { ok, type Result } from "~/platform/result";
import { staleRefusal } from "~/platform/stale.server";
import { visibilityRows } from "../account-state.queries.server";
import type { VisibilitySnapshot } from "../accounts.events";
import * as queries from "../admin.queries.server";

/** Sets which roles see records of a class. Refusal: `version-stale` where it changed since it was read. */
export async function changeVisibility(
  ctx: Ctx,
  change: { visibilityClass: string; roles: readonly string[]; seen: readonly string[]; text: string },
): Promise<Result<string>> {
  const { visibilityClass, text } = change;
  const wanted = [...new Set(change.roles)].sort();
  return runProcess(ctx, { name: "change-visibility", reason: { text } }, async ({ db, record }) => {
    const rows = await visibilityRows(db);
    const before = rows.filter((row) => row.visibility_class === visibilityClass).map(({ role }) => role);
    if ([...before].sort().join() !== [...change.seen].sort().join())
      return staleRefusal(db, { subject: { type: "visibility-class", id: visibilityClass }, namespace: "accounts" });
    await queries.replaceVisibility(db, visibilityClass, wanted);
    record({
      name: "visibility-changed",
      subject: { type: "visibility-class", id: visibilityClass },
      before: { roles: [...before].sort() } satisfies VisibilitySnapshot,
      after: { roles: wanted } satisfies VisibilitySnapshot,
    });
    return ok(visibilityClass);
  });
}
