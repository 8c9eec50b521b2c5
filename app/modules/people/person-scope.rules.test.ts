import { expect, it } from "vitest";
import { isInScope, peopleScope } from "./person-scope.rules";

const units = [
  { id: "a", path: "/a/", divisionCode: "1" },
  { id: "a1", path: "/a/a1/", divisionCode: "1" },
  { id: "a11", path: "/a/a1/a11/", divisionCode: "1" },
  { id: "b", path: "/b/", divisionCode: "2" },
  { id: "b1", path: "/b/b1/", divisionCode: "2" },
  { id: "c", path: "/c/", divisionCode: "3" },
];
const actor = (scope: { city?: boolean; divisions?: string[]; units?: string[] }, unitId: string | null = null) => ({
  scope: { city: false, divisions: [], units: [], ...scope },
  unitId,
});

it.each([
  [actor({ city: true }), {}, { kind: "all" }],
  [actor({ city: true }), { unitId: "a1" }, { kind: "units", ids: ["a1", "a11"] }],
  [actor({ city: true }), { unitId: "b" }, { kind: "division", code: "2" }],
  [actor({ city: true }), { divisionCode: "1" }, { kind: "division", code: "1" }],
  [actor({ divisions: ["1"] }), {}, { kind: "division", code: "1" }],
  [actor({ divisions: ["1"] }), { unitId: "a11" }, { kind: "units", ids: ["a11"] }],
  [actor({ divisions: ["1"] }), { unitId: "b1" }, { kind: "units", ids: [] }],
  [actor({ divisions: ["1"] }), { divisionCode: "2" }, { kind: "units", ids: [] }],
  [actor({ divisions: ["1", "3"] }), {}, { kind: "units", ids: ["a", "a1", "a11", "c"] }],
  [actor({ units: ["a1"] }), {}, { kind: "units", ids: ["a1", "a11"] }],
  [actor({ units: ["a1"] }), { unitId: "a" }, { kind: "units", ids: ["a1", "a11"] }],
  [actor({}, "c"), {}, { kind: "units", ids: ["c"] }],
  [actor({}), {}, { kind: "units", ids: [] }],
  [actor({ city: true }), { unitId: "nowhere" }, { kind: "units", ids: [] }],
])("%o narrowed by %o sees %o", (reader, filter, expected) => {
  expect(peopleScope(reader, units, filter)).toEqual(expected);
});

it("judges one person by the unit", () => {
  expect(isInScope(actor({ city: true }), undefined)).toBe(true);
  expect(isInScope(actor({ units: ["a"] }), units[2])).toBe(true);
  expect(isInScope(actor({ units: ["a1"] }), units[0])).toBe(false);
  expect(isInScope(actor({ divisions: ["2"] }), undefined)).toBe(false);
});
