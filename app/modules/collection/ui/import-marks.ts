import type { MarkState } from "~/components/state-mark";
import type { ImportState } from "../collection.types";

/** How the state of an import is shown. */
export const importMark: Record<ImportState, MarkState> = {
  queued: "waiting",
  reading: "running",
  staged: "waiting",
  committing: "running",
  committed: "done",
  refused: "bars",
  cancelled: "stopped",
  withdrawn: "stopped",
  failed: "bars",
};

/** Which of the four steps an import is at: upload, check, review, result. */
export function importStep(state: ImportState): number {
  if (state === "queued" || state === "reading") return 1;
  if (state === "staged") return 2;
  return state === "committing" ? 3 : 4;
}
