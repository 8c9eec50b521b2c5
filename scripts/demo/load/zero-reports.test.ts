import { expect, it } from "vitest";
import { lastPeriod } from "./zero-reports";

it.each([
  ["daily", "2026-11-24", "2026-11-23", "2026-11-23"],
  ["daily", "2026-03-01", "2026-02-28", "2026-02-28"],
  ["monthly", "2026-11-24", "2026-10-01", "2026-10-31"],
  ["monthly", "2026-01-01", "2025-12-01", "2025-12-31"],
  ["quarterly", "2026-11-24", "2026-07-01", "2026-09-30"],
  ["quarterly", "2026-03-31", "2025-10-01", "2025-12-31"],
  ["yearly", "2026-11-24", "2025-01-01", "2025-12-31"],
] as const)("the last %s period before %s is %s to %s", (frequency, today, from, to) => {
  expect(lastPeriod(frequency, today)).toEqual({ from, to });
});
