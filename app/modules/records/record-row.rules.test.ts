import { expect, it } from "vitest";
import { recordKindNamed } from "#db/reference/record-kinds";
import { type RecordValues, takeDetail } from "./record-row.rules";

it.each([
  ["a length, no cell for it", "政务记过", {}, { months: 18 }, { months: 18 }],
  ["the same length in its cell", "政务记过", { months: 18 }, { months: 18 }, { months: 18 }],
  ["another length in its cell", "政务记过", { months: 12 }, { months: 18 }, null],
  ["the length that the kind itself names", "留党察看一年", {}, { months: 12 }, {}],
  ["another than the kind itself names", "留党察看一年", {}, { months: 24 }, null],
  ["a length of what has none", "嘉奖", {}, { months: 12 }, {}],
  ["a year", "年度考核优秀", {}, { year: 2025 }, { year: 2025 }],
  ["another year in its cell", "年度考核优秀", { year: 2024 }, { year: 2025 }, null],
])("a bracket that says %s", (_, kind, cells, said, expected) => {
  const values: RecordValues = { kind, ...cells };
  const problem = takeDetail(values, recordKindNamed(kind)!, said);
  if (expected === null) expect(problem).toMatchObject({ field: "kind", code: "kind-unclear" });
  else expect([problem, values]).toEqual([null, { kind, ...expected }]);
});
