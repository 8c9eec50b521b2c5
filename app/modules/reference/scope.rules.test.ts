import { expect, it } from "vitest";
import { allowsUnit } from "./scope.rules";

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
