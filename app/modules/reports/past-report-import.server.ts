import type { Db } from "#db/connection";
import { agencyByUscc } from "~/modules/agencies/agencies.queries.server";
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
import type { CellProblem } from "~/modules/reference/sheet-column.types";
import type { CivilDate } from "~/platform/civil-date";
import { groupBy } from "~/platform/group-by";
import type { Unit } from "~/platform/process.server";
import { AgencyBook } from "./agency-book.server";
import type { LodgeWarning } from "./lodge-warnings.rules";
import { type PreparedReport, prepareReports, registerBegan } from "./lodging.server";
import { pastReportSheet } from "./report.sheet";
import { indicatorsOfCell, statementOfRow } from "./report-row.rules";
import type { ReportStatement } from "./reports.types";
import { writeReports } from "./write-reports.server";

/**
 * Reports of before the register began, taken in by the regulator without their PDFs: each checked as a lodging of its day would have
 * been, each marked as taken in, and each without digest or certificate until its original is lodged.
 */
export const pastReportImport: ImportHandler<Db, Unit> = {
  item: "past-reports",
  sheet: pastReportSheet,
  checker: async (context) => new PastReportChecker(context, await registerBegan(context.db)),
  applier: async (unit, context) => new PastReportApplier(unit, context, await registerBegan(unit.db)),
};

interface Payload {
  agencyId: string;
  statement: ReportStatement;
}

interface OpenRow {
  readonly row: ImportRow;
  readonly problems: CheckedRow["problems"][number][];
  readonly warnings: CheckedRow["warnings"][number][];
  payload: Payload | null;
}

/** The books of the agencies that a file names, each opened once. */
class Books {
  private readonly byUscc = new Map<string, Promise<AgencyBook | null>>();

  constructor(private readonly db: Db) {}

  of(uscc: string): Promise<AgencyBook | null> {
    const known = this.byUscc.get(uscc) ?? this.open(uscc);
    this.byUscc.set(uscc, known);
    return known;
  }

  private async open(uscc: string): Promise<AgencyBook | null> {
    const agency = await agencyByUscc(this.db, uscc);
    return agency ? AgencyBook.open(this.db, agency.id) : null;
  }
}

class PastReportChecker implements ImportChecker {
  private readonly keys = { issuedOn: new FileKeys(), ownNo: new FileKeys() };
  private readonly books: Books;

  constructor(
    private readonly context: CheckContext<Db>,
    private readonly began: CivilDate | null,
  ) {
    this.books = new Books(context.db);
  }

  async check(rows: readonly ImportRow[]): Promise<CheckedRow[]> {
    const open: OpenRow[] = [];
    for (const row of rows) open.push(await this.read(row));
    const good = open.filter((one) => one.payload !== null);
    for (const [, group] of groupBy(good, (one) => one.row.values.agencyUscc as string)) {
      const book = (await this.books.of(group[0]!.row.values.agencyUscc as string))!;
      const statements = group.map((one) => one.payload!.statement);
      const { db, today } = this.context;
      const prepared = await prepareReports(db, book, statements, today, { pastBefore: this.began });
      for (const [index, outcome] of prepared.entries()) {
        if (outcome.ok) {
          warn(group[index]!, outcome.prepared.warnings);
          continue;
        }
        for (const { field, code, params } of outcome.problems) refuse(group[index]!, field, { code, params });
      }
    }
    return open.map(({ row: { number }, problems, warnings, payload }) =>
      problems.length > 0 || !payload
        ? { number, action: "refused", problems, warnings, payload: null }
        : { number, action: "add", problems, warnings, payload },
    );
  }

  async finish(): Promise<ReadonlyMap<number, LateVerdict>> {
    const late = new Map<number, LateVerdict>();
    for (const [field, keys] of Object.entries(this.keys)) {
      for (const [row, problem] of keys.differing()) late.set(row, { problems: [{ field, column: null, ...problem }] });
    }
    return late;
  }

  private async read(row: ImportRow): Promise<OpenRow> {
    const one: OpenRow = { row, problems: [...row.problems], warnings: [...row.warnings], payload: null };
    if (one.problems.length > 0) return one;
    const agencyUscc = row.values.agencyUscc as string;
    const book = await this.books.of(agencyUscc);
    if (!book) {
      refuse(one, "agencyUscc", { code: "unknown-agency" });
      return one;
    }
    const statement = statementOfRow(row.values, null);
    const { uscc, purpose, issuedOn, ownNo } = statement;
    const indicators = indicatorsOfCell(row.values.indicators as string | undefined, book.method(issuedOn)?.method);
    const content = JSON.stringify(row.values);
    const natural = this.keys.issuedOn.seen(`${agencyUscc}/${uscc}/${purpose}/${issuedOn}`, row.number, content);
    if (natural) refuse(one, "issuedOn", natural);
    const own = ownNo && this.keys.ownNo.seen(`${agencyUscc}/${ownNo}`, row.number, content);
    if (own) refuse(one, "ownNo", own);
    if (one.problems.length === 0) one.payload = { agencyId: book.agency.id, statement: { ...statement, indicators } };
    return one;
  }
}

function refuse(one: OpenRow, field: string, problem: CellProblem): void {
  one.problems.push({ field, column: one.row.columnOf(field), ...problem });
}

function warn(one: OpenRow, found: readonly LodgeWarning[]): void {
  for (const { field, ...warning } of found) one.warnings.push({ field, column: one.row.columnOf(field), ...warning });
}

const CHANGED = { ok: false, code: "facts-changed" } as const;

class PastReportApplier implements ImportApplier {
  private readonly books = new Map<string, AgencyBook | null>();

  constructor(
    private readonly unit: Unit,
    private readonly context: ApplyContext,
    private readonly began: CivilDate | null,
  ) {}

  async apply(rows: readonly AppliedRow[]): Promise<ApplyOutcome> {
    const { today, now, importId, stagedBy } = this.context;
    const payloads = rows.map((row) => row.payload as Payload);
    for (const [agencyId, group] of groupBy(payloads, (payload) => payload.agencyId)) {
      const book = await this.bookOf(agencyId);
      if (!book) return CHANGED;
      const statements = group.map(({ statement }) => statement);
      const outcomes = await prepareReports(this.unit.db, book, statements, today, { pastBefore: this.began });
      const accepted: { prepared: PreparedReport; file: null }[] = [];
      for (const outcome of outcomes) {
        if (!outcome.ok) return CHANGED;
        accepted.push({ prepared: outcome.prepared, file: null });
      }
      const by = { now, actor: { accountId: stagedBy } };
      try {
        if (!(await writeReports(this.unit, by, accepted, { agencyId, importId, act: "taken-in" }))) return CHANGED;
      } catch (error) {
        // A double that came between check and commit.
        if ((error as { errno?: number }).errno !== 1062) throw error;
        return CHANGED;
      }
    }
    return { ok: true };
  }

  async finish(): Promise<ApplyOutcome> {
    return { ok: true };
  }

  private async bookOf(agencyId: string): Promise<AgencyBook | null> {
    if (!this.books.has(agencyId)) this.books.set(agencyId, await AgencyBook.open(this.unit.db, agencyId));
    return this.books.get(agencyId)!;
  }
}
