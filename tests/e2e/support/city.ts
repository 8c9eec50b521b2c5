import { buildAgencies, demoUscc } from "#scripts/demo/agencies";
import { createIdentityNumbers } from "#scripts/demo/identity";
import { inventName } from "#scripts/demo/names";
import { createRandom } from "#scripts/demo/random";
import { addDays, addMonths, type CivilDate } from "~/platform/civil-date";

/** The small city that the tests are played in: every name invented, every number of the unassigned county 321399. */

export interface Inhabitant {
  idNumber: string;
  name: string;
  sex: "男" | "女";
  bornOn: CivilDate;
  unit: string;
  unitName: string;
}

const DIVISION = "321302";
export const INSPECTION = "宿迁市清衡纪检监察委员会";
const NAMES = ["松岭水利局", "竹溪林业局", "梅渡粮食局", "桂湾档案局", "荷塘园林局", "菱洲渔政局"];
/** The last two belong to the journey that closes a unit, and stay without people. */
export const UNITS = NAMES.map((name, index) => ({ code: `E2E-${index + 1}`, name: `宿城区${name}` }));
const POSTS = ["科员", "副科长", "科长", "会计", "一级主任科员"];

export function inhabitants(count: number): Inhabitant[] {
  const random = createRandom("small city for the tests");
  const idNumber = createIdentityNumbers(random);
  return Array.from({ length: count }, (_, index) => {
    const sex = random.chance(0.5) ? ("男" as const) : ("女" as const);
    const bornOn = addDays("1968-03-01", random.int(0, 11_000));
    const unit = UNITS[index % 4]!;
    const { name } = inventName(random, sex);
    return { idNumber: idNumber(bornOn, sex), name, sex, bornOn, unit: unit.code, unitName: unit.name };
  });
}

/** The agency of `jigou` and the one of the API client. */
export const AGENCIES = buildAgencies()
  .slice(0, 2)
  .map(({ content }) => content);

/** Enterprises of the second register; the last is tied to the agency that the tests play. */
export const ENTERPRISES = ["清岚建设", "澄波物业", "朗月旅行"].map((name, index) => {
  const uscc = demoUscc("ME2E", index + 1);
  return { uscc, name: `宿迁${name}有限公司` };
});

/** Indicator values for which the method of the demo's agencies gives its best grade. */
export const STRONG_VALUES = {
  "debt-ratio": "40",
  "profit-margin": "18",
  "current-ratio": "2.1",
  "contract-rate": "99",
  years: "12",
  "public-record": "无不良",
};

type Line = readonly (string | number)[];

export const unitLines: readonly Line[] = [
  ["单位编码", "单位名称", "上级单位编码", "行政区划代码", "单位性质", "系统类别"],
  ...UNITS.map(({ code, name }) => [code, name, "", DIVISION, "机关", "行政"]),
];

export const enterpriseLines: readonly Line[] = [
  ["统一社会信用代码", "企业名称"],
  ...ENTERPRISES.map(({ uscc, name }) => [uscc, name]),
];

/** One report of before the register began, of the first agency about the second enterprise; its original is not there. */
export function pastReportLines(today: CivilDate): Line[] {
  const { uscc, analysts } = AGENCIES[0]!;
  const about = ENTERPRISES[1]!;
  const named = analysts
    .slice(0, 2)
    .map(({ name }) => name)
    .join("、");
  const indicators = Object.entries(STRONG_VALUES)
    .map(([code, value]) => `${code}=${value}`)
    .join("；");
  const issuedOn = addMonths(today, -14);
  const validity = [addMonths(today, -15), issuedOn, addDays(addMonths(issuedOn, 12), -1)];
  const head = ["评价机构代码", "企业名称", "统一社会信用代码", "评价目的", "数据截止日", "出具日期", "有效期至"];
  return [
    [...head, "信用等级", "评价人员", "指标值"],
    [uscc, about.name, about.uscc, "政府采购", ...validity, "AAA", named, indicators],
  ];
}

export function rosterLines(people: readonly Inhabitant[]): Line[] {
  return [
    ["身份证号", "姓名", "性别", "出生日期", "人员类别", "单位编码", "职务", "职级", "任职日期", "政治面貌"],
    ...people.map(({ idNumber, name, sex, bornOn, unit }, index) => [
      idNumber,
      name,
      sex,
      bornOn,
      "公务员",
      unit,
      POSTS[index % POSTS.length]!,
      "四级主任科员",
      `${2010 + (index % 12)}-0${1 + (index % 9)}-15`,
      index % 5 === 0 ? "群众" : "中共党员",
    ]),
  ];
}

/** The first have a sanction each that still runs, one that has run out, and a commendation; the others have nothing. */
export function recordLines(people: readonly Inhabitant[], today: CivilDate): Line[] {
  const line = (at: number, kind: string, monthsAgo: number): Line => {
    const { idNumber, name } = people[at]!;
    const on = addMonths(today, -monthsAgo);
    return [idNumber, name, kind, INSPECTION, `宿清纪〔${on.slice(0, 4)}〕${at + 1}号`, on];
  };
  return [
    ["身份证号", "姓名", "记录种类", "决定机关", "文号", "决定日期"],
    line(0, "政务记过", 4),
    line(0, "诫勉", 20),
    line(0, "嘉奖", 30),
    line(1, "党内警告", 3),
    line(2, "政务记大过", 2),
    line(3, "政务警告", 40),
    line(4, "诫勉", 3),
    line(5, "撤销党内职务", 6),
    line(6, "记三等功", 8),
  ];
}

/** A list as an office program saves it. */
export function csvOf(lines: readonly Line[]): Buffer {
  const cell = (value: string | number) => (/[",\n]/.test(String(value)) ? `"${value}"` : String(value));
  return Buffer.from(`\ufeff${lines.map((line) => line.map(cell).join(",")).join("\r\n")}\r\n`, "utf8");
}
