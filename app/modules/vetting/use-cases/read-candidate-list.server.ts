import { rowClassifier } from "~/modules/reference/row-classes.rules";
import { recogniseWorkbook } from "~/modules/reference/sheet-recognition.rules";
import type { Recognition, SheetProbe } from "~/modules/reference/sheet-recognition.types";
import { isBlank, type ReadRow, rowReader } from "~/modules/reference/sheet-row.rules";
import type { CivilDate } from "~/platform/civil-date";
import { withMaskedNumbers } from "~/platform/identity-number-text";
import { no, ok, type Refusal, type Result, refused } from "~/platform/result";
import { mergeFiller } from "~/platform/workbook/merge-filler";
import { type OpenedWorkbook, openWorkbook } from "~/platform/workbook/open.server";
import { type Cell, type Row, WorkbookRefused } from "~/platform/workbook/types";
import { candidateSheet } from "../candidate.sheet";
import { type CandidateList, cleanCandidate, keptHeader, numberLines } from "../candidate-line.rules";
import { MOST_CANDIDATES } from "../candidate-list.rules";
import type { ExtraCell, OtherRow } from "../vetting.types";

const PROBED_ROWS = 60;
const LONGEST_OTHER = 1_000;

/** Fields that the opinion has no column of its own for: they are kept like any other column. */
const KEPT_AS_EXTRA = ["sex"];

/** Fields of which nothing hangs on what cannot be read: a number that is none is kept, and matching says so. */
const TAKEN_AS_SENT = ["idNumber", "sex"];

/**
 * Reads the list of candidates of a letter: finds sheet and header, skips titles, totals and signatures, keeps order,
 * numbering and every other column, and what the skipped rows say. Numbers that are none are kept as typed: matching says what is wrong with them. What else a line
 * says and cannot be read (an error of a formula, a spoilt character, more than is kept) refuses the list, cell by cell: nobody is
 * judged by less than was meant.
 */
export async function readCandidateList(path: string, name: string, today: CivilDate): Promise<Result<CandidateList>> {
  const opened = await openWorkbook(path, { name, limits: { maxRows: 20_000 } });
  if (!opened.ok) return refused({ ...opened.refusal, path: "file", status: 422 });
  try {
    return await readOpened(opened.value, today);
  } catch (error) {
    if (error instanceof WorkbookRefused) return refused({ ...error.refusal, path: "file", status: 422 });
    throw error;
  } finally {
    await opened.value.close();
  }
}

async function readOpened(book: OpenedWorkbook, today: CivilDate): Promise<Result<CandidateList>> {
  const probes: SheetProbe[] = [];
  for (const info of book.sheets) probes.push({ info, rows: await firstRows(book, info.index) });
  const recognition = recogniseWorkbook(candidateSheet, probes);
  if (!recognition || recognition.missing.length > 0) {
    return no("vetting:refusal.list-not-recognised", { path: "file", status: 422 });
  }
  const sheet = book.sheets.find((info) => info.index === recognition.mapping.sheet)!;
  const classify = rowClassifier(candidateSheet, recognition);
  const fill = mergeFiller(sheet.merges);
  const readRow = rowReader(candidateSheet, recognition.mapping.columns, { today });
  const lines: ReturnType<typeof lineOf>[] = [];
  const otherRows: OtherRow[] = [];
  for await (const batch of book.readRows(sheet.index)) {
    for (const row of batch) {
      if (classify(row) !== "data") {
        const said = otherRow(row, recognition);
        if (said) otherRows.push(said);
        fill(row);
        continue;
      }
      const filled = fill(row);
      lines.push(lineOf(filled, recognition, readRow(filled.cells)));
      if (lines.length > MOST_CANDIDATES) {
        return no("vetting:refusal.too-many-candidates", {
          path: "file",
          status: 422,
          params: { most: MOST_CANDIDATES },
        });
      }
    }
  }
  if (lines.length === 0) return no("vetting:refusal.list-empty", { path: "file", status: 422 });
  const errors = lines.flatMap((line) => line.problems);
  if (errors.length > 0)
    return no("vetting:refusal.list-problems", { status: 422, params: { count: errors.length }, errors });
  const headers = recognition.columns.map((column) => keptHeader(column.header));
  return ok({ headers, candidates: numberLines(lines.map(({ problems: _problems, ...line }) => line)), otherRows });
}

/** What a row says that makes no candidate; null where it says nothing or is the header itself. */
function otherRow(row: Row, { mapping }: Recognition): OtherRow | null {
  if (row.number >= mapping.headerFrom && row.number <= mapping.headerTo) return null;
  const texts = row.cells.flatMap((cell) => (cell && !isBlank(cell) ? [withMaskedNumbers(cell.text.trim())] : []));
  return texts.length > 0 ? { row: row.number, text: texts.join("　").slice(0, LONGEST_OTHER) } : null;
}

async function firstRows(book: OpenedWorkbook, sheet: number): Promise<Row[]> {
  const rows: Row[] = [];
  for await (const batch of book.readRows(sheet)) {
    rows.push(...batch);
    if (rows.length >= PROBED_ROWS) break;
  }
  return rows.slice(0, PROBED_ROWS);
}

function lineOf(row: Row, recognition: Recognition, read: ReadRow) {
  const value = (field: string): string | null => {
    const found = read.values[field];
    return typeof found === "string" ? found : null;
  };
  const numberColumn = columnOf(recognition, "idNumber");
  const typedNumber = numberColumn === null ? null : numberText(row.cells[numberColumn - 1]);
  const cells = recognition.columns.map(({ column }) =>
    column === numberColumn ? null : withMaskedNumbers(row.cells[column - 1]?.text ?? ""),
  );
  const extra = recognition.columns.flatMap(({ column, field, header }): ExtraCell[] => {
    const isKept = field === null || KEPT_AS_EXTRA.includes(field);
    return isKept && header !== "" ? [{ header, value: row.cells[column - 1]?.text ?? "" }] : [];
  });
  const problems: Refusal[] = read.problems
    .filter((problem) => !TAKEN_AS_SENT.includes(problem.field ?? "") || problem.code === "ditto")
    .map((problem) => ({
      code: problem.code,
      key: `collection:refusal.${problem.code}`,
      params: problem.params,
      path: `rows.${row.number}.${problem.field ?? ""}`,
    }));
  const clean = cleanCandidate({
    no: value("no"),
    name: value("name") ?? "",
    birthMonth: value("birthMonth"),
    idNumber: value("idNumber") ?? typedNumber,
    unit: value("unit") ?? value("unitAndPosition"),
    position: value("position"),
    proposedPost: value("proposedPost"),
    nominatedBy: value("nominatedBy"),
    extra,
  });
  return { ...clean, cells, problems };
}

function columnOf(recognition: Recognition, field: string): number | null {
  return recognition.columns.find((column) => column.field === field)?.column ?? null;
}

function numberText(cell: Cell | undefined): string | null {
  return !cell || isBlank(cell) ? null : cell.text.slice(0, 40);
}
