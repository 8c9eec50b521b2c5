import { expect, it } from "vitest";
import { noteMiss, secondsToWait } from "./verification-limit.server";

it("counts misses by IPv6 network, so that nobody goes on under its next address", async () => {
  for (let host = 1; host <= 30; host++) await noteMiss(`2001:db8:5:6::${host.toString(16)}`);
  expect(await secondsToWait("2001:db8:5:6:ffff::1")).toBeGreaterThan(0);
  expect(await secondsToWait("2001:db8:5:7::1")).toBe(0);
});
