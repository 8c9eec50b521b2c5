import {
  bodyNameColumn,
  type Choice,
  choiceColumn,
  dateColumn,
  documentNumberColumn,
  nameColumn,
  textColumn,
  usccColumn,
} from "~/modules/reference/cell-parsing.rules";
import { defineSheet } from "~/modules/reference/sheet-column.types";

export type EnterpriseStatus = "active" | "moved-out" | "revoked" | "cancelled";

export const enterpriseStatuses: readonly Choice<EnterpriseStatus>[] = [
  { code: "active", label: "存续", synonyms: ["在业", "开业", "存续（在营、开业、在册）", "正常", "在营"] },
  { code: "moved-out", label: "迁出", synonyms: ["已迁出"] },
  { code: "revoked", label: "吊销", synonyms: ["吊销未注销", "已吊销"] },
  { code: "cancelled", label: "注销", synonyms: ["已注销"] },
];

const uscc = usccColumn({
  field: "uscc",
  header: "统一社会信用代码",
  width: 20,
  synonyms: ["社会信用代码", "信用代码", "统一代码", "统一信用代码", "社会统一信用代码", "企业代码"],
});

/** Enterprises as market regulators list them. */
export const enterpriseSheet = defineSheet({
  item: "enterprises",
  required: [["uscc"], ["name"]],
  keys: ["uscc", "name"],
  columns: [
    uscc,
    bodyNameColumn(
      { field: "name", header: "企业名称", width: 36, synonyms: ["名称", "公司名称", "单位名称", "主体名称"] },
      200,
    ),
    nameColumn({
      field: "legalRepresentative",
      header: "法定代表人",
      width: 12,
      synonyms: ["法人", "法人代表", "负责人"],
    }),
    textColumn(
      { field: "address", header: "住所", width: 36, synonyms: ["地址", "注册地址", "住所地", "企业住所"] },
      300,
    ),
    textColumn({ field: "industry", header: "行业", width: 18, synonyms: ["所属行业", "行业门类", "行业类别"] }, 100),
    dateColumn({
      field: "foundedOn",
      header: "成立日期",
      width: 12,
      least: "day",
      synonyms: ["成立时间", "注册日期", "设立日期"],
    }),
    choiceColumn({
      field: "status",
      header: "登记状态",
      width: 10,
      synonyms: ["经营状态", "企业状态", "状态"],
      choices: enterpriseStatuses,
      code: "unknown-enterprise-status",
    }),
    textColumn({ field: "formerNames", header: "曾用名", width: 30, synonyms: ["原名称", "曾用名称"] }, 400),
  ],
});

export type FactKind =
  | "administrative-penalty"
  | "abnormal-operation"
  | "serious-dishonesty"
  | "judgment-defaulter"
  | "tax-arrears"
  | "wage-arrears"
  | "safety-accident";

export const factKinds: readonly Choice<FactKind>[] = [
  { code: "administrative-penalty", label: "行政处罚", synonyms: ["处罚"] },
  { code: "abnormal-operation", label: "经营异常名录", synonyms: ["经营异常", "列入经营异常名录"] },
  { code: "serious-dishonesty", label: "严重失信主体名单", synonyms: ["严重失信", "严重违法失信"] },
  { code: "judgment-defaulter", label: "失信被执行人", synonyms: [] },
  { code: "tax-arrears", label: "欠税公告", synonyms: ["欠税"] },
  { code: "wage-arrears", label: "拖欠农民工工资", synonyms: ["拖欠工资"] },
  { code: "safety-accident", label: "安全生产事故", synonyms: ["安全事故"] },
];

export const factGrades: readonly Choice<"minor" | "ordinary" | "grave">[] = [
  { code: "minor", label: "轻微", synonyms: [] },
  { code: "ordinary", label: "一般", synonyms: [] },
  { code: "grave", label: "严重", synonyms: ["重大"] },
];

/** Adverse public facts about enterprises as the bodies that decided them deliver them. */
export const enterpriseFactSheet = defineSheet({
  item: "enterprise-facts",
  required: [["uscc"], ["kind"], ["body"], ["documentNo"], ["decidedOn"]],
  keys: ["uscc", "documentNo"],
  columns: [
    uscc,
    bodyNameColumn({ field: "name", header: "企业名称", width: 36, synonyms: ["名称", "主体名称"] }, 200),
    choiceColumn({
      field: "kind",
      header: "信息类别",
      width: 16,
      synonyms: ["类别", "信息种类"],
      choices: factKinds,
      code: "unknown-fact-kind",
    }),
    bodyNameColumn({ field: "body", header: "决定机关", width: 28, synonyms: ["作出机关", "处罚机关", "列入机关"] }),
    documentNumberColumn({
      field: "documentNo",
      header: "文号",
      width: 24,
      synonyms: ["决定书文号", "文书号", "处罚决定书文号"],
    }),
    dateColumn({ field: "decidedOn", header: "决定日期", width: 12, least: "day", synonyms: ["处罚日期", "列入日期"] }),
    choiceColumn({
      field: "grade",
      header: "情节",
      width: 8,
      synonyms: ["严重程度"],
      choices: factGrades,
      code: "unknown-fact-grade",
    }),
    textColumn({ field: "summary", header: "事由", width: 40, synonyms: ["主要事实", "摘要"] }, 500),
  ],
});
