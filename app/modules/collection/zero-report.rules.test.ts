import { expect, it } from "vitest";
import { confirmationRefusal, periodRefusal } from "./zero-report.rules";

it.each([
  ["2026-10-01", "2026-10-31", null],
  ["2026-11-24", "2026-11-24", null],
  ["2026-10-31", "2026-10-01", "period-order"],
  ["2026-11-01", "2026-11-25", "period-future"],
])("%s – %s: %s", (from, to, code) => expect(periodRefusal({ from, to }, "2026-11-24")?.code ?? null).toBe(code));

it("is confirmed once, by another account", () => {
  expect(confirmationRefusal({ state: "pending", signedBy: "a" }, ["b"])).toBeNull();
  expect(confirmationRefusal({ state: "pending", signedBy: "a" }, ["b", "a"])?.code).toBe("same-signer");
  expect(confirmationRefusal({ state: "confirmed", signedBy: "a" }, ["b"])?.code).toBe("already-confirmed");
});
