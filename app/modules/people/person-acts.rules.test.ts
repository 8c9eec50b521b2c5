import { expect, it } from "vitest";
import {
  correctRefusal,
  isStale,
  lastDayBefore,
  personRefusal,
  renameRefusal,
  retireRefusal,
  transferRefusal,
} from "./person-acts.rules";

const TODAY = "2026-11-24";
const facts = {
  version: 3,
  status: "in-post",
  mergedIntoId: null,
  main: { unitId: "u", fromOn: "2020-03-01", toOn: null },
};
const to = { unitId: "v", isUnitOpen: true, isUnitInScope: true, fromOn: "2026-11-01" };

it.each([
  [facts, to, undefined],
  [facts, { ...to, fromOn: TODAY }, undefined],
  [facts, { ...to, fromOn: "2020-03-02" }, undefined],
  [facts, { ...to, fromOn: "2020-03-01" }, "earlier-appointment"],
  [facts, { ...to, fromOn: "2026-11-25" }, "day-in-future"],
  [facts, { ...to, isUnitOpen: false }, "unit-not-open"],
  [facts, { ...to, isUnitInScope: false }, "unit-outside-scope"],
  [facts, { ...to, isUnitOpen: false, isUnitInScope: false }, "unit-not-open"],
  [{ ...facts, status: "retired" }, to, "not-in-post"],
])("transfer of %o by %o is refused with %s", (person, transfer, code) => {
  expect(transferRefusal(person, transfer, TODAY)?.code).toBe(code);
});

it.each([
  [facts, TODAY, undefined],
  [facts, "2020-03-01", undefined],
  [facts, "2020-02-29", "before-posting"],
  [facts, "2026-11-25", "day-in-future"],
  [{ ...facts, status: "deceased" }, TODAY, "not-in-post"],
])("leaving of %o on %s is refused with %s", (person, day, code) => {
  expect(retireRefusal(person, day, TODAY)?.code).toBe(code);
});

it("ends a posting on the day before, over month ends and leap days", () => {
  expect([lastDayBefore("2024-03-01"), lastDayBefore("2026-01-01")]).toEqual(["2024-02-29", "2025-12-31"]);
});

it("knows stale forms, merged people and names that are no change", () => {
  expect([isStale(facts, 3), isStale(facts, 2)]).toEqual([false, true]);
  expect(personRefusal({ mergedIntoId: "x" })?.code).toBe("person-merged");
  expect(renameRefusal({ mergedIntoId: null, name: "张伟" }, "张伟")?.code).toBe("same-name");
  expect(renameRefusal({ mergedIntoId: null, name: "张伟" }, "张玮")).toBeNull();
  expect(renameRefusal({ mergedIntoId: "x", name: "张伟" }, "张玮")?.code).toBe("person-merged");
});

it.each([
  ["2099", null, "day-in-future"],
  ["2026-12", null, "day-in-future"],
  ["2026-11", null, null],
  ["1973", null, "before-birth"],
  ["1974-10-27", null, "before-birth"],
  ["1974", null, null],
  [null, "2030-01-01", "day-in-future"],
  [null, null, null],
])("joined %s, at work since %s: %s", (partyJoinedOn, workStartedOn, code) => {
  expect(correctRefusal({ partyJoinedOn, workStartedOn }, "1974-10-28", "2026-11-24")?.code ?? null).toBe(code);
});
