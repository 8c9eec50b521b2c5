import type { Db } from "#db/connection";
import { RECORD_KINDS, recordKindOf } from "#db/reference/record-kinds";
import type { RecordKind } from "#db/reference/record-kinds/types";
import { isIdentityNumber } from "~/modules/people/identity-number.rules";
import { identityNumberIndex } from "~/modules/people/identity-number.server";
import { openNarrative } from "~/modules/records/narrative.server";
import type { AppealStage } from "~/modules/records/records.types";
import { cleanName } from "~/modules/reference/text-cleaning.rules";
import { type CivilDate, yearOf } from "~/platform/civil-date";
import { groupBy } from "~/platform/group-by";
import type { RegisterRecord } from "../effect-facts.rules";
import { decisiveNamesakes, type RegisterLookup, type RegisterPerson } from "../matching.rules";
import { type AskedRecord, askedRecords, penaltyNarratives } from "../record.queries.server";
import * as register from "../register.queries.server";
import { coverageKey, type Posted, postedOn, type RegisterPosting, unitsOn } from "../register-facts.rules";
import { type UnitReader, unitReader } from "../unit-text.rules";

/** What is asked of the register for matching: name, number and birth month of each line, and people named already. */
export interface Wanted {
  readonly name: string;
  readonly idNumber: string | null;
  readonly birthMonth: string | null;
  readonly personId: string | null;
}

export interface KnownPerson extends RegisterPerson, Posted {
  /** As the register has the person now. */
  readonly row: register.PersonRow;
  /** Of the main posting now. */
  readonly unitName: string;
  /** Who answers for the person on the as-of day. */
  readonly coverageKey: string;
}

export interface RegisterView extends RegisterLookup {
  readonly units: UnitReader;
  byId(id: string): KnownPerson | undefined;
}

/**
 * Everything matching needs, in a handful of set-based queries: by number first; by name only for lines whose number
 * did not settle it, and of the namesakes only those on whom the answer can depend: common names do not draw in half the city.
 */
export async function gatherRegister(
  db: Db,
  wanted: readonly Wanted[],
  on: CivilDate,
  today: CivilDate = on,
): Promise<RegisterView> {
  const numbers = [
    ...new Set(wanted.flatMap(({ idNumber }) => (idNumber && isIdentityNumber(idNumber) ? [idNumber] : []))),
  ];
  const indexOf = new Map(numbers.map((number) => [number, identityNumberIndex(number)]));
  const [unitRows, byNumberRows] = await Promise.all([
    register.allUnits(db),
    register.personsByNumber(db, [...indexOf.values()]),
  ]);
  const rowByIndex = new Map(byNumberRows.map((row) => [row.id_number_index.toString("hex"), row]));
  const rowOf = (number: string | null) => {
    const index = number ? indexOf.get(number) : undefined;
    return index ? rowByIndex.get(index.toString("hex")) : undefined;
  };
  const unsettled = wanted.filter(({ name, idNumber }) => rowOf(idNumber)?.name !== cleanName(name));
  const ids = wanted.flatMap(({ personId }) => personId ?? []);
  const { formerRows, nameIds } = await gatherNamesakes(db, unsettled);
  const byIdRows = await register.personsById(db, [...new Set([...ids, ...nameIds])]);

  const rows = new Map([...byNumberRows, ...formerRows, ...byIdRows].map((row) => [row.id, row]));
  const postings = groupBy(await register.postingsOf(db, [...rows.keys()]), (row) => row.person_id);
  const unitById = new Map(unitRows.map((unit) => [unit.id, unit]));
  const people = new Map(
    [...rows.values()].map((row) => [row.id, knownPerson(row, postings.get(row.id) ?? [], unitById, on, today)]),
  );
  const byName = groupBy(
    [...people.values()].flatMap((person) => [person.name, ...person.formerNames].map((name) => ({ name, person }))),
    (one) => one.name,
  );
  return {
    units: unitReader(unitRows.map(registerUnit)),
    byId: (id) => people.get(id),
    byNumber: (number) => people.get(rowOf(number)?.id ?? ""),
    byName: (name) => (byName.get(name) ?? []).map((one) => one.person),
  };
}

/** Rows of those who once had a name of the list, few as they are, and ids of those who have it now and may be meant. */
async function gatherNamesakes(db: Db, unsettled: readonly Wanted[]) {
  const names = [...new Set(unsettled.map(({ name }) => cleanName(name)))];
  const [present, formerRows] = await Promise.all([register.namesakes(db, names), register.formerBearers(db, names)]);
  const former = formerRows.flatMap((row) =>
    formerNamesOf(row).map((name) => ({ id: row.id, name, bornOn: row.born_on })),
  );
  const now = present.map(({ id, name, born_on }) => ({ id, name, bornOn: born_on }));
  const byName = groupBy([...now, ...former], ({ name }) => name);
  const decisive = unsettled.flatMap((line) => decisiveNamesakes(line, byName.get(cleanName(line.name)) ?? []));
  return { formerRows, nameIds: decisive.map(({ id }) => id) };
}

const formerNamesOf = (row: register.PersonRow): string[] => JSON.parse(row.former_names_json);

function knownPerson(
  row: register.PersonRow,
  postings: readonly register.PostingRow[],
  units: ReadonlyMap<string, register.UnitRow>,
  on: CivilDate,
  today: CivilDate,
): KnownPerson {
  const held = postings.map(
    (posting): RegisterPosting => ({
      unitId: posting.unit_id,
      isMain: posting.is_main === 1,
      staffClass: posting.staff_class,
      divisionCode: units.get(posting.unit_id)?.division_code ?? row.division_code,
      position: posting.position,
      rankFrom: posting.rank_from_on,
      from: posting.from_on,
      to: posting.to_on,
      nature: units.get(posting.unit_id)?.nature ?? null,
      branch: units.get(posting.unit_id)?.branch ?? null,
    }),
  );
  const now = {
    staffClass: row.staff_class,
    status: row.status,
    position: row.position,
    politicalStatus: row.political_status,
    partyJoinedOn: row.party_joined_on,
  };
  const posted = postedOn(now, held, on, today);
  return {
    staffClass: posted.staffClass,
    politicalStatus: posted.politicalStatus,
    status: posted.status,
    position: posted.position,
    rankFrom: posted.rankFrom,
    postings: posted.postings,
    id: row.id,
    name: row.name,
    formerNames: formerNamesOf(row),
    bornOn: row.born_on,
    unitIds: [...new Set([row.unit_id, ...unitsOn(posted, on)])],
    unitName: units.get(row.unit_id)?.name ?? "",
    coverageKey: coverageKey(posted, on),
    row,
  };
}

function registerUnit(row: register.UnitRow) {
  return {
    id: row.id,
    name: row.name,
    shortName: row.short_name,
    formerNames: JSON.parse(row.former_names_json) as string[],
    parentId: row.parent_id,
    mergedIntoId: row.merged_into_id,
    nature: row.nature,
    uscc: row.uscc,
  };
}

const kindsOf = (fits: (kind: RecordKind) => boolean) => RECORD_KINDS.filter(fits).map((kind) => kind.code);
const UNASKED_KINDS = kindsOf((kind) => kind.family === "commendation" || !kind.isUsed);
const FAIR_GRADES = kindsOf((kind) => /^年度考核(优秀|称职|合格)$/.test(kind.nameZh));

/**
 * Records of these people as vetting reads them, by person. What vetting officers may not see is told apart, not left
 * out; what no rule asks for is not read.
 */
export async function gatherRecords(
  db: Db,
  personIds: readonly string[],
  asOf: CivilDate,
): Promise<Map<string, RegisterRecord[]>> {
  const unasked = { kinds: UNASKED_KINDS, fairGrades: FAIR_GRADES, gradesOf: yearOf(asOf) - 1 };
  const [rows, visible] = await Promise.all([
    askedRecords(db, personIds, unasked),
    register.visibleClasses(db, "vetting-officer"),
  ]);
  const penalised = rows.filter((row) => row.kind === "administrative-penalty");
  const narratives = await penaltyNarratives(db, [...new Set(penalised.map((row) => row.person_id))]);
  const reasons = new Map(
    narratives.map((row) => {
      const { facts, note } = openNarrative(row.person_key_wrapped, row.narrative_cipher);
      return [row.record_id, `${facts ?? ""} ${note ?? ""}`.trim() || null];
    }),
  );
  return new Map(
    [...groupBy(rows, (row) => row.person_id)].map(([id, own]) => [
      id,
      own.map((row) => registerRecord(row, reasons.get(row.record_id) ?? null, visible)),
    ]),
  );
}

function registerRecord(row: AskedRecord, reason: string | null, visible: ReadonlySet<string>): RegisterRecord {
  return {
    id: row.record_id,
    version: row.version,
    kind: row.kind,
    body: row.body,
    documentNo: row.document_no,
    decidedOn: row.decided_on,
    effectiveOn: row.effective_on,
    datePrecision: row.date_precision,
    months: row.months,
    statedUntil: row.stated_until,
    hasLiftingOrEndEvidence: row.has_end_evidence === 1,
    liftedOn: row.lifted_on,
    removedOn: row.removed_on,
    restoredOn: row.restored_on,
    caseNo: row.case_no,
    assessmentYear: row.assessment_year,
    sentence: row.sentence,
    rightsDeprivedUntil: row.rights_deprived_until,
    honourLevel: row.honour_level,
    revokedByDocument: row.revocation_no,
    state: row.state,
    appeal:
      row.appeal_stage && row.appeal_on
        ? { stage: row.appeal_stage as AppealStage, on: row.appeal_on, documentNo: row.appeal_document_no }
        : null,
    performance: row.performance,
    reason,
    isVisible: visible.has(recordKindOf(row.kind)?.visibility ?? ""),
  };
}
