import { accessTo } from "~/modules/people/person-access.server";
import { hasRunOut, type ReadingFor, showsExpired } from "~/modules/people/read-grounds.rules";
import { rolesAt } from "~/modules/reference/scope.rules";
import type { CivilDate } from "~/platform/civil-date";
import { civilDayOf } from "~/platform/clock";
import { type Guarded, notFound, readQuery } from "~/platform/guard.server";
import { readerOf } from "./acting.server";
import { effectPersonOf } from "./effect-person.rules";
import { type OpenedRecord, openRecordPage, placeOfPerson } from "./record-page.server";
import * as recordPeople from "./record-people.queries.server";
import * as recordReaders from "./record-readers.queries.server";
import * as queries from "./records.queries.server";
import { type RecordPageQuery, recordPageSchema } from "./records.schema";
import { isVisible, readRecords } from "./visible-records.server";

/**
 * The record of an address as a reader opens it: under the case or ground of the address, on the day asked. What has run out by
 * now is not there for whoever comes on a ground that does not need it.
 * @throws Response 404
 */
export async function openForReading(
  guarded: Guarded,
): Promise<{ opened: OpenedRecord; reading: ReadingFor; asOf: CivilDate }> {
  const { ctx, actor, url } = guarded;
  const query = readQuery(url, recordPageSchema);
  const opened = await openRecordPage(guarded);
  const reading = readingOf(query, actor.roles);
  const access = await accessTo(ctx, { id: opened.person.id, unitId: opened.person.unit_id }, reading);
  if (!access.ok || !(await isOpenTo(guarded, opened, reading))) throw notFound();
  return { opened, reading, asOf: query.asOf ?? civilDayOf(ctx.now) };
}

/** The effect of this record together with the person's others, as far as the reader may see them. */
export async function effectOf(guarded: Guarded, { record, person }: OpenedRecord, asOf: string) {
  const { ctx } = guarded;
  const [stored, services, classes, reader] = await Promise.all([
    queries.recordsOfPerson(ctx.db, person.id),
    recordPeople.servicesOfPersons(ctx.db, [person.id]),
    recordReaders.visibleClasses(ctx.db, rolesAt(guarded.actor, placeOfPerson(person))),
    readerOf(ctx),
  ]);
  const visible = stored.filter((one) => isVisible(one, classes, reader));
  const { records } = readRecords(visible, effectPersonOf(services, person.political_status), asOf);
  return records.find((one) => one.id === record.id)?.effect ?? null;
}

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

/** Why whoever comes without saying so opens a record, by what their role is for (code table `read-ground`). */
function defaultGround(roles: readonly string[]): string {
  if (roles.includes("registrar")) return "register-keeping";
  return roles.includes("discipline-inspector") ? "case-handling" : "vetting";
}
