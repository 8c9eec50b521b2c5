import type { recordKindOf } from "#db/reference/record-kinds";
import type { UploadedFile } from "~/platform/api/multipart.server";
import { removeFile } from "~/platform/files.server";
import type { Guarded } from "~/platform/guard.server";
import { sentenceOf } from "~/platform/messages.server";
import type { Ctx } from "~/platform/process.server";
import { ok, type Refusal, type Result } from "~/platform/result";
import { actingBodyOf } from "./acting.server";
import { takeEvidence } from "./evidence.server";
import { openNarrative } from "./narrative.server";
import { openContentOf } from "./record-content.rules";
import { kindLabel, mustBeAllowed, noteHandling, openRecordPage, pendingChange } from "./record-page.server";
import { changeRefusal, isOwnBody } from "./records.rules";

const WAITING: Refusal = { code: "already-submitted", key: "approvals:refusal.already-submitted" };

/**
 * What every form that changes a record shows first; opening it is journalled. Where the record has gone on so that nothing can
 * be changed now, `closed` says why and the form stays: what somebody typed while a colleague was quicker is not lost.
 * `besideWaiting`: the act goes beside a change that waits for a colleague.
 * @throws Response 404, 403 where it is not this body's to change
 */
export async function changeForm(guarded: Guarded, { besideWaiting = false } = {}) {
  const opened = await openRecordPage(guarded);
  const { record, kind, person } = opened;
  const acting = await actingBodyOf(guarded.ctx.db, guarded.actor);
  mustBeAllowed(isOwnBody(record, acting));
  const waits = !besideWaiting && (await pendingChange(guarded, record.id)) !== null;
  const refusal = changeRefusal(record, acting) ?? (waits ? WAITING : null);
  await noteHandling(guarded, opened);
  const content = { ...openContentOf(record), ...openNarrative(person.person_key_wrapped, record.narrativeCipher) };
  return {
    ...opened,
    content,
    head: {
      id: record.id,
      version: record.version,
      closed: refusal && sentenceOf(refusal, guarded.lng),
      kind: kindLabel(kind, guarded.lng),
      person: person.name,
      unit: person.unit_name,
    },
  };
}

/** The values a form starts with: text, empty where nothing is said. */
export function initialValues(content: object): Record<string, string> {
  return Object.fromEntries(
    Object.entries(content).map(([name, value]) => [name, value === null ? "" : String(value)]),
  );
}

/** Takes the evidence in, runs the act, and lets go of the file where the act was refused. Leads to the record. */
export async function withEvidence(
  ctx: Ctx,
  files: readonly UploadedFile[],
  act: (evidenceFileId: string | null) => Promise<Result<string>>,
): Promise<Result<string>> {
  const evidence = await takeEvidence(ctx, files, { isNeeded: true });
  if (!evidence.ok) return evidence;
  const done = await act(evidence.value?.id ?? null);
  if (!done.ok && evidence.value) await removeFile(ctx.db, evidence.value.id);
  return done.ok ? ok(`/records/${done.value}`) : done;
}

/** Kinds a record may be changed to: any that bodies enter by hand, and its own. */
export function mayBecome(code: string, isByHand: (kind: NonNullable<ReturnType<typeof recordKindOf>>) => boolean) {
  return (kind: NonNullable<ReturnType<typeof recordKindOf>>) => kind.code === code || isByHand(kind);
}
