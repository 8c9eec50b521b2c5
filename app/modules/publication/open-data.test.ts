import { expect, it } from "vitest";
import { csvLines, DATA_SETS, dataSetOf } from "./open-data";

it.each([
  ["agencies.json", "agencies", "json"],
  ["agencies.csv", "agencies", "csv"],
  ["measures.csv", "measures", "csv"],
  ["scales.json", "scales", "json"],
  ["scales.csv", "scales", "csv"],
])("%s is %s as %s", (file, name, format) => {
  expect(dataSetOf(file)).toMatchObject({ set: { name }, format });
});

it.each(["", "agencies", "agencies.xml", "scales.xlsx", "reports.json", "agencies.json.csv", "../agencies.json"])(
  "there is no %j",
  (file) => {
    expect(dataSetOf(file)).toBeNull();
  },
);

it("a line has the named fields only, in their order", () => {
  const [agencies] = DATA_SETS;
  const [line] = csvLines(agencies!, { id: "inside", name: "甲", code: "A001" });
  expect(line!.slice(0, 3)).toEqual(["A001", "甲", null]);
});

it("a scale is a line a grade, best first", () => {
  const scales = DATA_SETS.find(({ name }) => name === "scales")!;
  const grades = [
    { grade: "AAA", meaning: "优" },
    { grade: "AA", meaning: "良" },
  ];
  const row = { agencyCode: "A001", agencyName: "甲", version: 2, validFrom: "2025-01-01", validUntil: null, grades };
  expect(csvLines(scales, row)).toEqual([
    ["A001", "甲", 2, "2025-01-01", null, 1, "AAA", "优"],
    ["A001", "甲", 2, "2025-01-01", null, 2, "AA", "良"],
  ]);
});
