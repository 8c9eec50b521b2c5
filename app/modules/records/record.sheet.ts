import { identityNumberColumn } from "~/modules/people/identity-number.sheet";
import {
  bodyNameColumn,
  codeColumn,
  dateColumn,
  documentNumberColumn,
  monthsColumn,
  nameColumn,
  textColumn,
  yearColumn,
} from "~/modules/reference/cell-parsing.rules";
import { defineSheet } from "~/modules/reference/sheet-column.types";
import { writtenAs } from "./record-headers.rules";

/** Records as offices list them: one row a record. One date given is both the decision's and the effective date. */
export const recordSheet = defineSheet({
  item: "records",
  required: [["idNumber"], ["name"], ["kind"], ["body"], ["decidedOn", "effectiveOn"]],
  keys: ["idNumber", "name", "kind"],
  columns: [
    identityNumberColumn(),
    nameColumn({
      field: "name",
      header: "姓名",
      width: 12,
      synonyms: writtenAs.name,
    }),
    textColumn(
      {
        field: "kind",
        header: "记录种类",
        width: 20,
        synonyms: writtenAs.kind,
      },
      200,
    ),
    bodyNameColumn({
      field: "body",
      header: "决定机关",
      width: 26,
      synonyms: writtenAs.body,
    }),
    documentNumberColumn({
      field: "documentNo",
      header: "文号",
      width: 20,
      synonyms: writtenAs.documentNo,
    }),
    dateColumn({
      field: "decidedOn",
      header: "决定日期",
      width: 12,
      least: "year",
      synonyms: writtenAs.decidedOn,
      // The day on which a case was opened dates a court's list; it is no day of a sanction.
      onlyBeside: { words: /立案/, other: /法院|执行|履行/ },
    }),
    dateColumn({
      field: "effectiveOn",
      header: "生效日期",
      width: 12,
      least: "year",
      synonyms: writtenAs.effectiveOn,
    }),
    monthsColumn({
      field: "months",
      header: "处分期(月)",
      width: 10,
      min: 1,
      max: 60,
      synonyms: writtenAs.months,
    }),
    dateColumn({
      field: "statedUntil",
      header: "期满日期",
      width: 12,
      least: "day",
      mayBeFuture: true,
      synonyms: writtenAs.statedUntil,
    }),
    textColumn({ field: "untilBasis", header: "期满依据文件", width: 24, synonyms: writtenAs.untilBasis }, 200),
    dateColumn({
      field: "liftedOn",
      header: "解除日期",
      width: 12,
      least: "day",
      synonyms: writtenAs.liftedOn,
    }),
    documentNumberColumn({
      field: "liftDocumentNo",
      header: "解除文号",
      width: 20,
      synonyms: writtenAs.liftDocumentNo,
    }),
    dateColumn({
      field: "removedOn",
      header: "移出日期",
      width: 12,
      least: "day",
      synonyms: writtenAs.removedOn,
    }),
    dateColumn({
      field: "restoredOn",
      header: "恢复权利日期",
      width: 12,
      least: "day",
      synonyms: writtenAs.restoredOn,
    }),
    codeColumn({ field: "caseNo", header: "案件编号", width: 18, synonyms: writtenAs.caseNo }, 60),
    yearColumn({
      field: "year",
      header: "年度",
      width: 8,
      min: 1980,
      max: 2100,
      synonyms: writtenAs.year,
    }),
    textColumn({ field: "penalty", header: "刑罚", width: 24, synonyms: writtenAs.penalty }, 200),
    dateColumn({
      field: "rightsDeprivedUntil",
      header: "剥夺政治权利至",
      width: 14,
      least: "day",
      mayBeFuture: true,
      synonyms: writtenAs.rightsDeprivedUntil,
    }),
    documentNumberColumn({
      field: "courtCaseNo",
      header: "案号",
      width: 24,
      synonyms: writtenAs.courtCaseNo,
    }),
    textColumn(
      {
        field: "performance",
        header: "履行情况",
        width: 16,
        synonyms: writtenAs.performance,
      },
      120,
    ),
    textColumn(
      {
        field: "honourLevel",
        header: "表彰层级",
        width: 12,
        synonyms: writtenAs.honourLevel,
      },
      40,
    ),
    documentNumberColumn({
      field: "revocationNo",
      header: "撤销文号",
      width: 20,
      synonyms: writtenAs.revocationNo,
    }),
    textColumn(
      {
        field: "facts",
        header: "事由",
        width: 40,
        synonyms: writtenAs.facts,
      },
      4000,
    ),
    textColumn({ field: "note", header: "备注", width: 24, synonyms: writtenAs.note }, 2000),
  ],
});
