import { ENTERPRISE_STATUS, FACT_KIND } from "#db/reference/code-tables/reports";
import { may } from "~/platform/actor";
import { civilDayOf } from "~/platform/clock";
import { protectedLoader } from "~/platform/guard.server";
import { openEnterprise } from "../enterprise-access.server";
import { factsOf } from "../enterprises.queries.server";
import { labelOf, onlyAgencyOf } from "../report-access.server";
import { printedNumber } from "../report-number.rules";
import { reportPage } from "../reports.queries.server";
import { statusOn } from "../verification.rules";

const LIMIT = 100;

/** One enterprise: what is registered, the public facts, and the reports that the reader may see. */
export const loader = protectedLoader("enterprises.read", async (guarded) => {
  const { ctx, actor, lng, t } = guarded;
  const row = await openEnterprise(guarded);
  const today = civilDayOf(ctx.now);
  const filter = { onlyAgency: onlyAgencyOf(actor), enterprise: row.id, today };
  const reports = may(actor, "reports.read")
    ? await reportPage(ctx.db, filter, { direction: "desc", limit: LIMIT, offset: 0 })
    : null;
  return {
    title: row.name,
    enterprise: {
      id: row.id,
      uscc: row.uscc,
      legalRepresentative: row.legalRepresentative,
      address: row.address,
      industry: row.industry,
      foundedOn: row.foundedOn,
      status: labelOf(ENTERPRISE_STATUS, row.status, lng),
      formerNames: JSON.parse(row.formerNamesJson) as string[],
    },
    facts: (await factsOf(ctx.db, [row.id])).map((fact) => ({
      ...fact,
      kind: labelOf(FACT_KIND, fact.kind, lng),
      grade: t(`reports:fact.grade.${fact.grade}`),
    })),
    reports:
      reports?.map((report) => ({
        id: report.id,
        no: printedNumber(report.no),
        agency: report.agencyName,
        purpose: report.purpose,
        grade: report.grade,
        issuedOn: report.issuedOn,
        expiresOn: report.expiresOn,
        status: statusOn(report, today),
        factMark: report.factMark,
      })) ?? null,
    mayEnter: may(actor, "facts.enter"),
    mayEnd: may(actor, "facts.end"),
  };
});
