import type { DemoReport } from "./reports";

/** The summary page of a report of the demo city. */
export function reportSummary({
  enterprise,
  dataCutoffOn,
  grade,
}: Pick<DemoReport, "enterprise" | "dataCutoffOn" | "grade">): string {
  return `收集${enterprise.name}截至${dataCutoffOn}的资料，按备案的评价方法计分，经三级审核和评审会确定信用等级为${grade}。`;
}
