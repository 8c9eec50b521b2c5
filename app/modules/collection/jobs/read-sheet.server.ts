import type { Db } from "#db/connection";
import type { ImportChecker, ImportHandler, ImportRow } from "~/modules/reference/import-handler.types";
import { type RowClass, rowClassifier } from "~/modules/reference/row-classes.rules";
import { rowReader } from "~/modules/reference/sheet-row.rules";
import type { CivilDate } from "~/platform/civil-date";
import type { Unit } from "~/platform/process.server";
import { unwrapKey } from "~/platform/secrets.server";
import { mergeFiller } from "~/platform/workbook/merge-filler";
import type { OpenedWorkbook } from "~/platform/workbook/open.server";
import type { Row } from "~/platform/workbook/types";
import * as chunks from "../chunks.queries.server";
import type { ChunkRow, FindingLine, Findings, ImportCounts, SheetLine, StoredRecognition } from "../collection.types";
import { FindingList } from "../findings.rules";
import { noteProgress, type ImportRow as StoredImport } from "../imports.queries.server";
import { isChosen, type RowChoice } from "../row-choice.rules";
import { sealRows, unsealRows } from "../sealed-rows.server";

const CHUNK_ROWS = 1_000;
/** Longer cells are shown cut in the preview; what is imported is whole. */
const SHOWN_CHARACTERS = 500;

/** Thrown where the import was cancelled or another process reads it now. */
export class ReadingOvertaken extends Error {}

interface Reading {
  db: Db;
  row: StoredImport;
  book: OpenedWorkbook;
  recognition: StoredRecognition;
  handler: ImportHandler<Db, Unit>;
  checker: ImportChecker;
  today: CivilDate;
}

export interface SheetReading {
  total: number;
  counts: ImportCounts;
  findings: Findings;
}

/** Streams the rows of the recognised sheet: classified, read, checked, and kept chunk by chunk with bounded memory. */
export async function readSheet(reading: Reading): Promise<SheetReading> {
  const { book, recognition, handler } = reading;
  const { mapping } = recognition;
  const info = book.sheets.find((sheet) => sheet.index === mapping.sheet)!;
  const classify = rowClassifier(handler.sheet, recognition);
  const fill = mergeFiller(info.merges);
  const readRow = rowReader(handler.sheet, mapping.columns, { today: reading.today });
  const places = new Map(Object.entries(mapping.columns).map(([column, field]) => [field, Number(column)]));
  const columnOf = (field: string) => places.get(field) ?? null;
  const writer = new ChunkWriter(reading, info.claimedRows);
  let lines: SheetLine[] = [];
  let data: ImportRow[] = [];
  /** The chunk before is checked against the register while this one is read. */
  let turn: Promise<void> = Promise.resolve();
  for await (const batch of book.readRows(mapping.sheet)) {
    for (const row of batch) {
      const kind = classify(row);
      const filled = fill(row);
      lines.push(lineOf(kind === "data" || kind === "header" ? filled : row, kind));
      if (kind === "data") {
        const { values, problems, warnings } = readRow(filled.cells);
        data.push({ number: row.number, columnOf, values, problems, warnings });
      }
      if (lines.length < CHUNK_ROWS) continue;
      await turn;
      turn = writer.write(lines, data);
      turn.catch(() => {});
      lines = [];
      data = [];
    }
  }
  await turn;
  if (lines.length > 0) await writer.write(lines, data);
  return writer.finish();
}

function lineOf(row: Row, kind: RowClass): SheetLine {
  const texts = row.cells.map((cell) => {
    const text = cell.flags?.includes("number-lost-digits") ? cell.raw : cell.text;
    return text.length > SHOWN_CHARACTERS ? `${text.slice(0, SHOWN_CHARACTERS)}…` : text;
  });
  return { n: row.number, class: kind, texts };
}

class ChunkWriter {
  private ordinal = 0;
  private total = 0;
  private readonly counts: ImportCounts = { added: 0, changed: 0, unchanged: 0, refused: 0, warned: 0 };
  private readonly findings: FindingList;
  private readonly key: Buffer;
  /** The chunk before, on its way into the table while this one is checked. */
  private pending: Promise<void> = Promise.resolve();

  constructor(
    private readonly reading: Reading,
    private readonly claimedRows: number | null,
  ) {
    this.findings = new FindingList(reading.handler.sheet, reading.recognition.columns);
    this.key = unwrapKey(reading.row.key_wrapped);
  }

  async write(lines: readonly SheetLine[], data: readonly ImportRow[]): Promise<void> {
    const { db, row, checker } = this.reading;
    const checked = data.length > 0 ? await checker.check(data) : [];
    const rows = checked.map(
      ({ number, action, problems, warnings, payload, differences }): ChunkRow =>
        differences
          ? { n: number, action, problems, warnings, payload, differences }
          : { n: number, action, problems, warnings, payload },
    );
    for (const each of rows) this.count(each, 1);
    for (const each of rows) this.findings.add(each);
    this.total += rows.length;
    const chunk = {
      import_id: row.id,
      attempt: row.attempt,
      ordinal: this.ordinal++,
      first_row: lines[0]!.n,
      last_row: lines.at(-1)!.n,
      ...tally(rows),
    };
    const sealed = Promise.all([sealRows(this.key, lines), sealRows(this.key, rows)]);
    sealed.catch(() => {});
    const progress = { ...this.counts, rows_read: this.total, claimed_rows: this.claimedRows };
    await this.pending;
    this.pending = keep(db, row, chunk, sealed, progress);
    this.pending.catch(() => {});
  }

  async finish(): Promise<SheetReading> {
    await this.pending;
    const late = await this.reading.checker.finish();
    if (late.size > 0) await this.applyLate(late);
    const others = this.reading.recognition.otherSheets;
    const names = { sheet: this.reading.recognition.sheetName, others: others.join("、") };
    const before: FindingLine[] =
      others.length > 0
        ? [{ row: null, column: null, code: "other-sheets", key: "collection:warning.other-sheets", params: names }]
        : [];
    for (const { code, params } of this.reading.checker.warnings?.() ?? [])
      before.push({ row: null, column: null, code, key: `collection:warning.${code}`, params });
    return { total: this.total, counts: this.counts, findings: this.findings.listed(before) };
  }

  /** Rewrites the chunks of rows on which the whole file has the last word. */
  private async applyLate(late: Awaited<ReturnType<ImportChecker["finish"]>>): Promise<void> {
    const { db, row } = this.reading;
    const wanted = [...late.keys()].sort((a, b) => a - b);
    for (const chunk of await chunks.chunkIndex(db, row.id, row.attempt)) {
      if (!wanted.some((number) => number >= chunk.first_row && number <= chunk.last_row)) continue;
      const sealed = await chunks.chunkRows(db, row.id, row.attempt, chunk.ordinal);
      if (!sealed) throw new ReadingOvertaken();
      const staged = await unsealRows<ChunkRow[]>(this.key, sealed);
      const rows = staged.map((each) => {
        const verdict = late.get(each.n);
        if (!verdict) return each;
        const problems = verdict.problems ?? [];
        if (problems.length === 0) return { ...each, payload: verdict.payload ?? each.payload };
        this.count(each, -1);
        const refused: ChunkRow = {
          ...each,
          action: "refused",
          problems: [...each.problems, ...problems],
          payload: null,
        };
        this.count(refused, 1);
        this.findings.addLate(each.n, problems);
        return refused;
      });
      const rows_sealed = await sealRows(this.key, rows);
      await chunks.replaceRows(db, row.id, row.attempt, chunk.ordinal, { rows_sealed, ...tally(rows) });
    }
  }

  private count(row: ChunkRow, by: 1 | -1): void {
    const key = ({ add: "added", change: "changed", unchanged: "unchanged", refused: "refused" } as const)[row.action];
    this.counts[key] += by;
    if (row.action !== "refused" && row.warnings.length > 0) this.counts.warned += by;
  }
}

type Progress = Parameters<typeof noteProgress>[3];

async function keep(
  db: Db,
  row: StoredImport,
  chunk: Omit<chunks.NewChunk, "sheet_sealed" | "rows_sealed">,
  sealed: Promise<[sheet: Buffer, rows: Buffer]>,
  progress: Progress,
): Promise<void> {
  const [sheet_sealed, rows_sealed] = await sealed;
  await chunks.insertChunk(db, { ...chunk, sheet_sealed, rows_sealed });
  const isGoing = await noteProgress(db, row.id, row.attempt, progress);
  if (!isGoing) throw new ReadingOvertaken();
}

function tally(rows: readonly ChunkRow[]) {
  const count = (choice: RowChoice) => rows.filter(({ action }) => isChosen(choice, action)).length;
  return {
    refused_count: count("refused"),
    applied_count: count("accepted"),
    added_count: count("added"),
    unchanged_count: count("unchanged"),
  };
}
