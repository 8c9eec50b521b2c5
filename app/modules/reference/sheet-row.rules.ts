import type { Cell } from "~/platform/workbook/types";
import type { CellProblem, ParseContext, Parsed, SheetColumn, SheetDefinition } from "./sheet-column.types";
import { isDitto, isFiller } from "./text-cleaning.rules";

/** Where a problem lies: the field, the column's number from 1 (null where the sheet has no such column) and what is wrong. */
export interface FieldProblem extends CellProblem {
  readonly field: string | null;
  readonly column: number | null;
}

export interface ReadRow {
  readonly values: Record<string, unknown>;
  readonly problems: FieldProblem[];
  readonly warnings: FieldProblem[];
}

/** Column number (from 1) → field; two where the sheet has columns of one name. */
export type ColumnFields = Readonly<Record<number, string>>;

/**
 * Reads rows of one sheet by its mapping, each with all its errors: what is missing, what cannot be read, what is copied by a ditto
 * mark. Blank cells stay blank; fillers (— / 无) in optional columns count as blank.
 */
export function rowReader(
  definition: SheetDefinition,
  mapping: ColumnFields,
  context: ParseContext,
): (cells: readonly Cell[]) => ReadRow {
  const mapped = Object.entries(mapping).map(([key, field]) => ({ field, column: Number(key) }));
  const columnOf = Object.fromEntries(mapped.map(({ field, column }) => [field, column]));
  const columns = mapped.flatMap((at) => {
    const sheetColumn = columnsOf(definition).get(at.field);
    return sheetColumn ? [{ at, sheetColumn, read: cellReader(sheetColumn, context) }] : [];
  });
  return (cells) => {
    const values: Record<string, unknown> = {};
    const problems: FieldProblem[] = [];
    const warnings: FieldProblem[] = [];
    for (const { at, sheetColumn, read } of columns) {
      const cell = cells[at.column - 1];
      const parsed = cell && read(cell);
      if (!parsed) continue;
      if (!parsed.ok) {
        problems.push({ ...at, ...parsed.problem });
        continue;
      }
      const before = values[at.field];
      if (parsed.value !== null && before !== undefined && !sheetColumn.joins && !isSame(before, parsed.value))
        problems.push({ ...at, code: "column-twice", params: { text: cell.text.trim().slice(0, 20) } });
      else if (parsed.value !== null) values[at.field] = joined(sheetColumn, before, parsed.value);
      if (parsed.warning) warnings.push({ ...at, ...parsed.warning });
    }
    for (const group of definition.required) {
      const said = group.some(
        (field) => values[field] !== undefined || problems.some((problem) => problem.field === field),
      );
      if (said) continue;
      const field = group.find((name) => columnOf[name] !== undefined) ?? group[0]!;
      problems.push({ field, column: columnOf[field] ?? null, code: "required" });
    }
    if (problems.length > 0 && definition.refine) {
      definition.refine({ values, problems }, (field) => cells[(columnOf[field] ?? 0) - 1]);
    }
    return { values, problems, warnings };
  };
}

/** What a cell of the column says; null where it says nothing. */
type CellReader = (cell: Cell) => Parsed<unknown> | null;

/** Texts of one column that are kept with what they say, and after how many one looks whether any comes again. */
const MOST_KNOWN = 4_000;

/**
 * Most columns say the same few things over and over (a unit, a rank, a sex, a day): what a plain text says is worked out once. A column
 * in which hardly any comes again is left alone.
 */
function cellReader(column: SheetColumn, context: ParseContext): CellReader {
  const known = new Map<string, Parsed<unknown> | null>();
  let [asked, found, isWorthIt] = [0, 0, true];
  return (cell) => {
    const isPlain = cell.kind === "string" && cell.raw === cell.text && !cell.date && !cell.flags;
    if (!isPlain || !isWorthIt) return readCell(column, cell, context);
    asked++;
    const before = known.get(cell.text);
    if (before !== undefined) {
      found++;
      return before;
    }
    const parsed = readCell(column, cell, context);
    if (known.size === MOST_KNOWN) {
      isWorthIt = found > asked / 2;
      known.clear();
    }
    known.set(cell.text, parsed);
    return parsed;
  };
}

function readCell(column: SheetColumn, cell: Cell, context: ParseContext): Parsed<unknown> | null {
  const refuse = (problem: CellProblem): Parsed<unknown> => ({ ok: false, problem });
  if (isBlank(cell)) return null;
  if (cell.kind === "error") return refuse({ code: "cell-error", params: { text: cell.text.slice(0, 20) } });
  if (cell.flags?.includes("formula-no-value")) return refuse({ code: "formula-no-value" });
  if (isDitto(cell.text)) return refuse({ code: "ditto", params: { text: cell.text.trim() } });
  return isFiller(cell.text) ? null : column.parse(cell, context);
}

const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

/** What a column adds to what one of the same name before it said. */
const joined = ({ joins }: SheetColumn, before: unknown, value: unknown): unknown =>
  joins && before !== undefined ? `${String(before)}\n${String(value)}` : value;

/** Whether a cell holds nothing anybody can see. */
export function isBlank(cell: Cell): boolean {
  if (cell.kind === "error" || cell.flags?.includes("formula-no-value")) return false;
  return cell.text === "" || !/[^\s\u200b-\u200d\u2060\ufeff]/.test(cell.text);
}

const columnMaps = new WeakMap<SheetDefinition, Map<string, SheetDefinition["columns"][number]>>();

/** The definition's columns by field, made once. */
export function columnsOf(definition: SheetDefinition): Map<string, SheetDefinition["columns"][number]> {
  let map = columnMaps.get(definition);
  if (!map) {
    map = new Map(definition.columns.map((column) => [column.field, column]));
    columnMaps.set(definition, map);
  }
  return map;
}
