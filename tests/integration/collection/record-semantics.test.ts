import { writeFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { checkedRows, commitNow, findingsOf, importOf, sample, stageAndRead } from "#tests/factories/imports";
import { makeActor } from "#tests/support/actors";
import { testDatabase } from "#tests/support/database";
import type { ImportedRecord } from "~/modules/records/record-import.server";
import { recordsOfPersons } from "~/modules/records/records.queries.server";
import type { Actor } from "~/platform/actor";
import { temporaryPath } from "~/platform/files.server";

const database = testDatabase();
let filler: Actor;
let reviewer: Actor;
const ming = "321399197410281948,刘明";
const wu = "321399199007202081,吴勇";
const de = "321399200001132225,王立德";

beforeAll(async () => {
  filler = await makeActor(database.db, ["filler"]);
  reviewer = await makeActor(database.db, ["contribution-reviewer"]);
  await commitNow(
    database.db,
    reviewer,
    await stageAndRead(database.db, filler, "org-units", sample("org-units.xlsx")),
  );
  const roster = fileOf([
    "身份证号,姓名,人员类别,单位名称,任职日期,政治面貌",
    `${ming},公务员,甲河县教育局,2015-01-01,中共党员`,
    `${wu},事业单位专业技术人员,甲河县人民医院,2015-01-01,群众`,
    `${de},公务员,甲河县教育局,2018-01-01,中共党员`,
  ]);
  await commitNow(database.db, reviewer, await stageAndRead(database.db, filler, "roster", roster, "名册.csv"));
});

function fileOf(lines: readonly string[]): string {
  const file = temporaryPath(".csv");
  writeFileSync(file, `\ufeff${lines.join("\n")}\n`);
  return file;
}

const HEADER = "身份证号,姓名,记录种类,决定机关,文号,决定日期,生效日期,处分期(月),期满日期,期满依据文件,解除日期,备注";

async function deliver(lines: readonly string[], header = HEADER) {
  const id = await stageAndRead(database.db, filler, "records", fileOf([header, ...lines]), "记录.csv");
  const { added, changed, unchanged, refused } = await importOf(database.db, id);
  const findings = await findingsOf(database.db, id);
  return {
    id,
    counts: [added, changed, unchanged, refused],
    problems: findings.problems.map(({ row, code }) => `${row}:${code}`),
    warnings: findings.warnings.map(({ row, code }) => `${row}:${code}`),
  };
}

/** What is said of each row, by its place. */
const saidOf = (codes: readonly string[], index: number) =>
  codes.filter((each) => each.startsWith(`${index + 2}:`)).map((each) => each.split(":")[1]);

const REFUSED = [
  ["a bare 警告: which regime?", `${ming},警告,甲河县纪委监委,甲纪〔2026〕1号,2026-03-10`, "regime-unclear"],
  ["a bare 记过", `${ming},记过,甲河县教育局,甲教〔2026〕1号,2026-03-10`, "regime-unclear"],
  ["two kinds in one cell", `${ming},"党内警告、政务记过",甲河县纪委监委,甲纪〔2026〕1号,2026-03-10`, "two-kinds"],
  ["an unknown kind", `${ming},口头表扬,甲河县教育局,甲教〔2026〕1号,2026-03-10`, "unknown-kind"],
  ["an investigation", `${ming},立案审查调查,甲河县纪委监委,甲纪〔2026〕1号,2026-03-10`, "investigation"],
  ["a public-order penalty", `${ming},行政拘留五日,甲河县公安局,甲公〔2026〕1号,2026-03-10`, "public-order"],
  [
    "a public-order penalty by its number",
    `${ming},行政处罚,甲河县公安局,甲公（治）行罚决字〔2026〕12号,2026-03-10`,
    "public-order",
  ],
  [
    "a public-order penalty by its facts",
    `${ming},行政处罚,甲河县公安局城东派出所,甲罚〔2026〕3号,2026-03-10,,,,,,因赌博被行政拘留十日`,
    "public-order",
  ],
  ["a ditto mark", `${ming},政务记过,同上,甲纪〔2026〕1号,2026-03-10`, "ditto"],
  ["another ditto mark", `${ming},政务记过,〃,甲纪〔2026〕1号,2026-03-10`, "ditto"],
  ["a date to the month where a day is needed", `${ming},政务记过,甲河县监委,甲监〔2026〕1号,2026年3月`, "day-needed"],
  ["a day that is none", `${ming},政务记过,甲河县监委,甲监〔2026〕1号,2026-02-30`, "date-impossible"],
  ["a decision to come", `${ming},政务记过,甲河县监委,甲监〔2026〕1号,2027-01-01`, "future"],
  ["a lifting to come", `${ming},政务记过,甲河县监委,甲监〔2026〕1号,2026-03-10,,,,,2027-01-01`, "future"],
  ["an end before its effect", `${ming},政务记过,甲河县监委,甲监〔2026〕1号,2026-03-10,,,2026-01-01`, "before-effect"],
  ["a decision before birth", `${ming},政务记过,甲河县监委,甲监〔2026〕1号,1970-03-10`, "before-birth"],
  ["another name", "321399197410281948,刘鸣,政务记过,甲河县监委,甲监〔2026〕1号,2026-03-10", "name-mismatch"],
  [
    "nobody of the register",
    "11010519491231002X,周文,政务记过,甲河县监委,甲监〔2026〕1号,2026-03-10",
    "unknown-person",
  ],
  ["a number that cannot be", "321399197410281949,刘明,政务记过,甲河县监委,甲监〔2026〕1号,2026-03-10", "checksum"],
  ["a document number longer than is kept", `${ming},政务记过,甲河县监委,${"号".repeat(81)},2026-03-10`, "too-long"],
  ["no deciding body", `${ming},政务记过,,甲监〔2026〕1号,2026-03-10`, "required"],
  ["no date at all", `${ming},政务记过,甲河县监委,甲监〔2026〕1号,`, "required"],
  [
    "a number of months that is none",
    `${ming},政务记过,甲河县监委,甲监〔2026〕1号,2026-03-10,,一年左右`,
    "months-expected",
  ],
] as const;

it("refuses a row for each of these, and says nothing else", async () => {
  const { problems } = await deliver(REFUSED.map(([, line]) => line));
  for (const [index, [what, , code]] of REFUSED.entries())
    expect([what, ...saidOf(problems, index)]).toEqual([what, code]);
});

const WARNED = [
  ["a body that does not decide such", `${ming},政务记过,甲河县教育局,甲教〔2026〕21号,2026-03-10`, "kind-body"],
  ["a Party sanction on a non-member", `${wu},党内警告,甲河县纪委,甲纪〔2026〕2号,2026-03-10`, "party-non-member"],
  ["a regime of another class", `${ming},事业处分记过,甲河县教育局,甲教〔2026〕1号,2026-03-10`, "kind-class"],
  ["no document number", `${ming},政务记过,甲河县监委,,2026-03-10`, "kind-expects"],
  [
    "an effect before its decision",
    `${ming},政务记过,甲河县监委,甲监〔2026〕22号,2026-03-10,2026-03-01`,
    "effective-before-decision",
  ],
] as const;

it("only warns of what is merely implausible; a stated end may lie in the future", async () => {
  const ahead = `${ming},政务记过,甲河县监委,甲监〔2026〕9号,2026-03-10,,,2027-03-09,甲监〔2026〕9号`;
  const { counts, problems, warnings } = await deliver([...WARNED.map(([, line]) => line), ahead]);
  expect([counts, problems]).toEqual([[WARNED.length + 1, 0, 0, 0], []]);
  for (const [index, [what, , code]] of WARNED.entries()) expect([what, ...saidOf(warnings, index)]).toContain(code);
  expect(saidOf(warnings, WARNED.length)).toEqual([]);
});

it("refuses an assessment of a year after its decision", async () => {
  const line = (year: string) => `${de},年度考核称职,甲河县教育局,,2024-01-20,,,,,,,${year}`;
  const said = async (year: string) => (await deliver([line(year)], `${HEADER},年度`)).problems;
  expect([await said("2025"), await said("2024")]).toEqual([["2:year-after-decision"], []]);
});

describe("what is stored", () => {
  it("has its document number in 〔〕, one date for both, a month where only a month was said, and free text as sent", async () => {
    const lines = [
      `${ming},行政记过处分,甲河县 教育局,甲教（2025）１２号,2025.3.10,,一年,,,,"  第一行\n第二行  ",`,
      `${wu},谈话提醒,甲河县卫生健康委员会,甲卫[2025] 3 号,,2025年4月,,,,,,`,
      `${de},年度考核称职,甲河县教育局,,2026-01-20,,,,,,,2025`,
    ];
    const file = await deliver(lines, `${HEADER},年度`);
    expect(file.problems).toEqual([]);
    await commitNow(database.db, reviewer, file.id);
    const rows = await checkedRows(database.db, file.id);
    const ids = rows.map((row) => (row.payload as ImportedRecord).personId);
    const stored = await recordsOfPersons(database.db, ids);
    const of = (index: number) => stored.find((record) => record.personId === ids[index])!;
    expect(of(0)).toMatchObject({
      kind: "sanction-demerit",
      body: "甲河县教育局",
      documentNo: "甲教〔2025〕12号",
      decidedOn: "2025-03-10",
      effectiveOn: "2025-03-10",
      datePrecision: "day",
      months: 12,
      state: "in-effect",
      confirmedBy: reviewer.accountId,
    });
    expect((rows[0]!.payload as ImportedRecord).content.note).toBe("第一行\n第二行");
    expect(of(1)).toMatchObject({ documentNo: "甲卫〔2025〕3号", effectiveOn: "2025-04-01", datePrecision: "month" });
    expect(of(2)).toMatchObject({ assessmentYear: 2025 });
  });

  it("is known again by person, kind, body and document; other content under the same key is refused", async () => {
    const line = `${ming},行政记过处分,甲河县教育局,甲教〔2025〕12号,2025-03-10,,12,,,,`;
    const remark = '"第一行\n第二行"';
    expect(await deliver([`${line}${remark}`])).toMatchObject({ counts: [0, 0, 1, 0], problems: [] });
    expect(await deliver([line.replace(",12,", ",18,") + remark])).toMatchObject({
      counts: [0, 0, 0, 1],
      problems: ["2:record-differs"],
    });
    expect(await deliver([line.replace("2025-03-10", "2025-03-11") + remark])).toMatchObject({
      problems: ["2:record-differs"],
    });
    expect(await deliver([line.replace("12号", "13号")])).toMatchObject({ counts: [1, 0, 0, 0] });
  });

  it("without a number is known by the day of its decision", async () => {
    const file = await deliver([`${de},批评教育,甲河县教育局,,2026-05-06,,,,,,`]);
    await commitNow(database.db, reviewer, file.id);
    const again = await deliver([
      `${de},批评教育,甲河县教育局,,2026-05-06,,,,,,`,
      `${de},批评教育,甲河县教育局,,2026-05-07,,,,,,`,
    ]);
    expect(again.counts).toEqual([1, 0, 1, 0]);
  });

  it("of identical rows is the first, of differing ones none", async () => {
    const line = `${wu},批评教育,甲河县人民医院,甲医〔2026〕4号,2026-05-06,,,,,,`;
    expect(await deliver([line, line])).toMatchObject({ counts: [1, 0, 0, 1], problems: ["3:duplicate-in-file"] });
    expect(await deliver([line, `${line}别的`])).toMatchObject({
      counts: [0, 0, 0, 2],
      problems: ["2:differs-in-file", "3:differs-in-file"],
    });
  });
});
