import { civilDayOf } from "~/platform/clock";
import { type Ctx, runProcess } from "~/platform/process.server";
import { no, ok, type Result } from "~/platform/result";
import { announceReports } from "../announce-reports.server";
import { type Reason, reasonOf, tellReaders } from "../change-report.server";
import { factSnapshot } from "../enterprise-snapshot";
import * as queries from "../enterprises.queries.server";
import { factMarkOf } from "../fact-mark.rules";
import { recordMark } from "../fact-marks.server";
import { reportsRestingOn } from "../report-facts.queries.server";
import { lockReport, updateReport } from "../report-writes.queries.server";

interface FactEnding {
  factId: string;
  readAt: number;
  /** `repaired`: the enterprise made it good; `voided`: it never should have stood. */
  state: "repaired" | "voided";
  endedOn: string;
  documentNo: string | null;
  reason: Reason;
}

/**
 * Ends an adverse public fact. Valid reports that rest on it are marked, their readers told: a repaired fact must no longer be used
 * (信用修复管理办法 Art.3). Refusals: `not-found`, `fact-ended-already`, `ended-before-decided`,
 * `ended-in-future`, `stale`.
 */
export async function endFact(ctx: Ctx, ending: FactEnding): Promise<Result<string>> {
  const { factId, readAt, state, endedOn, documentNo, reason } = ending;
  const name = state === "repaired" ? "repair-fact" : "void-fact";
  return runProcess(ctx, { name, reason: reasonOf(reason) }, async ({ db, record }) => {
    const fact = await queries.factById(db, factId);
    if (!fact) return no("reports:refusal.not-found", { status: 404 });
    if (fact.state !== "active") return no("reports:refusal.fact-ended-already");
    if (endedOn < fact.decidedOn) return no("reports:refusal.ended-before-decided", { path: "endedOn", status: 422 });
    if (endedOn > civilDayOf(ctx.now)) return no("reports:refusal.ended-in-future", { path: "endedOn", status: 422 });
    const values = { state, ended_on: endedOn, ending_document_no: documentNo, updated_at: ctx.now };
    if (!(await queries.endFact(db, factId, readAt, values))) return no("reports:refusal.stale");
    const before = factSnapshot(fact);
    record({
      name: "enterprise-fact-ended",
      subject: { type: "enterprise-fact", id: factId },
      before,
      after: { ...before, state, endedOn, endingDocumentNo: documentNo },
      touches: [{ type: "enterprise", id: fact.enterpriseId }],
    });
    const resting = await reportsRestingOn(db, factId);
    for (const report of resting) {
      const { factMark, version } = (await lockReport(db, report.id))!;
      // What ends one fact never lessens the mark of another.
      const mark = factMarkOf([state, ...(factMark === "none" ? [] : [factMark])]);
      if (mark === factMark) continue;
      await updateReport(db, report.id, version, { fact_mark: mark, updated_at: ctx.now });
      recordMark({ record }, report, factMark, mark);
    }
    await announceReports(db, ctx, "report.fact-marked", resting);
    await tellReaders(db, ctx, resting, "marked");
    return ok(factId);
  });
}
