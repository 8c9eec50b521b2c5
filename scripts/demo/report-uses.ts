import { addDays, type CivilDate, diffInDays } from "~/platform/civil-date";
import { DEMO_DAY, earlier } from "./days";
import { apportion, createRandom, type Random } from "./random";
import type { DemoReport } from "./reports";

export interface DemoUse {
  report: DemoReport;
  field: string;
  projectNo: string;
  projectTitle: string;
  usedOn: CivilDate;
  /** Of the project, in yuan; null outside tenders and procurement. */
  amountYuan: number | null;
}

interface Field {
  field: string;
  /** In the numbers of its projects. */
  sign: string;
  titles: readonly string[];
  hasAmount: boolean;
}

const FIELDS: Readonly<Record<string, Field>> = {
  招标投标: {
    field: "招标投标",
    sign: "宿招",
    titles: ["道路改造工程施工", "安置房工程监理", "河道整治工程施工", "学校校舍工程施工"],
    hasAmount: true,
  },
  政府采购: {
    field: "政府采购",
    sign: "宿采",
    titles: ["办公设备采购", "信息系统运维服务", "医疗设备采购", "校园保安服务"],
    hasAmount: true,
  },
  资格资质培训认证: { field: "资格资质培训认证", sign: "宿资", titles: ["资格资质培训机构认定"], hasAmount: false },
  物业服务: { field: "物业服务", sign: "宿物", titles: ["物业服务企业评定"], hasAmount: false },
  旅游餐饮: { field: "旅游餐饮", sign: "宿餐", titles: ["旅游餐饮单位评定"], hasAmount: false },
  学前教育: { field: "学前教育", sign: "宿教", titles: ["普惠性幼儿园认定"], hasAmount: false },
  星级旅行社: { field: "星级旅行社", sign: "宿旅", titles: ["星级旅行社评定"], hasAmount: false },
};
const GENERAL = ["招标投标", "政府采购"] as const;
/** Source: reports are asked for in procurement from this sum on. */
const LEAST_YUAN = 2_000_000;

/** Where reports were used: tenders, procurement and the five further fields; exactly `total` of them, each within the validity of its report. */
export function buildUses(reports: readonly DemoReport[], total: number): DemoUse[] {
  const random = createRandom("report-uses");
  const able = reports.filter(
    ({ shopping, issuedOn }) =>
      shopping !== "unused" && issuedOn < addDays(DEMO_DAY, -8) && (shopping === "used" || random.chance(0.9)),
  );
  const counts = apportion(
    total,
    able.map(({ purpose, rank }) => (purpose in COMMON ? 3 : 1) * (0.3 + random.next()) * (rank < 4 ? 1.5 : 0.6)),
  );
  return able.flatMap((report, index) => usesOf(random, report, Math.max(counts[index]!, 0)));
}

const COMMON: Readonly<Record<string, true>> = { 招标投标: true, 政府采购: true, 综合信用评价: true };

function usesOf(random: Random, report: DemoReport, count: number): DemoUse[] {
  const days = diffInDays(report.issuedOn, earlier(addDays(report.issuedOn, 364), DEMO_DAY));
  const taken = new Set<string>();
  const uses: DemoUse[] = [];
  while (uses.length < count) {
    const { field, sign, titles, hasAmount } = FIELDS[report.purpose] ?? FIELDS[random.pick(GENERAL)]!;
    // Soon after issue more often than late.
    const usedOn = addDays(report.issuedOn, 1 + Math.floor(random.next() ** 1.7 * (days - 1)));
    const lot = random.int(1, 3);
    const projectNo = `${sign}〔${usedOn.slice(0, 4)}〕${usedOn.slice(5, 7)}${usedOn.slice(8)}${lot}号`;
    if (taken.has(projectNo)) continue;
    taken.add(projectNo);
    const [month, day] = [Number(usedOn.slice(5, 7)), Number(usedOn.slice(8))];
    const projectTitle = `${PLACES[(day + lot) % PLACES.length]}${titles[(month + lot) % titles.length]}`;
    const amountYuan = hasAmount ? LEAST_YUAN + ((month * 131 + day * 37 + lot * 53) % 260) * 50_000 : null;
    uses.push({ report, field, projectNo, projectTitle, usedOn, amountYuan });
  }
  return uses;
}

const PLACES = ["宿城区", "宿豫区", "沭阳县", "泗阳县", "泗洪县", "市直"];
