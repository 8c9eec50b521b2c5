import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { anIdNumber, makePerson, makeUnit } from "#tests/factories/people";
import { ctxOf, makeActor } from "#tests/support/actors";
import { startApi, type TestApi } from "#tests/support/api";
import { testDatabase } from "#tests/support/database";
import { call, statusOf } from "#tests/support/request";
import * as exportPage from "~/modules/people/routes/export-people";
import * as listPage from "~/modules/people/routes/people.server";
import * as rowsPage from "~/modules/people/routes/people-rows";
import * as personPage from "~/modules/people/routes/person.server";
import { findByNumber } from "~/modules/people/use-cases/find-by-number.server";
import { unmaskNumber } from "~/modules/people/use-cases/unmask-number.server";
import { unitTree } from "~/modules/reference/unit-tree.server";
import type { Actor } from "~/platform/actor";
import { newId } from "~/platform/id";
import { ROLES, type Role } from "~/platform/permissions";

/** Role × route × scope × own or other: what lies outside is as if it were not, in whatever way it is asked for. */
const database = testDatabase();
const READERS: Role[] = ["discipline-inspector", "vetting-officer", "vetting-approver", "registrar"];
const EXPORTERS: Role[] = ["vetting-officer", "registrar"];
const SCOPES = ["city", "division", "unit and below", "lower unit"] as const;
/** Names by pinyin; who is in sight of each scope. */
const SEEN: Record<(typeof SCOPES)[number], string[]> = {
  city: ["安宁", "白云", "曹雪", "邓一"],
  division: ["安宁", "白云", "曹雪"],
  "unit and below": ["安宁", "白云"],
  "lower unit": ["白云"],
};
const cells = READERS.flatMap((role) => SCOPES.map((scope) => [role, scope] as const));

let api: TestApi;
let people: Record<string, Awaited<ReturnType<typeof makePerson>>>;
const actors = new Map<string, Actor>();
const actorOf = (role: Role, scope: string) => actors.get(`${role} ${scope}`)!;

beforeAll(async () => {
  const { db } = database;
  api = await startApi(db);
  const bureau = await makeUnit(db, { code: "A01" });
  const office = await makeUnit(db, { code: "A0101", above: bureau });
  const beside = await makeUnit(db, { code: "A02" });
  const away = await makeUnit(db, { code: "B01", divisionCode: "321311" });
  people = {
    安宁: await makePerson(db, { name: "安宁", unit: bureau, position: "局长" }),
    白云: await makePerson(db, { name: "白云", unit: office, position: "科员" }),
    曹雪: await makePerson(db, { name: "曹雪", unit: beside, position: "科员" }),
    邓一: await makePerson(db, { name: "邓一", unit: away, position: "科员" }),
  };
  const scopes = {
    city: { scopeKind: "city" },
    division: { scopeKind: "division", scopeValue: "321302" },
    "unit and below": { scopeKind: "unit", scopeValue: bureau.id },
    "lower unit": { scopeKind: "unit", scopeValue: office.id },
  } as const;
  for (const [role, scope] of cells) actors.set(`${role} ${scope}`, await makeActor(db, [role], scopes[scope]));
  await unitTree(db);
});

afterAll(() => api.close());

const get = async (actor: Actor, path: string, headers: Record<string, string> = {}) => {
  const answer = await api.send(actor, "GET", `/api/v1/people${path}`, undefined, headers);
  return { status: answer.status, body: await answer.json() };
};
const namesOf = (items: { name: string }[]) => items.map(({ name }) => name);
const page = async (actor: Actor, search: string) => {
  const answer = await call(rowsPage.loader as never, { db: database.db, actor, path: `/people/rows${search}` });
  return (await (answer as Response).json()) as { rows: { name: string }[]; total: number };
};
const exported = async (actor: Actor, search = "") => {
  const answer = await call(exportPage.loader as never, { db: database.db, actor, path: `/people/export${search}` });
  await (answer as Response).arrayBuffer();
  const { rows } = await sql<{ subject_ids: string | null; row_count: number }>`
    select subject_ids, row_count from journal_processes
    where name = 'export-people' and account_id = ${actor.accountId} order by id desc limit 1`.execute(database.db);
  const ids = rows[0]?.subject_ids?.split(",") ?? [];
  return ids.map((id) => Object.keys(people).find((name) => people[name]!.id === id));
};

describe.each(cells)("%s over %s", (role, scope) => {
  const seen = SEEN[scope];
  const hidden = SEEN.city.filter((name) => !seen.includes(name));

  it("lists, counts and sorts what is in sight", async () => {
    const actor = actorOf(role, scope);
    expect((await get(actor, "")).body).toMatchObject({ total: seen.length, totalIsExact: true });
    expect(namesOf((await get(actor, "")).body.items)).toEqual(seen);
    expect(await page(actor, "?sort=-name")).toMatchObject({ total: seen.length });
    expect(namesOf((await page(actor, "?sort=-name")).rows)).toEqual([...seen].reverse());
    expect(new Set(namesOf((await page(actor, "?order=strokes")).rows))).toEqual(new Set(seen));
  });

  it("finds by no filter what is out of sight", async () => {
    const actor = actorOf(role, scope);
    for (const name of SEEN.city) {
      const unit = { 安宁: "A01", 白云: "A0101", 曹雪: "A02", 邓一: "B01" }[name]!;
      const found = seen.includes(name) ? 1 : 0;
      expect((await get(actor, `?q=${encodeURIComponent(name)}`)).body.total, name).toBe(found);
      const below = (await get(actor, `?unit=${unit}`)).body;
      expect(namesOf(below.items).includes(name), unit).toBe(found === 1);
      expect(below.total).toBe(below.items.length);
    }
    const clerks = seen.filter((name) => name !== "安宁");
    expect(namesOf((await get(actor, `?position=${encodeURIComponent("科员")}`)).body.items)).toEqual(clerks);
    expect((await get(actor, "?unit=nowhere")).body).toMatchObject({ items: [], total: 0 });
  });

  it("walks by cursor over what is in sight and no further", async () => {
    const actor = actorOf(role, scope);
    const walked: string[] = [];
    let next: string | null = null;
    do {
      const answer: { body: { items: { name: string }[]; next: string | null } } = await get(
        actor,
        `?limit=1${next ? `&cursor=${next}` : ""}`,
      );
      walked.push(...namesOf(answer.body.items));
      next = answer.body.next;
    } while (next);
    expect(walked).toEqual(seen);
  });

  it("opens who is in sight and says of others what it says of nobody", async () => {
    const actor = actorOf(role, scope);
    const ground = { "X-Ground": "file-audit" };
    const nobody = (await get(actor, `/${newId()}`, ground)).body;
    for (const name of seen) expect((await get(actor, `/${people[name]!.id}`, ground)).status, name).toBe(200);
    for (const name of hidden) {
      const { id, idNumber } = people[name]!;
      const answer = await get(actor, `/${id}`, ground);
      expect({ ...answer.body, requestId: "" }, name).toEqual({ ...nobody, requestId: "" });
      const path = `/people/${id}?ground=file-audit`;
      expect(statusOf(await call(personPage.loader as never, { db: database.db, actor, path, params: { id } }))).toBe(
        404,
      );
      const reading = { caseId: null, ground: "file-audit" };
      const found = await findByNumber(ctxOf(database.db, actor), idNumber, reading);
      const unknown = await findByNumber(ctxOf(database.db, actor), anIdNumber(), reading);
      expect(found).toEqual(unknown);
      const unmasking = { personId: id, reading, ground: "identity-check", text: "核对" };
      const refusedOf = await unmaskNumber(ctxOf(database.db, actor), unmasking);
      expect(refusedOf).toEqual(await unmaskNumber(ctxOf(database.db, actor), { ...unmasking, personId: newId() }));
    }
  });

  it("offers no unit out of sight to narrow by", async () => {
    const actor = actorOf(role, scope);
    const answer = await call(listPage.loader as never, { db: database.db, actor, path: "/people" });
    const { units } = answer as { units: { choices: { value: string }[] }[] };
    const codes = units.flatMap(({ choices }) => choices.map(({ value }) => value)).sort();
    const all = { city: ["A01", "A0101", "A02", "B01"], division: ["A01", "A0101", "A02"] };
    const more = { "unit and below": ["A01", "A0101"], "lower unit": ["A0101"] };
    expect(codes).toEqual({ ...all, ...more }[scope]);
  });

  it("exports what is in sight, or nothing where the role exports nothing", async () => {
    const actor = actorOf(role, scope);
    if (!EXPORTERS.includes(role)) {
      const answer = await call(exportPage.loader as never, { db: database.db, actor, path: "/people/export" });
      expect(statusOf(answer)).toBe(403);
      return;
    }
    expect(await exported(actor)).toEqual(seen);
    expect(await exported(actor, "?unit=B01")).toEqual(seen.includes("邓一") ? ["邓一"] : []);
  });
});

it.each(ROLES.filter((role) => !READERS.includes(role)))("%s is shown nobody at all", async (role) => {
  const actor = await makeActor(database.db, [role]);
  const answer = await get(actor, `/${people.安宁!.id}`, { "X-Ground": "file-audit" });
  const nobody = await get(actor, `/${newId()}`, { "X-Ground": "file-audit" });
  expect(answer.status).toBe(403);
  expect({ ...answer.body, requestId: "" }).toEqual({ ...nobody.body, requestId: "" });
  expect((await get(actor, "")).status).toBe(403);
});

it("lets no one role's cursor serve another account", async () => {
  const [wide, narrow] = [actorOf("registrar", "city"), actorOf("registrar", "lower unit")];
  const { next } = (await get(wide, "?limit=1")).body;
  expect(await get(narrow, `?limit=1&cursor=${next}`)).toMatchObject({ status: 400, body: { code: "invalid-cursor" } });
});

it("takes no identity number in any filter, nor keeps one", async () => {
  const { idNumber } = people.安宁!;
  for (const field of ["q", "position", "rank", "unit"]) {
    const answer = await get(actorOf("registrar", "city"), `?${field}=${idNumber}`);
    expect(answer, field).toMatchObject({ status: 400, body: { code: "number-in-address" } });
  }
  const { rows } = await sql<{ kept: number }>`
    select count(*) as kept from journal_processes where filter_json like ${`%${idNumber}%`}`.execute(database.db);
  expect(Number(rows[0]?.kept)).toBe(0);
});
