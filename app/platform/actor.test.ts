import { expect, it } from "vitest";
import { type Actor, actingBy, type Scope } from "./actor";

const city: Scope = { city: true, divisions: [], units: [] };
const unit: Scope = { city: false, divisions: [], units: ["u"] };
const division: Scope = { city: false, divisions: ["321302"], units: [] };
const actor = {
  scope: { city: true, divisions: ["321302"], units: ["u"] },
  scopes: new Map([
    ["imports.stage", unit],
    ["people.read", division],
    ["vetting.open", city],
  ]),
} as unknown as Actor;

it.each([
  [["imports.stage"], unit],
  [["people.read"], division],
  [["vetting.open"], city],
  [["imports.stage", "people.read"], { city: false, divisions: ["321302"], units: ["u"] }],
  [["imports.stage", "imports.commit"], unit],
  [["imports.commit"], actor.scope],
  [[], actor.scope],
] as const)("under %o it sees %o", (rights, scope) => {
  expect(actingBy(actor, [...rights]).scope).toEqual(scope);
});

it("leaves an account alone whose rights all reach equally far", () => {
  const plain = { scope: unit } as unknown as Actor;
  expect(actingBy(plain, ["imports.stage"])).toBe(plain);
});
