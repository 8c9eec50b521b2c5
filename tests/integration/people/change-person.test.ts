import { sql } from "kysely";
import { beforeAll, describe, expect, it } from "vitest";
import { makePerson, makeUnit } from "#tests/factories/people";
import { ctxOf, makeActor } from "#tests/support/actors";
import { testDatabase } from "#tests/support/database";
import { createAccount } from "~/modules/accounts/use-cases/create-account.server";
import { personFold } from "~/modules/people/people.fold.server";
import type { PersonChangeProposal } from "~/modules/people/person-change.types";
import { confirmChange } from "~/modules/people/use-cases/confirm-change.server";
import { proposeChange } from "~/modules/people/use-cases/propose-change.server";
import { confirmRename, renamePerson, returnRename } from "~/modules/people/use-cases/rename-person.server";
import { returnChange } from "~/modules/people/use-cases/return-change.server";
import { unmaskNumber } from "~/modules/people/use-cases/unmask-number.server";
import type { Actor } from "~/platform/actor";
import { newId } from "~/platform/id";
import type { Ctx } from "~/platform/process.server";
import { mustBeOk } from "~/platform/result";
import { openTasks } from "~/platform/tasks.server";

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

/** Proposed by whoever the context names, confirmed by a colleague at once. */
async function change(ctx: Ctx, proposal: PersonChangeProposal) {
  const { personId, version } = proposal.input;
  const proposed = await proposeChange(ctx, proposal);
  if (!proposed.ok) return proposed;
  const second = ctx.actor.accountId === colleague.accountId ? registrar : colleague;
  return confirmChange(ctxOf(database.db, second), { personId, version });
}
type InputOf<A extends PersonChangeProposal["act"]> = Extract<PersonChangeProposal, { act: A }>["input"];
const correctPerson = (ctx: Ctx, input: InputOf<"correct-person">) => change(ctx, { act: "correct-person", input });
const transferPerson = (ctx: Ctx, input: InputOf<"transfer-person">) => change(ctx, { act: "transfer-person", input });
const retirePerson = (ctx: Ctx, input: InputOf<"retire-person">) => change(ctx, { act: "retire-person", input });

describe("a change by hand", () => {
  const propose = (id: string, actor = registrar) =>
    proposeChange(ctxOf(database.db, actor), { act: "correct-person", input: correction(id) });

  it("is proposed by one and confirmed by another, and is nothing before that", async () => {
    const { id } = await person();
    mustBeOk(await propose(id));
    expect(await rowOf(id)).toMatchObject({ position: "科员", version: 1 });
    expect(await eventsOf(id)).toEqual([]);
    expect(codeOf(await propose(id, colleague))).toBe("already-submitted");
    const act = { personId: id, version: 1 };
    expect(codeOf(await confirmChange(ctxOf(database.db, registrar), act))).toBe("same-account");
    expect((await openTasks(ctxOf(database.db, registrar))).some(({ href }) => href.includes(id))).toBe(false);
    const line = (await openTasks(ctxOf(database.db, colleague))).find(({ href }) => href.includes(id));
    expect(line).toMatchObject({ key: "people:task.confirm-correction", params: { name: "张伟" } });
    mustBeOk(await confirmChange(ctxOf(database.db, colleague), act));
    expect(await rowOf(id)).toMatchObject({ position: "副科长", version: 2 });
    expect((await openTasks(ctxOf(database.db, colleague))).some(({ href }) => href.includes(id))).toBe(false);
    expect(codeOf(await confirmChange(ctxOf(database.db, colleague), { ...act, version: 2 }))).toBe("already-decided");
  });

  it("is refused where the person has changed since", async () => {
    const { id } = await person();
    mustBeOk(await propose(id));
    mustBeOk(await renamePerson(ctxOf(database.db, registrar), { personId: id, version: 1, name: "丁伟", reason }));
    mustBeOk(await confirmRename(ctxOf(database.db, colleague), { personId: id, version: 1 }));
    const confirmed = await confirmChange(ctxOf(database.db, colleague), { personId: id, version: 2 });
    expect(codeOf(confirmed)).toBe("facts-changed");
    expect(await rowOf(id)).toMatchObject({ position: "科员" });
  });

  it("is returned by another with a reason, and may be proposed anew", async () => {
    const { id } = await person();
    mustBeOk(await propose(id));
    const back = { personId: id, version: 1, text: "请附任免文件" };
    expect(codeOf(await returnChange(ctxOf(database.db, registrar), back))).toBe("same-account");
    mustBeOk(await returnChange(ctxOf(database.db, colleague), back));
    expect(await rowOf(id)).toMatchObject({ position: "科员", version: 1 });
    mustBeOk(await propose(id));
  });

  it("is told on the workbench to registrars of that part of the city only", async () => {
    const { id } = await person();
    mustBeOk(await propose(id));
    mustBeOk(await renamePerson(ctxOf(database.db, registrar), { personId: id, version: 1, name: "丁伟", reason }));
    const near = await makeActor(database.db, ["registrar"], { scopeKind: "division", scopeValue: "321302" });
    const about = async (actor: Actor) =>
      (await openTasks(ctxOf(database.db, actor))).filter(({ href }) => href.includes(id)).length;
    expect([await about(colleague), await about(near), await about(district)]).toEqual([2, 2, 0]);
  });
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
      refusal: {
        code: "person-stale",
        params: { who: colleague.name, at: "2026-11-24 10:00", event: "person-corrected" },
      },
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

it("moves nobody into a part of the city that the registrar, or whoever confirms, does not keep", async () => {
  const near = await makeActor(database.db, ["registrar"], { scopeKind: "division", scopeValue: "321302" });
  const { id } = await person();
  const proposal = { act: "transfer-person" as const, input: transfer(id) };
  const refused = await proposeChange(ctxOf(database.db, near), proposal);
  expect(refused).toMatchObject({ ok: false, refusal: { code: "unit-outside-scope", path: "unit", status: 404 } });
  mustBeOk(await proposeChange(ctxOf(database.db, registrar), proposal));
  const confirmed = await confirmChange(ctxOf(database.db, near), { personId: id, version: 1 });
  expect(codeOf(confirmed)).toBe("unit-outside-scope");
  expect(await rowOf(id)).toMatchObject({ unit_id: here.id, version: 1 });
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
