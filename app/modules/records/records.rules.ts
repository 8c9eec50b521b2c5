import type { RecordKind } from "#db/reference/record-kinds/types";
import type { CivilDate } from "~/platform/civil-date";
import type { Refusal } from "~/platform/result";
import type { StoredRecord } from "./record-content.types";

const refuse = (code: string, more: Omit<Refusal, "code" | "key"> = {}): Refusal => ({
  code,
  key: `records:refusal.${code}`,
  ...more,
});

/** Whoever enters or changes records: the body they act for, by its names. */
export interface ActingBody {
  unitId: string | null;
  /** Name, short name and former names of the unit and of those merged into it. */
  names: readonly string[];
  /** Units merged into it, through every merger. */
  mergedIds?: readonly string[];
  /** Keeps the records of every body (whole city, no unit of its own). */
  isForAll: boolean;
}

/** Classes of kinds that are entered by hand by discipline bodies; the rest comes from its own contributors. */
const BY_HAND: readonly RecordKind["visibility"][] = ["discipline", "organisational", "mild"];

/** Whether records of this kind are entered by hand. */
export function isByHand(kind: RecordKind): boolean {
  return BY_HAND.includes(kind.visibility);
}

/** Whether the deciding body is the one the actor acts for, whatever spaces its name is written with. */
export function isOwnBody(record: { body: string; bodyUnitId: string | null }, acting: ActingBody): boolean {
  if (acting.isForAll) return true;
  const { bodyUnitId } = record;
  if (bodyUnitId !== null && (bodyUnitId === acting.unitId || acting.mergedIds?.includes(bodyUnitId))) return true;
  const plain = (name: string) => name.replace(/\s+/gu, "");
  return acting.names.some((name) => plain(name) === plain(record.body));
}

/** Why this record cannot be entered by hand, or null. */
export function enterRefusal(
  record: { body: string; bodyUnitId: string | null },
  kind: RecordKind,
  acting: ActingBody,
): Refusal | null {
  if (!isByHand(kind)) return refuse("kind-not-by-hand", { path: "kind" });
  return isOwnBody(record, acting) ? null : refuse("not-own-body", { path: "body" });
}

/** Why the content of this record cannot be corrected or revised, or null. */
export function changeRefusal(record: StoredRecord, acting: ActingBody): Refusal | null {
  if (!isOwnBody(record, acting)) return refuse("not-own-body");
  if (record.state === "void") return refuse("already-void");
  return record.state === "entered" ? refuse("not-confirmed-yet") : null;
}

/**
 * Why a record of the own body cannot take this content, or null: kind and body may stay as they are; another kind is one
 * that is entered by hand, another body the own one under another of its names.
 */
export function contentChangeRefusal(
  record: { kind: string; body: string },
  content: { kind: string; body: string },
  kind: RecordKind,
  acting: ActingBody,
): Refusal | null {
  if (content.kind !== record.kind && !isByHand(kind)) return refuse("kind-not-by-hand", { path: "kind" });
  const isSame = content.body === record.body || isOwnBody({ body: content.body, bodyUnitId: null }, acting);
  return isSame ? null : refuse("not-own-body", { path: "body" });
}

/** Why this record cannot be voided, or null. */
export function voidRefusal(record: StoredRecord, acting: ActingBody): Refusal | null {
  return changeRefusal(record, acting);
}

/**
 * Why this sanction cannot be lifted on that day, or null. Lifting ends what has an effect period; a public list is left
 * by removal and rights come back by restoration, both of them revisions. `liftedOn`: first day without effect.
 */
export function liftRefusal(
  record: StoredRecord,
  kind: RecordKind,
  acting: ActingBody,
  liftedOn: CivilDate,
  today: CivilDate,
): Refusal | null {
  const refusal = changeRefusal(record, acting);
  if (refusal) return refusal;
  if (record.liftedOn !== null) return refuse("already-lifted", { params: { on: record.liftedOn } });
  if (kind.effect.type !== "period") return refuse("nothing-to-lift");
  if (liftedOn > today) return refuse("lifted-in-future", { path: "liftedOn" });
  return liftedOn < record.effectiveOn ? refuse("lifted-before-start", { path: "liftedOn" }) : null;
}

/** Why no appeal can be marked, or null: only of what stands, and not before the decision. */
export function appealRefusal(
  record: StoredRecord,
  acting: ActingBody,
  on: CivilDate,
  today: CivilDate,
): Refusal | null {
  const refusal = changeRefusal(record, acting);
  if (refusal) return refusal;
  if (on > today) return refuse("appeal-in-future", { path: "on" });
  return on < record.decidedOn ? refuse("appeal-before-decision", { path: "on" }) : null;
}

/** Why this actor cannot confirm or return what waits at this record, or null; that two people act is for approvals. */
export function confirmRefusal(record: StoredRecord, acting: ActingBody): Refusal | null {
  if (!isOwnBody(record, acting)) return refuse("not-own-body");
  return record.state === "void" ? refuse("already-void") : null;
}
