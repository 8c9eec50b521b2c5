import { recordKindOf } from "#db/reference/record-kinds";
import type { RecordKind } from "#db/reference/record-kinds/types";
import { pendingApproval } from "~/modules/approvals/approvals.queries.server";
import { allowsUnit, rolesAt } from "~/modules/reference/scope.rules";
import { forbidden, type Guarded, notFound } from "~/platform/guard.server";
import type { Language } from "~/platform/i18n";
import { recordRead } from "~/platform/process.server";
import { readerOf } from "./acting.server";
import { CHANGE_RECORD, type RecordProposal, subjectOf } from "./proposal.server";
import { REASONS, type ReasonedAct } from "./reasons.rules";
import type { StoredRecord } from "./record-content.types";
import * as recordPeople from "./record-people.queries.server";
import * as recordReaders from "./record-readers.queries.server";
import * as queries from "./records.queries.server";
import { isOwnBody } from "./records.rules";
import { isVisible } from "./visible-records.server";

export type Person = NonNullable<Awaited<ReturnType<typeof recordPeople.personOfRecord>>>;

export interface OpenedRecord {
  record: StoredRecord & { narrativeCipher: Buffer | null };
  kind: RecordKind;
  person: Person;
  /** The classes of records that the reader sees of this person. */
  classes: ReadonlySet<string>;
}

/**
 * The record of an address, where the reader may see it: its person in scope (or granted by an open case) and its kind
 * open to a role. What exists and may not be seen answers as what does not exist.
 * @throws Response 404
 */
export async function openRecordPage(guarded: Guarded): Promise<OpenedRecord> {
  const { ctx, params } = guarded;
  const record = params.id && params.id.length === 26 ? await queries.currentRecord(ctx.db, params.id) : undefined;
  const kind = record && recordKindOf(record.kind);
  const person = record && (await recordPeople.personOfRecord(ctx.db, record.personId));
  if (!record || !kind || !person) throw notFound();
  const unit = placeOfPerson(person);
  const classes = await recordReaders.visibleClasses(ctx.db, rolesAt(guarded.actor, unit));
  if (!isVisible(record, classes, await readerOf(ctx))) throw notFound();
  if (
    !allowsUnit(guarded.actor, unit) &&
    !(await recordReaders.hasCaseGrant(ctx.db, guarded.actor.accountId, person.id))
  ) {
    throw notFound();
  }
  return { record, kind, person, classes };
}

/**
 * The versions of a record that its reader may see, newest first: what stood under a kind whose class is open to none of their
 * roles stays closed, with its paper, however the record is called now.
 */
export async function shownVersions({ ctx }: Guarded, { record, classes }: OpenedRecord) {
  const versions = await queries.versionsOfRecord(ctx.db, record.id);
  return versions.filter(({ kind }) => classes.has(recordKindOf(kind)?.visibility ?? ""));
}

/** Where the person of a record counts. */
export function placeOfPerson(person: Person) {
  return { id: person.unit_id, path: person.unit_path, divisionCode: person.division_code };
}

/** Writes that the record was opened on the ground of handling the case; before the answer leaves. */
export async function noteHandling({ ctx }: Guarded, { record, person }: OpenedRecord): Promise<void> {
  await recordRead(ctx, {
    name: "read-record",
    subjectType: "record",
    subjectIds: [record.id],
    personId: person.id,
    ground: "case-handling",
  });
}

/** The change that waits for a colleague, or null. */
export async function pendingChange({ ctx }: Guarded, recordId: string) {
  const pending = await pendingApproval(ctx.db, CHANGE_RECORD, subjectOf(recordId));
  if (!pending) return null;
  return { ...pending, proposal: JSON.parse(pending.proposal_json) as RecordProposal };
}

/** Whether this reader is told what waits for a second signature: the deciding body's own people, who enter or confirm. */
export async function seesPending({ ctx }: Guarded, record: StoredRecord): Promise<boolean> {
  const { actsFor } = await readerOf(ctx);
  return actsFor !== null && isOwnBody(record, actsFor);
}

/** Nobody but the deciding body changes a record: known before a form is shown. @throws Response 403 */
export function mustBeAllowed(isAllowed: boolean): void {
  if (!isAllowed) throw forbidden();
}

/** The list of reasons of an act, in the reader's language. */
export function reasonChoices(act: ReasonedAct, lng: Language) {
  return REASONS[act].entries.map(({ code, zh, en }) => ({ value: code, label: lng === "en" ? en : zh }));
}

/** A reason as it is written in the reader's language; a code of no list is shown as it is. */
export function reasonLabel(code: string, lng: Language): string {
  const entry = Object.values(REASONS)
    .flatMap((table) => table.entries)
    .find((one) => one.code === code);
  return entry ? (lng === "en" ? entry.en : entry.zh) : code;
}

export function kindLabel(kind: Pick<RecordKind, "nameZh" | "nameEn">, lng: Language): string {
  return lng === "en" ? kind.nameEn : kind.nameZh;
}
