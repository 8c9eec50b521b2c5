import type { CivilDate } from "~/platform/civil-date";
import type { Refusal } from "~/platform/result";

export interface ReportedPeriod {
  readonly from: CivilDate;
  readonly to: CivilDate;
}

const refuse = (code: string, status: number, path?: string): Refusal => ({
  code,
  key: `collection:refusal.${code}`,
  status,
  ...(path ? { path } : {}),
});

/** A zero-report speaks for whole days that have come, the first and the last included. */
export function periodRefusal({ from, to }: ReportedPeriod, today: CivilDate): Refusal | null {
  if (from > to) return refuse("period-order", 400, "from");
  return to > today ? refuse("period-future", 400, "to") : null;
}

/** Whether this person may confirm: once, and never what they signed themselves by any of their accounts (`hands`; four eyes). */
export function confirmationRefusal(
  report: { state: "pending" | "confirmed"; signedBy: string },
  hands: readonly string[],
): Refusal | null {
  if (report.state === "confirmed") return refuse("already-confirmed", 409);
  return hands.includes(report.signedBy) ? refuse("same-signer", 409) : null;
}
