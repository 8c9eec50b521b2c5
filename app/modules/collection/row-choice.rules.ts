import type { RowAction } from "~/modules/reference/import-handler.types";

/** The counts of an import, each of which opens the rows that it counts. */
export const ROW_CHOICES = ["total", "accepted", "added", "changed", "unchanged", "refused"] as const;
export type RowChoice = (typeof ROW_CHOICES)[number];

const ACTIONS: Record<RowChoice, readonly RowAction[]> = {
  total: ["add", "change", "unchanged", "refused"],
  accepted: ["add", "change"],
  added: ["add"],
  changed: ["change"],
  unchanged: ["unchanged"],
  refused: ["refused"],
};

/** Whether a row with this outcome is one of those counted. */
export function isChosen(choice: RowChoice, action: RowAction): boolean {
  return ACTIONS[choice].includes(action);
}

export interface CountedChunk {
  readonly refused_count: number;
  readonly applied_count: number;
  readonly added_count: number | null;
  readonly unchanged_count: number | null;
}

/** How many rows of a chunk are counted; null where only the chunk itself tells. */
export function countIn(choice: RowChoice, chunk: CountedChunk): number | null {
  const { refused_count: refused, applied_count: accepted, added_count: added, unchanged_count: unchanged } = chunk;
  if (choice === "refused") return refused;
  if (choice === "accepted") return accepted;
  if (choice === "unchanged") return unchanged;
  if (choice === "total") return unchanged === null ? null : accepted + unchanged + refused;
  if (added === null) return null;
  return choice === "added" ? added : accepted - added;
}
