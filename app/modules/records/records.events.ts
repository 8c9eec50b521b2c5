import type { RecordContent } from "./record-content.types";
import type { AppealMark } from "./records.types";

/** Version 1 of what the journal keeps of a record, under the key of its person. Days are civil days. */
export interface RecordSnapshot extends RecordContent {
  version: number;
  state: string;
  hasEndEvidence: boolean;
  appeal: AppealMark | null;
  evidenceFileId: string | null;
}

export const recordEvents = [
  "record-entered",
  "record-imported",
  "record-confirmed",
  "record-corrected",
  "record-revised",
  "record-voided",
  "record-lifted",
  "appeal-marked",
] as const;
export type RecordEventName = (typeof recordEvents)[number];
