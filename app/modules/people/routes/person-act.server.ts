import { unitTree } from "~/modules/reference/unit-tree.server";
import { type Guarded, notFound } from "~/platform/guard.server";
import { recordRead } from "~/platform/process.server";
import { labelOf } from "../people-labels";
import { personById } from "../person.queries.server";
import { accessTo } from "../person-access.server";
import { readingOf, readingSearch } from "./person.server";

/**
 * What the page of an act shows of its person. Whoever keeps the register acts on the ground of doing so, unless the page
 * was opened on another; opening it is journalled like the file itself.
 * @throws Response 404 for nobody and for somebody out of scope
 */
export async function personOfAct({ ctx, url, params, lng }: Guarded) {
  const asked = readingOf(url);
  const isNamed = asked.caseId !== null || asked.ground !== null;
  const reading = isNamed ? asked : { caseId: null, ground: "register-keeping" };
  const person = await personById(ctx.db, params.id ?? "");
  const access = await accessTo(ctx, person, reading);
  if (!access.ok || !person || person.mergedIntoId) throw notFound();
  await recordRead(ctx, {
    name: "read-person",
    subjectType: "person",
    subjectIds: [person.id],
    caseId: reading.caseId,
    ground: reading.caseId ? null : reading.ground,
  });
  const { byId } = await unitTree(ctx.db);
  return {
    id: person.id,
    name: person.name,
    idNumberMasked: person.idNumberMasked,
    version: person.version,
    unit: byId.get(person.unitId)?.name ?? "",
    staffClass: person.staffClass,
    staffClassLabel: labelOf("staff-class", person.staffClass, lng),
    status: labelOf("status", person.status, lng),
    position: person.position,
    rank: person.rank,
    politicalStatus: person.politicalStatus,
    partyJoinedOn: person.partyJoinedOn,
    workStartedOn: person.workStartedOn,
    nationality: person.nationality,
    reading,
    back: `/people/${person.id}${readingSearch(reading)}`,
  };
}

export type ActPerson = Awaited<ReturnType<typeof personOfAct>>;

/** Where an act leads to: the person's page, under the ground it was opened on. */
export function backToPerson({ url, params }: Guarded): string {
  const asked = readingOf(url);
  const search = readingSearch(asked) || readingSearch({ caseId: null, ground: "register-keeping" });
  return `/people/${params.id ?? ""}${search}`;
}
