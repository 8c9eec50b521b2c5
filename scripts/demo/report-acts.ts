import type { IndicatorValues } from "~/modules/agencies/grading.types";
import { recompute } from "~/modules/reports/recompute.rules";
import { addDays, type CivilDate } from "~/platform/civil-date";
import { isGoodOn, methodOn } from "./agency-days";
import { DEMO_DAY } from "./days";
import { createRandom } from "./random";
import type { DemoReport } from "./reports";

/** What became of reports after they were issued: acts of their agencies, and of the regulator on grades and complaints. */
export interface ReportActs {
  corrections: { report: DemoReport; reason: string; minutesNo: string }[];
  revisions: { report: DemoReport; reason: string; grade: string; indicators: IndicatorValues }[];
  withdrawals: { report: DemoReport; reason: string }[];
  /** Of grades that the method does not give; the rest waits for the regulator. */
  decisions: { report: DemoReport; state: "explained" | "upheld"; text: string }[];
  complaints: {
    report: DemoReport;
    receivedOn: CivilDate;
    content: string;
    result: "upheld" | "dismissed" | null;
    decision: string;
  }[];
}

const SINCE: CivilDate = "2026-01-05";

/** As many as `share` of the full city's; the same reports give the same acts. */
export function buildActs(reports: readonly DemoReport[], share: number): ReportActs {
  const random = createRandom("report-acts");
  const of = (figure: number) => Math.max(1, Math.round(figure * share));
  const recent = reports.filter(
    (report) =>
      report.fault === null &&
      report.shopping === null &&
      report.issuedOn >= SINCE &&
      isGoodOn(report.agency, DEMO_DAY),
  );
  const drawn = random.sample(recent, of(12) + of(10) + of(30));
  const [corrected, revised] = [drawn.splice(0, of(12)), drawn.splice(0, of(10))];
  const doubtful = random.sample(
    reports.filter(({ fault }) => fault === "other-grade"),
    of(22),
  );
  const complained = random
    .sample(
      reports.filter(({ issuedOn }) => issuedOn >= "2025-06-01" && issuedOn < "2026-08-20"),
      of(24),
    )
    .sort((a, b) => (a.issuedOn < b.issuedOn ? -1 : 1));
  return {
    corrections: corrected.map((report) => ({
      report,
      reason: random.pick(["typing-error", "data-error"]),
      minutesNo: `${report.minutesNo}（更正）`,
    })),
    revisions: revised.map((report) => ({ report, ...followedUp(report) })),
    withdrawals: drawn.map((report) => ({
      report,
      reason: random.weighted([
        ["facts-untrue", 3],
        ["client-request", 2],
        ["issued-in-error", 2],
        ["independence", 1],
      ] as const),
    })),
    decisions: doubtful.map((report, index) =>
      index % 3 === 0
        ? { report, state: "explained", text: "机构补交评审会记录，按方法规定的特别事项上调一级，理由成立。" }
        : { report, state: "upheld", text: "底稿没有上调等级的依据，认定等级与方法不符，责令改正。" },
    ),
    complaints: complained.map((report, index) => ({
      report,
      receivedOn: addDays(report.issuedOn, random.int(30, 60)),
      content: `反映报告 ${report.ownNo} 所列业绩与事实不符。`,
      result:
        index >= complained.length - of(3)
          ? null
          : report.agency.no % 3 === 0 || report.agency.measure
            ? "upheld"
            : "dismissed",
      decision: "经调阅底稿并听取双方意见，已按事实作出处理。",
    })),
  };
}

/** A follow-up with a higher debt ratio, and the grade that the method then gives. */
function followedUp(report: DemoReport) {
  const debt = Math.min(94, Number(report.indicators["debt-ratio"]) + 18).toFixed(1);
  const indicators = { ...report.indicators, "debt-ratio": debt };
  return {
    reason: "tracking",
    indicators,
    grade: recompute(methodOn(report.agency, report.issuedOn), indicators).grade!,
  };
}
