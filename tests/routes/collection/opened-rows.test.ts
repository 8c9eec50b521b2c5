import { writeFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { commitNow, stageAndRead } from "#tests/factories/imports";
import { makeActor } from "#tests/support/actors";
import { testDatabase } from "#tests/support/database";
import { renderScreen } from "#tests/support/render";
import { call } from "#tests/support/request";
import ImportPage from "~/modules/collection/routes/import";
import * as importScreen from "~/modules/collection/routes/import.server";
import * as importsScreen from "~/modules/collection/routes/imports.server";
import { ROW_CHOICES, type RowChoice } from "~/modules/collection/row-choice.rules";
import type { Actor } from "~/platform/actor";
import { temporaryPath } from "~/platform/files.server";

const database = testDatabase();
const UNITS = 1_250;
let filler: Actor;
let reviewer: Actor;
let id: string;

type Page = Awaited<ReturnType<typeof importScreen.loader>>;

/** Every tenth of the second file is refused, every tenth after it changed; what was not there before is new. */
function sheet(isSecond: boolean): string {
  const lines = ["单位编码,单位名称,行政区划代码,单位性质"];
  for (let n = 1; n <= UNITS + (isSecond ? 60 : 0); n++) {
    const isRefused = isSecond && n % 10 === 0;
    const name = isSecond && n % 10 === 1 && n <= UNITS ? `甲河县改名单位${n}` : `甲河县单位${n}`;
    lines.push(`U${n},${name},${isRefused ? "999999" : "321322"},机关`);
  }
  return `\ufeff${lines.join("\n")}\n`;
}

async function deliver(isSecond: boolean): Promise<string> {
  const file = temporaryPath(".csv");
  writeFileSync(file, sheet(isSecond));
  return stageAndRead(database.db, filler, "org-units", file, "机构.csv");
}

beforeAll(async () => {
  filler = await makeActor(database.db, ["filler"]);
  reviewer = await makeActor(database.db, ["contribution-reviewer"]);
  await commitNow(database.db, reviewer, await deliver(false));
  id = await deliver(true);
}, 120_000);

const open = async (search: string, actor = reviewer) =>
  (await call(importScreen.loader, {
    db: database.db,
    actor,
    path: `/imports/${id}${search}`,
    params: { id },
  })) as Page;

/** All the rows that a count opens, page by page. */
async function allRows(rows: RowChoice) {
  const lines: NonNullable<Page["preview"]>["lines"] = [];
  for (let offset = 0; ; offset += 50) {
    const page = await open(`?rows=${rows}&offset=${offset}`);
    expect(page.chosen).toEqual({ rows, offset, limit: 50, total: page[rows], totalIsExact: true });
    lines.push(...page.preview!.lines);
    if (lines.length >= page[rows] || page.preview!.lines.length === 0) return { lines, total: page[rows] };
  }
}

const fits = {
  total: ["add", "change", "unchanged", "refused"],
  accepted: ["add", "change"],
  added: ["add"],
  changed: ["change"],
  unchanged: ["unchanged"],
  refused: ["refused"],
};

describe("the counts of an import", () => {
  it.each(ROW_CHOICES)(
    "%s opens exactly the rows it counts, in the order of the sheet, across its pages",
    async (rows) => {
      const { lines, total } = await allRows(rows);
      expect(total).toBeGreaterThan(20);
      expect(lines).toHaveLength(total);
      expect(new Set(lines.map(({ n }) => n)).size).toBe(total);
      expect(lines.map(({ n }) => n)).toEqual(lines.map(({ n }) => n).sort((a, b) => a - b));
      expect(lines.every(({ action }) => action !== null && (fits[rows] as string[]).includes(action))).toBe(true);
    },
  );

  it("of refused rows stand with the reason beside each, and who looked at which is journalled", async () => {
    const { preview } = await open("?rows=refused");
    expect(preview!.lines).toHaveLength(50);
    for (const line of preview!.lines) expect(Object.values(line.problems).flat().join()).toContain("999999");
    const last = await database.db
      .selectFrom("journal_processes")
      .select(["filter_json", "row_count", "account_id"])
      .where("name", "=", "read-import")
      .orderBy("id", "desc")
      .executeTakeFirstOrThrow();
    expect(last).toEqual({
      ...{ row_count: 50, account_id: reviewer.accountId },
      filter_json: JSON.stringify({ rows: "refused", from: 11, to: 501 }),
    });
  });

  it("are read the same where a chunk of before the counting has to be opened", async () => {
    const before = await allRows("changed");
    await database.db.updateTable("import_chunks").set({ added_count: null, unchanged_count: null }).execute();
    expect(await allRows("changed")).toEqual(before);
  });

  it("are links on the page and in the list, without scripts, and stay so on the result", async () => {
    const links = async () => {
      const page = renderScreen(ImportPage, `/imports/${id}`, await open(""));
      return ROW_CHOICES.filter((rows) => page.includes(`href="/imports/${id}?rows=${rows}#rows"`));
    };
    expect(await links()).toEqual([...ROW_CHOICES]);
    const list = (await call(importsScreen.loader, { db: database.db, actor: reviewer, path: "/imports" })) as Awaited<
      ReturnType<typeof importsScreen.loader>
    >;
    expect(list.rows.find((row) => row.id === id)).toMatchObject({ opensRows: true });
    const staged = await allRows("refused");
    await commitNow(database.db, reviewer, id);
    expect(await open("?rows=refused")).toMatchObject({ state: "committed", refused: staged.total });
    expect(await allRows("refused")).toEqual(staged);
    expect(await links()).toEqual([...ROW_CHOICES]);
  });
});
