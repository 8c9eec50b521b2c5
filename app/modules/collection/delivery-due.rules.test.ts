import { expect, it } from "vitest";
import { deliveryDue } from "./delivery-due.rules";

const monthly = { frequency: "monthly", daysAllowed: 10, validFrom: "2026-01-01", validTo: null } as const;
const daily = { ...monthly, frequency: "daily", daysAllowed: 0 } as const;

it.each([
  ["nothing while the period runs", { ...monthly, spokeOn: "2026-10-05" }, "2026-11-05", null],
  ["due from the day after it", { ...monthly, spokeOn: "2026-10-05" }, "2026-11-06", ["2026-11-06", false]],
  ["due to the last day", { ...monthly, spokeOn: "2026-10-05" }, "2026-11-15", ["2026-11-06", false]],
  ["overdue after it", { ...monthly, spokeOn: "2026-10-05" }, "2026-11-16", ["2026-11-06", true]],
  ["a first delivery counts from the day in force", { ...monthly, spokeOn: null }, "2026-02-12", ["2026-02-02", true]],
  ["nothing from an item that has ended", { ...monthly, spokeOn: null, validTo: "2026-02-01" }, "2026-02-12", null],
  ["nothing from one to come", { ...monthly, spokeOn: null, validFrom: "2026-03-01" }, "2026-02-12", null],
  [
    "a daily one without days: due the next day",
    { ...daily, spokeOn: "2026-10-05" },
    "2026-10-06",
    ["2026-10-06", false],
  ],
  ["and overdue on the day after", { ...daily, spokeOn: "2026-10-05" }, "2026-10-07", ["2026-10-06", true]],
])("%s", (_, item, today, expected) => {
  const due = deliveryDue(item, today);
  expect(due && [due.from, due.isOverdue]).toEqual(expected);
});
