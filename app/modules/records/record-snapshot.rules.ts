import type { RecordContent } from "./record-content.types";
import type { RecordSnapshot } from "./records.events";
import type { AppealMark } from "./records.types";

/** What the journal keeps of one version. */
export function snapshotOf(
  content: RecordContent,
  version: {
    version: number;
    state: string;
    hasEndEvidence: boolean;
    appeal: AppealMark | null;
    evidenceFileId: string | null;
  },
): RecordSnapshot {
  const { version: number, state, hasEndEvidence, appeal, evidenceFileId } = version;
  return { ...content, version: number, state, hasEndEvidence, appeal, evidenceFileId };
}
