import { civilDayOf } from "~/platform/clock";
import { type Ctx, runProcess } from "~/platform/process.server";
import { no, ok, type Result, refused } from "~/platform/result";
import { AgencyBook } from "../agency-book.server";
import type { LodgeWarning } from "../lodge-warnings.rules";
import { prepareReports } from "../lodging.server";
import { keepingFile, problemsRefusal } from "../lodging-refusals.server";
import { type GivenFile, takeReportFile } from "../report-file.server";
import { readReportNumber } from "../report-number.rules";
import { heldNumberState } from "../report-numbers.queries.server";
import type { ReportStatement } from "../reports.types";
import { writeReports } from "../write-reports.server";
import type { Lodged } from "../write-versions.server";

export interface LodgedSingly extends Lodged {
  /** What is implausible about it: it is taken, and said. */
  readonly warnings: readonly LodgeWarning[];
}

/**
 * An agency's own account lodges the final PDF of a report with what it states. Refused with every problem at its field; accepted, the
 * report has its digests, and its grade was computed again. The same report twice is refused by its natural key.
 */
export async function lodgeReport(
  ctx: Ctx,
  statement: ReportStatement,
  file: GivenFile,
): Promise<Result<LodgedSingly>> {
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
  const { uscc } = normal;
  const taken = await takeReportFile(ctx, file, { agencyId: book.agency.id, reportId: null, no: normal.no, uscc });
  if (!taken.ok) return taken;
  const { file: kept, warnings } = taken.value;
  return keepingFile(ctx, kept.fileId, () =>
    runProcess(ctx, { name: "lodge-report" }, async (unit) => {
      const held = await AgencyBook.held(unit.db, book.agency.id);
      const [again] = await prepareReports(unit.db, held!, [normal], today);
      if (!again!.ok) return refused(problemsRefusal(again!.problems));
      const { prepared } = again!;
      const report = { prepared, file: kept };
      const written = await writeReports(unit, ctx, [report], { agencyId: book.agency.id, importId: null });
      const said = [...prepared.warnings, ...warnings];
      if (written) return ok({ ...written[0]!, warnings: said });
      // Somebody was quicker with the number: lodged under it, or gave it back.
      const isGivenBack = (await heldNumberState(unit.db, normal.no!)) === "released";
      return refused(problemsRefusal([{ field: "no", code: isGivenBack ? "number-released" : "number-used" }]));
    }),
  );
}
