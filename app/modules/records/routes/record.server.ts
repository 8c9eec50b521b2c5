import { recordKindOf } from "#db/reference/record-kinds";
import { isOwnHand, may } from "~/platform/actor";
import { type Guarded, protectedLoader } from "~/platform/guard.server";
import { recordRead } from "~/platform/process.server";
import { actingBodyOf } from "../acting.server";
import { effectShown } from "../effect-shown.server";
import { openNarrative } from "../narrative.server";
import { changedFields, openContentOf } from "../record-content.rules";
import type { RecordContent } from "../record-content.types";
import {
  kindLabel,
  type OpenedRecord,
  pendingChange,
  reasonLabel,
  seesPending,
  shownVersions,
} from "../record-page.server";
import { effectOf, openForReading } from "../record-reading.server";
import { changeRefusal, isOwnBody } from "../records.rules";
import { shownFields } from "../shown-fields";

export const loader = protectedLoader("records.read", async (guarded) => {
  const { ctx, actor, lng, t } = guarded;
  const { opened, reading, asOf } = await openForReading(guarded);
  const { record, kind, person } = opened;
  const [effect, versions, pending, isTold, acting] = await Promise.all([
    effectOf(guarded, opened, asOf).then((own) => own && effectShown(own, t)),
    versionsOf(guarded, opened),
    pendingChange(guarded, record.id),
    seesPending(guarded, record),
    actingBodyOf(ctx.db, actor),
  ]);
  const narrative = openNarrative(person.person_key_wrapped, record.narrativeCipher);
  await recordRead(ctx, {
    name: "read-record",
    subjectType: "record",
    subjectIds: [record.id],
    personId: person.id,
    filter: { asOf },
    caseId: reading.caseId,
    ground: reading.caseId ? null : reading.ground,
  });
  const ownWork = may(actor, "records.correct") && isOwnBody(record, acting);
  return {
    title: kindLabel(kind, lng),
    id: record.id,
    version: record.version,
    state: record.state,
    person: { name: person.name, masked: person.id_number_masked, unit: person.unit_name, id: person.id },
    fields: shownFields({ ...openContentOf(record), ...narrative }, t, lng),
    appeal: record.appeal && {
      on: record.appeal.on,
      stage: t(`records:appeal-stage.${record.appeal.stage}`),
      documentNo: record.appeal.documentNo,
    },
    asOf,
    effect,
    versions,
    search: reading.caseId ? `?case=${reading.caseId}` : `?ground=${reading.ground}`,
    pending:
      pending && isTold
        ? {
            name: pending.submitter_name,
            act: t(`records:propose.${pending.proposal.act}`),
            isOwn: isOwnHand(actor, pending.submitted_by),
          }
        : null,
    mayChange: ownWork && pending === null && changeRefusal(record, acting) === null,
    mayLift: kind.effect.type === "period" && record.liftedOn === null,
    mayConfirm:
      may(actor, "records.confirm") &&
      pending !== null &&
      !isOwnHand(actor, pending.submitted_by) &&
      isOwnBody(record, acting),
  };
});

async function versionsOf(guarded: Guarded, opened: OpenedRecord) {
  const { lng, t } = guarded;
  const { person } = opened;
  const versions = await shownVersions(guarded, opened);
  const contents = versions.map(
    (version): RecordContent => ({
      ...openContentOf(version),
      ...openNarrative(person.person_key_wrapped, version.narrativeCipher),
    }),
  );
  return versions.map((version, index) => {
    const [content, before] = [contents[index]!, contents[index + 1]];
    const changed = before ? changedFields(before, content) : [];
    return {
      version: version.version,
      act: t(`records:act.${version.act}`),
      at: version.knownFrom,
      by: version.entererName,
      confirmedBy: version.confirmerName,
      isImported: version.importId !== null,
      reason: version.reasonCode ? reasonLabel(version.reasonCode, lng) : null,
      reasonText: version.reasonText,
      hasEvidence: version.evidenceFileId !== null,
      changes: changed.map((field) => ({
        label: t(`records:field.${field}`),
        before: sayField(field, before!, lng),
        after: sayField(field, content, lng),
      })),
    };
  });
}

function sayField(field: keyof RecordContent, content: RecordContent, lng: Guarded["lng"]): string | null {
  const value = content[field];
  if (value === null) return null;
  if (field !== "kind") return String(value);
  const kind = recordKindOf(String(value));
  return kind ? kindLabel(kind, lng) : String(value);
}
