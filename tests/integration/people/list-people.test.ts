import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { makePerson, makeUnit } from "#tests/factories/people";
import { makeActor } from "#tests/support/actors";
import { startApi, type TestApi } from "#tests/support/api";
import { testDatabase } from "#tests/support/database";
import type { Actor } from "~/platform/actor";
import { ROLES } from "~/platform/permissions";

const database = testDatabase();
let api: TestApi;
const list = async (actor: Actor | null, query = "") => {
  const answer = await api.send(actor, "GET", `/api/v1/people${query}`);
  return { status: answer.status, body: await answer.json() };
};
const names = (answer: { body: { items: { name: string }[] } }) => answer.body.items.map(({ name }) => name);

let city: Actor;
let district: Actor;
let section: Actor;
let idNumber: string;

beforeAll(async () => {
  const { db } = database;
  api = await startApi(db);
  const bureau = await makeUnit(db, { code: "A01" });
  const office = await makeUnit(db, { code: "A0101", above: bureau });
  const other = await makeUnit(db, { code: "B01", divisionCode: "321311" });
  await makePerson(db, { name: "张伟", unit: bureau, position: "局长", rank: "二级调研员" });
  await makePerson(db, { name: "章武", unit: office, staffClass: "institution-manager", position: "科员" });
  const li = await makePerson(db, { name: "李伟", unit: other, position: "副局长" });
  await makePerson(db, { name: "𠮷·买", unit: other, status: "retired" });
  await makePerson(db, { name: "丁一", unit: office });
  await makePerson(db, { name: "丁二", unit: office, mergedIntoId: li.id });
  idNumber = li.idNumber;
  city = await makeActor(db, ["registrar"]);
  district = await makeActor(db, ["vetting-officer"], { scopeKind: "division", scopeValue: "321302" });
  section = await makeActor(db, ["discipline-inspector"], { scopeKind: "unit", scopeValue: office.id });
});

afterAll(() => api.close());

describe("GET /api/v1/people", () => {
  it("lists by pinyin, with total, without whoever was merged", async () => {
    const answer = await list(city);
    expect(answer.status).toBe(200);
    expect(names(answer)).toEqual(["丁一", "𠮷·买", "李伟", "张伟", "章武"]);
    expect(answer.body).toMatchObject({ total: 5, totalIsExact: true, next: null });
    expect(answer.body.items[3]).toEqual({
      id: expect.any(String),
      name: "张伟",
      idNumberMasked: expect.stringMatching(/^321399\*{8}\d{3}[\dX]$/),
      unit: { code: "A01", name: "A01 局" },
      staffClass: "公务员",
      position: "局长",
      rank: "二级调研员",
      version: 1,
    });
  });

  it.each([
    ["?q=伟", ["李伟", "张伟"]],
    ["?q=zhang", ["张伟", "章武"]],
    ["?q=zw", ["张伟", "章武"]],
    ["?q=Zhāng Wěi", ["张伟"]],
    ["?q=𠮷", ["𠮷·买"]],
    ["?q=%25", []],
    ["?q=_", []],
    ["?unit=A01", ["丁一", "张伟", "章武"]],
    ["?unit=A0101", ["丁一", "章武"]],
    ["?unit=none", []],
    ["?staffClass=事业单位管理人员", ["章武"]],
    ["?staffClass=institution-manager", ["章武"]],
    ["?unit=A01&staffClass=公务员", ["丁一", "张伟"]],
    ["?status=retired", ["𠮷·买"]],
    ["?position=局长", ["李伟", "张伟"]],
    ["?rank=二级调研员", ["张伟"]],
    ["?division=321311", ["𠮷·买", "李伟"]],
  ])("%s finds %o", async (query, expected) => {
    const answer = await list(city, encodeURI(decodeURI(query)));
    expect(names(answer)).toEqual(expected);
    expect(answer.body.total).toBe(expected.length);
  });

  it.each([
    ["", 3],
    ["?q=伟", 1],
    ["?q=li", 0],
    ["?unit=B01", 0],
    ["?unit=A01", 3],
    ["?division=321311", 0],
    ["?position=副局长", 0],
    ["?status=retired", 0],
    ["?q=局长", 0],
  ])("held to one's own division, %s leaves %i", async (query, count) => {
    const answer = await list(district, encodeURI(query));
    expect(answer.body).toMatchObject({ total: count });
    expect(answer.body.items).toHaveLength(count);
  });

  it("held to a unit and below", async () => {
    expect(names(await list(section))).toEqual(["丁一", "章武"]);
    expect(names(await list(section, "?unit=A01"))).toEqual(["丁一", "章武"]);
  });

  it("goes on from a cursor of the same list, by the same account, and from no other", async () => {
    const first = await list(city, "?limit=2");
    const { next } = first.body;
    const second = await list(city, `?limit=2&cursor=${next}`);
    const third = await list(city, `?limit=2&cursor=${second.body.next}`);
    expect([...names(first), ...names(second), ...names(third)]).toEqual(["丁一", "𠮷·买", "李伟", "张伟", "章武"]);
    expect(third.body.next).toBeNull();
    const changed = `${next.slice(0, 30)}${next[30] === "A" ? "B" : "A"}${next.slice(31)}`;
    for (const [actor, query] of [
      [city, `?q=${encodeURI("伟")}&cursor=${next}`],
      [city, `?unit=A01&cursor=${next}`],
      [district, `?cursor=${next}`],
      [city, `?cursor=${changed}`],
      [city, "?cursor=AAAA"],
      [city, "?cursor="],
    ] as const) {
      const answer = await list(actor, query);
      expect([answer.status, answer.body.code]).toEqual([400, "invalid-cursor"]);
    }
  });

  it.each([
    ["?limit=0", "invalid-input"],
    ["?limit=1001", "invalid-input"],
    ["?limit=x", "invalid-input"],
    ["?staffClass=nobody", "invalid-input"],
    ["?division=abc", "invalid-input"],
    ["?status=gone", "invalid-input"],
  ])("%s is refused with %s", async (query, code) => {
    const answer = await list(city, query);
    expect([answer.status, answer.body.code]).toEqual([400, code]);
  });

  it("never takes a number in its address, whole or in part, and does not journal it", async () => {
    for (const part of [idNumber, idNumber.slice(0, 8)]) {
      const answer = await list(city, `?q=${part}`);
      expect([answer.status, answer.body.code]).toEqual([400, "number-in-address"]);
      expect(JSON.stringify(answer.body)).not.toContain(part);
    }
    const { rows } = await sql<{ found: number }>`
      select count(*) as found from journal_processes where filter_json like ${`%${idNumber.slice(0, 8)}%`}`.execute(
      database.db,
    );
    expect(Number(rows[0]?.found)).toBe(0);
  });

  it("writes who saw whom, by which filter, before it answers", async () => {
    const answer = await list(district, `?q=${encodeURI("伟")}`);
    const { rows } = await sql<{ name: string; subject_ids: string; filter_json: string; row_count: number }>`
      select name, subject_ids, filter_json, row_count from journal_processes
      where account_id = ${district.accountId} order by id desc limit 1`.execute(database.db);
    expect(rows[0]).toMatchObject({ name: "search-people", subject_ids: answer.body.items[0].id, row_count: 1 });
    expect(JSON.parse(rows[0]!.filter_json)).toMatchObject({ q: "伟" });
  });

  it("is refused to every role without the right, and without a key", async () => {
    const may = ["discipline-inspector", "vetting-officer", "vetting-approver", "registrar"];
    for (const role of ROLES) {
      const answer = await list(await makeActor(database.db, [role]));
      expect([role, answer.status]).toEqual([role, may.includes(role) ? 200 : 403]);
    }
    expect((await list(null)).status).toBe(401);
  });
});
