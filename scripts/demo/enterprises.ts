import { type CivilDate, diffInMonths } from "~/platform/civil-date";
import { demoUscc } from "./agencies";
import { dayBetween } from "./days";
import { inventName } from "./names";
import { createRandom, type Random } from "./random";

export interface DemoEnterprise {
  /** From 1. */
  no: number;
  uscc: string;
  name: string;
  legalRepresentative: string;
  address: string;
  industry: string;
  foundedOn: CivilDate;
  status: "存续" | "迁出" | "吊销" | "注销";
  formerName: string | null;
  /** How well it keeps its word, 0 to 1: what its figures, its grades and the facts about it come from. Never written anywhere. */
  soundness: number;
}

const FIRST = "禾砚岫筠霁珩埙漪璟翊骐筱洺沄祺湉棠槿芷蘅屿崟嵘岱垚坤昀晟曜朗澍濂沛渟瀚榕楠桐梓樾".split("");
const SECOND = "砥衢垣璧琢钧铭铎骁驰翎翱颢颐麟麓黎霖霏霈霄靖韬韶锴锐镕钺铮钰辂轩辰迅迪逸遒邦郁".split("");
const PLACES: readonly (readonly [string, string])[] = [
  ["宿迁", "宿城区"],
  ["宿迁", "宿豫区"],
  ["宿迁", "湖滨新区"],
  ["沭阳", "沭阳县"],
  ["泗阳", "泗阳县"],
  ["泗洪", "泗洪县"],
];
const TRADES: readonly (readonly [word: string, industry: string, weight: number])[] = [
  ["建设工程", "建筑业", 16],
  ["建筑安装", "建筑业", 10],
  ["市政园林", "建筑业", 7],
  ["水利工程", "建筑业", 5],
  ["建材", "制造业", 8],
  ["机电设备", "制造业", 7],
  ["办公家具", "制造业", 4],
  ["商贸", "批发和零售业", 9],
  ["医疗器械", "批发和零售业", 4],
  ["信息技术", "信息传输、软件和信息技术服务业", 8],
  ["工程咨询", "科学研究和技术服务业", 5],
  ["检测技术", "科学研究和技术服务业", 3],
  ["物业服务", "房地产业", 5],
  ["保安服务", "租赁和商务服务业", 3],
  ["旅行社", "租赁和商务服务业", 2],
  ["餐饮管理", "住宿和餐饮业", 3],
  ["教育咨询", "教育", 3],
  ["运输", "交通运输、仓储和邮政业", 4],
];

/** Enterprises that were evaluated. Their names and codes are invented; the county of the codes is assigned to nobody. */
export function buildEnterprises(count: number): DemoEnterprise[] {
  const random = createRandom("enterprises");
  const taken = new Set<string>();
  return Array.from({ length: count }, (_, index) => enterpriseOf(random, index + 1, taken));
}

function enterpriseOf(random: Random, no: number, taken: Set<string>): DemoEnterprise {
  const [place, district] = random.pick(PLACES);
  const [word, industry] = random.weighted(TRADES.map(([trade, field, weight]) => [[trade, field], weight] as const));
  const name = uniqueName(random, place, word!, taken);
  const draws = (random.next() + random.next()) / 2;
  return {
    no,
    uscc: demoUscc("MAXG", no),
    name,
    legalRepresentative: inventName(random, random.chance(0.7) ? "男" : "女").name,
    address: `${district}示例路${random.int(1, 399)}号`,
    industry: industry!,
    foundedOn: dayBetween(random, "1996-03-01", "2021-02-28"),
    status: random.weighted([
      ["存续", 955],
      ["迁出", 12],
      ["吊销", 13],
      ["注销", 20],
    ]),
    formerName: random.chance(0.03) ? uniqueName(random, place, "贸易", taken) : null,
    soundness: 0.12 + 0.88 * draws,
  };
}

function uniqueName(random: Random, place: string, word: string, taken: Set<string>): string {
  for (;;) {
    const name = `${place}${random.pick(FIRST)}${random.pick(SECOND)}${word}有限公司`;
    if (taken.has(name)) continue;
    taken.add(name);
    return name;
  }
}

/** Whole years since it was founded. */
export function yearsOf({ foundedOn }: DemoEnterprise, day: CivilDate): number {
  return Math.floor(diffInMonths(foundedOn, day) / 12);
}
