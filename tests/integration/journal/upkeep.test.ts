import { sql } from "kysely";
import { expect, it } from "vitest";
import { foldables } from "~/foldables.server";
import { lookupsOfSubject } from "~/modules/journal/lookups.server";
import { indexJournal } from "~/modules/journal/use-cases/index-journal.server";
import { sealJournal } from "~/modules/journal/use-cases/seal-journal.server";
import { searchJournal } from "~/modules/journal/use-cases/search-journal.server";
import { verifyJournal } from "~/modules/journal/use-cases/verify-journal.server";
import { now, plusMilliseconds } from "~/platform/clock";
import { newId } from "~/platform/id";
import { recordRead } from "~/platform/process.server";
import { ctxOf } from "../../support/actors";
import { testDatabase } from "../../support/database";

const database = testDatabase();
const soon = () => plusMilliseconds(now(), 60_000);
const look = (subjectIds: string[], name = "read-person") =>
  recordRead(ctxOf(database.db), { name, subjectType: "person", subjectIds });

it("finds looks before and after they are indexed, each once, newest first", async () => {
  const [person, other] = [newId(), newId()];
  await look([other, person], "list-people");
  const found = async () => (await lookupsOfSubject(database.db, "person", person)).map(({ name }) => name);
  expect(await found()).toEqual(["list-people"]);
  expect(await indexJournal(database.db, soon(), 0)).toBeGreaterThan(0);
  expect(await found()).toEqual(["list-people"]);
  await look([person]);
  expect(await found()).toEqual(["read-person", "list-people"]);
  await indexJournal(database.db, soon(), 0);
  await indexJournal(database.db, soon(), 0);
  expect(await found()).toEqual(["read-person", "list-people"]);
  expect(await lookupsOfSubject(database.db, "person", person, { kind: "change" })).toEqual([]);
});

it("finds a look at a record under its person too, before and after it is indexed, and none that an address names", async () => {
  const [person, record] = [newId(), newId()];
  const ctx = ctxOf(database.db);
  const about = { subjectType: "record", subjectIds: [record] };
  await recordRead(ctx, { name: "read-record", ...about, personId: person, filter: { asOf: "2026-11-24" } });
  await recordRead(ctx, { name: "read-evidence", ...about, personId: person });
  await recordRead(ctx, { name: "print-page", ...about, filter: { personId: person } });
  const page = { offset: 0, limit: 10 };
  const search = async (subject: string) =>
    (await searchJournal(ctx, { subject }, page)).rows
      .map(({ name }) => name)
      .filter((name) => name !== "search-journal");
  const names = async (type: string, id: string) =>
    (await lookupsOfSubject(database.db, type, id)).map(({ name }) => name);
  const expectFound = async () => {
    expect(await search(person)).toEqual(["read-evidence", "read-record"]);
    expect(await names("person", person)).toEqual(["read-evidence", "read-record"]);
    expect(await search(record)).toEqual(["print-page", "read-evidence", "read-record"]);
    expect(await names("record", person)).toEqual([]);
  };
  await expectFound();
  await indexJournal(database.db, soon(), 0);
  await expectFound();
});

it("takes any id apart that a code can be", async () => {
  const ids = [newId(), 'a"b', "c\\d", "e'f", "{}", "g-h"];
  await look(ids, "list-people");
  await indexJournal(database.db, soon(), 0);
  for (const id of ids) {
    const { rows } = await sql`select 1 from journal_subjects where subject_id = ${id}`.execute(database.db);
    expect(rows, id).toHaveLength(1);
  }
});

it("leaves what is young to the next round", async () => {
  const person = newId();
  await look([person]);
  await indexJournal(database.db, now());
  const { rows } = await sql`select 1 from journal_subjects where subject_id = ${person}`.execute(database.db);
  expect(rows).toEqual([]);
});

it("closes the journal by a chain in which a missing entry and a missing seal show", async () => {
  expect(await sealJournal(database.db, soon(), 0)).toBeGreaterThan(0);
  await look([newId()], "sealed-look");
  await look([newId()], "sealed-look");
  expect(await sealJournal(database.db, soon(), 0)).toBe(2);
  expect(await sealJournal(database.db, soon(), 0)).toBe(0);
  await look([newId()]);
  await sealJournal(database.db, soon(), 0);
  const kinds = async () => (await verifyJournal(database.db, foldables)).findings.map(({ kind }) => kind);
  expect(await kinds()).toEqual([]);
  await sql`drop trigger journal_processes_no_delete`.execute(database.admin);
  await sql`delete from journal_processes where name = 'sealed-look' limit 1`.execute(database.admin);
  expect(await kinds()).toEqual(["seal-broken"]);
  await sql`drop trigger journal_seals_no_delete`.execute(database.admin);
  await sql`delete from journal_seals order by id limit 1`.execute(database.admin);
  expect((await kinds()).every((kind) => kind === "seal-broken")).toBe(true);
});
