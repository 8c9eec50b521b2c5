import type { DemoUnit, UnitLevel } from "./org-units";
import type { Random } from "./random";

/** A post as the roster writes it, and the share of its holder's unit it leads. */
export interface DemoPost {
  position: string;
  rank: string;
  postType: string;
  postGrade: string;
  isLeading: boolean;
  /** Least age at which the post is plausible. */
  minAge: number;
}

const NO_POST = { postType: "", postGrade: "" };

const HEADS: readonly (readonly [ending: string, head: string, deputy: string])[] = [
  ["纪检监察委员会", "书记、主任", "副书记"],
  ["检察院", "检察长", "副检察长"],
  ["人民法院", "院长", "副院长"],
  ["部", "部长", "副部长"],
  ["局", "局长", "副局长"],
  ["总工会", "主席", "副主席"],
  ["共青团委员会", "书记", "副书记"],
  ["妇女联合会", "主席", "副主席"],
  ["协会", "主席", "副主席"],
  ["街道", "办事处主任", "办事处副主任"],
  ["镇", "镇长", "副镇长"],
  ["学校", "校长", "副校长"],
  ["中学", "校长", "副校长"],
  ["小学", "校长", "副校长"],
  ["大学", "校长", "副校长"],
  ["学院", "院长", "副院长"],
  ["研究院", "院长", "副院长"],
  ["科学院", "院长", "副院长"],
  ["医院", "院长", "副院长"],
  ["保健院", "院长", "副院长"],
  ["幼儿园", "园长", "副园长"],
  ["馆", "馆长", "副馆长"],
  ["站", "站长", "副站长"],
  ["支队", "支队长", "副支队长"],
  ["", "主任", "副主任"],
];

const SECTIONS = ["办公室", "综合", "政策法规", "组织人事", "财务", "业务一", "业务二", "督查", "信息"];

/** Leading titles of a unit, by the ending of its name. */
export function leaderTitles(unitName: string): { head: string; deputy: string } {
  const [, head, deputy] = HEADS.find(([ending]) => unitName.endsWith(ending))!;
  return { head, deputy };
}

/** The posts of an organ with `count` people, leaders first. */
export function civilPost(random: Random, unit: DemoUnit, place: number, count: number, age: number): DemoPost {
  const { head, deputy } = leaderTitles(unit.name);
  const deputies = Math.min(4, 1 + Math.floor(count / 12));
  if (place === 0) return leading(head, headRank(random, unit.level), 40);
  if (place <= deputies) return leading(deputy, deputyRank(random, unit.level), 36);
  const section = sectionName(random, unit.level);
  const heads = Math.floor(count / 9);
  if (unit.level === "city" && place <= deputies + heads)
    return leading(
      `${section}${section.endsWith("室") ? "主任" : "处长"}`,
      random.pick(["一级主任科员", "二级主任科员", "四级调研员"]),
      32,
    );
  if (unit.level === "city" && place <= deputies + 2 * heads)
    return leading(
      `${section}${section.endsWith("室") ? "副主任" : "副处长"}`,
      random.pick(["三级主任科员", "四级主任科员", "二级主任科员"]),
      30,
    );
  if (unit.level !== "city" && place <= deputies + heads)
    return {
      ...leading(`${section}${section.endsWith("室") ? "主任" : "股长"}`, staffRank(random, age + 4, unit.level), 30),
      isLeading: false,
    };
  return {
    position: staffTitle(unit, section),
    rank: tradeRank(random, unit, age),
    ...NO_POST,
    isLeading: false,
    minAge: 22,
  };
}

function leading(position: string, rank: string, minAge: number): DemoPost {
  return { position, rank, ...NO_POST, isLeading: true, minAge };
}

function sectionName(random: Random, level: UnitLevel): string {
  const name = random.pick(SECTIONS);
  return name === "办公室" ? name : name + (level === "city" ? "处" : level === "county" ? "股" : "办公室");
}

function staffTitle(unit: DemoUnit, section: string): string {
  if (unit.trade === "police") return "民警";
  if (unit.trade === "court") return "审判庭工作人员";
  if (unit.trade === "procuratorate") return "检察部工作人员";
  return `${section}工作人员`;
}

const headRank = (random: Random, level: UnitLevel) =>
  level === "city"
    ? random.weighted([
        ["二级巡视员", 1],
        ["一级调研员", 10],
        ["二级调研员", 9],
      ])
    : random.weighted([
        ["三级调研员", 1],
        ["四级调研员", 5],
        ["一级主任科员", 6],
      ]);

const deputyRank = (random: Random, level: UnitLevel) =>
  level === "city"
    ? random.pick(["二级调研员", "三级调研员", "四级调研员"])
    : random.pick(["一级主任科员", "二级主任科员", "三级主任科员"]);

const num = ["一", "二", "三", "四", "五"] as const;

/** The rank of somebody without a leading post; higher with age, and a step lower outside the city's bodies. */
function staffRank(random: Random, age: number, level: UnitLevel): string {
  const step = Math.max(0, Math.floor((age - 24) / 5) + random.int(-1, 1) - (level === "city" ? 0 : 1));
  const ladder = ["二级科员", "一级科员", "四级主任科员", "三级主任科员", "二级主任科员", "一级主任科员"];
  if (level === "city" && age > 50 && random.chance(0.2)) return "四级调研员";
  return ladder[Math.min(step, 5)]!;
}

function tradeRank(random: Random, unit: DemoUnit, age: number): string {
  const seniority = Math.min(7, Math.max(0, Math.floor((age - 24) / 5)));
  if (unit.trade === "police")
    return ["二级警员", "一级警员", "四级警长", "三级警长", "二级警长", "一级警长", "四级高级警长", "三级高级警长"][
      seniority
    ]!;
  if (unit.trade === "court" && age >= 30 && random.chance(0.5)) return judicialRank(random, "法官", age);
  if (unit.trade === "procuratorate" && age >= 30 && random.chance(0.5)) return judicialRank(random, "检察官", age);
  return staffRank(random, age, unit.level);
}

function judicialRank(random: Random, title: string, age: number): string {
  if (age >= 48) return `${random.pick(["三", "四"])}级高级${title}`;
  return `${num[Math.min(4, Math.max(0, 4 - Math.floor((age - 30) / 4)))]}级${title}`;
}
