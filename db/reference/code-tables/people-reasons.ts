import { makeTable } from "./make-table";

export const TRANSFER_REASON = makeTable(
  "transfer-reason",
  "调动原因",
  "Reasons for transfer",
  { basis: { source: "GWY", article: "第69条" }, confidence: "H", validFrom: "2019-06-01" },
  [
    ["exchange", "交流任职", "Exchange of posts"],
    ["promotion", "提拔任用", "Promotion", { basis: { source: "XR", article: null } }],
    ["transfer-in", "调任", "Transfer into the civil service", { basis: { source: "GWY", article: "第70条" } }],
    ["rotation", "转任", "Rotation", { basis: { source: "GWY", article: "第71条" } }],
    ["reorganisation", "机构改革划转", "Reorganisation", { basis: { source: "BZ", article: null } }],
    ["measure", "组织处理", "Organisational measure", { basis: { source: "ZZCL", article: null } }],
    ["other", "其他（须说明）", "Other (to be explained)", { basis: { source: "OWN", article: null } }],
  ],
);

export const RETIRE_REASON = makeTable(
  "retire-reason",
  "退休原因",
  "Reasons for retirement",
  { basis: { source: "GWY", article: "第92条" }, confidence: "H", validFrom: "2019-06-01" },
  [
    ["age", "达到法定退休年龄", "Reached retirement age"],
    ["early", "自愿提前退休", "Early retirement at own wish", { basis: { source: "GWY", article: "第93条" } }],
    ["incapacity", "丧失工作能力", "Incapacity for work"],
    ["other", "其他（须说明）", "Other (to be explained)", { basis: { source: "OWN", article: null } }],
  ],
);

export const LEAVE_REASON = makeTable(
  "leave-reason",
  "离开原因",
  "Reasons for leaving",
  { basis: { source: "GWY", article: null }, confidence: "H", validFrom: "2019-06-01" },
  [
    ["resignation", "辞去公职", "Resignation", { basis: { source: "GWY", article: "第85条" } }],
    ["dismissal-for-cause", "辞退", "Dismissal on notice", { basis: { source: "GWY", article: "第88条" } }],
    ["expulsion", "开除", "Dismissal as a sanction", { basis: { source: "ZW", article: "第24条" } }],
    ["contract-ended", "终止聘用合同", "Contract ended", { basis: { source: "SYRS", article: "第16条" } }],
    ["transfer-out", "调出本市", "Transferred out of the city", { basis: { source: "GWY", article: "第69条" } }],
    ["death", "死亡", "Death", { basis: { source: "OWN", article: null } }],
  ],
);

/** Why the particulars of a person are put right; a change of name is its own act. */
export const PERSON_CORRECT_REASON = makeTable(
  "person-correct-reason",
  "人员信息更正原因",
  "Reasons for correcting a person",
  { basis: { source: "PIPL", article: "第46条" }, confidence: "H", validFrom: "2021-11-01" },
  [
    ["typing-error", "录入有误", "Typing error"],
    ["file-audited", "经档案审核认定", "Established by file audit", { basis: { source: "DA", article: null } }],
    ["source-error", "来源单位报送有误", "Error in the source's delivery"],
    ["objection-upheld", "异议成立", "Objection upheld"],
    ["other", "其他（须说明）", "Other (to be explained)"],
  ],
);

export const NAME_CHANGE_REASON = makeTable(
  "name-change-reason",
  "更名原因",
  "Reasons for a change of name",
  { basis: { source: "OWN", article: null }, confidence: "M", validFrom: "2026-01-01" },
  [
    ["legal-change", "公安机关变更登记", "Changed in the household register"],
    ["character-fix", "生僻字订正", "Rare character put right"],
    ["transliteration", "译名规范", "Transliteration standardised"],
    ["other", "其他（须说明）", "Other (to be explained)"],
  ],
);

export const MERGE_REASON = makeTable(
  "merge-reason",
  "合并原因",
  "Reasons for merging",
  { basis: { source: "OWN", article: null }, confidence: "M", validFrom: "2026-01-01" },
  [
    ["duplicate-person", "一人多档", "Two files for one person"],
    ["number-replaced", "证件号码重号更正", "Identity number replaced"],
    ["unit-merged", "机构合并", "Units merged", { basis: { source: "BZ", article: null } }],
    ["duplicate-unit", "重复建立单位", "Unit entered twice"],
  ],
);

export const UNIT_CLOSE_REASON = makeTable(
  "unit-close-reason",
  "单位撤销原因",
  "Reasons for closing a unit",
  { basis: { source: "BZ", article: null }, confidence: "M", validFrom: "2019-08-05" },
  [
    ["abolished", "撤销", "Abolished"],
    ["merged", "并入其他单位", "Merged into another"],
    ["renamed", "更名重组", "Renamed and reorganised"],
    ["other", "其他（须说明）", "Other (to be explained)", { basis: { source: "OWN", article: null } }],
  ],
);

/** Marks that a record under appeal carries; it stays in effect until it is changed. */
export const APPEAL_MARK = makeTable(
  "appeal-mark",
  "救济状态",
  "Appeal marks",
  { basis: { source: "ZW", article: "第56条" }, confidence: "H", validFrom: "2020-07-01" },
  [
    ["re-examination", "复审中", "Under re-examination", { basis: { source: "JC", article: "第56条" } }],
    ["review", "复核中", "Under review", { basis: { source: "GWY", article: "第95条" } }],
    ["appeal", "申诉中", "Under appeal", { basis: { source: "GWY", article: "第95条" } }],
    ["upheld", "维持", "Upheld"],
    ["changed", "变更", "Changed"],
    ["revoked", "撤销", "Revoked"],
    ["withdrawn", "撤回申请", "Withdrawn", { basis: { source: "OWN", article: null } }],
  ],
);
