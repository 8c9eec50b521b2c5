import type { SheetDefinition } from "~/modules/reference/sheet-column.types";
import type { RecognisedColumn } from "~/modules/reference/sheet-recognition.types";
import type { FieldProblem } from "~/modules/reference/sheet-row.rules";
import { type ChunkRow, type FindingLine, type Findings, LISTED_FINDINGS } from "./collection.types";

/** Collects what is listed of a file's problems and warnings: the first of each in the order of the rows. */
export class FindingList {
  private readonly problems: FindingLine[] = [];
  private readonly warnings: FindingLine[] = [];
  private readonly headers: ReadonlyMap<number, string>;
  private readonly names: ReadonlyMap<string, string>;

  constructor(definition: SheetDefinition, columns: readonly RecognisedColumn[]) {
    this.headers = new Map(columns.map((column) => [column.column, column.header]));
    this.names = new Map(definition.columns.map((column) => [column.field, column.header]));
  }

  add(row: Pick<ChunkRow, "n" | "problems" | "warnings">): void {
    if (this.problems.length < LISTED_FINDINGS) {
      for (const problem of row.problems) this.problems.push(this.line(row.n, problem, "refusal"));
    }
    if (this.warnings.length < LISTED_FINDINGS && row.problems.length === 0) {
      for (const warning of row.warnings) this.warnings.push(this.line(row.n, warning, "warning"));
    }
  }

  /** A late problem may belong before those already listed. */
  addLate(row: number, problems: readonly FieldProblem[]): void {
    for (const problem of problems) this.problems.push(this.line(row, problem, "refusal"));
  }

  listed(before: readonly FindingLine[] = []): Findings {
    const byRow = (a: FindingLine, b: FindingLine) => (a.row ?? 0) - (b.row ?? 0);
    return {
      problems: [...this.problems].sort(byRow).slice(0, LISTED_FINDINGS),
      warnings: [...before, ...[...this.warnings].sort(byRow)].slice(0, LISTED_FINDINGS),
    };
  }

  /** The header as the office wrote it; the product's own where the sheet has no such column. */
  private line(row: number, problem: FieldProblem, kind: "refusal" | "warning"): FindingLine {
    const header = problem.column === null ? undefined : this.headers.get(problem.column);
    const column = header || (problem.field === null ? null : (this.names.get(problem.field) ?? null));
    const key = `collection:${kind}.${problem.code}`;
    return { row, column, code: problem.code, key, ...(problem.params ? { params: problem.params } : {}) };
  }
}
