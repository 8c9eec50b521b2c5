import { expect, it } from "vitest";
import { sheetOf } from "#tests/support/sheets";
import { recogniseWorkbook } from "~/modules/reference/sheet-recognition.rules";
import { rowReader } from "~/modules/reference/sheet-row.rules";
import { reportSheet } from "./report.sheet";

const HEADERS = "企业名称|统一社会信用代码|评价目的|数据截止日|出具日期|有效期至|信用等级|评价人员|文件名";
const ROW = "清衡公司|91321399MAXH00010X|招标投标|2026-09-30|2026-10-20|2027-10-19|AAA|张三 李四|1.pdf";

const read = (headers: string, cells: string) => {
  const probe = sheetOf(`${HEADERS}|${headers}\n${ROW}|${cells}`);
  const { mapping } = recogniseWorkbook(reportSheet, [probe])!;
  const { values, problems } = rowReader(reportSheet, mapping.columns, { today: "2026-11-24" })(probe.rows[1]!.cells);
  return { values, problems: problems.filter(({ field }) => field !== "uscc") };
};

it.each([
  ["one column", "指标值", "流动比率=1.5", "流动比率=1.5"],
  ["two of one name", "指标值|指标值", "流动比率=1.5|纳税=A", "流动比率=1.5\n纳税=A"],
  ["a synonym beside it", "指标值|评价指标值", "流动比率=1.5|流动比率=0.4", "流动比率=1.5\n流动比率=0.4"],
  ["the first one blank", "指标值|指标值", "|流动比率=0.4", "流动比率=0.4"],
])("indicator values of %s are all read, so that none is lost in silence", (_, headers, cells, expected) => {
  const { values } = read(headers, cells);
  expect(values).toMatchObject({ indicators: expected, analysts: "张三 李四" });
});

it.each([
  ["出具日期", "2026-10-21", "issuedOn"],
  ["信用等级", "AA", "grade"],
  ["评审会编号|评审会编号", "评审〔2026〕1号|评审〔2026〕2号", "minutesNo"],
])(
  "two columns named %s that say different things refuse the row, and neither is taken in silence",
  (headers, cells, field) => {
    expect(read(headers, cells).problems).toMatchObject([{ field, code: "column-twice" }]);
  },
);

it.each([
  ["出具日期", "2026年10月20日"],
  ["出具日期", ""],
  ["评审会编号|评审会编号", "|评审〔2026〕2号"],
])("two columns named %s that say the same, or of which one says nothing, are one", (headers, cells) => {
  expect(read(headers, cells)).toMatchObject({ problems: [], values: { issuedOn: "2026-10-20", grade: "AAA" } });
});
