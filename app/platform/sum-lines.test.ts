import { expect, it } from "vitest";
import { countSummed, SHOWN_EACH, sumLines } from "./sum-lines";
import type { OpenTask } from "./tasks.server";

const summed = { "a:task.deliver": "/all" };
const line = (id: string, key: string): OpenTask => ({
  ...{ id, key, params: { n: id }, href: `/${id}`, dueOn: "2026-11-24" },
  createdAt: new Date(0),
  personId: null,
});
const many = (count: number) => Array.from({ length: count }, (_, index) => line(`d${index}`, "a:task.deliver"));
const countOf = (lines: readonly OpenTask[]) => {
  const kinds = [...new Set(lines.map(({ key }) => key))];
  return countSummed(
    kinds.map((key) => ({ key, count: lines.filter((each) => each.key === key).length })),
    summed,
  );
};

it.each([0, 1, SHOWN_EACH])("shows %d lines of a kind each for itself", (count) => {
  const lines = [line("x", "a:task.other"), ...many(count)];
  expect(sumLines(lines, summed)).toEqual(lines);
  expect(countOf(lines)).toBe(count + 1);
});

it("shows more as one, where the first of them stood, and counts it as one", () => {
  const lines = [line("x", "a:task.other"), ...many(SHOWN_EACH + 1), line("y", "a:task.other")];
  expect(sumLines(lines, summed).map(({ id, key, href, params }) => [id, key, href, params])).toEqual([
    ["x", "a:task.other", "/x", { n: "x" }],
    ["d0", "a:task.deliver-many", "/all", { lines: SHOWN_EACH + 1 }],
    ["y", "a:task.other", "/y", { n: "y" }],
  ]);
  expect(countOf(lines)).toBe(3);
});

it("never sums a kind that has no list", () => {
  const lines = Array.from({ length: 9 }, (_, index) => line(`${index}`, "a:task.other"));
  expect(sumLines(lines, summed)).toEqual(lines);
});
