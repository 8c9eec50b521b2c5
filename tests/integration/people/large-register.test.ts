import { sql } from "kysely";
import { afterAll, beforeAll, expect, it } from "vitest";
import { makePerson, makeUnit } from "#tests/factories/people";
import { makeActor } from "#tests/support/actors";
import { startApi, type TestApi } from "#tests/support/api";
import { testDatabase } from "#tests/support/database";
import type { Actor } from "~/platform/actor";

const database = testDatabase();
const MANY = 100_200;
let api: TestApi;
let registrar: Actor;

interface Page {
  items: { id: string; name: string }[];
  next: string | null;
  total: number;
  totalIsExact: boolean;
}

const list = async (query: string) => {
  const answer = await api.send(registrar, "GET", `/api/v1/people?limit=100&${encodeURI(query)}`);
  expect(answer.status).toBe(200);
  return (await answer.json()) as Page;
};
const totalOf = ({ total, totalIsExact, items }: Page) => [total, totalIsExact, items.length];

beforeAll(async () => {
  const { db, admin } = database;
  const [unit, other] = [await makeUnit(db, { code: "A01" }), await makeUnit(db, { code: "B01" })];
  await makePerson(db, { name: "张伟", unit });
  for (let n = 0; n < 150; n++) await makePerson(db, { name: "李娜", unit: other });
  await makePerson(db, { name: "丁奭", unit: other });
  const { rows } = await sql<{ name: string }>`
    select column_name as name from information_schema.columns
    where table_schema = database() and table_name = 'persons' and is_generated = 'NEVER'`.execute(admin);
  const columns = rows.map(({ name }) => name);
  const values = columns.map((name) => {
    if (name === "id") return "concat('02', lpad(seq, 24, '0'))";
    return name === "id_number_index" ? "unhex(sha2(seq, 256))" : `t.${name}`;
  });
  await sql
    .raw(
      `insert into persons (${columns.join(", ")}) select ${values.join(", ")} from persons t join seq_1_to_${MANY - 1} where t.name = '张伟'`,
    )
    .execute(admin);
  await sql`analyze table persons`.execute(admin);
  api = await startApi(db);
  registrar = await makeActor(db, ["registrar"]);
});

afterAll(() => api.close());

it("counts exactly up to 100,000 and says where it stopped", async () => {
  expect(totalOf(await list(""))).toEqual([100_000, false, 100]);
  expect(totalOf(await list("unit=A01"))).toEqual([100_000, false, 100]);
  expect(totalOf(await list("unit=B01"))).toEqual([151, true, 100]);
  expect(totalOf(await list("q=zhangwei"))).toEqual([100_000, false, 100]);
});

it.each([
  ["伟", 100_000, false, 100],
  ["娜", 151 - 1, true, 100],
  ["奭", 1, true, 1],
  ["彧", 0, true, 0],
])("a part of a name, %s, finds its first page and its total", async (part, total, isExact, count) => {
  const page = await list(`q=${part}`);
  expect(totalOf(page)).toEqual([total, isExact, count]);
  expect(page.items.every(({ name }) => name.includes(part))).toBe(true);
});

it("pages through a search to its end, everybody once", async () => {
  const first = await list("q=娜");
  const second = await list(`q=娜&cursor=${first.next}`);
  expect(totalOf(second)).toEqual([150, true, 50]);
  expect(new Set([...first.items, ...second.items].map(({ id }) => id)).size).toBe(150);
  expect(second.next).toBeNull();
});
