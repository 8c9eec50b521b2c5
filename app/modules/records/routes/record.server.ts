import { recordKindOf } from "#db/reference/record-kinds";
import { accessTo } from "~/modules/people/person-access.server";
import { hasRunOut, type ReadingFor, showsExpired } from "~/modules/people/read-grounds.rules";
import { may } from "~/platform/actor";
import { civilDayOf } from "~/platform/clock";
import { type Guarded, notFound, protectedLoader, readQuery } from "~/platform/guard.server";
import { recordRead } from "~/platform/process.server";
import { actingBodyOf } from "../acting.server";
import { effectPersonOf } from "../effect-person.rules";
import { effectShown } from "../effect-shown.server";
import { openNarrative } from "../narrative.server";
import { changedFields, openContentOf } from "../record-content.rules";
import type { RecordContent } from "../record-content.types";
import {
  kindLabel,
  type OpenedRecord,
  openRecordPage,
  pendingChange,
  readerOf,
  reasonLabel,
} from "../record-page.server";
import * as recordPeople from "../record-people.queries.server";
import * as recordReaders from "../record-readers.queries.server";
import * as queries from "../records.queries.server";
import { changeRefusal, isOwnBody } from "../records.rules";
import { type RecordPageQuery, recordPageSchema } from "../records.schema";
import { shownFields } from "../shown-fields";
import { isVisible, readRecords } from "../visible-records.server";

export const loader = protectedLoader("records.read", async (guarded) => {
  const { ctx, actor, lng, t, url } = guarded;
  const query = readQuery(url, recordPageSchema);
  const opened = await openRecordPage(guarded);
  const { record, kind, person } = opened;
  const asOf = query.asOf ?? civilDayOf(ctx.now);
  const reading = readingOf(query, actor.roles);
  const access = await accessTo(ctx, { id: person.id, unitId: person.unit_id }, reading);
  if (!access.ok || !(await isOpenTo(guarded, opened, reading))) throw notFound();
  const [effect, versions, pending, acting] = await Promise.all([
    effectOf(guarded, opened, asOf).then((own) => own && effectShown(own, t)),
    versionsOf(guarded, opened),
    pendingChange(guarded, record.id),
    actingBodyOf(ctx.db, actor),
  ]);
  const narrative = openNarrative(person.person_key_wrapped, record.narrativeCipher);
  await recordRead(ctx, {
    name: "read-record",
    subjectType: "record",
    subjectIds: [record.id],
    filter: { personId: person.id, asOf },
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
    pending: pending && {
      name: pending.submitter_name,
      act: t(`records:propose.${pending.proposal.act}`),
      isOwn: pending.submitted_by === actor.accountId,
    },
    mayChange: ownWork && pending === null && changeRefusal(record, acting) === null,
    mayLift: kind.effect.type === "period" && record.liftedOn === null,
    mayConfirm:
      may(actor, "records.confirm") &&
      pending !== null &&
      pending.submitted_by !== actor.accountId &&
      isOwnBody(record, acting),
  };
});

/** The effect of this record together with the person's others, as far as the reader may see them. */
async function effectOf(guarded: Guarded, { record, person }: OpenedRecord, asOf: string) {
  const { ctx } = guarded;
  const [stored, services, classes] = await Promise.all([
    queries.recordsOfPerson(ctx.db, person.id),
    recordPeople.servicesOfPersons(ctx.db, [person.id]),
    recordReaders.visibleClasses(ctx.db, guarded.actor.roles),
  ]);
  const visible = stored.filter((one) => isVisible(one, classes, readerOf(guarded)));
  const { records } = readRecords(visible, effectPersonOf(services, person.political_status), asOf);
  return records.find((one) => one.id === record.id)?.effect ?? null;
}

/** What has run out by now is not there for whoever comes on a ground that does not need it. */
async function isOpenTo(guarded: Guarded, opened: OpenedRecord, reading: ReadingFor): Promise<boolean> {
  if (showsExpired(reading)) return true;
  const effect = await effectOf(guarded, opened, civilDayOf(guarded.ctx.now));
  return effect === null || !hasRunOut(effect.state);
}

/** Case or ground of the address; of whoever comes without either, the ground that their role is for. */
function readingOf({ case: caseId, ground }: RecordPageQuery, roles: readonly string[]): ReadingFor {
  if (caseId || ground) return { caseId: caseId ?? null, ground: ground ?? null };
  return { caseId: null, ground: defaultGround(roles) };
}

async function versionsOf({ ctx, lng, t }: Guarded, { record, person }: OpenedRecord) {
  const versions = await queries.versionsOfRecord(ctx.db, record.id);
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

/** Why whoever comes without saying so opens a record, by what their role is for (code table `read-ground`). */
function defaultGround(roles: readonly string[]): string {
  if (roles.includes("registrar")) return "register-keeping";
  return roles.includes("discipline-inspector") ? "case-handling" : "vetting";
}
