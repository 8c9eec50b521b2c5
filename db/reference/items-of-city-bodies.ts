import type { ContributorFunction } from "./contributors";
import { type ItemSpec, records } from "./item-spec";

/** The six things each regulator of the city delivers. */
function regulator(slug: string, zh: string, en: string): ItemSpec[] {
  return [
    records(
      `${slug}-penalty`,
      `${zh}行政处罚`,
      `Penalties: ${en}`,
      "administrative-penalty",
      "monthly",
      "CFF",
      "第9条",
    ),
    records(
      `${slug}-penalty-change`,
      `${zh}行政处罚变更、撤销`,
      `Changed penalties: ${en}`,
      "administrative-penalty",
      "quarterly",
      "CFF",
      "第48条",
    ),
    records(
      `${slug}-grave-list`,
      `${zh}严重失信主体名单`,
      `Serious dishonesty list: ${en}`,
      "administrative-penalty",
      "monthly",
      "GB49",
      null,
    ),
    records(
      `${slug}-repair`,
      `${zh}信用修复`,
      `Credit repaired: ${en}`,
      "administrative-penalty",
      "monthly",
      "XF36",
      null,
    ),
    records(`${slug}-honour`, `${zh}系统荣誉称号`, `Honorary titles: ${en}`, "commendation", "yearly", "JL", null, {
      kinds: "荣誉称号",
    }),
    records(`${slug}-commendation`, `${zh}系统记功嘉奖`, `Commendations: ${en}`, "commendation", "yearly", "JL", null, {
      kinds: "嘉奖 记三等功 记功",
    }),
  ];
}

const arrears = (slug: string, zh: string, en: string) =>
  records(
    `${slug}-arrears`,
    `${zh}欠缴（停用）`,
    `Arrears: ${en} (switched off)`,
    "utility-arrears",
    "yearly",
    "JS13",
    null,
    { kinds: "公共事业费欠缴", confidence: "L" },
  );

/** What the bodies deliver that only the city has: 61 items. */
export const CITY_ITEMS = {
  planning: [
    records(
      "administrative-penalty",
      "行政处罚归集",
      "Collected administrative penalties",
      "administrative-penalty",
      "monthly",
      "JS25",
      null,
      { answerable: "whole-city" },
    ),
    ...regulator("planning", "统筹规划", "planning").slice(1),
  ],
  revenue: regulator("revenue", "赋税", "revenue"),
  ecology: regulator("ecology", "生态", "ecology"),
  emergency: regulator("emergency", "应援", "emergency relief"),
  auditing: regulator("auditing", "稽核", "auditing"),
  housing: regulator("housing", "营造", "building"),
  transport: regulator("transport", "路航", "roads and waterways"),
  land: regulator("land", "土地", "land"),
  health: regulator("health", "康宁", "health"),
  utilities: [
    records(
      "utility-arrears",
      "公共事业费欠缴归集（停用）",
      "Collected utility arrears (switched off)",
      "utility-arrears",
      "yearly",
      "JS13",
      null,
      { answerable: "whole-city", confidence: "L" },
    ),
    arrears("water", "自来水费", "water"),
    arrears("sewage", "污水处理费", "sewage"),
    arrears("power", "电费", "power"),
    arrears("gas", "燃气费", "gas"),
    arrears("heating", "供热费", "heating"),
    arrears("refuse", "垃圾处理费", "refuse"),
  ],
} satisfies Partial<Record<ContributorFunction, readonly ItemSpec[]>>;
