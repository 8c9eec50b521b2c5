import { KeyTable } from "./key-table";
import type { CellProblem } from "./sheet-column.types";

/**
 * Which keys a file has brought already. Identical rows: the first stands, the others are refused. Differing ones: all are
 * refused, the first one late. Keeps the key and a number of 53 bits a row instead of its content.
 */
export class FileKeys {
  private readonly keys = new KeyTable();
  private readonly rows: number[] = [];
  private readonly digests: number[] = [];
  private readonly late = new Map<number, CellProblem>();

  /** Null where the key is new; else why the row is refused. */
  seen(key: string, row: number, content: string): CellProblem | null {
    const index = this.keys.add(key);
    if (index === this.rows.length) {
      this.rows.push(row);
      this.digests.push(digest(content));
      return null;
    }
    const first = this.rows[index]!;
    if (this.digests[index] === digest(content)) return { code: "duplicate-in-file", params: { row: first } };
    if (!this.late.has(first)) this.late.set(first, { code: "differs-in-file", params: { row } });
    return { code: "differs-in-file", params: { row: first } };
  }

  /** The row that brought this key first, whatever became of it. */
  firstRow(key: string): number | undefined {
    return this.rows[this.keys.placeOf(key)];
  }

  /** Rows that stood first until a differing one came. */
  differing(): ReadonlyMap<number, CellProblem> {
    return this.late;
  }
}

/** Two 32-bit FNV-1a walks folded into 53 bits. */
function digest(text: string): number {
  let a = 0x811c9dc5;
  let b = 0x01000193;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    a = Math.imul(a ^ code, 0x01000193);
    b = Math.imul(b ^ (code + i), 0x85ebca6b);
  }
  return (a >>> 0) * 0x200000 + ((b >>> 0) & 0x1fffff);
}
