import { beforeAll, expect, it } from "vitest";
import { makePersonRows, makeUnitRow } from "#tests/factories/person-rows";
import { makeActor } from "#tests/support/actors";
import { testDatabase } from "#tests/support/database";
import { call, statusOf } from "#tests/support/request";
import * as journal from "~/modules/journal/routes/journal.server";
import { identityNumberIndex } from "~/modules/people/identity-number.server";
import * as page from "~/modules/people/routes/find-subject.server";
import type { Actor } from "~/platform/actor";
import { PERMISSIONS, ROLES } from "~/platform/permissions";

/** An auditor who is asked for everything about one person begins with the person's number and ends with the entries. */
const database = testDatabase();
const [NUMBER, NOBODY] = ["321399197410281948", "321399199007202081"];
let auditor: Actor;
let person: string;

beforeAll(async () => {
  const { db } = database;
  auditor = await makeActor(db, ["auditor"]);
  [person = ""] = await makePersonRows(db, await makeUnitRow(db), 1);
  await db
    .updateTable("persons")
    .set({ id_number_index: identityNumberIndex(NUMBER) })
    .where("id", "=", person)
    .execute();
});

const ask = (idNumber: string, actor = auditor) =>
  call(page.action, { db: database.db, actor, path: "/journal/person", form: { idNumber } });

const looks = (actor: Actor) =>
  database.db
    .selectFrom("journal_processes")
    .select(["subject_ids", "filter_json"])
    .where("name", "=", "find-subject")
    .where("account_id", "=", actor.accountId)
    .orderBy("id")
    .execute();

it("leads to the entries of the person, and is itself one, without the number", async () => {
  const found = (await ask(NUMBER)) as Response;
  expect([found.status, found.headers.get("location")]).toEqual([302, `/journal?subject=${person}`]);
  expect(await looks(auditor)).toEqual([
    { subject_ids: person, filter_json: JSON.stringify({ by: "number", answer: "found" }) },
  ]);
  const path = `/journal?subject=${person}`;
  const entries = (await call(journal.loader, { db: database.db, actor: auditor, path })) as Awaited<
    ReturnType<typeof journal.loader>
  >;
  expect(entries.search.subject).toBe(person);
});

it("says what is wrong with a number and that nobody has it, and makes whoever guesses wait", async () => {
  const guesser = await makeActor(database.db, ["auditor"]);
  expect(statusOf(await ask("123", guesser))).toBe(422);
  for (let n = 0; n < 5; n++) expect(statusOf(await ask(NOBODY, guesser))).toBe(404);
  expect(statusOf(await ask(NUMBER, guesser))).toBe(429);
  expect((await looks(guesser)).map((row) => row.subject_ids)).toEqual(Array(6).fill(null));
});

it("is the auditor's alone", async () => {
  for (const role of ROLES) {
    const actor = await makeActor(database.db, [role]);
    const isHis = actor.permissions.has("journal.read");
    expect(isHis, role).toBe(role === "auditor");
    if (!isHis) expect(statusOf(await ask(NUMBER, actor)), role).toBe(403);
  }
  expect(PERMISSIONS).toContain("journal.read");
});
