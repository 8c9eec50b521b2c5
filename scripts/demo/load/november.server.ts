import { rmSync, writeFileSync } from "node:fs";
import type { Db } from "#db/connection";
import { defaultExpiry } from "~/modules/reports/lodge.rules";
import { reportPurposes } from "~/modules/reports/report.sheet";
import { printedNumber } from "~/modules/reports/report-number.rules";
import type { ReportStatement } from "~/modules/reports/reports.types";
import { lodgeReport } from "~/modules/reports/use-cases/lodge-report.server";
import { reserveNumbers } from "~/modules/reports/use-cases/reserve-numbers.server";
import { civilDayOf } from "~/platform/clock";
import { env } from "~/platform/env.server";
import { temporaryPath } from "~/platform/files.server";
import { mustBeOk } from "~/platform/result";
import { methodOn } from "../agency-days";
import type { NovemberReport } from "../november-reports";
import { originalPdf } from "../original-pdf";
import { reportSummary } from "../report-summary";
import { actingAs } from "./accounts";
import { loadedReport } from "./register.queries.server";

const codes = new Map(reportPurposes.map(({ code, label }) => [label, code]));

/**
 * An account of the agency reserves a number, prints it with its QR into the report and lodges the PDF, as any agency does. False where
 * the report is there already or its day has not come.
 */
export async function lodgeOne(db: Db, report: NovemberReport): Promise<boolean> {
  const { agency, enterprise, ownNo, issuedOn } = report;
  const ctx = await actingAs(db, agency.username);
  if (issuedOn > civilDayOf(ctx.now) || (await loadedReport(db, agency.content.uscc, ownNo))) return false;
  const [no] = mustBeOk(await reserveNumbers(ctx, 1));
  const { analysts, purpose, dataCutoffOn, grade, minutesNo, indicators } = report;
  const said = { ownNo, dataCutoffOn, issuedOn, grade, analysts, minutesNo, indicators };
  const statement: ReportStatement = {
    ...said,
    no: no!,
    uscc: enterprise.uscc,
    enterpriseName: enterprise.name,
    purpose: codes.get(purpose)!,
    expiresOn: null,
    summary: reportSummary(report),
  };
  const bytes = await originalPdf({
    ...said,
    no: printedNumber(no!),
    address: verifyAddress(no!),
    agency: agency.content.name,
    enterprise: enterprise.name,
    uscc: enterprise.uscc,
    purpose,
    expiresOn: defaultExpiry(issuedOn, 12),
    summary: statement.summary,
    method: methodOn(agency, issuedOn),
  });
  const path = temporaryPath(".pdf");
  try {
    writeFileSync(path, bytes);
    mustBeOk(await lodgeReport(ctx, statement, { path, name: `${no}.pdf` }));
  } finally {
    rmSync(path, { force: true });
  }
  return true;
}

/** Where the QR leads. */
export function verifyAddress(no: string): string {
  const { PUBLIC_URL, HOST, PORT } = env();
  return new URL(`/verify/${no}`, PUBLIC_URL ?? `http://${HOST}:${PORT}`).href;
}
