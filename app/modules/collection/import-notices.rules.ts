import type { ImportState } from "./collection.types";

export type ImportNotice = "facts-changed" | "counts-for-no-source";

/**
 * What is to be said of a whole import beside what was found in its rows, as codes: that the facts under it changed, and that
 * records which name no collection item make no source fresher — a vetting goes on waiting for that source.
 */
export function importNotices(row: {
  readonly item: string;
  readonly state: ImportState;
  readonly collection_item_code: string | null;
  readonly notice: string | null;
}): ImportNotice[] {
  const isOver = row.state === "refused" || row.state === "cancelled" || row.state === "failed";
  return [
    ...(row.notice === "facts-changed" ? (["facts-changed"] as const) : []),
    ...(row.item === "records" && row.collection_item_code === null && !isOver
      ? (["counts-for-no-source"] as const)
      : []),
  ];
}
