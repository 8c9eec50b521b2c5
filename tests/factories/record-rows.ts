import type { Db } from "#db/connection";
import { TEST_NOW } from "#tests/support/actors";
import { identityNumberIndex } from "~/modules/people/identity-number.server";
import { contentIndex } from "~/modules/records/narrative.server";
import type { RecordContent } from "~/modules/records/record-content.types";
import { insertRecords, insertVersions } from "~/modules/records/record-writes.queries.server";
import type { Actor } from "~/platform/actor";
import { newId } from "~/platform/id";
import { contentOf } from "./record-content";

/** A record of the person with this identity number, as it stands in the register. */
export async function makeRecord(
  db: Db,
  by: Actor,
  idNumber: string,
  more: Partial<RecordContent>,
  state: "entered" | "in-effect" = "in-effect",
): Promise<string> {
  const person = await db
    .selectFrom("persons")
    .select("persons.id")
    .where("persons.id_number_index", "=", identityNumberIndex(idNumber))
    .executeTakeFirstOrThrow();
  const content = contentOf(more);
  const recordId = newId();
  const key = {
    personId: person.id,
    kind: content.kind,
    bodyKey: content.body,
    documentKey: content.documentNo ?? content.decidedOn,
  };
  await insertRecords(db, [{ id: recordId, key, contentIndex: contentIndex(content) }], TEST_NOW);
  await insertVersions(db, [
    {
      recordId,
      version: 1,
      personId: person.id,
      at: TEST_NOW,
      act: "entered",
      state,
      content,
      narrative: null,
      bodyUnitId: null,
      hasEndEvidence: false,
      appeal: null,
      reason: null,
      evidenceFileId: null,
      importId: null,
      enteredBy: by.accountId,
      confirmedBy: null,
    },
  ]);
  return recordId;
}
