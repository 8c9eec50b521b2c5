import { expect, it } from "vitest";
import { recordKindNamed } from "#db/reference/record-kinds";
import { type RecordValues, takeDetail } from "./record-row.rules";

it.each([
  ["a length, no cell for it", "政务记过", {}, { months: 18 }, { months: 18 }],
  ["the same length in its cell", "政务记过", { months: 18 }, { months: 18 }, { months: 18 }],
  ["another length in its cell", "政务记过", { months: 12 }, { months: 18 }, null],
  ["the length that the kind itself names", "留党察看一年", {}, { months: 12 }, {}],
  ["another than the kind itself names", "留党察看一年", {}, { months: 24 }, null],
  ["a year", "年度考核优秀", {}, { year: 2025 }, { year: 2025 }],
  ["another year in its cell", "年度考核优秀", { year: 2024 }, { year: 2025 }, null],
])("a bracket that says %s", (_, kind, cells, said, expected) => {
  const values: RecordValues = { kind, ...cells };
  const problem = takeDetail(values, recordKindNamed(kind)!, said);
  if (expected === null) expect(problem).toMatchObject({ field: "kind", code: "kind-unclear" });
  else expect([problem, values]).toEqual([null, { kind, ...expected }]);
});

const WRITTEN = "记录种类原写：";
it.each([
  ["优秀共产党员（市级）", {}, { level: "市级" }, { honourLevel: "市级" }],
  ["优秀共产党员（市级）", { honourLevel: "市级" }, { level: "市级" }, { honourLevel: "市级" }],
  ["优秀共产党员（市级）", { honourLevel: "省级" }, { level: "市级" }, null],
  ["诫勉（市级）", {}, { level: "市级" }, { note: `${WRITTEN}诫勉（市级）` }],
  [" 诫勉（一次）", {}, { isMore: true }, { note: `${WRITTEN}诫勉（一次）` }],
  ["诫勉（一次）", { note: "已回访" }, { isMore: true }, { note: `已回访\n${WRITTEN}诫勉（一次）` }],
  ["嘉奖（12个月）", {}, { months: 12 }, { note: `${WRITTEN}嘉奖（12个月）` }],
  [
    "政务记过（12个月，第十四条）",
    {},
    { months: 12, isMore: true },
    { months: 12, note: `${WRITTEN}政务记过（12个月，第十四条）` },
  ],
] as const)("%s with %j: nothing that the office wrote is lost", (kind, cells, said, expected) => {
  const values: RecordValues = { kind, ...cells };
  const problem = takeDetail(values, recordKindNamed(kind.replace(/（.*/, "").trim())!, said);
  if (expected === null) expect(problem).toMatchObject({ field: "kind", code: "kind-unclear" });
  else expect([problem, values]).toEqual([null, { kind, ...expected }]);
});
