import type { Cell } from "~/platform/workbook/types";
import type { CellProblem, ParseContext, SheetColumn, SheetDefinition } from "./sheet-column.types";
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
 * Reads one row of cells by the mapping, with all its errors: what is missing, what cannot be read, what is copied by a ditto mark.
 * Blank cells stay blank; fillers (— / 无) in optional columns count as blank.
 */
export function readRow(
  definition: SheetDefinition,
  mapping: ColumnFields,
  cells: readonly Cell[],
  context: ParseContext,
): ReadRow {
  const values: Record<string, unknown> = {};
  const problems: FieldProblem[] = [];
  const warnings: FieldProblem[] = [];
  const columnOf: Record<string, number> = {};
  for (const key in mapping) {
    const column = Number(key);
    const field = mapping[column]!;
    columnOf[field] = column;
    const cell = cells[column - 1];
    const sheetColumn = columnsOf(definition).get(field);
    if (!cell || !sheetColumn || isBlank(cell)) continue;
    const at = { field, column };
    if (cell.kind === "error") problems.push({ ...at, code: "cell-error", params: { text: cell.text.slice(0, 20) } });
    else if (cell.flags?.includes("formula-no-value")) problems.push({ ...at, code: "formula-no-value" });
    else if (isDitto(cell.text)) problems.push({ ...at, code: "ditto", params: { text: cell.text.trim() } });
    else if (isFiller(cell.text)) continue;
    else {
      const parsed = sheetColumn.parse(cell, context);
      if (!parsed.ok) problems.push({ ...at, ...parsed.problem });
      else {
        const before = values[field];
        if (parsed.value !== null && before !== undefined && !sheetColumn.joins && !isSame(before, parsed.value))
          problems.push({ ...at, code: "column-twice", params: { text: cell.text.trim().slice(0, 20) } });
        else if (parsed.value !== null) values[field] = joined(sheetColumn, before, parsed.value);
        if (parsed.warning) warnings.push({ ...at, ...parsed.warning });
      }
    }
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
