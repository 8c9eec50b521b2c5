import type { Db } from "#db/connection";

const CHUNK = 500;

export type RecordRow = Awaited<ReturnType<typeof presentRecords>>[number];

/** The present version of every record of these people that is not void; the narrative of administrative penalties only. */
export async function presentRecords(db: Db, personIds: readonly string[]) {
  const rows = [];
  for (let i = 0; i < personIds.length; i += CHUNK) {
    rows.push(...(await chunk(db, personIds.slice(i, i + CHUNK))));
  }
  return rows;
}

function chunk(db: Db, personIds: readonly string[]) {
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
      (eb) =>
        eb
          .case()
          .when("record_versions.kind", "=", "administrative-penalty")
          .then(eb.ref("record_versions.narrative_cipher"))
          .else(null)
          .end()
          .as("narrative_cipher"),
    ])
    .where("record_versions.person_id", "in", [...personIds])
    .where("record_versions.superseded_at", "is", null)
    .where("record_versions.state", "<>", "void")
    .orderBy("record_versions.person_id")
    .orderBy("record_versions.record_id")
    .execute();
}
