/** Settings of the register of reports as shipped: each with its basis; a rule owner may change the stored value. */
export const REPORT_SETTINGS = [
  {
    name: "reports.register-begins-on",
    value: "2026-11-01",
    basis: "报告登记开始日：此前出具的报告由监管部门补录，原件由机构补交（INF, L）",
  },
  {
    name: "reports.validity-months",
    value: 12,
    basis: "报告未载明有效期的，自出具日起一年（招标投标报告通行做法，K-M）",
  },
  {
    name: "reports.most-validity-months",
    value: 36,
    basis: "有效期最长三年（市场通行做法为一至三年、逐年复核，K-M）",
  },
] as const;
