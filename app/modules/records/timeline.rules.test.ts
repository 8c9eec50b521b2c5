import { expect, it } from "vitest";
import { recordOf, viewOf } from "./effects/test-records";
import type { StoredRecord } from "./record-content.types";
import { timelineOf } from "./timeline.rules";

it("draws effects as bars in lanes and the rest as marks; what is void is not drawn", () => {
  const records = [
    recordOf("a", "政务记过", "2024-01-10"),
    recordOf("b", "诫勉", "2024-03-01"),
    recordOf("c", "党内警告", "2026-01-10"),
    recordOf("d", "记三等功", "2025-05-01"),
    recordOf("e", "年度考核称职", "2025-01-15", { assessmentYear: 2024 }),
    recordOf("f", "政务警告", "2025-01-15", { state: "void" }),
    recordOf("g", "批评教育", "2025-08-01"),
  ];
  const view = viewOf(records);
  const read = records.map((record) => ({
    ...(record as unknown as StoredRecord),
    effect: view.effects.find((effect) => effect.recordId === record.id)!,
  }));
  const { bars, marks, lanes } = timelineOf(read);
  expect(bars.map((bar) => [bar.recordId, bar.lane, bar.until])).toEqual([
    ["a", 0, "2025-01-09"],
    ["b", 1, "2024-08-31"],
    ["c", 0, "2027-01-09"],
  ]);
  expect(lanes).toBe(2);
  expect(marks.map((mark) => [mark.recordId, mark.tone])).toEqual([
    ["d", "commendation"],
    ["e", "assessment"],
    ["g", "information"],
  ]);
});
