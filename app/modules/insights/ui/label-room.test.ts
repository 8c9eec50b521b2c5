import { expect, it } from "vitest";
import { labelRoom } from "./label-room";

it("leaves room for the longest label, in either language, within bounds", () => {
  expect(labelRoom([])).toBe(90);
  expect(labelRoom(["AAA", "AA"])).toBe(90);
  expect(labelRoom(["Up to 7 days", "91 to 180 days"])).toBe(131);
  expect(labelRoom(["超过一百八十天"])).toBe(124);
  expect(labelRoom(["信用".repeat(40)])).toBe(240);
});
