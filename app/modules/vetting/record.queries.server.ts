import type { Db } from "#db/connection";

const CHUNK = 500;

/** Which records no rule of vetting asks for, so that they are not fetched by the thousand. */
export interface Unasked {
  /** Kinds that never matter. */
  readonly kinds: readonly string[];
  /** Fair annual results: of one year only it matters that there is one. */
  readonly fairGrades: readonly string[];
  readonly gradesOf: number;
}

export type AskedRecord = Awaited<ReturnType<typeof askedChunk>>[number];

/** The present version of every record of these people that is not void and that some rule may ask for. */
export async function askedRecords(db: Db, personIds: readonly string[], unasked: Unasked): Promise<AskedRecord[]> {
  const rows: AskedRecord[] = [];
  for (let i = 0; i < personIds.length; i += CHUNK) {
    rows.push(...(await askedChunk(db, personIds.slice(i, i + CHUNK), unasked)));
  }
  return rows;
}

function askedChunk(db: Db, personIds: readonly string[], { kinds, fairGrades, gradesOf }: Unasked) {
  return db
    .selectFrom("record_versions")
    .select([
      "record_versions.record_id",
      "record_versions.person_id",
      "record_versions.version",
      "record_versions.state",
      "record_versions.kind",
      "record_versions.body",
      "record_versions.document_no",
      "record_versions.decided_on",
      "record_versions.effective_on",
      "record_versions.date_precision",
      "record_versions.months",
      "record_versions.stated_until",
      "record_versions.has_end_evidence",
      "record_versions.lifted_on",
      "record_versions.removed_on",
      "record_versions.restored_on",
      "record_versions.case_no",
      "record_versions.assessment_year",
      "record_versions.sentence",
      "record_versions.rights_deprived_until",
      "record_versions.performance",
      "record_versions.honour_level",
      "record_versions.revocation_no",
      "record_versions.appeal_stage",
      "record_versions.appeal_on",
      "record_versions.appeal_document_no",
    ])
    .where("record_versions.person_id", "in", [...personIds])
    .where("record_versions.superseded_at", "is", null)
    .where("record_versions.state", "<>", "void")
    .where("record_versions.kind", "not in", [...kinds])
    .where((eb) =>
      eb.or([
        eb("record_versions.kind", "not in", [...fairGrades]),
        eb("record_versions.assessment_year", "=", gradesOf),
      ]),
    )
    .orderBy("record_versions.person_id")
    .orderBy("record_versions.decided_on")
    .orderBy("record_versions.record_id")
    .execute();
}

/** What was penalised, sealed under the key of its person: only grave penalties count, and only the text tells. */
export async function penaltyNarratives(db: Db, personIds: readonly string[]) {
  if (personIds.length === 0) return [];
  return db
    .selectFrom("record_versions")
    .innerJoin("persons", "persons.id", "record_versions.person_id")
    .select(["record_versions.record_id", "record_versions.narrative_cipher", "persons.person_key_wrapped"])
    .where("record_versions.person_id", "in", [...personIds])
    .where("record_versions.superseded_at", "is", null)
    .where("record_versions.kind", "=", "administrative-penalty")
    .orderBy("record_versions.record_id")
    .limit(20_000)
    .execute();
}
