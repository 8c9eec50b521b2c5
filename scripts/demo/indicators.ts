import type { IndicatorValues } from "~/modules/agencies/grading.types";
import type { CivilDate } from "~/platform/civil-date";
import type { DemoFact } from "./enterprise-facts";
import { type DemoEnterprise, yearsOf } from "./enterprises";
import type { Random } from "./random";

/** Values of the six indicators for an enterprise of some soundness on a day, as texts with their usual places. */
export function indicatorValues(
  random: Random,
  {
    enterprise,
    soundness,
    day,
    facts,
  }: { enterprise: DemoEnterprise; soundness: number; day: CivilDate; facts: readonly DemoFact[] },
): Record<string, string> {
  const around = (middle: number, spread: number) => middle + spread * (random.next() * 2 - 1);
  return {
    "debt-ratio": between(around(88 - 52 * soundness, 7), 12, 99.9).toFixed(1),
    "profit-margin": between(around(-4 + 24 * soundness, 3.5), -18, 34).toFixed(1),
    "current-ratio": between(around(0.55 + 2 * soundness, 0.25), 0.2, 4).toFixed(2),
    "contract-rate": between(around(86 + 14.5 * soundness, 1.6), 70, 100).toFixed(1),
    years: String(yearsOf(enterprise, day)),
    "public-record": recordOn(facts, day),
  };
}

/** What an agency reads of the public record: grave or other facts of the three years before. */
function recordOn(facts: readonly DemoFact[], day: CivilDate): string {
  const since = `${Number(day.slice(0, 4)) - 3}${day.slice(4)}`;
  const known = facts.filter(({ decidedOn, grade }) => decidedOn >= since && decidedOn <= day && grade !== "轻微");
  if (known.some(({ grade }) => grade === "严重")) return "严重失信";
  return known.length > 0 ? "一般失信" : "无不良";
}

const between = (value: number, least: number, most: number) => Math.min(most, Math.max(least, value));

const NAMES: Record<string, string> = {
  "debt-ratio": "资产负债率",
  "profit-margin": "主营业务利润率",
  "current-ratio": "流动比率",
  "contract-rate": "合同履约率",
  years: "持续经营年限",
  "public-record": "公共信用记录",
};

/** As a cell of the list: `资产负债率=52.3；流动比率=1.61`. */
export const indicatorsCell = (values: IndicatorValues) =>
  Object.entries(values)
    .map(([code, value]) => `${NAMES[code]}=${value}`)
    .join("；");
