import { beforeAll, describe, expect, it } from "vitest";
import { makePersonRows, makeUnitRow } from "#tests/factories/person-rows";
import { contentOf } from "#tests/factories/record-content";
import { ctxOf } from "#tests/support/actors";
import { testDatabase } from "#tests/support/database";
import { openNarrative } from "~/modules/records/narrative.server";
import { compareWithStored, type ImportedRecord, insertImportedRecords } from "~/modules/records/record-import.server";
import * as recordPeople from "~/modules/records/record-people.queries.server";
import * as queries from "~/modules/records/records.queries.server";
import { newId } from "~/platform/id";
import { runProcess } from "~/platform/process.server";
import { no, ok } from "~/platform/result";

const database = testDatabase();
let people: string[];

beforeAll(async () => {
  people = await makePersonRows(database.db, await makeUnitRow(database.db), 3);
});

const commit = { importId: newId(), stagedBy: newId(), committedBy: newId(), now: ctxOf(null as never).now };

async function importRows(rows: ImportedRecord[]) {
  return runProcess(ctxOf(database.db), { name: "commit-import" }, async (unit) =>
    (await insertImportedRecords(unit, rows, commit)) ? ok(null) : no("collection:refusal.facts-changed"),
  );
}

const rowOf = (person: number, more = {}): ImportedRecord => ({
  personId: people[person]!,
  content: contentOf(more),
  bodyUnitId: null,
});

describe("records out of an import", () => {
  it("are confirmed by the commit, with their event, and read back as they were", async () => {
    const facts = "事由含生僻字𠮷·与换行\n第二行";
    const rows = [
      rowOf(0, { facts, months: 12 }),
      rowOf(1, { documentNo: null, liftedOn: "2026-05-01", liftDocumentNo: "甲纪〔2026〕9号" }),
      rowOf(0, {
        documentNo: "甲纪〔2026〕77号",
        liftedOn: "2026-05-01",
        statedUntil: "2026-12-31",
        untilBasis: "原决定",
      }),
    ];
    expect(await importRows(rows)).toEqual({ ok: true, value: null });
    const all = await queries.recordsOfPersons(database.db, [people[0]!, people[1]!]);
    const [third] = all.filter(({ documentNo }) => documentNo === "甲纪〔2026〕77号");
    // The document of the stated end is none of the lifting.
    expect(third).toMatchObject({ state: "in-effect", hasEndEvidence: true });
    const [first, second] = all.filter(({ id }) => id !== third!.id);
    expect(first).toMatchObject({ state: "in-effect", months: 12, version: 1, importId: commit.importId });
    expect(second).toMatchObject({ state: "lifted", hasEndEvidence: true, confirmedBy: commit.committedBy });
    const stored = await queries.currentRecord(database.db, first!.id);
    const keys = await recordPeople.keysOfPersons(database.db, [people[0]!]);
    expect(openNarrative(keys.get(people[0]!)!, stored!.narrativeCipher).facts).toBe(facts);
    const events = await database.db
      .selectFrom("journal_events")
      .selectAll()
      .where("subject_id", "=", first!.id)
      .execute();
    expect(events.map((event) => event.name)).toEqual(["record-imported"]);
    expect(events[0]!.payload.includes(Buffer.from("甲河县"))).toBe(false);
  });

  it("tells new, same and differing rows apart by person, kind, body and document or day", async () => {
    const verdicts = await compareWithStored(database.db, [
      rowOf(0, { facts: "事由含生僻字𠮷·与换行\n第二行", months: 12 }),
      rowOf(0, { facts: "别的事由", months: 12 }),
      rowOf(0, { documentNo: "甲纪〔2026〕2号" }),
      rowOf(1, { documentNo: null, decidedOn: "2026-03-11" }),
      rowOf(2),
    ]);
    expect(verdicts).toEqual(["same", "differs", "new", "new", "new"]);
  });

  it("one document may concern several people", async () => {
    const shared = { kind: "criticism", documentNo: "甲纪〔2026〕77号" };
    expect((await importRows([rowOf(0, shared)])).ok).toBe(true);
    expect((await importRows([rowOf(1, shared), rowOf(0, { ...shared, documentNo: "甲纪〔2026〕78号" })])).ok).toBe(
      true,
    );
    expect((await importRows([rowOf(1, shared)])).ok).toBe(false);
  });

  it("leaves nothing behind where one of its keys is taken or its person is gone", async () => {
    const before = await queries.recordsOfPerson(database.db, people[2]!);
    expect((await importRows([rowOf(2), rowOf(0, { months: 12 })])).ok).toBe(false);
    expect((await importRows([rowOf(2), rowOf(2)])).ok).toBe(false);
    expect((await importRows([rowOf(2), { ...rowOf(2, { kind: "party-warning" }), personId: newId() }])).ok).toBe(
      false,
    );
    expect(await queries.recordsOfPerson(database.db, people[2]!)).toEqual(before);
  });
});
