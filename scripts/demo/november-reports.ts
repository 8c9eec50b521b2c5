import { recompute } from "~/modules/reports/recompute.rules";
import { addDays, addMonths, type CivilDate, weekdayOf } from "~/platform/civil-date";
import { isGoodOn, methodOn } from "./agency-days";
import type { DemoReport } from "./reports";

export type NovemberReport = Omit<DemoReport, "rank" | "fault" | "shopping">;

/** As many as a first month brings in. */
export const NOVEMBER_REPORTS = 40;

const FIRST: CivilDate = "2025-11-03";
const LAST: CivilDate = "2025-11-24";

/**
 * What agencies lodge themselves once the register has begun: a year later, reports of early November 2025 anew, of agencies in good
 * standing, one an enterprise and none where it was renewed already. In the order of their days.
 */
export function buildNovember(reports: readonly DemoReport[], most = NOVEMBER_REPORTS): NovemberReport[] {
  const renewed = new Set(reports.filter(({ issuedOn }) => issuedOn > LAST).map(({ enterprise }) => enterprise));
  return reports
    .filter(({ issuedOn, fault, shopping }) => FIRST <= issuedOn && issuedOn <= LAST && !fault && !shopping)
    .filter(({ enterprise }) => !renewed.has(enterprise))
    .map((report) => ({ report, issuedOn: workingDay(addMonths(report.issuedOn, 12)) }))
    .filter(({ report: { agency }, issuedOn }) => isGoodOn(agency, issuedOn))
    .sort((a, b) =>
      a.issuedOn < b.issuedOn ? -1 : a.issuedOn > b.issuedOn ? 1 : a.report.ownNo < b.report.ownNo ? -1 : 1,
    )
    .slice(0, most)
    .map(({ report: { agency, enterprise, purpose, analysts, indicators }, issuedOn }, index) => ({
      ...{ agency, enterprise, purpose, analysts, indicators, issuedOn },
      ownNo: `XP${String(agency.no).padStart(2, "0")}-2026-N${String(index + 1).padStart(3, "0")}`,
      dataCutoffOn: addDays(issuedOn, -20),
      grade: recompute(methodOn(agency, issuedOn), indicators).grade!,
      minutesNo: `评审〔2026〕N${index + 1}号`,
    }));
}

/** A Saturday or Sunday gives the Monday after. */
function workingDay(day: CivilDate): CivilDate {
  const weekday = weekdayOf(day);
  return weekday > 5 ? addDays(day, 8 - weekday) : day;
}
