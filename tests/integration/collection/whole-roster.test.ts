import { createWriteStream } from "node:fs";
import { pipeline } from "node:stream/promises";
import { sql } from "kysely";
import { beforeAll, expect, it } from "vitest";
import type { Db } from "#db/connection";
import { buildCity } from "#scripts/demo/city";
import { deliveriesOf, ROSTER_HEADERS, rosterRow } from "#scripts/demo/deliveries";
import { writeWorkbook } from "#scripts/demo/write-workbook";
import { commitNow, findingsOf, importOf, stageAndRead } from "#tests/factories/imports";
import { ctxOf, makeActor } from "#tests/support/actors";
import { testDatabase } from "#tests/support/database";
import { plansOf } from "#tests/support/explain";
import { maskIdentityNumber } from "~/modules/people/identity-number.rules";
import * as people from "~/modules/people/person-list.queries.server";
import { exportPeople } from "~/modules/people/use-cases/export-people.server";
import * as register from "~/modules/vetting/register.queries.server";
import type { Actor } from "~/platform/actor";
import { temporaryPath } from "~/platform/files.server";
import { mustBeOk } from "~/platform/result";
import { openWorkbook } from "~/platform/workbook/open.server";

const database = testDatabase();
const city = buildCity();
let filler: Actor;
let reviewer: Actor;

beforeAll(async () => {
  filler = await makeActor(database.db, ["filler"]);
  reviewer = await makeActor(database.db, ["contribution-reviewer"]);
});

async function bring(
  item: string,
  name: string,
  headers: readonly string[],
  rows: Parameters<typeof writeWorkbook>[3],
) {
  const file = temporaryPath(".xlsx");
  await writeWorkbook(file, name, headers, rows);
  const id = await stageAndRead(database.db, filler, item, file, `${name}.xlsx`);
  const { added, refused } = await importOf(database.db, id);
  const { problems } = await findingsOf(database.db, id);
  expect([name, added, refused, problems.slice(0, 3)]).toEqual([name, rows.length, 0, []]);
  await commitNow(database.db, reviewer, id);
}

it("the whole roster goes in and comes out cell by cell, with not one character spoilt", {
  timeout: 600_000,
}, async () => {
  const units = deliveriesOf(city).filter((delivery) => delivery.item.endsWith("org-units"));
  for (const delivery of units) await bring("org-units", delivery.item, delivery.headers, delivery.rows);
  const rows = city.people.map(rosterRow);
  await bring("roster", "花名册", ROSTER_HEADERS, rows);

  const registrar = await makeActor(database.db, ["registrar"]);
  const words = {
    sheet: "人员",
    title: "人员名册",
    subtitle: (count: number) => String(count),
    creator: "信衡",
    pageFooter: "&P",
  };
  const order = { order: "pinyin", direction: "asc" } as const;
  const reading = { caseId: null, ground: "register-keeping" };
  const stream = mustBeOk(await exportPeople(ctxOf(database.db, registrar), {}, order, reading, words));
  const out = temporaryPath(".xlsx");
  await pipeline(stream, createWriteStream(out));

  const book = mustBeOk(await openWorkbook(out, { name: "人员.xlsx" }));
  const cells: string[][] = [];
  for await (const batch of book.readRows(0)) cells.push(...batch.map((row) => row.cells.map((cell) => cell.text)));
  await book.close();
  const header = cells.findIndex((row) => row[0] === "姓名");
  const place = ROSTER_HEADERS.map((name) => cells[header]!.indexOf(name));
  const came = cells.slice(header + 1);
  expect(came).toHaveLength(34_319);

  const wanted = rows.map((row) =>
    row.map((cell, index) => (index === 0 ? maskIdentityNumber(String(cell)) : String(cell ?? ""))).join("|"),
  );
  const got = came.map((row) => place.map((index) => row[index] ?? "").join("|"));
  const left = new Map<string, number>();
  for (const line of wanted) left.set(line, (left.get(line) ?? 0) + 1);
  const spoilt = got.filter((line) => {
    const count = left.get(line) ?? 0;
    left.set(line, count - 1);
    return count <= 0;
  });
  expect(spoilt.slice(0, 3)).toEqual([]);
  expect(got.filter((line) => line.includes("\ufffd"))).toEqual([]);
});

it("no list of these 34,319 people scans the table", { timeout: 60_000 }, async () => {
  await sql`analyze table persons, postings, org_units`.execute(database.admin);
  const { unit_id } = await database.db.selectFrom("persons").select("unit_id").limit(1).executeTakeFirstOrThrow();
  const all = { scope: { kind: "all" } } as const;
  const unit = { scope: { kind: "units", ids: [unit_id] }, staffClass: "civil-servant" } as const;
  const division = { scope: { kind: "division", code: "321302" } } as const;
  const first = { order: "pinyin", direction: "asc", limit: 100 } as const;
  const manyNames = Array.from({ length: 200 }, (_, n) => `王${String.fromCodePoint(0x4e00 + n)}`);
  const asked: [string, (db: Db) => Promise<unknown>, string][] = [
    ["first page of all", (db) => people.peoplePage(db, all, first), "by_name"],
    [
      "far page by strokes",
      (db) => people.peoplePage(db, all, { ...first, order: "strokes", offset: 30_000 }),
      "by_strokes",
    ],
    ["a unit and class", (db) => people.peoplePage(db, unit, first), "by_unit"],
    ["total of a unit", (db) => people.countPeople(db, unit, people.COUNT_LIMIT), "by_unit"],
    ["part of a name", (db) => people.listedIds(db, { ...all, name: "国" }, first, 200), "by_name"],
    ["people of a page", (db) => people.peopleByIds(db, ["a", "b"], "pinyin"), "PRIMARY"],
    ["a division", (db) => people.peoplePage(db, division, first), "by_division"],
    ["bearers of many names", (db) => register.namesakes(db, manyNames), "by_exact_name"],
    ["whoever once had one of them", (db) => register.formerBearers(db, manyNames), "by_former_name"],
    ["a number", (db) => people.peoplePage(db, { ...all, numberIndex: Buffer.alloc(32) }, first), ""],
  ];
  for (const [what, ask, key] of asked) {
    const plan = (await plansOf(database.db, ask)).join("; ");
    expect(plan, what).toContain(key);
    expect(plan, what).not.toContain(" ALL ");
  }
});
