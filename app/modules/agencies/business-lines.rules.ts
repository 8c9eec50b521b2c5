import type { SourceKey } from "#db/reference/sources";
import type { BusinessLine } from "./filing.types";

export interface LineAuthority {
  /** `pboc`: 中国人民银行; `city`: 本市社会信用主管部门. */
  authority: "pboc" | "city";
  /** Whether a suspension of this register touches it. */
  isOurs: boolean;
  source: SourceKey;
  article: string;
}

/** Whose line of business it is: 征信业管理条例 第六条、第十条; 信用评级业管理暂行办法 (2019) for ratings; all others are the city's register. */
export const LINE_AUTHORITY: Readonly<Record<BusinessLine, LineAuthority>> = {
  "personal-credit-reporting": { authority: "pboc", isOurs: false, source: "ZX", article: "第六条、第七条" },
  "enterprise-credit-reporting": { authority: "pboc", isOurs: false, source: "ZX", article: "第十条" },
  "credit-rating": { authority: "pboc", isOurs: false, source: "PJ", article: "第二章" },
  "credit-evaluation": { authority: "city", isOurs: true, source: "JS21", article: "第六章" },
  "credit-investigation": { authority: "city", isOurs: true, source: "JS21", article: "第六章" },
  "credit-consulting": { authority: "city", isOurs: true, source: "JS21", article: "第六章" },
  "credit-management": { authority: "city", isOurs: true, source: "JS21", article: "第六章" },
};
