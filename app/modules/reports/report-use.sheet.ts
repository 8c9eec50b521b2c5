import {
  bodyNameColumn,
  choiceColumn,
  codeColumn,
  dateColumn,
  textColumn,
} from "~/modules/reference/cell-parsing.rules";
import { defineSheet, type SheetColumn } from "~/modules/reference/sheet-column.types";
import { reportPurposes } from "./report.sheet";
import { readAmount } from "./report-use.rules";
import { REPORT_USE_FIELDS } from "./reports.types";

const useFields = reportPurposes.filter(({ code }) => REPORT_USE_FIELDS.some((field) => field === code));

const amount: SheetColumn<"amountYuan", string> = {
  field: "amountYuan",
  header: "金额(元)",
  width: 16,
  synonyms: ["金额", "项目金额", "中标金额", "成交金额", "预算金额"],
  format: (value) => value,
  parse(cell) {
    const value = readAmount(cell.text);
    return value === null ? { ok: false, problem: { code: "amount-format" } } : { ok: true, value };
  },
};

/** Uses of reports as those who tender, procure or administer list them. */
export const reportUseSheet = defineSheet({
  item: "report-uses",
  required: [["no"], ["field"], ["projectNo"], ["projectTitle"], ["usedOn"]],
  keys: ["no", "projectNo"],
  columns: [
    codeColumn({ field: "no", header: "报告编号", width: 16, synonyms: ["登记编号", "信用报告编号"] }),
    choiceColumn({
      field: "field",
      header: "应用领域",
      width: 16,
      synonyms: ["使用领域", "应用场景", "用途", "领域"],
      choices: useFields,
      code: "unknown-use-field",
    }),
    textColumn(
      { field: "projectNo", header: "项目编号", width: 20, synonyms: ["招标编号", "采购编号", "标段编号"] },
      60,
    ),
    textColumn(
      { field: "projectTitle", header: "项目名称", width: 36, synonyms: ["事项名称", "招标项目", "采购项目"] },
      200,
    ),
    dateColumn({
      field: "usedOn",
      header: "使用日期",
      width: 12,
      least: "day",
      synonyms: ["应用日期", "开标日期", "使用时间"],
    }),
    bodyNameColumn({
      field: "unit",
      header: "使用单位",
      width: 28,
      synonyms: ["应用单位", "采购人", "招标人", "采购单位"],
    }),
    amount,
  ],
});
