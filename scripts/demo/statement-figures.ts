import type { DemoAgency } from "./agencies";
import { buildActs } from "./report-acts";
import { buildSecondRegister, FULL_REGISTER, type RegisterSize } from "./second-register";

export interface StatementFigures {
  reportsIssued: number;
  complaintsReceived: number;
}

/** The day on which the register received a complaint about an agency as a whole; null where it received none. */
export const complaintOn = (no: number) =>
  (no === 8 || no >= 20) && no !== 23 ? (no === 22 ? "2025-01-14" : "2026-04-09") : null;

/** What an agency truthfully says of a year in its yearly statement: the reports and complaints that the demo city holds of that year. */
export function statementFigures(size: RegisterSize): (agency: DemoAgency, year: number) => StatementFigures {
  const { reports } = buildSecondRegister(size);
  const { complaints } = buildActs(reports, size.reports / FULL_REGISTER.reports);
  const issued = counted(reports.map(({ agency, issuedOn }) => keyOf(agency.no, issuedOn)));
  const received = counted(complaints.map(({ report, receivedOn }) => keyOf(report.agency.no, receivedOn)));
  return ({ no }, year) => {
    const key = keyOf(no, String(year));
    const early = complaintOn(no)?.startsWith(String(year)) ? 1 : 0;
    return { reportsIssued: issued.get(key) ?? 0, complaintsReceived: (received.get(key) ?? 0) + early };
  };
}

const keyOf = (no: number, day: string) => `${no}/${day.slice(0, 4)}`;

function counted(keys: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}
