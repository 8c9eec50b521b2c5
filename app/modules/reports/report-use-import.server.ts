import type { Db } from "#db/connection";
import { FileKeys } from "~/modules/reference/file-keys.rules";
import type {
  AppliedRow,
  ApplyContext,
  ApplyOutcome,
  CheckContext,
  CheckedRow,
  ImportApplier,
  ImportChecker,
  ImportHandler,
  ImportRow,
  LateVerdict,
} from "~/modules/reference/import-handler.types";
import type { UnitDirectory } from "~/modules/reference/unit-directory.rules";
import { openUnitDirectory } from "~/modules/reference/unit-directory.server";
import { groupBy } from "~/platform/group-by";
import type { Unit } from "~/platform/process.server";
import { REPORT_NUMBER, readReportNumber } from "./report-number.rules";
import { isSameUse, problemOfUse, type StatedUse, warningOfUse } from "./report-use.rules";
import { reportUseSheet } from "./report-use.sheet";
import * as queries from "./report-uses.queries.server";
import type { ReportUseField } from "./reports.types";
import { writeUses } from "./write-uses.server";

/** Imports uses of reports: known by report and project; one that differs is refused, never a silent change. */
export const reportUseImport: ImportHandler<Db, Unit> = {
  item: "report-uses",
  sheet: reportUseSheet,
  checker: async (context) => new UseChecker(context, await openUnitDirectory(context.db)),
  applier: async (unit, context) => new UseApplier(unit, context),
};

interface Payload {
  report: { id: string; agencyId: string; enterpriseId: string };
  use: StatedUse;
}

interface Known {
  reports: ReadonlyMap<string, queries.UsedReportRow>;
  uses: ReadonlyMap<string, queries.UseRow>;
  /** Versions by report. */
  validity: ReadonlyMap<string, Awaited<ReturnType<typeof queries.validityOf>>>;
}

const keyOf = ({ reportId, projectNo }: { reportId: string; projectNo: string }) => `${reportId}/${projectNo}`;

/** The whole number that a cell means; undefined where it is none. */
function numberOf({ values }: ImportRow): string | undefined {
  const read = readReportNumber(typeof values.no === "string" ? values.no : "");
  return read.ok ? read.no : undefined;
}

async function lookUp(db: Db, nos: readonly string[], projectNos: readonly string[]): Promise<Known> {
  const reports = await queries.reportsByNumbers(db, nos);
  const ids = reports.map(({ id }) => id);
  const uses = await queries.usesIn(db, ids, projectNos);
  return {
    validity: groupBy(await queries.validityOf(db, ids), ({ reportId }) => reportId),
    reports: new Map(reports.map((report) => [report.no, report])),
    uses: new Map(uses.map((use) => [keyOf(use), use])),
  };
}

class UseChecker implements ImportChecker {
  private readonly keys = new FileKeys();

  constructor(
    private readonly context: CheckContext<Db>,
    private readonly units: UnitDirectory,
  ) {}

  async check(rows: readonly ImportRow[]): Promise<CheckedRow[]> {
    const nos = rows.flatMap((row) => numberOf(row) ?? []);
    const projects = rows.flatMap(({ values }) => (typeof values.projectNo === "string" ? [values.projectNo] : []));
    const known = await lookUp(this.context.db, nos, projects);
    return rows.map((row) => this.one(row, known));
  }

  async finish(): Promise<ReadonlyMap<number, LateVerdict>> {
    const column = null;
    return new Map(
      [...this.keys.differing()].map(([row, one]) => [row, { problems: [{ field: "projectNo", column, ...one }] }]),
    );
  }

  private one(row: ImportRow, known: Known): CheckedRow {
    const { number, values } = row;
    const problems = [...row.problems];
    const warnings = [...row.warnings];
    const refuse = (field: string, code: string, params?: Readonly<Record<string, string | number>>) =>
      problems.push({ field, column: row.columnOf(field), code, params });
    const refused = (): CheckedRow => ({ number, action: "refused", problems, warnings, payload: null });
    const no = numberOf(row);
    const report = no === undefined ? undefined : known.reports.get(no);
    if (typeof values.no === "string" && !report) {
      const read = readReportNumber(values.no);
      refuse("no", read.ok ? "unknown-report" : read.code, read.ok ? undefined : REPORT_NUMBER);
    }
    const unit = values.unit === undefined ? null : this.units.find({ name: values.unit as string }, () => true);
    if (unit && !unit.ok) refuse("unit", unit.problem.code, unit.problem.params);
    if (problems.length > 0 || !report) return refused();
    const use: StatedUse = {
      field: values.field as ReportUseField,
      projectNo: values.projectNo as string,
      projectTitle: values.projectTitle as string,
      usedOn: values.usedOn as string,
      amountYuan: (values.amountYuan as string | undefined) ?? null,
      unitId: unit?.ok ? unit.unit.id : null,
    };
    const problem = problemOfUse(report, use, this.context.today);
    if (problem) refuse(problem.field, problem.code, problem.params);
    const warning = warningOfUse(report, use, known.validity.get(report.id) ?? []);
    if (warning) warnings.push({ ...warning, column: row.columnOf(warning.field) });
    const key = keyOf({ reportId: report.id, projectNo: use.projectNo });
    const duplicate = problem ? null : this.keys.seen(key, number, JSON.stringify(use));
    if (duplicate) refuse("projectNo", duplicate.code, duplicate.params);
    const before = known.uses.get(key);
    if (before && !isSameUse(before, use)) refuse("projectNo", "use-differs");
    if (problems.length > 0) return refused();
    const { id, agencyId, enterpriseId } = report;
    const payload: Payload | null = before ? null : { report: { id, agencyId, enterpriseId }, use };
    return { number, action: before ? "unchanged" : "add", problems, warnings, payload };
  }
}

class UseApplier implements ImportApplier {
  constructor(
    private readonly unit: Unit,
    private readonly context: ApplyContext,
  ) {}

  async apply(rows: readonly AppliedRow[]): Promise<ApplyOutcome> {
    const { stagedBy, importId, now } = this.context;
    try {
      const given = rows.map(({ payload }) => payload as Payload);
      await writeUses(this.unit, given, { accountId: stagedBy, importId, now });
      return { ok: true };
    } catch (error) {
      // Recorded by hand or by another file between check and commit.
      if ((error as { errno?: number }).errno === 1062) return { ok: false, code: "facts-changed" };
      throw error;
    }
  }

  async finish(): Promise<ApplyOutcome> {
    return { ok: true };
  }
}
