import {
  bodyNameColumn,
  type Choice,
  choiceColumn,
  codeColumn,
  dateColumn,
  textColumn,
  usccColumn,
} from "./cell-parsing.rules";
import { defineSheet } from "./sheet-column.types";

export type OrgUnitNature = "organ" | "civil-service-managed" | "institution" | "mass-organisation";
export type OrgUnitBranch =
  | "party"
  | "congress"
  | "administration"
  | "consultative"
  | "supervision"
  | "court"
  | "procuratorate"
  | "mass-organisation";

export const orgUnitNatures: readonly Choice<OrgUnitNature>[] = [
  { code: "organ", label: "机关", synonyms: ["行政机关", "党政机关", "机关单位", "行政单位", "行政"] },
  {
    code: "civil-service-managed",
    label: "参公单位",
    synonyms: [
      "参公",
      "参公事业单位",
      "参照公务员法管理单位",
      "参照公务员法管理事业单位",
      "参公管理单位",
      "参照管理单位",
    ],
  },
  {
    code: "institution",
    label: "事业单位",
    synonyms: ["事业", "公益一类", "公益二类", "全额事业单位", "差额事业单位"],
  },
  { code: "mass-organisation", label: "群团", synonyms: ["群团组织", "人民团体", "群众团体", "群团机关"] },
];

export const orgUnitBranches: readonly Choice<OrgUnitBranch>[] = [
  { code: "party", label: "党委", synonyms: ["党委系统", "党群", "党的机关"] },
  { code: "congress", label: "人大", synonyms: ["人大系统", "人大常委会"] },
  { code: "administration", label: "行政", synonyms: ["政府", "政府系统", "行政系统"] },
  { code: "consultative", label: "政协", synonyms: ["政协系统"] },
  { code: "supervision", label: "监察", synonyms: ["监委", "纪检监察", "监察委"] },
  { code: "court", label: "法院", synonyms: ["审判", "法院系统"] },
  { code: "procuratorate", label: "检察", synonyms: ["检察院", "检察系统"] },
  { code: "mass-organisation", label: "群团", synonyms: ["群团组织", "群团系统", "人民团体"] },
];

/** Units as offices list them. */
export const orgUnitSheet = defineSheet({
  item: "org-units",
  required: [["code"], ["name"], ["divisionCode"], ["nature"]],
  keys: ["code", "name"],
  columns: [
    codeColumn({
      field: "code",
      header: "单位编码",
      width: 14,
      synonyms: ["单位代码", "机构编码", "机构代码", "单位编号", "编码", "代码", "单位码"],
    }),
    bodyNameColumn({
      field: "name",
      header: "单位名称",
      width: 32,
      synonyms: ["机构名称", "单位全称", "单位", "名称", "部门名称", "机构全称", "单位(机构)名称"],
    }),
    codeColumn({
      field: "parentCode",
      header: "上级单位编码",
      width: 14,
      synonyms: [
        "上级编码",
        "上级单位代码",
        "主管单位编码",
        "上级机构编码",
        "主管部门编码",
        "隶属单位编码",
        "父级编码",
        "上级代码",
        "上级单位",
        "主管单位代码",
      ],
    }),
    codeColumn({
      field: "divisionCode",
      header: "行政区划代码",
      width: 12,
      synonyms: [
        "行政区划",
        "区划代码",
        "行政区划编码",
        "区划编码",
        "所属区划",
        "所属行政区划",
        "所在区划代码",
        "行政区域代码",
      ],
    }),
    choiceColumn({
      field: "nature",
      header: "单位性质",
      width: 12,
      synonyms: ["机构性质", "单位类别", "单位类型", "机构类别", "性质", "机构类型"],
      choices: orgUnitNatures,
      code: "unknown-nature",
    }),
    choiceColumn({
      field: "branch",
      header: "系统类别",
      width: 10,
      synonyms: ["所属系统", "系统", "机关系统", "单位系统", "系统分类"],
      choices: orgUnitBranches,
      code: "unknown-branch",
    }),
    usccColumn({
      field: "uscc",
      header: "统一社会信用代码",
      width: 20,
      synonyms: ["社会信用代码", "信用代码", "统一代码", "统一信用代码", "社会统一信用代码"],
    }),
    bodyNameColumn({ field: "shortName", header: "单位简称", width: 16, synonyms: ["简称", "机构简称"] }),
    textColumn(
      {
        field: "formerNames",
        header: "曾用名",
        width: 24,
        synonyms: ["原名称", "曾用名称", "原单位名称", "更名前名称", "旧名称"],
      },
      400,
    ),
    textColumn(
      { field: "level", header: "机构规格", width: 10, synonyms: ["规格", "单位规格", "机构级别", "单位级别"] },
      40,
    ),
    dateColumn({
      field: "closedOn",
      header: "撤并日期",
      width: 12,
      least: "day",
      synonyms: ["撤销日期", "撤并时间", "撤销时间", "停用日期", "注销日期", "终止日期"],
    }),
  ],
});
