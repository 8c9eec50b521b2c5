import type { DemoUnit, UnitTrade } from "./org-units";
import { type DemoPost, leaderTitles } from "./posts";
import type { Random } from "./random";

export type InstitutionClass = "事业单位管理人员" | "事业单位专业技术人员" | "事业单位工勤人员" | "事业单位人员";

/** Professional jobs of a trade, junior to senior title. */
const PROFESSIONS: Record<UnitTrade, readonly string[]> = {
  school: ["教师"],
  hospital: ["医师", "护士", "护师", "药师", "技师", "医师"],
  farming: ["农艺师", "工程师", "助理工程师"],
  culture: ["馆员", "记者", "编辑", "群众文化专员"],
  service: ["工程师", "经济师", "会计"],
  office: ["经济师", "会计", "工程师"],
  police: ["工程师"],
  court: ["工程师"],
  procuratorate: ["工程师"],
};
const SECTION_HEADS = [
  "办公室主任",
  "办公室副主任",
  "综合科科长",
  "综合科副科长",
  "财务科科长",
  "后勤科科长",
  "后勤科副科长",
];
const GRADES = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二", "十三"];

/** The class and post of the `place`-th of `count` people of a public institution, leaders first. */
export function institutionPost(
  random: Random,
  unit: DemoUnit,
  place: number,
  count: number,
  age: number,
): DemoPost & { staffClass: InstitutionClass } {
  const { head, deputy } = leaderTitles(unit.name);
  const deputies = Math.min(4, 1 + Math.floor(count / 40));
  if (place === 0) return manager(head, unit.level === "city" ? 5 : 7, true, 40);
  if (place <= deputies) return manager(deputy, unit.level === "city" ? 6 : 8, true, 36);
  if (place <= deputies + Math.ceil(count / 20))
    return manager(random.pick(SECTION_HEADS), unit.level === "city" ? 7 : 9, false, 32);
  if (random.chance(0.03)) return manager("职员", random.pick([9, 10]), false, 22);
  if (random.chance(0.08)) return worker(random, age);
  const post = professional(random, unit.trade, age);
  return random.chance(0.02) ? { ...post, staffClass: "事业单位人员", postType: "", postGrade: "" } : post;
}

function manager(position: string, grade: number, isLeading: boolean, minAge: number) {
  return {
    staffClass: "事业单位管理人员" as const,
    position,
    rank: "",
    postType: "管理岗位",
    postGrade: `管理${GRADES[grade]}级`,
    isLeading,
    minAge,
  };
}

function worker(random: Random, age: number) {
  const grade =
    age > 45
      ? random.pick(["技术工二级", "技术工三级"])
      : random.pick(["技术工三级", "技术工四级", "技术工五级", "普通工"]);
  const position = random.pick(["驾驶员", "水电工", "炊事员", "仓库保管员"]);
  return {
    staffClass: "事业单位工勤人员" as const,
    position,
    rank: "",
    postType: "工勤技能岗位",
    postGrade: grade,
    isLeading: false,
    minAge: 22,
  };
}

function professional(random: Random, trade: UnitTrade, age: number) {
  const best = Math.max(5, 13 - Math.floor((age - 22) / 3));
  const grade = Math.min(13, best + random.int(0, 2));
  return {
    staffClass: "事业单位专业技术人员" as const,
    position: random.pick(PROFESSIONS[trade]),
    rank: "",
    postType: "专业技术岗位",
    postGrade: `专业技术${GRADES[grade]}级`,
    isLeading: false,
    minAge: 22,
  };
}
