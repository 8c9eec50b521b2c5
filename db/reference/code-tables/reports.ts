import { makeTable } from "./make-table";

const OWN = { basis: { source: "OWN", article: null }, confidence: "L", validFrom: "2022-01-01" } as const;

/** What a third-party evaluation report was made for: a tender, a procurement, or one of the further fields of the city. */
export const REPORT_PURPOSE = makeTable("report-purpose", "评价目的", "Purposes of evaluation", OWN, [
  ["tender", "招标投标", "Tendering"],
  ["procurement", "政府采购", "Government procurement"],
  ["qualification-training", "资格资质培训认证", "Certification and training"],
  ["preschool", "学前教育", "Pre-school education"],
  ["travel-agency", "星级旅行社", "Starred travel agencies"],
  ["property-service", "物业服务", "Property services"],
  ["tourism-catering", "旅游餐饮", "Tourism and catering"],
  ["general", "综合信用评价", "General evaluation"],
]);

/** A report says something that never was right. */
export const REPORT_CORRECT_REASON = makeTable(
  "report-correct-reason",
  "报告更正原因",
  "Reasons for correcting a report",
  OWN,
  [
    ["typing-error", "录入或排版有误", "Typing or typesetting error"],
    ["data-error", "采用的数据有误", "Error in the data used"],
    ["grade-misprint", "等级印刷有误", "Grade misprinted"],
    ["wrong-analyst", "评价人员署名有误", "Wrong analyst named"],
    ["objection-upheld", "异议成立", "Objection upheld"],
    ["other", "其他（须说明）", "Other (to be explained)"],
  ],
);

/** What a report says is changed by what came later. */
export const REPORT_REVISE_REASON = makeTable(
  "report-revise-reason",
  "报告变更原因",
  "Reasons for revising a report",
  OWN,
  [
    ["fact-repaired", "所依据的信息已修复", "A fact it rests on was repaired"],
    ["fact-voided", "所依据的信息已撤销", "A fact it rests on was voided"],
    ["new-fact", "出现新的重大信用信息", "A new grave fact"],
    ["tracking", "跟踪评价调整", "Follow-up evaluation"],
    ["other", "其他（须说明）", "Other (to be explained)"],
  ],
);

/** A report no longer stands. */
export const REPORT_WITHDRAW_REASON = makeTable(
  "report-withdraw-reason",
  "报告撤回原因",
  "Reasons for withdrawing a report",
  OWN,
  [
    ["issued-in-error", "误出具", "Issued in error"],
    ["facts-untrue", "委托方提供材料不实", "The client's papers were untrue"],
    ["independence", "不符合独立性要求", "Independence not kept"],
    ["fact-voided", "所依据的信息已撤销", "A fact it rests on was voided"],
    ["client-request", "委托关系解除", "Engagement ended"],
    ["other", "其他（须说明）", "Other (to be explained)"],
  ],
);

/** A use of a report that was recorded and never was. */
export const REPORT_USE_STRIKE_REASON = makeTable(
  "report-use-strike-reason",
  "报告应用注销原因",
  "Reasons for striking a use of a report",
  OWN,
  [
    ["wrong-report", "报告有误", "Another report was used"],
    ["wrong-project", "项目有误", "It was another project"],
    ["not-used", "实际未使用", "It was not used"],
    ["recorded-twice", "重复登记", "Recorded twice"],
    ["other", "其他（须说明）", "Other (to be explained)"],
  ],
);

export const ENTERPRISE_STATUS = makeTable("enterprise-status", "登记状态", "Registration status", OWN, [
  ["active", "存续", "Active"],
  ["moved-out", "迁出", "Moved out"],
  ["revoked", "吊销", "Licence revoked"],
  ["cancelled", "注销", "Deregistered"],
]);

/** Kinds of adverse public facts about an enterprise. */
export const FACT_KIND = makeTable("fact-kind", "信息类别", "Kinds of public facts", OWN, [
  ["administrative-penalty", "行政处罚", "Administrative penalty"],
  ["abnormal-operation", "经营异常名录", "List of abnormal operations"],
  ["serious-dishonesty", "严重失信主体名单", "List of serious dishonesty"],
  ["judgment-defaulter", "失信被执行人", "Judgment defaulter"],
  ["tax-arrears", "欠税公告", "Tax arrears"],
  ["wage-arrears", "拖欠农民工工资", "Wage arrears"],
  ["safety-accident", "安全生产事故", "Safety accident"],
]);

/** How a public fact comes to its end. */
export const FACT_END_REASON = makeTable("fact-end-reason", "信息终止原因", "How public facts end", OWN, [
  ["repaired", "信用修复", "Credit repaired", { basis: { source: "XF36", article: null } }],
  ["decision-revoked", "原决定被撤销", "Decision revoked"],
  ["duplicate", "重复信息", "Duplicate"],
  ["wrong-subject", "主体有误", "Wrong enterprise"],
  ["other", "其他（须说明）", "Other (to be explained)"],
]);
