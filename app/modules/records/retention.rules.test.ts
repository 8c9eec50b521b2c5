import { expect, it } from "vitest";
import { RECORD_KINDS } from "#db/reference/record-kinds";
import { contentOf } from "#tests/factories/record-content";
import { isArchived, shownUntil } from "./retention.rules";

const kindOf = (nameZh: string) => RECORD_KINDS.find((kind) => kind.nameZh === nameZh)!;

it.each([
  ["行政处罚", { effectiveOn: "2020-03-10" }, "2025-03-10"],
  ["行政处罚", { effectiveOn: "2020-02-29" }, "2025-02-28"],
  ["行政处罚", { effectiveOn: "2020-03-10", statedUntil: "2021-03-09" }, "2026-03-09"],
  ["行政处罚", { effectiveOn: "2020-03-10", performance: "罚款未缴" }, null],
  ["民事判决", { effectiveOn: "2019-03-10", performance: "已履行" }, "2024-03-10"],
  ["民事判决", { effectiveOn: "2019-03-10", performance: "未履行" }, null],
  ["失信被执行人", { effectiveOn: "2019-03-10" }, null],
  ["失信被执行人", { effectiveOn: "2019-03-10", removedOn: "2020-05-06" }, "2025-05-06"],
  ["限制消费", { effectiveOn: "2019-03-10", removedOn: "2020-05-06" }, "2025-05-06"],
  ["政务警告", { effectiveOn: "2009-03-10" }, null],
  ["党内警告", { effectiveOn: "2009-03-10" }, null],
  ["刑事判决", { effectiveOn: "2009-03-10" }, null],
  ["批评教育", { effectiveOn: "2009-03-10" }, null],
  ["年度考核不称职", { effectiveOn: "2009-03-10" }, null],
  ["嘉奖", { effectiveOn: "2009-03-10" }, null],
])("%s of %j is shown until %s", (kind, more, until) => {
  const record = contentOf(more);
  expect(shownUntil(record, kindOf(kind))).toBe(until);
  if (until === null) return;
  expect([until, "2099-01-01"].map((day) => isArchived(record, kindOf(kind), day))).toEqual([false, true]);
});
