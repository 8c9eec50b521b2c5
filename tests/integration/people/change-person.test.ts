import { sql } from "kysely";
import { beforeAll, describe, expect, it } from "vitest";
import { makePerson, makeUnit } from "#tests/factories/people";
import { ctxOf, makeActor } from "#tests/support/actors";
import { testDatabase } from "#tests/support/database";
import { createAccount } from "~/modules/accounts/use-cases/create-account.server";
import { personFold } from "~/modules/people/people.fold.server";
import { correctPerson } from "~/modules/people/use-cases/correct-person.server";
import { confirmRename, renamePerson, returnRename } from "~/modules/people/use-cases/rename-person.server";
import { retirePerson } from "~/modules/people/use-cases/retire-person.server";
import { transferPerson } from "~/modules/people/use-cases/transfer-person.server";
import { unmaskNumber } from "~/modules/people/use-cases/unmask-number.server";
import type { Actor } from "~/platform/actor";
import { newId } from "~/platform/id";
import { mustBeOk } from "~/platform/result";

const database = testDatabase();
const reason = { code: "other", text: "经核实档案材料" };
let here: Awaited<ReturnType<typeof makeUnit>>;
let there: Awaited<ReturnType<typeof makeUnit>>;
let registrar: Actor;
let colleague: Actor;
let district: Actor;

beforeAll(async () => {
  here = await makeUnit(database.db, { code: "A01" });
  there = await makeUnit(database.db, { code: "B01", divisionCode: "321311" });
  registrar = await makeActor(database.db, ["registrar"]);
  colleague = await makeActor(database.db, ["registrar"]);
  district = await makeActor(database.db, ["registrar"], { scopeKind: "division", scopeValue: "321311" });
});

const person = () => makePerson(database.db, { name: "张伟", unit: here, position: "科员", rank: "一级科员" });
const codeOf = (result: { ok: boolean; refusal?: { code: string } }) => (result.ok ? "ok" : result.refusal?.code);

async function rowOf(id: string) {
  return database.db.selectFrom("persons").selectAll().where("id", "=", id).executeTakeFirstOrThrow();
}
async function eventsOf(id: string) {
  const rows = await database.db
    .selectFrom("journal_events")
    .innerJoin("journal_processes", "journal_processes.id", "journal_events.process_id")
    .select(["journal_events.name", "journal_processes.reason_code", "journal_processes.reason_text"])
    .where("journal_events.subject_id", "=", id)
    .orderBy("journal_events.id")
    .execute();
  return rows;
}
const correction = (personId: string, version = 1) => ({
  ...{ personId, version, staffClass: "civil-servant", politicalStatus: "01", partyJoinedOn: "2010-07" },
  ...{ workStartedOn: null, nationality: null, position: "副科长", rank: "一级科员", reason },
});

describe("correcting", () => {
  it("changes row, posting and version, with one event and its reason", async () => {
    const { id, postingId } = await person();
    expect(await correctPerson(ctxOf(database.db, registrar), correction(id))).toEqual({ ok: true, value: null });
    expect(await rowOf(id)).toMatchObject({ political_status: "01", position: "副科长", version: 2 });
    const posting = await database.db.selectFrom("postings").selectAll().where("id", "=", postingId).execute();
    expect(posting).toMatchObject([{ position: "副科长", from_on: "2015-03-01", to_on: null }]);
    expect(await eventsOf(id)).toEqual([{ name: "person-corrected", reason_code: "other", reason_text: reason.text }]);
  });

  it("refuses no change at all, and a form read at an older version, saying who did what", async () => {
    const { id } = await person();
    const ctx = ctxOf(database.db, registrar);
    mustBeOk(await correctPerson(ctx, correction(id)));
    expect(codeOf(await correctPerson(ctx, correction(id, 2)))).toBe("nothing-changed");
    const stale = await correctPerson(ctxOf(database.db, colleague), { ...correction(id, 1), position: "科长" });
    expect(stale).toMatchObject({
      ok: false,
      refusal: { code: "person-stale", params: { who: registrar.name, event: "person-corrected" } },
    });
    expect((await rowOf(id)).version).toBe(2);
  });

  it("finds nobody out of scope", async () => {
    const { id } = await person();
    expect(codeOf(await correctPerson(ctxOf(database.db, district), correction(id)))).toBe("not-found");
    expect(codeOf(await correctPerson(ctxOf(database.db, registrar), correction(newId())))).toBe("not-found");
  });
});

const transfer = (personId: string, fromOn = "2026-10-01") => ({
  ...{ personId, version: 1, unitCode: "B01", staffClass: "civil-servant" },
  ...{ position: "副局长", rank: "一级科员", fromOn, reason },
});

describe("transferring", () => {
  it("ends the posting on the day before, opens the new one, and ends the accounts that rest on the old", async () => {
    const { id, postingId } = await person();
    const account = mustBeOk(
      await createAccount(ctxOf(database.db), {
        ...{ username: `u-${id.toLowerCase()}`, displayName: "张伟", principalKind: "posting", password: null },
        ...{ mustChangePassword: false, personId: id, unitId: here.id, roles: [] },
      }),
    );
    mustBeOk(await transferPerson(ctxOf(database.db, registrar), transfer(id)));
    const row = await rowOf(id);
    expect(row).toMatchObject({ unit_id: there.id, division_code: "321311", position: "副局长", version: 2 });
    const postings = await database.db
      .selectFrom("postings")
      .select(["id", "unit_id", "from_on", "to_on"])
      .where("person_id", "=", id)
      .orderBy("from_on")
      .execute();
    expect(postings).toEqual([
      { id: postingId, unit_id: here.id, from_on: "2015-03-01", to_on: "2026-09-30" },
      { id: row.main_posting_id, unit_id: there.id, from_on: "2026-10-01", to_on: null },
    ]);
    const ended = await database.db.selectFrom("accounts").select("ends_on").where("id", "=", account).execute();
    expect(ended).toEqual([{ ends_on: "2026-09-30" }]);
    expect((await eventsOf(account)).map(({ name }) => name)).toContain("account-changed");
  });

  it.each([
    ["2015-03-01", "B01", "earlier-appointment"],
    ["2099-01-01", "B01", "day-in-future"],
    ["2026-10-01", "Z99", "unit-not-open"],
  ])("from %s to %s is refused with %s", async (fromOn, unitCode, code) => {
    const { id } = await person();
    const result = await transferPerson(ctxOf(database.db, registrar), { ...transfer(id, fromOn), unitCode });
    expect(codeOf(result)).toBe(code);
    expect(await eventsOf(id)).toEqual([]);
  });
});

describe("leaving", () => {
  it("ends every posting and changes the status, once", async () => {
    const { id } = await person();
    const retirement = { personId: id, version: 1, leaving: "retired" as const, lastOn: "2026-10-31", reason };
    mustBeOk(await retirePerson(ctxOf(database.db, registrar), retirement));
    expect(await rowOf(id)).toMatchObject({ status: "retired", version: 2 });
    const open = await database.db.selectFrom("postings").select("to_on").where("person_id", "=", id).execute();
    expect(open).toEqual([{ to_on: "2026-10-31" }]);
    const again = await retirePerson(ctxOf(database.db, registrar), { ...retirement, version: 2 });
    expect(codeOf(again)).toBe("not-in-post");
  });
});

describe("a change of name", () => {
  it("is proposed by one and confirmed by another; the old name is kept and lists sort by the new", async () => {
    const { id } = await person();
    const proposal = { personId: id, version: 1, name: "丁伟", reason };
    mustBeOk(await renamePerson(ctxOf(database.db, registrar), proposal));
    expect((await rowOf(id)).name).toBe("张伟");
    expect(codeOf(await renamePerson(ctxOf(database.db, colleague), proposal))).toBe("already-submitted");
    expect(codeOf(await confirmRename(ctxOf(database.db, registrar), { personId: id, version: 1 }))).toBe(
      "same-account",
    );
    mustBeOk(await confirmRename(ctxOf(database.db, colleague), { personId: id, version: 1 }));
    const row = await rowOf(id);
    expect(row).toMatchObject({ name: "丁伟", name_pinyin: "dingwei", former_names_json: '["张伟"]', version: 2 });
    expect(codeOf(await confirmRename(ctxOf(database.db, colleague), { personId: id, version: 2 }))).toBe(
      "already-decided",
    );
  });

  it("is returned with a reason, and the same name is no change", async () => {
    const { id } = await person();
    const ctx = ctxOf(database.db, registrar);
    expect(codeOf(await renamePerson(ctx, { personId: id, version: 1, name: "张伟", reason }))).toBe("same-name");
    mustBeOk(await renamePerson(ctx, { personId: id, version: 1, name: "张玮", reason }));
    const returned = { personId: id, version: 1, text: "缺户籍证明" };
    mustBeOk(await returnRename(ctxOf(database.db, colleague), returned));
    expect((await rowOf(id)).name).toBe("张伟");
    const { count } = await database.db
      .selectFrom("tasks")
      .select((eb) => eb.fn.countAll<number>().as("count"))
      .where("subject_id", "=", id)
      .where("done_at", "is", null)
      .executeTakeFirstOrThrow();
    expect(Number(count)).toBe(0);
  });
});

describe("the whole number", () => {
  it("is shown on a ground of its own and journalled without it", async () => {
    const { id, idNumber } = await person();
    const reading = { caseId: null, ground: "register-keeping" };
    const unmasking = { personId: id, reading, ground: "identity-check", text: "核对档案原件" };
    expect(await unmaskNumber(ctxOf(database.db, registrar), unmasking)).toEqual({ ok: true, value: idNumber });
    const { rows } = await sql<{ name: string; ground: string; reason_text: string }>`
      select name, ground, reason_text from journal_processes where subject_ids = ${id}`.execute(database.db);
    expect(rows).toEqual([{ name: "unmask-number", ground: "identity-check", reason_text: "核对档案原件" }]);
    expect(codeOf(await unmaskNumber(ctxOf(database.db, district), unmasking))).toBe("not-found");
    expect(
      codeOf(
        await unmaskNumber(ctxOf(database.db, registrar), { ...unmasking, reading: { caseId: null, ground: null } }),
      ),
    ).toBe("ground-missing");
  });
});

it("the journal adds up to the tables for whatever was done by hand", async () => {
  const { id } = await person();
  const ctx = ctxOf(database.db, registrar);
  mustBeOk(await transferPerson(ctx, transfer(id)));
  mustBeOk(await retirePerson(ctx, { personId: id, version: 2, leaving: "resigned", lastOn: "2026-11-01", reason }));
  const { readPersonEvents } = await import("#tests/support/person-events");
  const folded = (await readPersonEvents(database.db, id)).reduce<unknown>(
    (state, event) => personFold.fold(state, event),
    null,
  );
  const before = String(id).slice(0, -1);
  const present = (await personFold.present(database.db, before, 10_000)).find((each) => each.id === id);
  expect(folded).toEqual(present?.state);
});
