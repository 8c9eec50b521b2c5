import { writeFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { checkedRows, commitNow, findingsOf, importOf, runImportJob, stageAndRead } from "#tests/factories/imports";
import { ctxOf, makeActor } from "#tests/support/actors";
import { testDatabase } from "#tests/support/database";
import { createAccount } from "~/modules/accounts/use-cases/create-account.server";
import type { Actor } from "~/platform/actor";
import { temporaryPath } from "~/platform/files.server";
import { mustBeOk } from "~/platform/result";

const database = testDatabase();
let filler: Actor;
let reviewer: Actor;

beforeAll(async () => {
  filler = await makeActor(database.db, ["filler"]);
  reviewer = await makeActor(database.db, ["contribution-reviewer"]);
});

const HEADER = "单位编码,单位名称,上级单位编码,行政区划代码,单位性质,系统类别,统一社会信用代码,曾用名,撤并日期";

async function deliver(lines: string[], header = HEADER, by = filler) {
  const file = temporaryPath(".csv");
  writeFileSync(file, `\ufeff${[header, ...lines].join("\n")}\n`);
  const id = await stageAndRead(database.db, by, "org-units", file, "机构.csv");
  const { added, changed, unchanged, refused } = await importOf(database.db, id);
  const { problems } = await findingsOf(database.db, id);
  return {
    id,
    counts: [added, changed, unchanged, refused],
    problems: problems.map((line) => `${line.row}:${line.code}`),
  };
}

async function tree() {
  const rows = await database.db
    .selectFrom("org_units")
    .leftJoin("org_units as parents", "parents.id", "org_units.parent_id")
    .select([
      "org_units.code",
      "org_units.id",
      "org_units.path",
      "parents.code as parent",
      "org_units.closed_on",
      "org_units.former_names_json",
    ])
    .orderBy("org_units.code")
    .execute();
  return new Map(rows.map((row) => [row.code, row]));
}

describe("org units", () => {
  it("come in as a tree, parents in any order of the file", async () => {
    const file = await deliver([
      "A11,甲河县教育局人事股,A1,321322,机关,,,,",
      "A1,甲河县教育局,A,321322,行政机关,政府,,文教局、教委,",
      "A,甲河县人民政府,,321322,机关,行政,11321300MA1T3W8Q2E,,",
    ]);
    expect(file).toMatchObject({ counts: [3, 0, 0, 0], problems: [] });
    await commitNow(database.db, reviewer, file.id);
    const units = await tree();
    expect([...units.values()].map((unit) => [unit.code, unit.parent])).toEqual([
      ["A", null],
      ["A1", "A"],
      ["A11", "A1"],
    ]);
    const path = ["A", "A1", "A11"].map((code) => units.get(code)!.id);
    expect(units.get("A11")?.path).toBe(`/${path.join("/")}/`);
    expect(units.get("A1")?.former_names_json).toBe('["文教局","教委"]');
  });

  it("move with everything below them, close with a date, and change in what the file says", async () => {
    const file = await deliver(
      ["B,甲河县委,,321322,机关", "A1,甲河县教育体育局,B,321322,机关", "A11,甲河县教育局人事股,A1,321322,机关"],
      "单位编码,单位名称,上级单位编码,行政区划代码,单位性质",
    );
    expect(file.counts).toEqual([1, 1, 1, 0]);
    const changed = (await checkedRows(database.db, file.id)).find((row) => row.action === "change");
    expect(changed?.differences?.map((difference) => difference.field)).toEqual(["name", "parentCode"]);
    await commitNow(database.db, reviewer, file.id);
    const moved = await tree();
    expect(moved.get("A11")?.path).toBe(`/${["B", "A1", "A11"].map((code) => moved.get(code)!.id).join("/")}/`);
    const closing = await deliver(["A11,甲河县教育局人事股,A1,321322,机关,,,,2025-12-31"]);
    expect(closing.counts).toEqual([0, 1, 0, 0]);
    await commitNow(database.db, reviewer, closing.id);
    expect((await tree()).get("A11")?.closed_on).toBe("2025-12-31");
  });

  it("are refused for circles, unknown parents and divisions, wrong codes and contradicting rows", async () => {
    const file = await deliver([
      "C1,圆一,C2,321322,机关,,,,",
      "C2,圆二,C1,321322,机关,,,,",
      "D1,无上级,Z9,321322,机关,,,,",
      "D2,上级未接收,D1,321322,机关,,,,",
      "E1,无区划,,999999,机关,,,,",
      "E2,无性质,,321322,公司,,,,",
      "E3,代码有误,,321322,机关,,11321300MA1T3W8Q2F,,",
      "F1,同码甲,,321322,机关,,,,",
      "F1,同码乙,,321322,机关,,,,",
      "G1,未来撤并,,321322,机关,,,,2099-01-01",
      "C3,圆外,C1,321322,机关,,,,",
    ]);
    expect(file.problems).toEqual([
      "2:parent-circle",
      "3:parent-circle",
      "4:unknown-parent",
      "5:unknown-parent",
      "6:unknown-division",
      "7:unknown-nature",
      "8:uscc-checksum",
      "9:differs-in-file",
      "10:differs-in-file",
      "11:future",
      "12:unknown-parent",
    ]);
    expect(file.counts).toEqual([0, 0, 0, 11]);
  });

  it("close only where nobody is in post and nothing open stands below, and end the accounts of who worked there", async () => {
    const first = await deliver([
      "H,甲河县水利局,,321322,机关,,,,",
      "H1,甲河县水利局办公室,H,321322,机关,,,,",
      "H2,甲河县水利局河道股,H,321322,机关,,,,",
    ]);
    await commitNow(database.db, reviewer, first.id);
    const roster = async (line: string) => {
      const file = temporaryPath(".csv");
      writeFileSync(file, `\ufeff身份证号,姓名,人员类别,单位编码,任职日期,人员状态\n${line}\n`);
      const id = await stageAndRead(database.db, filler, "roster", file, "名册.csv");
      return commitNow(database.db, reviewer, id);
    };
    await roster("321399197410281948,刘明,公务员,H1,2020-03-15,在职");
    const closing = (code: string, name: string, parent: string) =>
      `${code},${name},${parent},321322,机关,,,,2026-06-30`;
    const all = [
      closing("H", "甲河县水利局", ""),
      closing("H1", "甲河县水利局办公室", "H"),
      closing("H2", "甲河县水利局河道股", "H"),
    ];
    expect(await deliver(all)).toMatchObject({
      counts: [0, 1, 0, 2],
      problems: ["2:unit-has-people", "3:unit-has-people"],
    });
    const { id: unitId } = (await tree()).get("H1")!;
    const person = await database.db
      .selectFrom("persons")
      .select("persons.id")
      .where("persons.unit_id", "=", unitId)
      .executeTakeFirstOrThrow();
    await roster("321399197410281948,刘明,公务员,H1,2020-03-15,退休");
    const account = mustBeOk(
      await createAccount(ctxOf(database.db), {
        ...{ username: "at-h1", displayName: "账号", principalKind: "posting", password: null },
        ...{ mustChangePassword: false, personId: person.id, unitId, roles: [] },
      }),
    );
    const checked = await deliver(all);
    expect(checked).toMatchObject({ counts: [0, 3, 0, 0], problems: [] });
    await commitNow(database.db, reviewer, checked.id);
    const closed = await tree();
    expect(["H", "H1", "H2"].map((code) => closed.get(code)?.closed_on)).toEqual(Array(3).fill("2026-06-30"));
    const ended = await database.db
      .selectFrom("accounts")
      .select("accounts.ends_on")
      .where("accounts.id", "=", account)
      .executeTakeFirstOrThrow();
    expect(ended.ends_on).toBe("2026-06-30");
  });

  it("do not close where somebody came since the file was checked", async () => {
    const first = await deliver(["K,甲河县林业局,,321322,机关,,,,"]);
    await commitNow(database.db, reviewer, first.id);
    const closing = await deliver(["K,甲河县林业局,,321322,机关,,,,2026-06-30"]);
    const file = temporaryPath(".csv");
    writeFileSync(
      file,
      "\ufeff身份证号,姓名,人员类别,单位编码,任职日期\n321399199411172646,何永勇,公务员,K,2020-03-15\n",
    );
    await commitNow(database.db, reviewer, await stageAndRead(database.db, filler, "roster", file, "名册.csv"));
    await commitNow(database.db, reviewer, closing.id);
    expect((await tree()).get("K")?.closed_on).toBeNull();
    expect((await importOf(database.db, closing.id)).state).toBe("queued");
    await runImportJob(database.db, "read-import", closing.id);
    const { problems } = await findingsOf(database.db, closing.id);
    expect(problems.map(({ row, code }) => `${row}:${code}`)).toEqual(["2:unit-has-people"]);
  });

  it("never lie deeper than the tree can keep: the rows at fault are refused, the others come in", async () => {
    const lines = Array.from(
      { length: 32 },
      (_, index) => `Z${index},第${index}级单位,${index === 0 ? "" : `Z${index - 1}`},321322,机关,,,,`,
    );
    const file = await deliver(lines);
    expect(file).toMatchObject({ counts: [29, 0, 0, 3], problems: ["31:too-deep", "32:too-deep", "33:too-deep"] });
    await commitNow(database.db, reviewer, file.id);
    expect((await importOf(database.db, file.id)).state).toBe("committed");
  });

  it("move neither below a unit nor into a division outside the scope of whoever delivers them", async () => {
    const city = await deliver(["Q,宿城区某局,,321302,机关,,,,", "R,宿豫区某局,,321311,机关,,,,"]);
    await commitNow(database.db, reviewer, city.id);
    const own = await makeActor(database.db, ["filler"], { scopeKind: "division", scopeValue: "321302" });
    const moved = async (line: string) => (await deliver([line], HEADER, own)).problems;
    expect(await moved("Q,宿城区某局,R,321302,机关,,,,")).toEqual(["2:outside-scope"]);
    expect(await moved("Q,宿城区某局,,321311,机关,,,,")).toEqual(["2:outside-scope"]);
    expect(await moved("Q,宿城区某某局,,321302,机关,,,,")).toEqual([]);
  });
});
