import { expect, it } from "vitest";
import { renameSchema } from "./people.schema";

it.each([
  ["艾力.买买提", "艾力·买买提"],
  ["艾力•买买提", "艾力·买买提"],
  ["艾力。买买提", "艾力·买买提"],
  ["刘　明", "刘明"],
  ["刘明（男）", "刘明"],
])("a name typed as %s is kept as a roster would keep it: %s", (typed, kept) => {
  expect(renameSchema.shape.name.parse(typed)).toBe(kept);
});

it.each(["刘", "刘明1", "刘?明", "刘明、吴勇", "长".repeat(51)])("%s is no name", (typed) =>
  expect(renameSchema.shape.name.safeParse(typed).success).toBe(false),
);
