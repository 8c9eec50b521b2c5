import { expect, it } from "vitest";
import { recordOf, viewOf } from "./effects/test-records";
import { questionsOn } from "./source-questions.rules";

const asked = (records: Parameters<typeof viewOf>[0], on: string) =>
  questionsOn(viewOf(records, on), on).map(({ recordId, dueOn }) => `${recordId} ${dueOn}`);

it.each([
  ["留党察看一年", "2024-01-10", "2025-01-09", []],
  ["留党察看一年", "2024-01-10", "2025-01-10", ["a 2025-01-10"]],
  ["留党察看一年", "2024-01-10", "2025-02-09", ["a 2025-01-10"]],
  ["留党察看一年", "2024-01-10", "2025-02-10", ["a 2025-01-10"]],
  ["留党察看二年", "2016-01-10", "2026-11-24", ["a 2018-01-10"]],
  ["党内严重警告", "2024-01-10", "2025-07-09", []],
  ["党内严重警告", "2024-01-10", "2025-07-10", ["a 2025-07-10"]],
  ["党内严重警告", "2024-01-10", "2025-08-10", []],
  ["失信被执行人", "2024-01-10", "2026-01-09", []],
  ["失信被执行人", "2024-01-10", "2026-01-10", ["a 2026-01-10"]],
  ["失信被执行人", "2016-01-10", "2026-11-24", ["a 2018-01-10"]],
  ["政务记过", "2024-01-10", "2025-01-10", []],
])("%s of %s on %s: %j", (kind, decidedOn, on, expected) => {
  expect(asked([recordOf("a", kind, decidedOn)], on)).toEqual(expected);
});

it("asks no longer once the source has answered", () => {
  const on = "2026-11-24";
  expect(asked([recordOf("a", "留党察看一年", "2016-01-10", { restoredOn: "2017-02-01" })], on)).toEqual([]);
  expect(asked([recordOf("a", "失信被执行人", "2016-01-10", { removedOn: "2019-02-01" })], on)).toEqual([]);
});

it("asks about a record once, from its first open question, and not about what is void or not confirmed", () => {
  const open = { statedUntil: "2026-12-31", liftedOn: "2026-09-01" };
  expect(asked([recordOf("a", "政务记过", "2026-08-20", open)], "2026-09-02")).toEqual(["a 2026-08-20"]);
  for (const state of ["void", "entered"] as const) {
    expect(asked([recordOf("a", "政务记过", "2026-08-20", { ...open, state })], "2026-09-02")).toEqual([]);
  }
});
