import type { CivilDate } from "~/platform/civil-date";
import type { AppealMark, DatePrecision, RecordAct, RecordState } from "./records.types";

/** What a record says. Days are civil days; null where it says nothing. */
export interface RecordContent {
  /** Code of a record kind. */
  kind: string;
  body: string;
  documentNo: string | null;
  decidedOn: CivilDate;
  effectiveOn: CivilDate;
  datePrecision: DatePrecision;
  months: number | null;
  statedUntil: CivilDate | null;
  untilBasis: string | null;
  liftedOn: CivilDate | null;
  liftDocumentNo: string | null;
  removedOn: CivilDate | null;
  restoredOn: CivilDate | null;
  caseNo: string | null;
  assessmentYear: number | null;
  sentence: string | null;
  rightsDeprivedUntil: CivilDate | null;
  courtCaseNo: string | null;
  performance: string | null;
  honourLevel: string | null;
  revocationNo: string | null;
  /** Facts and remarks; kept encrypted under the key of the person. */
  facts: string | null;
  note: string | null;
}

/** Facts and remarks apart: what is read without the key of the person. */
export type OpenContent = Omit<RecordContent, "facts" | "note">;

/** One version of a record as it is kept, without its encrypted narrative. */
export interface StoredRecord extends OpenContent {
  id: string;
  version: number;
  personId: string;
  act: RecordAct;
  state: Exclude<RecordState, "expired">;
  knownFrom: Date;
  supersededAt: Date | null;
  bodyUnitId: string | null;
  hasEndEvidence: boolean;
  appeal: AppealMark | null;
  reasonCode: string | null;
  reasonText: string | null;
  evidenceFileId: string | null;
  importId: string | null;
  enteredBy: string | null;
  confirmedBy: string | null;
}

export interface RecordKey {
  personId: string;
  kind: string;
  bodyKey: string;
  documentKey: string;
}
