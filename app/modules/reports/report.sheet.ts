import {
  bodyNameColumn,
  type Choice,
  choiceColumn,
  codeColumn,
  dateColumn,
  textColumn,
  usccColumn,
} from "~/modules/reference/cell-parsing.rules";
import { defineSheet } from "~/modules/reference/sheet-column.types";

export const reportPurposes: readonly Choice<string>[] = [
  {
    code: "tender",
    label: "招标投标",
    synonyms: ["招投标", "工程招投标", "投标", "招标", "工程建设招标投标", "工程招标投标"],
  },
  { code: "procurement", label: "政府采购", synonyms: ["采购"] },
  { code: "qualification-training", label: "资格资质培训认证", synonyms: ["资质认证", "资格资质", "培训认证"] },
  { code: "preschool", label: "学前教育", synonyms: ["幼儿园"] },
  { code: "travel-agency", label: "星级旅行社", synonyms: ["旅行社"] },
  { code: "property-service", label: "物业服务", synonyms: ["物业"] },
  { code: "tourism-catering", label: "旅游餐饮", synonyms: ["餐饮"] },
  { code: "general", label: "综合信用评价", synonyms: ["综合评价", "综合", "信用评价", "企业信用评价"] },
];

/** What a report states about itself, whoever lists it. */
const stated = [
  textColumn({ field: "ownNo", header: "机构自编号", width: 18, synonyms: ["自编号", "机构编号", "机构报告编号"] }, 60),
  bodyNameColumn(
    { field: "enterpriseName", header: "企业名称", width: 36, synonyms: ["被评企业", "名称", "公司名称"] },
    200,
  ),
  usccColumn({
    field: "uscc",
    header: "统一社会信用代码",
    width: 20,
    synonyms: ["社会信用代码", "信用代码", "统一代码", "统一信用代码"],
  }),
  choiceColumn({
    field: "purpose",
    header: "评价目的",
    width: 16,
    synonyms: ["用途", "评价用途"],
    choices: reportPurposes,
    code: "unknown-purpose",
  }),
  dateColumn({ field: "dataCutoffOn", header: "数据截止日", width: 12, least: "day", synonyms: ["数据截止日期"] }),
  dateColumn({ field: "issuedOn", header: "出具日期", width: 12, least: "day", synonyms: ["报告日期", "出具时间"] }),
  dateColumn({
    field: "expiresOn",
    header: "有效期至",
    width: 12,
    least: "day",
    mayBeFuture: true,
    synonyms: ["有效期", "有效期截止", "到期日期"],
  }),
  textColumn({ field: "grade", header: "信用等级", width: 10, synonyms: ["等级", "评价等级"] }, 20),
  textColumn({ field: "analysts", header: "评价人员", width: 20, synonyms: ["分析师", "评价员"] }, 300),
  textColumn({ field: "minutesNo", header: "评审会编号", width: 18, synonyms: ["评审会议编号", "评审编号"] }, 60),
] as const;

const content = [
  textColumn({ field: "summary", header: "概述页", width: 40, synonyms: ["概述", "摘要"] }, 4_000),
  textColumn(
    { field: "indicators", header: "指标值", width: 40, synonyms: ["指标", "评价指标值"], joins: true },
    4_000,
  ),
] as const;

/** Reports as agencies list them beside their PDFs. */
export const reportSheet = defineSheet({
  item: "reports",
  required: [
    ["enterpriseName"],
    ["uscc"],
    ["purpose"],
    ["dataCutoffOn"],
    ["issuedOn"],
    ["expiresOn"],
    ["grade"],
    ["analysts"],
    ["fileName"],
  ],
  keys: ["uscc", "fileName"],
  columns: [
    codeColumn({ field: "no", header: "报告编号", width: 16, synonyms: ["登记编号", "预留编号"] }),
    ...stated,
    textColumn({ field: "fileName", header: "文件名", width: 24, synonyms: ["报告文件", "PDF文件名", "附件"] }, 200),
    ...content,
  ],
});

/** Reports issued before the register began, as the regulator lists them; their originals come later. */
export const pastReportSheet = defineSheet({
  item: "past-reports",
  required: [
    ["agencyUscc"],
    ["enterpriseName"],
    ["uscc"],
    ["purpose"],
    ["dataCutoffOn"],
    ["issuedOn"],
    ["expiresOn"],
    ["grade"],
    ["analysts"],
  ],
  keys: ["uscc", "issuedOn"],
  columns: [
    usccColumn({
      field: "agencyUscc",
      header: "评价机构代码",
      width: 20,
      synonyms: ["机构统一社会信用代码", "信用服务机构代码", "出具机构代码"],
    }),
    ...stated,
    ...content,
  ],
});
