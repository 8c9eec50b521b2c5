import { makeLadder, makeTable } from "./make-table";

const gwy19 = { basis: { source: "GWY", article: "第19条" }, confidence: "H", validFrom: "2019-06-01" } as const;
const dic = { basis: { source: "DIC", article: null }, confidence: "H", validFrom: "2019-06-01" } as const;

export const POST_LEVEL = makeTable(
  "post-level",
  "职务级别",
  "Post level",
  { basis: { source: "GBT12407", article: null }, confidence: "H", validFrom: "2008-01-01" },
  [
    ["101", "国家级正职", "National, principal", { confidence: "M" }],
    ["102", "国家级副职", "National, deputy", { confidence: "M" }],
    ["111", "省部级正职", "Provincial, principal"],
    ["112", "省部级副职", "Provincial, deputy"],
    ["121", "厅局级正职", "Department, principal"],
    ["122", "厅局级副职", "Department, deputy"],
    ["131", "县处级正职", "County, principal"],
    ["132", "县处级副职", "County, deputy"],
    ["141", "乡科级正职", "Township, principal"],
    ["142", "乡科级副职", "Township, deputy"],
    ["150", "科员级", "Section member"],
    ["160", "办事员级", "Clerk"],
    ["199", "未定职", "Not yet graded"],
  ],
);

/** The ten levels of leading posts, high to low. */
export const LEADING_POST = makeLadder(
  "leading-post",
  "领导职务层次",
  "Leading posts",
  { basis: { source: "GWY", article: "第18条" }, confidence: "H", validFrom: "2019-06-01" },
  [
    ["国家级正职", "National, principal"],
    ["国家级副职", "National, deputy"],
    ["省部级正职", "Provincial, principal"],
    ["省部级副职", "Provincial, deputy"],
    ["厅局级正职", "Department, principal"],
    ["厅局级副职", "Department, deputy"],
    ["县处级正职", "County, principal"],
    ["县处级副职", "County, deputy"],
    ["乡科级正职", "Township, principal"],
    ["乡科级副职", "Township, deputy"],
  ],
);

/** Twelve ranks. */
export const RANK_GENERAL = makeLadder("rank-general", "综合管理类职级", "Ranks of general management", gwy19, [
  ["一级巡视员", "Inspector, grade 1"],
  ["二级巡视员", "Inspector, grade 2"],
  ["一级调研员", "Consultant, grade 1"],
  ["二级调研员", "Consultant, grade 2"],
  ["三级调研员", "Consultant, grade 3"],
  ["四级调研员", "Consultant, grade 4"],
  ["一级主任科员", "Principal staff member, grade 1"],
  ["二级主任科员", "Principal staff member, grade 2"],
  ["三级主任科员", "Principal staff member, grade 3"],
  ["四级主任科员", "Principal staff member, grade 4"],
  ["一级科员", "Staff member, grade 1"],
  ["二级科员", "Staff member, grade 2"],
]);

/** Eleven ranks. */
export const RANK_PROFESSIONAL = makeLadder("rank-professional", "专业技术类职级", "Ranks of professionals", dic, [
  ["一级总监", "Chief specialist, grade 1"],
  ["二级总监", "Chief specialist, grade 2"],
  ["一级高级主管", "Senior specialist, grade 1"],
  ["二级高级主管", "Senior specialist, grade 2"],
  ["三级高级主管", "Senior specialist, grade 3"],
  ["四级高级主管", "Senior specialist, grade 4"],
  ["一级主管", "Specialist, grade 1"],
  ["二级主管", "Specialist, grade 2"],
  ["三级主管", "Specialist, grade 3"],
  ["四级主管", "Specialist, grade 4"],
  ["专业技术员", "Technician"],
]);

/** Eleven ranks. */
export const RANK_ENFORCEMENT = makeLadder("rank-enforcement", "行政执法类职级", "Ranks of law enforcement", dic, [
  ["督办", "Chief enforcement officer"],
  ["一级高级主办", "Senior enforcement officer, grade 1"],
  ["二级高级主办", "Senior enforcement officer, grade 2"],
  ["三级高级主办", "Senior enforcement officer, grade 3"],
  ["四级高级主办", "Senior enforcement officer, grade 4"],
  ["一级主办", "Enforcement officer, grade 1"],
  ["二级主办", "Enforcement officer, grade 2"],
  ["三级主办", "Enforcement officer, grade 3"],
  ["四级主办", "Enforcement officer, grade 4"],
  ["一级行政执法员", "Enforcement staff, grade 1"],
  ["二级行政执法员", "Enforcement staff, grade 2"],
]);

/** Twelve ranks. */
export const RANK_POLICE = makeLadder("rank-police", "执法勤务警员职务序列", "Ranks of police on duty", dic, [
  ["一级警务专员", "Police commissioner, grade 1"],
  ["二级警务专员", "Police commissioner, grade 2"],
  ["一级高级警长", "Senior sergeant, grade 1"],
  ["二级高级警长", "Senior sergeant, grade 2"],
  ["三级高级警长", "Senior sergeant, grade 3"],
  ["四级高级警长", "Senior sergeant, grade 4"],
  ["一级警长", "Sergeant, grade 1"],
  ["二级警长", "Sergeant, grade 2"],
  ["三级警长", "Sergeant, grade 3"],
  ["四级警长", "Sergeant, grade 4"],
  ["一级警员", "Constable, grade 1"],
  ["二级警员", "Constable, grade 2"],
]);

/** Eleven ranks. */
export const RANK_POLICE_TECHNICAL = makeLadder(
  "rank-police-technical",
  "警务技术职务序列",
  "Ranks of police specialists",
  dic,
  [
    ["警务技术一级总监", "Police chief specialist, grade 1"],
    ["警务技术二级总监", "Police chief specialist, grade 2"],
    ["警务技术一级主任", "Police senior specialist, grade 1"],
    ["警务技术二级主任", "Police senior specialist, grade 2"],
    ["警务技术三级主任", "Police senior specialist, grade 3"],
    ["警务技术四级主任", "Police senior specialist, grade 4"],
    ["警务技术一级主管", "Police specialist, grade 1"],
    ["警务技术二级主管", "Police specialist, grade 2"],
    ["警务技术三级主管", "Police specialist, grade 3"],
    ["警务技术四级主管", "Police specialist, grade 4"],
    ["警务技术员", "Police technician"],
  ],
);

export const RANK_JUDGE = makeLadder("rank-judge", "法官等级", "Judge grades", dic, [
  ["一级高级法官", "Senior judge, grade 1"],
  ["二级高级法官", "Senior judge, grade 2"],
  ["三级高级法官", "Senior judge, grade 3"],
  ["四级高级法官", "Senior judge, grade 4"],
  ["一级法官", "Judge, grade 1"],
  ["二级法官", "Judge, grade 2"],
  ["三级法官", "Judge, grade 3"],
  ["四级法官", "Judge, grade 4"],
  ["五级法官", "Judge, grade 5"],
]);

export const RANK_PROSECUTOR = makeLadder("rank-prosecutor", "检察官等级", "Prosecutor grades", dic, [
  ["一级高级检察官", "Senior prosecutor, grade 1"],
  ["二级高级检察官", "Senior prosecutor, grade 2"],
  ["三级高级检察官", "Senior prosecutor, grade 3"],
  ["四级高级检察官", "Senior prosecutor, grade 4"],
  ["一级检察官", "Prosecutor, grade 1"],
  ["二级检察官", "Prosecutor, grade 2"],
  ["三级检察官", "Prosecutor, grade 3"],
  ["四级检察官", "Prosecutor, grade 4"],
  ["五级检察官", "Prosecutor, grade 5"],
]);
