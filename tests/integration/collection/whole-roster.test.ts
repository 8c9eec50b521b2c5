import { createWriteStream } from "node:fs";
import { pipeline } from "node:stream/promises";
import { beforeAll, expect, it } from "vitest";
import { buildCity } from "#scripts/demo/city";
import { deliveriesOf, ROSTER_HEADERS, rosterRow } from "#scripts/demo/deliveries";
import { writeWorkbook } from "#scripts/demo/write-workbook";
import { commitNow, findingsOf, importOf, stageAndRead } from "#tests/factories/imports";
import { ctxOf, makeActor } from "#tests/support/actors";
import { testDatabase } from "#tests/support/database";
import { maskIdentityNumber } from "~/modules/people/identity-number.rules";
import { exportPeople } from "~/modules/people/use-cases/export-people.server";
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
  const words = { sheet: "人员", title: "人员名册", subtitle: (count: number) => String(count), pageFooter: "&P" };
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
