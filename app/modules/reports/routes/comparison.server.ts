import { protectedLoader } from "~/platform/guard.server";
import { seeLines } from "~/platform/tasks.server";
import { openComparison } from "../comparison-access.server";
import { printedNumber } from "../report-number.rules";

/** One comparison: its result, what differs side by side, and what a person found of it. */
export const loader = protectedLoader("reports.read", async (guarded) => {
  const { row, report, detail, originalSha256 } = await openComparison(guarded);
  await seeLines(guarded.ctx, { type: "report-comparison", id: row.id });
  return {
    title: guarded.t("reports:comparison.title", { no: printedNumber(report.no) }),
    id: row.id,
    report: { id: report.id, name: `${report.enterpriseName} ${printedNumber(report.no)}`, agency: report.agencyName },
    result: row.result,
    finding: row.finding,
    findingText: row.findingText,
    foundAt: row.foundAt?.toISOString() ?? null,
    comparedAt: row.comparedAt.toISOString(),
    hasFile: row.fileId !== null,
    digests: { original: originalSha256, other: row.fileSha256.toString("hex") },
    isEarlier: row.versionId !== report.versionId,
    detail,
    mayJudge: guarded.actor.permissions.has("reports.review") && row.finding === null && row.result !== "identical",
  };
});
