import { civilDayOf } from "~/platform/clock";
import { type Ctx, runProcess } from "~/platform/process.server";
import { no, ok, type Refusal, type Result, refused } from "~/platform/result";
import { AgencyBook } from "../agency-book.server";
import type { LodgeProblem } from "../lodge.rules";
import { prepareReports } from "../lodging.server";
import { dropFile, type GivenFile, takeReportFile } from "../report-file.server";
import { readReportNumber } from "../report-number.rules";
import type { ReportStatement } from "../reports.types";
import { writeReports } from "../write-reports.server";
import type { Lodged } from "../write-versions.server";

/**
 * An agency's own account lodges the final PDF of a report with what it states. Refused with every problem at its field; accepted, the
 * report has its digests, and its grade was computed again. The same report twice is refused by its natural key.
 */
export async function lodgeReport(ctx: Ctx, statement: ReportStatement, file: GivenFile): Promise<Result<Lodged>> {
  const agencyId = ctx.actor.agencyId;
  const book = agencyId ? await AgencyBook.open(ctx.db, agencyId) : null;
  if (!book) return no("reports:refusal.no-agency", { status: 403 });
  const read = statement.no === null ? null : readReportNumber(statement.no);
  if (read && !read.ok) return no(`reports:refusal.${read.code}`, { path: "no", status: 422 });
  const normal = { ...statement, no: read?.no ?? null };
  const today = civilDayOf(ctx.now);
  // Everything but the file is asked first, so that nothing is kept of what is refused anyway.
  const [first] = await prepareReports(ctx.db, book, [normal], today);
  if (!first!.ok) return refused(problemsRefusal(first!.problems));
  const taken = await takeReportFile(ctx, file);
  if (!taken.ok) return taken;
  const result = await lodged();
  if (!result.ok) await dropFile(ctx, taken.value.fileId);
  return result;

  async function lodged(): Promise<Result<Lodged>> {
    if (!taken.ok) return taken;
    try {
      return await runProcess(ctx, { name: "lodge-report" }, async (unit) => {
        const [again] = await prepareReports(unit.db, book!, [normal], today);
        if (!again!.ok) return refused(problemsRefusal(again!.problems));
        const report = { prepared: again!.prepared, file: taken.value };
        const written = await writeReports(unit, ctx, [report], { agencyId: agencyId!, importId: null });
        return written ? ok(written[0]!) : no("reports:refusal.number-used", { path: "no", status: 409 });
      });
    } catch (error) {
      const refusal = duplicateRefusal(error);
      if (!refusal) throw error;
      return refusal;
    }
  }
}

/** One refusal with every problem at its field: 409 where it exists already, else 422. */
export function problemsRefusal(problems: readonly LodgeProblem[]): Refusal {
  const all = problems.map(({ field, code, params }) => ({
    code,
    key: `reports:refusal.${code}`,
    params,
    path: field,
  }));
  const [first, ...rest] = all;
  const isDouble = ["already-lodged", "own-number-taken", "number-used"].includes(first!.code);
  return { ...first!, status: isDouble ? 409 : 422, errors: rest };
}

/** The constraints of the database, told as refusals: two submissions at the same moment. */
export function duplicateRefusal(error: unknown): { readonly ok: false; readonly refusal: Refusal } | null {
  const { errno, sqlMessage = "" } = error as { errno?: number; sqlMessage?: string };
  if (errno !== 1062) return null;
  if (sqlMessage.includes("natural_unique")) return no("reports:refusal.already-lodged-now", { path: "issuedOn" });
  if (sqlMessage.includes("own_no_unique")) return no("reports:refusal.own-number-taken", { path: "ownNo" });
  if (sqlMessage.includes("no_unique") || sqlMessage.includes("report_unique"))
    return no("reports:refusal.number-used", { path: "no" });
  return null;
}
