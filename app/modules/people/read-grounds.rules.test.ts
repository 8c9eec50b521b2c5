import { expect, it } from "vitest";
import { groundRefusal, READ_GROUNDS, showsExpired } from "./read-grounds.rules";

const CASE = "01JDEXAMP0E0000000000000AB";

it.each([
  [{ caseId: null, ground: null }, "ground-missing"],
  [{ caseId: null, ground: "curiosity" }, "ground-unknown"],
  [{ caseId: "not-an-id", ground: null }, "case-not-granted"],
  [{ caseId: CASE, ground: null }, undefined],
  [{ caseId: null, ground: "register-keeping" }, undefined],
])("%o is refused with %s", (reading, code) => {
  expect(groundRefusal(reading)?.code).toBe(code);
});

it("shows what has run out only where the ground needs it", () => {
  expect(READ_GROUNDS.filter((ground) => !showsExpired({ caseId: null, ground }))).toEqual(["supervision"]);
  expect(showsExpired({ caseId: CASE, ground: null })).toBe(true);
  expect(showsExpired({ caseId: null, ground: null })).toBe(false);
});
