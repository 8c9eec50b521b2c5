import type { CivilDate } from "~/platform/civil-date";
import type { Cell } from "~/platform/workbook/types";

/** What is wrong (or merely odd) with one cell: said to the reader by `collection:refusal.<code>` or `collection:warning.<code>`. */
export interface CellProblem {
  readonly code: string;
  readonly params?: Readonly<Record<string, string | number>>;
}

export type Parsed<T> =
  | { readonly ok: true; readonly value: T | null; readonly warning?: CellProblem }
  | { readonly ok: false; readonly problem: CellProblem };

/** What parsing may know besides the cell: the civil day in Asia/Shanghai, for dates that may not lie in the future. */
export interface ParseContext {
  readonly today: CivilDate;
}

/** One column of a sheet: the same object drives reading, writing, templates and grids. */
export interface SheetColumn<F extends string = string, T = unknown> {
  readonly field: F;
  /** The header as the product writes it. */
  readonly header: string;
  /** What offices write instead, compared without spaces, width and brackets; of two in one sheet the earlier here is read. */
  readonly synonyms: readonly string[];
  /** Words that mean this column only in a sheet that has a header of the other kind as well. */
  readonly onlyBeside?: { readonly words: RegExp; readonly other: RegExp };
  /** Width in characters when written. */
  readonly width: number;
  /** Where a sheet has the column more than once, their texts are read one after the other; of any other column the surest is read. */
  readonly joins?: boolean;
  /** Blank cells never come here. */
  parse(cell: Cell, context: ParseContext): Parsed<T>;
  format(value: T): string;
  /** Whether a text can only be a value of this column; finds it under a header nobody knows. */
  looksLike?(text: string): boolean;
}

/** A sheet as the product knows it. */
export interface SheetDefinition<C extends readonly SheetColumn[] = readonly SheetColumn[]> {
  readonly item: string;
  readonly columns: C;
  /** Each group needs at least one of its fields. */
  readonly required: readonly (readonly C[number]["field"][])[];
  /** Fields that by themselves make a row a row; without any of them a line is a note. */
  readonly keys: readonly C[number]["field"][];
  /** What one cell tells about another: sharpens the problems of a row that was read cell by cell. */
  refine?(read: RefinedRow, cellOf: (field: string) => Cell | undefined): void;
}

/** A read row as `refine` may change it. */
export interface RefinedRow {
  readonly values: Record<string, unknown>;
  readonly problems: (CellProblem & { readonly field: string | null; readonly column: number | null })[];
}

type ValueOf<K> = K extends SheetColumn<string, infer T> ? T : never;

/** What reading a row gives: fields that were blank or not in the sheet are absent. */
export type SheetRow<D extends SheetDefinition> = {
  [K in D["columns"][number] as K["field"]]?: ValueOf<K>;
};

/** Keeps the exact types of the columns. */
export function defineSheet<const C extends readonly SheetColumn[]>(
  definition: SheetDefinition<C>,
): SheetDefinition<C> {
  return definition;
}
