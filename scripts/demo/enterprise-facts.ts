import { CONTRIBUTORS, type ContributorFunction } from "#db/reference/contributors";
import { type CivilDate, diffInDays } from "~/platform/civil-date";
import { DEMO_DAY, dayBetween, yearOfDay } from "./days";
import type { DemoEnterprise } from "./enterprises";
import { createRandom, type Random } from "./random";

export interface DemoFact {
  enterprise: DemoEnterprise;
  kind: string;
  body: string;
  documentNo: string;
  decidedOn: CivilDate;
  grade: "轻微" | "一般" | "严重";
  summary: string;
  /** Acts on it after it came in. */
  ends: { how: "repaired" | "voided"; on: CivilDate; documentNo: string } | null;
}

const FIRST_DAY = "2020-12-01";
const YEARS = 6;

interface FactKind {
  kind: string;
  by: ContributorFunction;
  sign: string;
  summary: string;
  weight: number;
}

const KINDS: readonly FactKind[] = [
  { kind: "行政处罚", by: "commerce", sign: "商序罚", summary: "违反市场监督管理规定", weight: 30 },
  { kind: "行政处罚", by: "housing", sign: "广厦罚", summary: "违反工程建设管理规定", weight: 22 },
  { kind: "行政处罚", by: "ecology", sign: "碧青罚", summary: "违反扬尘污染防治规定", weight: 12 },
  { kind: "经营异常名录", by: "commerce", sign: "商序异", summary: "未按期公示年度报告", weight: 16 },
  { kind: "严重失信主体名单", by: "commerce", sign: "商序失", summary: "列入严重违法失信名单", weight: 3 },
  { kind: "失信被执行人", by: "court", sign: "明衡执", summary: "未履行生效法律文书确定的义务", weight: 9 },
  { kind: "欠税公告", by: "revenue", sign: "均平欠", summary: "逾期未缴税款", weight: 6 },
  { kind: "拖欠农民工工资", by: "personnel", sign: "聘育支", summary: "逾期未支付农民工工资", weight: 5 },
  { kind: "安全生产事故", by: "emergency", sign: "磐安事", summary: "发生一般生产安全事故", weight: 3 },
];
const GRAVE = new Set(["严重失信主体名单", "失信被执行人"]);

/** Adverse public facts, many about few: the less sound an enterprise is, the more of them. `ends` of them are ended later. */
export function buildFacts(enterprises: readonly DemoEnterprise[], endings: number): DemoFact[] {
  const random = createRandom("enterprise-facts");
  const numbers = new Map<string, number>();
  const facts = enterprises.flatMap((enterprise) => {
    const perYear = 0.006 + 0.55 * (1 - enterprise.soundness) ** 4;
    const count = Array.from({ length: YEARS * 2 }).filter(() => random.chance(perYear / 2)).length;
    return Array.from({ length: count }, () => factOf(random, enterprise));
  });
  facts.sort((a, b) => diffInDays(b.decidedOn, a.decidedOn) || a.enterprise.no - b.enterprise.no);
  for (const fact of facts) {
    const year = yearOfDay(fact.decidedOn);
    fact.documentNo = `${fact.documentNo}〔${year}〕${nextNo(numbers, `${fact.documentNo}${year}`)}号`;
  }
  const early = facts.filter(({ decidedOn }) => decidedOn < "2025-12-31");
  for (const fact of random.sample(early, endings)) {
    const how = random.chance(0.8) ? ("repaired" as const) : ("voided" as const);
    const no = nextNo(numbers, how);
    const documentNo = how === "repaired" ? `宿信修〔2026〕${no}号` : `宿信撤〔2026〕${no}号`;
    fact.ends = { how, on: dayBetween(random, "2026-02-01", DEMO_DAY), documentNo };
  }
  return facts;
}

function factOf(random: Random, enterprise: DemoEnterprise): DemoFact {
  const { kind, by, sign, summary } = random.weighted(KINDS.map((each) => [each, each.weight] as const));
  const decidedOn = dayBetween(random, FIRST_DAY, DEMO_DAY);
  const grade = GRAVE.has(kind)
    ? "严重"
    : random.weighted([
        ["轻微", 30],
        ["一般", 60],
        ["严重", 10],
      ] as const);
  return {
    enterprise,
    kind,
    body: CONTRIBUTORS.find((row) => row.division === "321300" && row.function === by)!.zh,
    documentNo: sign,
    decidedOn,
    grade,
    summary,
    ends: null,
  };
}

function nextNo(numbers: Map<string, number>, of: string): number {
  const no = (numbers.get(of) ?? 0) + 1;
  numbers.set(of, no);
  return no;
}
