import type { Db } from "#db/connection";
import { FileKeys } from "~/modules/reference/file-keys.rules";
import type {
  CheckContext,
  CheckedRow,
  ImportChecker,
  ImportRow,
  LateVerdict,
} from "~/modules/reference/import-handler.types";
import type { CellProblem } from "~/modules/reference/sheet-column.types";
import { openPdfChecker, type PdfChecker } from "~/platform/pdf-check/check.server";
import { WorkbookRefused, workbookRefusal } from "~/platform/workbook/types";
import type { AgencyBook } from "./agency-book.server";
import { knownFiles } from "./known-files.server";
import type { LodgeWarning } from "./lodge-warnings.rules";
import { prepareReports } from "./lodging.server";
import { printedFindings } from "./printed-in.server";
import { type InspectedFile, inspectReportFile } from "./report-file.server";
import { REPORT_NUMBER, readReportNumber } from "./report-number.rules";
import { indicatorsOfCell, statementOfRow } from "./report-row.rules";
import type { LodgedFile, ReportStatement } from "./reports.types";
import { unpackedTo } from "./unpacked-file.server";

/** What committing needs of a row. */
export interface ReportPayload {
  statement: ReportStatement;
  fileName: string;
  file: Omit<LodgedFile, "fileId">;
}

const SECRET = "state-secret";
const SHOWN_NAMES = 20;
/** Of what no row names nothing is asked but whether it is a secret. */
const NOBODY = { no: null, uscc: "" };

/** Checks the rows of a list and the PDFs beside it. */
export class ReportChecker implements ImportChecker {
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
        else one.warn(outcome.prepared.warnings);
        await this.inspect(one, checker);
      }
    } finally {
      await checker.close();
    }
    await this.refuseKnown(good);
    await this.lookAtPrinted(good);
    return open.map(({ row: { number, values }, problems, warnings, statement, file }) => {
      if (problems.length > 0 || !statement || !file)
        return { number, action: "refused", problems, warnings, payload: null };
      const payload: ReportPayload = { statement, fileName: values.fileName as string, file };
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
        const inspected = await unpackedTo(files!, name, (path) => inspectReportFile({ path, name }, NOBODY, checker));
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

  /** A PDF that carries another report's number belongs to another row; one that names another enterprise may. */
  private async lookAtPrinted(good: readonly OpenRow[]): Promise<void> {
    if (!this.book) return;
    const read = good.flatMap((one) => (one.beside ? [{ one, beside: one.beside, ...marksOf(one.statement!) }] : []));
    const found = await printedFindings(this.context.db, this.book.agency.id, read);
    for (const [index, { otherNumber, warnings }] of found.entries()) {
      const { one } = read[index]!;
      if (otherNumber !== null) one.refuse("fileName", { code: "other-number-printed", params: { no: otherNumber } });
      one.warn(warnings);
    }
  }

  private async inspect(one: OpenRow, checker: PdfChecker): Promise<void> {
    const { files } = this.context;
    const name = one.row.values.fileName as string;
    this.named.push(name);
    const count = files?.count(name) ?? 0;
    if (!files || count === 0) return one.refuse("fileName", { code: "file-not-delivered", params: { name } });
    if (count > 1) return one.refuse("fileName", { code: "file-ambiguous", params: { name } });
    const own = one.statement!;
    const inspected = await unpackedTo(files, name, (path) => inspectReportFile({ path, name }, own, checker));
    if (!inspected) return one.refuse("fileName", { code: "pdf-damaged" });
    if (inspected.ok) Object.assign(one, inspected.value);
    else if (inspected.refusal.code === SECRET) throw new WorkbookRefused(workbookRefusal(SECRET));
    else one.refuse("fileName", { code: `pdf-${inspected.refusal.code}` });
  }
}

/** A row on its way: what it states, its file, and what was found against it. */
class OpenRow {
  readonly problems: CheckedRow["problems"][number][];
  statement: ReportStatement | null = null;
  file: InspectedFile["file"] | null = null;
  beside: InspectedFile["beside"] | null = null;
  readonly warnings: CheckedRow["warnings"][number][];

  constructor(readonly row: ImportRow) {
    this.problems = [...row.problems];
    this.warnings = [...row.warnings];
  }

  refuse(field: string, problem: CellProblem): void {
    this.problems.push({ field, column: this.row.columnOf(field), ...problem });
  }

  warn(found: readonly LodgeWarning[]): void {
    for (const { field, ...warning } of found)
      this.warnings.push({ field, column: this.row.columnOf(field), ...warning });
  }
}

const marksOf = ({ no, uscc }: ReportStatement) => ({ no, uscc });
