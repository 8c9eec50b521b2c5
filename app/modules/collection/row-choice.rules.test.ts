import { expect, it } from "vitest";
import { countIn, isChosen, ROW_CHOICES } from "./row-choice.rules";

const ACTIONS = ["add", "change", "unchanged", "refused"] as const;
const chunk = { refused_count: 3, applied_count: 40, added_count: 30, unchanged_count: 7 };

it.each([
  ["total", ACTIONS, 50],
  ["accepted", ["add", "change"], 40],
  ["added", ["add"], 30],
  ["changed", ["change"], 10],
  ["unchanged", ["unchanged"], 7],
  ["refused", ["refused"], 3],
] as const)("%s counts what it opens", (choice, actions, count) => {
  expect(ACTIONS.filter((action) => isChosen(choice, action))).toEqual(actions);
  expect(countIn(choice, chunk)).toBe(count);
});

it("a chunk of before the counting is opened where its counts do not tell", () => {
  const before = { ...chunk, added_count: null, unchanged_count: null };
  expect(ROW_CHOICES.map((choice) => countIn(choice, before))).toEqual([null, 40, null, null, null, 3]);
});
