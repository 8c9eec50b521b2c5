import { nameKey } from "~/modules/reference/text-cleaning.rules";
import { civilDayOf } from "~/platform/clock";
import { isCode, newId } from "~/platform/id";
import { type Ctx, runProcess } from "~/platform/process.server";
import { no, ok, type Result, refused } from "~/platform/result";
import { addTask } from "~/platform/tasks.server";
import { mayDeliver } from "../import-access.rules";
import * as sources from "../sources.queries.server";
import { periodRefusal } from "../zero-report.rules";
import { zeroReportSnapshot } from "../zero-report-snapshot";
import * as reports from "../zero-reports.queries.server";

export interface ZeroReportRequest {
  /** Code of the collection item. */
  item: string;
  /** The contributor: its code, the code of its unit, or its name; may be left out. */
  unit?: string | null;
  /** First and last day of the period (both inclusive). */
  from: string;
  to: string;
}

/** Signs that a period brought nothing to deliver. It counts once another account has confirmed it. */
export async function signZeroReport(
  ctx: Ctx,
  request: ZeroReportRequest,
): Promise<Result<{ id: string; state: "pending" }>> {
  const source = isCode(request.item) ? await sources.collectionItem(ctx.db, request.item) : undefined;
  if (!source) return no("collection:refusal.unknown-collection-item", { status: 400, path: "item" });
  const said = request.unit ? nameKey(request.unit) : null;
  const names = [source.contributor_code, source.unit_code, source.contributor_zh, source.unit_name, source.unit_id];
  if (said !== null && !names.some((name) => name !== null && nameKey(name) === said)) {
    return no("collection:refusal.unit-differs", { status: 400, path: "unit" });
  }
  if (!mayDeliver(ctx.actor, source)) return no("collection:refusal.not-own-unit", { status: 403, path: "item" });
  const refusal = periodRefusal(request, civilDayOf(ctx.now));
  if (refusal) return refused(refusal);
  const id = newId();
  return runProcess(ctx, { name: "sign-zero-report" }, async ({ db, record }) => {
    const isNew = await reports.insertZeroReport(db, {
      id,
      item_code: source.code,
      contributor_code: source.contributor_code,
      from_on: request.from,
      to_on: request.to,
      signed_by: ctx.actor.accountId,
      signed_by_name: ctx.actor.name,
      signed_at: ctx.now,
    });
    if (!isNew) return no("collection:refusal.already-signed");
    const signed = await reports.findZeroReport(db, id);
    record({
      name: "zero-report-signed",
      version: 2,
      subject: { type: "zero-report", id },
      before: null,
      after: zeroReportSnapshot(signed!),
    });
    await addTask(
      db,
      {
        kind: "confirm-zero-report",
        namespace: "collection",
        subject: { type: "zero-report", id },
        permission: "zero-reports.confirm",
        unitId: source.unit_id,
        notAccountId: ctx.actor.accountId,
        params: { item: source.name_zh, from: request.from, to: request.to },
        href: "/zero-reports?state=pending",
      },
      ctx.now,
    );
    return ok({ id, state: "pending" as const });
  });
}
