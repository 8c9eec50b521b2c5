import { rm } from "node:fs/promises";
import type { Db } from "#db/connection";
import { FileKeys } from "~/modules/reference/file-keys.rules";
import type {
  AppliedRow,
  ApplyContext,
  ApplyOutcome,
  CheckContext,
  CheckedRow,
  DeliveredFiles,
  ImportApplier,
  ImportChecker,
  ImportHandler,
  ImportRow,
  LateVerdict,
} from "~/modules/reference/import-handler.types";
import type { CellProblem } from "~/modules/reference/sheet-column.types";
import { storeFile } from "~/platform/files.server";
import { openPdfChecker, type PdfChecker } from "~/platform/pdf-check/check.server";
import type { Unit } from "~/platform/process.server";
import { WorkbookRefused, workbookRefusal } from "~/platform/workbook/types";
import { AgencyBook } from "./agency-book.server";
import { knownFiles } from "./known-files.server";
import { prepareReports } from "./lodging.server";
import { reportSheet } from "./report.sheet";
import { inspectReportFile } from "./report-file.server";
import { REPORT_NUMBER, readReportNumber } from "./report-number.rules";
import { indicatorsOfCell, statementOfRow } from "./report-row.rules";
import type { LodgedFile, ReportStatement } from "./reports.types";
import { writeReports } from "./write-reports.server";

/** Reports in bulk: a zip of a workbook and its PDFs, each row checked as a single lodging is. */
export const reportImport: ImportHandler<Db, Unit> = {
  item: "reports",
  sheet: reportSheet,
  takesFiles: true,
  checker: async (context) =>
    new ReportChecker(context, context.agencyId ? await AgencyBook.open(context.db, context.agencyId) : null),
  applier: async (unit, context) =>
    new ReportApplier(unit, context, context.agencyId ? await AgencyBook.held(unit.db, context.agencyId) : null),
};

interface Payload {
  statement: ReportStatement;
  fileName: string;
  file: Omit<LodgedFile, "fileId">;
}

const SECRET = "state-secret";
const SHOWN_NAMES = 20;

class ReportChecker implements ImportChecker {
  /** Names that rows gave, and the files that none of them gave. */
  private readonly named: string[] = [];
  private unnamed: readonly string[] = [];
  private readonly keys = {
    natural: new FileKeys(),
    no: new FileKeys(),
    ownNo: new FileKeys(),
    fileName: new FileKeys(),
    bytes: new FileKeys(),
  };

  constructor(
    private readonly context: CheckContext<Db>,
    private readonly book: AgencyBook | null,
  ) {}

  async check(rows: readonly ImportRow[]): Promise<CheckedRow[]> {
    const open = rows.map((row) => this.read(row));
    const good = open.filter((one) => one.statement !== null);
    const prepared = this.book
      ? await prepareReports(
          this.context.db,
          this.book,
          good.map(({ statement }) => statement!),
          this.context.today,
        )
      : [];
    const checker = openPdfChecker();
    try {
      for (const [index, one] of good.entries()) {
        const outcome = prepared[index];
        if (!outcome) one.refuse("uscc", { code: "no-agency" });
        else if (!outcome.ok)
          for (const { field, code, params } of outcome.problems) one.refuse(field, { code, params });
        await this.inspect(one, checker);
      }
    } finally {
      await checker.close();
    }
    await this.refuseKnown(good);
    return open.map(({ row, problems, statement, file }) => {
      const { number, warnings } = row;
      if (problems.length > 0 || !statement || !file)
        return { number, action: "refused", problems, warnings, payload: null };
      const payload: Payload = { statement, fileName: row.values.fileName as string, file };
      return { number, action: "add", problems, warnings, payload };
    });
  }

  async finish(): Promise<ReadonlyMap<number, LateVerdict>> {
    const late = new Map<number, LateVerdict>();
    const fields = { natural: "issuedOn", no: "no", ownNo: "ownNo", fileName: "fileName", bytes: "fileName" } as const;
    for (const [name, keys] of Object.entries(this.keys) as [keyof typeof fields, FileKeys][]) {
      for (const [row, problem] of keys.differing())
        late.set(row, { problems: [{ field: fields[name], column: null, ...problem }] });
    }
    await this.lookAtOthers();
    return late;
  }

  warnings(): readonly CellProblem[] {
    const { unnamed } = this;
    if (unnamed.length === 0) return [];
    const names = unnamed.slice(0, SHOWN_NAMES).join("、") + (unnamed.length > SHOWN_NAMES ? "…" : "");
    return [{ code: "files-unnamed", params: { total: unnamed.length, names } }];
  }

  /** Files that no row names are kept with the zip as well: nothing with a mark of secrecy may be among them. */
  private async lookAtOthers(): Promise<void> {
    const { files } = this.context;
    this.unnamed = files?.others(this.named) ?? [];
    const checker = openPdfChecker();
    try {
      for (const name of this.unnamed) {
        if (!/\.pdf$/i.test(name) || files!.count(name) !== 1) continue;
        const inspected = await unpackedTo(files!, name, (path) => inspectReportFile({ path, name }, checker));
        if (inspected && !inspected.ok && inspected.refusal.code === SECRET)
          throw new WorkbookRefused(workbookRefusal(SECRET));
      }
    } finally {
      await checker.close();
    }
  }

  private read(row: ImportRow): OpenRow {
    const one = new OpenRow(row);
    if (one.problems.length > 0) return one;
    const typed = row.values.no as string | undefined;
    const read = typed === undefined ? null : readReportNumber(typed);
    if (read && !read.ok) one.refuse("no", { code: read.code, params: REPORT_NUMBER });
    const statement = statementOfRow(row.values, read?.ok ? read.no : null);
    const method = this.book?.method(statement.issuedOn)?.method;
    const whole = { ...statement, indicators: indicatorsOfCell(row.values.indicators as string | undefined, method) };
    const content = JSON.stringify(row.values);
    const { uscc, purpose, issuedOn, no, ownNo } = whole;
    const seen: [keyof ReportChecker["keys"], string, string | null][] = [
      ["natural", "issuedOn", `${uscc}/${purpose}/${issuedOn}`],
      ["no", "no", no],
      ["ownNo", "ownNo", ownNo],
      ["fileName", "fileName", (row.values.fileName as string).toLowerCase()],
    ];
    for (const [keys, field, key] of seen) {
      const duplicate = key === null ? null : this.keys[keys].seen(key, row.number, content);
      if (duplicate) one.refuse(field, duplicate);
    }
    if (one.problems.length === 0) one.statement = whole;
    return one;
  }

  /** One PDF is the original of one report: in this zip and in the register. */
  private async refuseKnown(good: readonly OpenRow[]): Promise<void> {
    if (!this.book) return;
    const digests = good.flatMap(({ file }) => file?.sha256 ?? []);
    const known = await knownFiles(this.context.db, digests, { agencyId: this.book.agency.id, reportId: null });
    for (const one of good) {
      if (!one.file) continue;
      const { sha256 } = one.file;
      const no = known.get(sha256);
      // A report that is in already brings the PDF it came with: that it is in says enough.
      const isIn = one.problems.some(({ code }) => code === "already-lodged");
      if (no && !isIn) one.refuse("fileName", { code: "file-known", params: { no } });
      const duplicate = this.keys.bytes.seen(sha256, one.row.number, JSON.stringify(one.row.values));
      if (duplicate) one.refuse("fileName", duplicate);
    }
  }

  private async inspect(one: OpenRow, checker: PdfChecker): Promise<void> {
    const { files } = this.context;
    const name = one.row.values.fileName as string;
    this.named.push(name);
    const count = files?.count(name) ?? 0;
    if (!files || count === 0) return one.refuse("fileName", { code: "file-not-delivered", params: { name } });
    if (count > 1) return one.refuse("fileName", { code: "file-ambiguous", params: { name } });
    const inspected = await unpackedTo(files, name, (path) => inspectReportFile({ path, name }, checker));
    if (!inspected) return one.refuse("fileName", { code: "pdf-damaged" });
    if (inspected.ok) one.file = inspected.value;
    else if (inspected.refusal.code === SECRET) throw new WorkbookRefused(workbookRefusal(SECRET));
    else one.refuse("fileName", { code: `pdf-${inspected.refusal.code}` });
  }
}

/** What `use` makes of one unpacked file, which goes again; null where it is damaged. */
async function unpackedTo<T>(
  files: DeliveredFiles,
  name: string,
  use: (path: string) => Promise<T>,
): Promise<T | null> {
  let path: string | null = null;
  try {
    path = await files.unpack(name);
    return await use(path);
  } catch (error) {
    if (!(error instanceof WorkbookRefused)) throw error;
    return null;
  } finally {
    if (path) await rm(path, { force: true });
  }
}

/** A row on its way: what it states, its file, and what was found against it. */
class OpenRow {
  readonly problems: CheckedRow["problems"][number][];
  statement: ReportStatement | null = null;
  file: Omit<LodgedFile, "fileId"> | null = null;

  constructor(readonly row: ImportRow) {
    this.problems = [...row.problems];
  }

  refuse(field: string, problem: CellProblem): void {
    this.problems.push({ field, column: this.row.columnOf(field), ...problem });
  }
}

const CHANGED = { ok: false, code: "facts-changed" } as const;

class ReportApplier implements ImportApplier {
  constructor(
    private readonly unit: Unit,
    private readonly context: ApplyContext,
    private readonly book: AgencyBook | null,
  ) {}

  async apply(rows: readonly AppliedRow[]): Promise<ApplyOutcome> {
    const { today, files, now, importId, stagedBy } = this.context;
    if (!this.book || !files) return CHANGED;
    const payloads = rows.map((row) => row.payload as Payload);
    const prepared = await prepareReports(
      this.unit.db,
      this.book,
      payloads.map(({ statement }) => statement),
      today,
    );
    const accepted: Parameters<typeof writeReports>[2][number][] = [];
    for (const [index, outcome] of prepared.entries()) {
      if (!outcome.ok) return CHANGED;
      const { file, fileName } = payloads[index]!;
      accepted.push({ prepared: outcome.prepared, file: { ...file, fileId: await this.keep(fileName, file.sha256) } });
    }
    try {
      const by = { now, actor: { accountId: stagedBy } };
      const written = await writeReports(this.unit, by, accepted, { agencyId: this.book.agency.id, importId });
      return written ? { ok: true } : CHANGED;
    } catch (error) {
      // A double that came between check and commit.
      if ((error as { errno?: number }).errno === 1062) return CHANGED;
      throw error;
    }
  }

  async finish(): Promise<ApplyOutcome> {
    return { ok: true };
  }

  /** Keeps the PDF as part of the transaction. @throws Error where it is no longer what was checked */
  private async keep(name: string, sha256: string): Promise<string> {
    const path = await this.context.files!.unpack(name);
    try {
      const stored = await storeFile(this.unit.db, path, {
        name,
        mediaType: "application/pdf",
        purpose: "report",
        createdBy: this.context.stagedBy,
        at: this.context.now,
      });
      if (stored.sha256.toString("hex") !== sha256)
        throw new Error(`the delivered file of ${this.context.importId} changed`);
      return stored.id;
    } finally {
      await rm(path, { force: true });
    }
  }
}
