import {
  bodyNameColumn,
  choiceColumn,
  codeColumn,
  dateColumn,
  nameColumn,
  textColumn,
} from "~/modules/reference/cell-parsing.rules";
import { defineSheet } from "~/modules/reference/sheet-column.types";
import { identityNumberColumn } from "./identity-number.sheet";
import { nationalities, personStatuses, politicalStatuses, postingKinds, sexes, staffClasses } from "./roster-choices.rules";

/** Staff as units list them: one row a posting. */
export const rosterSheet = defineSheet({
  item: "roster",
  required: [["idNumber"], ["name"], ["staffClass"], ["unitCode", "unitName", "unitAndPosition"], ["appointedOn"]],
  keys: ["idNumber", "name"],
  columns: [
    identityNumberColumn(),
    nameColumn({ field: "name", header: "姓名", width: 12, synonyms: ["名字", "人员姓名", "职工姓名", "干部姓名", "本人姓名", "员工姓名", "教师姓名"] }),
    choiceColumn({ field: "sex", header: "性别", width: 6, choices: sexes, code: "unknown-sex" }),
    dateColumn({
      field: "birthOn",
      header: "出生日期",
      width: 12,
      least: "year",
      synonyms: ["出生年月日", "出生年月", "生日", "出生时间", "出生"],
    }),
    choiceColumn({
      field: "staffClass",
      header: "人员类别",
      width: 20,
      choices: staffClasses,
      code: "unknown-class",
      unclear: ["工勤人员", "工勤", "工人", "管理", "在编", "在编人员", "技术工人"],
      synonyms: ["人员身份", "身份类别", "人员性质", "身份", "人员类型", "编制身份", "编制类型", "编制性质", "编制类别", "身份性质", "人员分类", "类别"],
    }),
    codeColumn({ field: "unitCode", header: "单位编码", width: 14, synonyms: ["单位代码", "机构编码", "机构代码", "单位编号", "所在单位编码", "工作单位编码"] }),
    bodyNameColumn({
      field: "unitName",
      header: "单位名称",
      width: 28,
      synonyms: ["工作单位", "所在单位", "单位", "现工作单位", "任职单位", "所属单位", "单位全称", "任职机构", "机构名称", "现单位", "现任职单位", "所在单位名称", "工作单位名称", "工作单位全称", "用人单位", "部门", "所在部门", "工作部门", "编制单位", "编制所在单位", "单位(部门)"],
    }),
    textColumn({
      field: "unitAndPosition",
      header: "单位及职务",
      width: 32,
      synonyms: ["工作单位及职务", "单位职务", "现任单位及职务", "单位和职务", "现工作单位及职务", "所在单位及职务", "单位及现任职务", "现单位及职务", "工作单位和职务", "工作单位职务", "任职单位及职务", "现工作单位和职务", "单位、职务", "工作单位、职务", "现任工作单位及职务"],
    }, 240),
    textColumn({
      field: "position",
      header: "职务",
      width: 18,
      synonyms: ["现任职务", "职务名称", "行政职务", "岗位名称", "现职务", "担任职务", "任职岗位", "岗位", "职务(岗位)", "党政职务", "任职情况职务", "职位", "领导职务"],
    }),
    textColumn({
      field: "rank",
      header: "职级",
      width: 16,
      synonyms: ["职级(岗位等级)", "现职级", "职级名称", "职务职级", "职级等级", "职级/岗位等级", "现任职级", "职务层次", "级别"],
    }, 80),
    textColumn({ field: "postCategory", header: "岗位类别", width: 14, synonyms: ["岗位类型", "岗位性质", "岗位种类"] }, 40),
    textColumn({
      field: "postGrade",
      header: "岗位等级",
      width: 14,
      synonyms: ["岗位级别", "聘用等级", "专业技术等级", "专技等级", "管理岗位等级", "聘用岗位等级", "聘任等级", "专业技术岗位等级"],
    }, 40),
    dateColumn({
      field: "appointedOn",
      header: "任职日期",
      width: 12,
      least: "month",
      synonyms: ["任职时间", "任现职时间", "任现职务时间", "任现职日期", "现任职务时间", "任职起始日期", "任职起始时间", "任职开始时间", "任职开始日期", "聘任时间", "聘任日期", "任现岗位时间", "到岗时间", "聘用日期", "聘用时间", "现职务任职时间", "职务任职时间", "职务时间", "任现职务日期", "现任职时间", "现任职日期", "任现职年月", "任职年月", "任职起始年月"],
    }),
    dateColumn({
      field: "rankSince",
      header: "任现职级时间",
      width: 12,
      least: "year",
      synonyms: ["现职级时间", "任职级时间", "职级任职时间", "任现职级日期", "职级晋升时间", "现职级任职时间", "职级时间", "晋升现职级时间", "任现级别时间"],
    }),
    choiceColumn({
      field: "politicalStatus",
      header: "政治面貌",
      width: 10,
      choices: politicalStatuses,
      code: "unknown-political-status",
      synonyms: ["政治面目", "党派", "政治身份", "政治状况"],
    }),
    dateColumn({
      field: "partyJoinedOn",
      header: "入党时间",
      width: 12,
      least: "year",
      synonyms: ["入党日期", "入党年月", "参加党派时间", "加入中共时间", "加入党派时间", "入党(团)时间", "加入中国共产党时间"],
    }),
    dateColumn({
      field: "workStartedOn",
      header: "参加工作时间",
      width: 12,
      least: "year",
      synonyms: ["参加工作日期", "工作时间", "参加工作年月", "参工时间", "参加工作"],
    }),
    choiceColumn({ field: "nationality", header: "民族", width: 10, choices: nationalities, code: "unknown-nationality" }),
    textColumn({ field: "formerName", header: "曾用名", width: 12, synonyms: ["原名", "别名", "曾用姓名"] }, 60),
    choiceColumn({
      field: "status",
      header: "人员状态",
      width: 10,
      choices: personStatuses,
      code: "unknown-status",
      synonyms: ["状态", "在职状态", "在岗状态", "任职状态", "人员现状", "在职情况"],
    }),
    choiceColumn({
      field: "postingKind",
      header: "任职类型",
      width: 10,
      choices: postingKinds,
      code: "unknown-posting-kind",
      synonyms: ["是否兼职", "任职方式", "主兼职", "任职性质", "兼职情况"],
    }),
  ],
});

