import { expect, it } from "vitest";
import { instantOf } from "~/platform/clock";
import { lastAfter } from "~/platform/fold";
import { differingFields, sameState } from "./fold.rules";

const BY = { by: null, at: instantOf("2026-11-24T02:00:00Z") };
const event = (name: string, after: unknown) => ({ name, version: 1, before: null, after, ...BY });

it("keeps the last whole state and passes over other events", () => {
  const fold = lastAfter(["thing-made", "thing-changed"]);
  const events = [event("thing-made", { a: 1 }), event("thing-changed", { a: 2 }), event("thing-seen", { at: "x" })];
  expect(events.reduce<unknown>(fold, null)).toEqual({ a: 2 });
  expect(fold({ a: 2 }, event("thing-changed", null))).toBeNull();
});

it.each([
  [{ a: 1, b: 2 }, { b: 2, a: 1 }, []],
  [{ a: 1, b: 2 }, { a: 1, b: 3 }, ["b"]],
  [{ a: 1 }, { a: 1, c: [] }, ["c"]],
  [{ a: { x: [1, 2] } }, { a: { x: [2, 1] } }, ["a"]],
  [{ a: null }, {}, []],
])("%j and %j differ in %j", (a, b, fields) => {
  expect(differingFields(a, b)).toEqual(fields);
  expect(sameState(a, b)).toBe(fields.length === 0);
});

it("tells nothing from something", () => {
  expect(sameState(null, {})).toBe(false);
  expect(sameState(null, undefined)).toBe(true);
});
