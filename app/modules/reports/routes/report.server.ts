import {
  FACT_KIND,
  REPORT_CORRECT_REASON,
  REPORT_REVISE_REASON,
  REPORT_USE_STRIKE_REASON,
  REPORT_WITHDRAW_REASON,
} from "#db/reference/code-tables/reports";
import { methodsOf } from "~/modules/agencies/agencies.queries.server";
import { civilDayOf } from "~/platform/clock";
import { groupBy } from "~/platform/group-by";
import { protectedLoader } from "~/platform/guard.server";
import { seeLines } from "~/platform/tasks.server";
import { onlyComparedBy } from "../comparison-access.server";
import { comparisonsOfReport } from "../comparisons.queries.server";
import { notedIn } from "../lodge-warnings.rules";
import * as recomputationQueries from "../recomputations.queries.server";
import { labelOf, openReport } from "../report-access.server";
import { printedNumber } from "../report-number.rules";
import * as useQueries from "../report-uses.queries.server";
import * as versionQueries from "../report-versions.queries.server";
import { noteReader } from "../report-writes.queries.server";
import * as queries from "../reports.queries.server";
import { statusOn } from "../verification.rules";

const REASONS = {
  lodged: REPORT_CORRECT_REASON,
  "taken-in": REPORT_CORRECT_REASON,
  corrected: REPORT_CORRECT_REASON,
  revised: REPORT_REVISE_REASON,
};

/** One report; who opens it signed in is told when it changes. */
export const loader = protectedLoader("reports.read", async (guarded) => {
  const { ctx, actor, lng, t, url } = guarded;
  const report = await openReport(guarded);
  const versions = await versionQueries.versionsOf(ctx.db, report.id);
  const analysts = groupBy(
    await versionQueries.analystsOfVersions(
      ctx.db,
      versions.map(({ id }) => id),
    ),
    (row) => row.versionId,
  );
  const reader = { report_id: report.id, account_id: actor.accountId, version_id: report.versionId, read_at: ctx.now };
  await noteReader(ctx.db, reader);
  await seeLines(ctx, { type: "report", id: report.id });
  const mayAct =
    actor.permissions.has("reports.submit") && report.agencyId === actor.agencyId && report.state === "valid";
  const present = versions.find(({ id }) => id === report.versionId)!;
  const filed = (await methodsOf(ctx.db, report.agencyId)).find(({ id }) => id === present.methodId);
  const known = new Map(filed?.method.indicators.map((indicator) => [indicator.code, indicator]));
  return {
    title: `${report.enterpriseName} ${printedNumber(report.no)}`,
    report: { ...report, printedNo: printedNumber(report.no), lodgedAt: report.lodgedAt.toISOString() },
    status: statusOn(report, civilDayOf(ctx.now)),
    noted: notedIn(url.searchParams.get("noted") ?? ""),
    withdrawalReason: labelOf(REPORT_WITHDRAW_REASON, report.withdrawalReasonCode, lng),
    present: {
      minutesNo: present.minutesNo,
      summary: present.summary,
      indicators: Object.entries(JSON.parse(present.indicatorsJson) as Record<string, string>).map(
        ([code, value]) => `${known.get(code)?.name ?? code} ${value}${known.get(code)?.unit ?? ""}`,
      ),
    },
    versions: versions.toReversed().map((version) => ({
      ordinal: version.ordinal,
      act: version.act,
      reason: version.reasonCode ? labelOf(REASONS[version.act], version.reasonCode, lng) : "",
      reasonText: version.reasonText,
      inForceFrom: version.inForceFrom,
      inForceUntil: version.inForceUntil,
      grade: version.grade,
      analysts: (analysts.get(version.id) ?? []).map(({ name }) => name),
      sha256: version.fileSha256?.toString("hex") ?? null,
      sm3: version.fileSm3?.toString("hex") ?? null,
      pages: version.pageCount,
      at: version.createdAt.toISOString(),
    })),
    facts: (await queries.factsOfReport(ctx.db, report.id)).map((fact) => ({
      ...fact,
      kind: labelOf(FACT_KIND, fact.kind, lng),
    })),
    uses: (await useQueries.usesOfReport(ctx.db, report.id)).map((use) => ({
      id: use.id,
      usedOn: use.usedOn,
      projectNo: use.projectNo,
      projectTitle: use.projectTitle,
      field: t(`reports:purpose.${use.field}`),
      struck: use.strikeReasonCode && labelOf(REPORT_USE_STRIKE_REASON, use.strikeReasonCode, lng),
    })),
    comparisons: (await comparisonsOfReport(ctx.db, report.id, onlyComparedBy(actor))).map((row) => ({
      ...row,
      comparedAt: row.comparedAt.toISOString(),
    })),
    recomputations: await recomputationQueries.recomputationsOf(ctx.db, report.id),
    mayAct,
    maySeeEnterprise: actor.permissions.has("enterprises.read"),
    mayRecordUse: actor.permissions.has("reports.record-use"),
    hasOriginal: present.fileId !== null,
    mayAttach: present.fileId === null && actor.permissions.has("reports.attach"),
    isTakenIn: versions[0]?.act === "taken-in",
    mayReview: actor.permissions.has("reports.review"),
  };
});
