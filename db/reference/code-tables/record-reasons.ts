import { makeTable } from "./make-table";

/** Why the content of a record is put right: the fact never was as entered. */
export const CORRECT_REASON = makeTable(
  "correct-reason",
  "更正原因",
  "Reasons for correcting",
  { basis: { source: "PIPL", article: "第46条" }, confidence: "H", validFrom: "2021-11-01" },
  [
    ["typing-error", "录入有误", "Typing error"],
    ["source-error", "来源单位报送有误", "Error in the source's delivery"],
    ["wrong-person", "对应人员有误", "Attributed to the wrong person"],
    ["wrong-kind", "记录种类有误", "Wrong kind of record"],
    ["wrong-date", "日期有误", "Wrong date"],
    ["objection-upheld", "异议成立", "Objection upheld"],
    ["other", "其他（须说明）", "Other (to be explained)"],
  ],
);

/** Why a later decision changes what a record says. */
export const REVISE_REASON = makeTable(
  "revise-reason",
  "变更原因",
  "Reasons for revising",
  { basis: { source: "ZW", article: "第58条" }, confidence: "H", validFrom: "2020-07-01" },
  [
    ["review-changed", "复审、复核决定变更", "Changed on review", { basis: { source: "JC", article: "第56条" } }],
    ["appeal-changed", "申诉处理决定变更", "Changed on appeal", { basis: { source: "GWY", article: "第96条" } }],
    ["retrial-changed", "再审改判", "Changed on retrial", { basis: { source: "XS", article: null } }],
    ["observation-extended", "留党察看延长", "Probation extended", { basis: { source: "DJ", article: "第12条" } }],
    ["rights-restored", "恢复党员权利", "Party rights restored", { basis: { source: "DJ", article: "第12条" } }],
    ["performance-updated", "履行情况更新", "Performance updated", { basis: { source: "SX", article: null } }],
    ["removed-from-list", "移出名单", "Removed from the list", { basis: { source: "SX", article: "第10条" } }],
    ["other", "其他（须说明）", "Other (to be explained)"],
  ],
);

/** Why a record is without effect from the beginning. */
export const VOID_REASON = makeTable(
  "void-reason",
  "撤销原因",
  "Reasons for voiding",
  { basis: { source: "ZW", article: "第60条" }, confidence: "H", validFrom: "2020-07-01" },
  [
    ["decision-revoked", "原决定被撤销", "Decision revoked"],
    ["judgment-annulled", "原判决、裁定被撤销", "Judgment annulled", { basis: { source: "XS", article: null } }],
    [
      "penalty-withdrawn",
      "行政处罚被撤销、确认违法",
      "Penalty withdrawn",
      { basis: { source: "CFF", article: "第48条" } },
    ],
    ["award-revoked", "奖励被撤销", "Award revoked", { basis: { source: "GWY", article: "第56条" } }],
    ["credit-repaired", "信用修复完成", "Credit repaired", { basis: { source: "XF36", article: null } }],
    ["duplicate", "重复记录", "Duplicate"],
    ["wrong-person", "并非本人", "Not this person"],
    ["other", "其他（须说明）", "Other (to be explained)"],
  ],
);

/** How a sanction with effect comes to its end by an act. */
export const LIFT_REASON = makeTable(
  "lift-reason",
  "解除原因",
  "Reasons for lifting",
  { basis: { source: "GWY", article: "第65条" }, confidence: "H", validFrom: "2019-06-01" },
  [
    [
      "expired-lifted",
      "处分期满解除",
      "Lifted at the end of the period",
      { basis: { source: "CF", article: "第9条" } },
    ],
    [
      "expired-notified",
      "期满自动解除（书面告知）",
      "Ended by itself, notified in writing",
      { basis: { source: "ZW", article: "第26条" } },
    ],
    [
      "institution-lifted",
      "事业单位处分期满解除",
      "Institution sanction lifted",
      { basis: { source: "SYRS", article: "第31条" } },
    ],
    [
      "observation-ended",
      "留党察看期满恢复权利",
      "Probation ended, rights restored",
      { basis: { source: "DJ", article: "第12条" } },
    ],
    ["other", "其他（须说明）", "Other (to be explained)"],
  ],
);

/** Why a remedy against a sanction is marked: that it was sought, or how it came to its end. */
export const APPEAL_REASON = makeTable(
  "appeal-reason",
  "标注申诉原因",
  "Reasons for marking an appeal",
  { basis: { source: "ZW", article: "第55条" }, confidence: "H", validFrom: "2020-07-01" },
  [
    ["remedy-sought", "本人提出复审、复核或者申诉", "The person applied"],
    [
      "remedy-accepted",
      "受理机关决定受理",
      "Accepted by the organ asked",
      { basis: { source: "JC", article: "第56条" } },
    ],
    [
      "remedy-ordered",
      "上级机关责令复查",
      "Review ordered from above",
      { basis: { source: "GWY", article: "第96条" } },
    ],
    ["remedy-decided", "复审、复核、申诉已作出处理决定", "Decided", { basis: { source: "ZW", article: "第57条" } }],
    ["remedy-withdrawn", "本人撤回申请", "The person withdrew", { basis: { source: "OWN", article: null } }],
    ["other", "其他（须说明）", "Other (to be explained)", { basis: { source: "OWN", article: null } }],
  ],
);

/** On what ground a masked identity number may be shown in full, or a person opened outside a case. */
export const READ_GROUND = makeTable(
  "read-ground",
  "查阅事由",
  "Grounds for reading",
  { basis: { source: "DA", article: null }, confidence: "M", validFrom: "2018-11-20" },
  [
    ["register-keeping", "登记维护", "Keeping the register", { basis: { source: "PIPL", article: "第34条" } }],
    ["vetting", "核查任用、表彰等人选", "Vetting candidates", { basis: { source: "XR", article: null } }],
    ["case-handling", "办理案件", "Handling a case", { basis: { source: "JC", article: null } }],
    ["objection", "办理异议、申诉", "Handling an objection", { basis: { source: "PIPL", article: "第46条" } }],
    ["file-audit", "档案审核", "File audit"],
    ["supervision", "监督检查", "Supervision", { basis: { source: "PIPL", article: "第54条" } }],
    ["person-request", "本人申请", "At the person's own request", { basis: { source: "PIPL", article: "第45条" } }],
  ],
);

export const UNMASK_GROUND = makeTable(
  "unmask-ground",
  "显示完整证件号码事由",
  "Grounds for unmasking",
  { basis: { source: "PIPL", article: "第28条" }, confidence: "H", validFrom: "2021-11-01" },
  [
    ["identity-check", "核对身份", "Checking identity"],
    ["same-name", "区分同名人员", "Telling namesakes apart"],
    ["document-drafting", "制发正式文书", "Drafting an official document"],
    ["source-query", "向来源单位核实", "Query to the source"],
    ["person-request", "本人申请", "At the person's own request", { basis: { source: "PIPL", article: "第45条" } }],
  ],
);
