import { expect, it } from "vitest";
import { birthMonthOf, cleanCandidate, numberLines } from "./candidate-line.rules";
import { typedList } from "./candidate-list.rules";

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

it("keeps no identity number but the candidate's own, which is encrypted", () => {
  const number = "321399197410281948";
  const line = cleanCandidate({
    ...{ no: number, name: `刘明${number}`, idNumber: number, unit: `县教育局${number}`, position: number },
    extra: [{ header: `配偶${number}`, value: `${number}，在职` }],
  });
  expect(line.idNumber).toBe(number);
  expect(JSON.stringify({ ...line, idNumber: null })).not.toContain(number);
  expect(line.extra).toEqual([{ header: "配偶321399********1948", value: "321399********1948,在职" }]);
});

it.each<[string, Parameters<typeof typedList>[0][number], string]>([
  ["no name", { name: " ", unit: "县教育局" }, "pasted.0.name required"],
  ["a name that is none", { name: "长".repeat(101) }, "pasted.0.name too-long"],
  ["an endless number", { name: "刘明", no: "1".repeat(41) }, "pasted.0.no too-long"],
  ["an endless unit", { name: "刘明", unit: "长".repeat(241) }, "pasted.0.unit too-long"],
  ["an endless post", { name: "刘明", proposedPost: "长".repeat(241) }, "pasted.0.proposedPost too-long"],
])("refuses a line with %s", (_, typed, problem) => {
  const list = typedList([typed], "pasted");
  expect(list.ok ? [] : list.refusal.errors?.map(({ path, code }) => `${path} ${code}`)).toEqual([problem]);
});
