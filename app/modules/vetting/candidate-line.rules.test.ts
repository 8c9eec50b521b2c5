import { expect, it } from "vitest";
import { birthMonthOf, cleanCandidate, numberLines } from "./candidate-line.rules";

it("cleans what was typed", () => {
  const line = cleanCandidate({
    name: "刘　明",
    idNumber: " ３２１３９９１９９４１１１７２６４x ",
    birthMonth: "1984.10",
    unit: " ",
  });
  expect(line).toMatchObject({
    no: null,
    name: "刘明",
    idNumber: "32139919941117264X",
    birthMonth: "1984-10",
    unit: null,
  });
});

it.each([
  ["1984-10", "1984-10"],
  ["1984年10月16日", "1984-10"],
  ["198410", "1984-10"],
  ["1984", null],
  ["不详", null],
  [null, null],
])("birth month %s", (written, month) => {
  expect(birthMonthOf(written)).toBe(month);
});

it("numbers lines, telling twins apart", () => {
  const lines = [{ no: "1" }, { no: null }, { no: "2" }, { no: "1" }, { no: "1" }];
  expect(numberLines(lines).map(({ no, shownNo }) => `${no}/${shownNo}`)).toEqual([
    "1/1",
    "2/2",
    "2#2/2",
    "1#2/1",
    "1#3/1",
  ]);
});
