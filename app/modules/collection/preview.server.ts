import type { Db } from "#db/connection";
import { unwrapKey } from "~/platform/secrets.server";
import * as chunks from "./chunks.queries.server";
import type { ChunkRow, SheetLine } from "./collection.types";
import type { ImportRow } from "./imports.queries.server";
import { countIn, isChosen, type RowChoice } from "./row-choice.rules";
import { unsealRows } from "./sealed-rows.server";

export const SHOWN_LINES = 50;

export interface PreviewLine extends SheetLine {
  checked: ChunkRow | null;
}

export interface Preview {
  lines: PreviewLine[];
  /** Row number at which the stretch before and the next one begin; null where there is none. */
  before: number | null;
  next: number | null;
}

/** Fifty lines of the sheet as the office sent it, from row `at` on, each with what was found. Null where nothing was read yet. */
export async function previewFrom(db: Db, row: ImportRow, at: number): Promise<Preview | null> {
  const index = await chunks.chunkIndex(db, row.id, row.attempt);
  const position = Math.max(
    0,
    index.findIndex((chunk) => chunk.last_row >= at),
  );
  const chunk = index[position];
  if (!chunk) return null;
  const here = await linesOf(db, row, chunk.ordinal);
  const start = Math.max(
    0,
    here.findIndex((line) => line.n >= at),
  );
  const shown = here.slice(start, start + SHOWN_LINES);
  const more = here[start + SHOWN_LINES]?.n ?? index[position + 1]?.first_row ?? null;
  const earlier = index[position - 1];
  const before =
    start > 0
      ? here[Math.max(0, start - SHOWN_LINES)]!.n
      : earlier
        ? ((await linesOf(db, row, earlier.ordinal)).at(-SHOWN_LINES)?.n ?? earlier.first_row)
        : null;
  return { lines: shown, before, next: more };
}

/**
 * Fifty of the rows that one of an import's counts counts, from the `offset`-th on, in the order of the sheet. Stretches that
 * hold none, or come before, are passed over unopened.
 */
export async function chosenLines(db: Db, row: ImportRow, choice: RowChoice, offset: number): Promise<PreviewLine[]> {
  const shown: PreviewLine[] = [];
  let passed = 0;
  for (const chunk of await chunks.chunkIndex(db, row.id, row.attempt)) {
    const count = countIn(choice, chunk);
    if (count !== null && (count === 0 || passed + count <= offset)) {
      passed += count;
      continue;
    }
    const here = (await linesOf(db, row, chunk.ordinal)).filter(
      ({ checked }) => checked !== null && isChosen(choice, checked.action),
    );
    shown.push(...here.slice(Math.max(0, offset - passed)));
    passed += here.length;
    if (shown.length >= SHOWN_LINES) break;
  }
  return shown.slice(0, SHOWN_LINES);
}

/** The people of the register of whom the stretch shows what is stored beside what would become of it. */
export function peopleShown(lines: readonly PreviewLine[]): string[] {
  const ids = lines.flatMap(({ checked }) => {
    const { personId } = (checked?.payload ?? {}) as { personId?: unknown };
    return checked?.action === "change" && typeof personId === "string" ? [personId] : [];
  });
  return [...new Set(ids)];
}

async function linesOf(db: Db, row: ImportRow, ordinal: number): Promise<PreviewLine[]> {
  const stored = await chunks.chunkSheet(db, row.id, row.attempt, ordinal);
  if (!stored) return [];
  const key = unwrapKey(row.key_wrapped);
  const rows = await unsealRows<ChunkRow[]>(key, stored.rows_sealed);
  const checked = new Map(rows.map((each) => [each.n, each]));
  const lines = await unsealRows<SheetLine[]>(key, stored.sheet_sealed);
  return lines.map((line) => ({
    ...line,
    checked: checked.get(line.n) ?? null,
  }));
}
