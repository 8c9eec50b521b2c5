import { expect, it } from "vitest";
import { allowsUnit, commonUnit, keepersOf } from "./scope.rules";

const unit = { id: "C", path: "/A/B/C/", divisionCode: "321302" };
const scope = (
  parts: Partial<{ city: boolean; divisions: string[]; units: string[] }>,
  unitId: string | null = null,
) => ({
  scope: { city: false, divisions: [], units: [], ...parts },
  unitId,
});

it.each([
  ["the city", scope({ city: true }), true],
  ["its division", scope({ divisions: ["321302"] }), true],
  ["another division", scope({ divisions: ["321311"] }), false],
  ["the unit itself", scope({ units: ["C"] }), true],
  ["a unit above", scope({ units: ["A"] }), true],
  ["a unit beside", scope({ units: ["D"] }), false],
  ["the own unit above", scope({}, "B"), true],
  ["nothing", scope({}), false],
])("%s", (_, actor, may) => expect(allowsUnit(actor, unit)).toBe(may));

const place = (id: string, path: string, divisionCode: string) => ({ id, path, divisionCode });

it.each([
  ["beside each other", "/A/B/C/", "/A/B/D/", "B"],
  ["one below the other", "/A/B/", "/A/B/D/", "B"],
  ["far apart", "/A/B/C/", "/A/E/", "A"],
  ["nothing above both", "/A/", "/E/", null],
])("the unit above two units: %s", (_, a, b, common) =>
  expect(commonUnit(place("x", a, "321302"), place("y", b, "321302"))).toBe(common),
);

it.each([
  ["a closing", unit, null, null, { unitId: "C", division: null }],
  [
    "a merger below one unit",
    unit,
    place("D", "/A/B/D/", "321302"),
    place("B", "/A/B/", "321302"),
    { unitId: "B", division: "321302" },
  ],
  ["a merger with nothing above both", unit, place("E", "/E/", "321302"), null, { unitId: null, division: "321302" }],
  [
    "a merger below a unit of another division",
    unit,
    place("D", "/A/D/", "321302"),
    place("A", "/A/", "321300"),
    { unitId: null, division: "321302" },
  ],
  [
    "a merger over the border",
    unit,
    place("D", "/A/D/", "321311"),
    place("A", "/A/", "321300"),
    { unitId: null, division: "city" },
  ],
])("%s stands on the workbench of who keeps both", (_, one, target, common, keepers) =>
  expect(keepersOf(one, target, common)).toEqual(keepers),
);
