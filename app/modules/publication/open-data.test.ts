import { expect, it } from "vitest";
import { cellsOf, DATA_SETS, dataSetOf } from "./open-data";

it.each([
  ["agencies.json", "agencies", "json"],
  ["agencies.csv", "agencies", "csv"],
  ["measures.csv", "measures", "csv"],
  ["scales.json", "scales", "json"],
])("%s is %s as %s", (file, name, format) => {
  expect(dataSetOf(file)).toMatchObject({ set: { name }, format });
});

it.each(["", "agencies", "agencies.xml", "scales.csv", "reports.json", "agencies.json.csv", "../agencies.json"])(
  "there is no %j",
  (file) => {
    expect(dataSetOf(file)).toBeNull();
  },
);

it("a line has the named fields only, in their order", () => {
  const [agencies] = DATA_SETS;
  expect(cellsOf(agencies!, { id: "inside", name: "甲", code: "A001" }).slice(0, 3)).toEqual(["A001", "甲", null]);
});
