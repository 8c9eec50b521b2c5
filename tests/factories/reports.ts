import type { Db } from "#db/connection";
import { ctxOf } from "#tests/support/actors";
import { analystsOf } from "~/modules/agencies/agencies.queries.server";
import type { RatingMethod } from "~/modules/agencies/grading.types";
import { organisationCheckCharacter, usccCheckCharacter } from "~/modules/reference/uscc.rules";
import { wantedEnterprise } from "~/modules/reports/enterprise-import.rules";
import { enterpriseImport } from "~/modules/reports/enterprise-import.server";
import { enterprisesByCodes } from "~/modules/reports/enterprises.queries.server";
import type { ReportStatement } from "~/modules/reports/reports.types";
import { lodgeReport } from "~/modules/reports/use-cases/lodge-report.server";
import type { Actor } from "~/platform/actor";
import { civilDayOf } from "~/platform/clock";
import { newId } from "~/platform/id";
import { runProcess } from "~/platform/process.server";
import { mustBeOk, no, ok } from "~/platform/result";
import { makeAgencyUser, makeListedAgency } from "./agencies";
import { pdfFile } from "./pdfs";

let counter = 0;

/** A code of the unassigned county, correct in both check characters. */
export function usccOf(number: number, prefix = "91"): string {
  const organisation = `MA${String(number).padStart(6, "0")}`;
  const first17 = `${prefix}321399${organisation}${organisationCheckCharacter(organisation)}`;
  return first17 + usccCheckCharacter(first17);
}

export const METHOD: RatingMethod = {
  indicators: [
    {
      code: "strength",
      name: "综合实力",
      unit: "分",
      weight: 100,
      scoring: {
        kind: "bands",
        bands: [
          { from: 90, points: 95 },
          { from: 80, points: 85 },
          { from: 0, points: 50 },
        ],
      },
    },
  ],
  cutOffs: [
    { grade: "AAA", points: 90 },
    { grade: "AA", points: 80 },
    { grade: "A", points: 50 },
    { grade: "暂缓", points: 0 },
  ],
  caps: [],
};

export interface TestAgency {
  id: string;
  code: string;
  analysts: { id: string; name: string; credentialNo: string }[];
  /** Two accounts of the agency. */
  user: Actor;
  other: Actor;
}

/** A listed agency with a scale, a method, three analysts and two accounts, filed and listed as any agency is. */
export async function listedAgency(db: Db, name = `宿迁测评${++counter}信用服务有限公司`): Promise<TestAgency> {
  const no = ++counter;
  const { agency, user } = await makeListedAgency(db, {
    name,
    uscc: usccOf(900_000 + no),
    listedOn: "2020-01-01",
    signedOn: "2019-12-20",
    grades: ["AAA", "AA", "A", "暂缓"].map((grade) => ({ grade, meaning: `${grade} 级` })),
    method: METHOD,
    analysts: ["王", "李", "张"].map((family, index) => ({
      name: `${family}评${no}`,
      credential: "信用管理师",
      credentialNo: `PJ-${no}-${index + 1}`,
      from: "2019-01-01",
    })),
  });
  const posted = await analystsOf(db, agency.id, civilDayOf(ctxOf(db).now));
  const analysts = ["王", "李", "张"].map((family) => posted.find((one) => one.name.startsWith(family))!);
  return { id: agency.id, code: agency.code!, analysts, user, other: await makeAgencyUser(db, agency.id) };
}

/** An enterprise of the register, brought in as a line of a workbook is. */
export async function enterprise(db: Db, name?: string): Promise<{ id: string; uscc: string; name: string }> {
  const number = ++counter;
  const uscc = usccOf(number);
  const wanted = wantedEnterprise({ uscc, name: name ?? `宿迁清衡${number}建设有限公司` }, null);
  const ctx = ctxOf(db);
  const { accountId } = ctx.actor;
  mustBeOk(
    await runProcess(ctx, { name: "commit-import" }, async (unit) => {
      const today = civilDayOf(ctx.now);
      const context = { stagedBy: accountId, committedBy: accountId, now: ctx.now, today, importId: newId() };
      const applier = await enterpriseImport.applier(unit, { ...context, agencyId: null, files: null });
      const payload = { id: null, version: null, wanted };
      const outcome = await applier.apply([{ number: 1, action: "add", payload }]);
      return outcome.ok ? ok(null) : no(`collection:refusal.${outcome.code}`);
    }),
  );
  const [row] = await enterprisesByCodes(db, [uscc]);
  return { id: row!.id, uscc, name: row!.name };
}

/** What an agency would state about an enterprise. */
export function statementOf(
  agency: TestAgency,
  about: { uscc: string; name: string },
  change: Partial<ReportStatement> = {},
): ReportStatement {
  return {
    no: null,
    ownNo: null,
    uscc: about.uscc,
    enterpriseName: about.name,
    purpose: "tender",
    dataCutoffOn: "2026-09-30",
    issuedOn: "2026-10-20",
    expiresOn: null,
    grade: "AA",
    analysts: agency.analysts.slice(0, 2).map((analyst) => analyst.name),
    minutesNo: "评审〔2026〕1号",
    summary: "经评审，该企业信用状况良好。",
    indicators: { strength: "85" },
    ...change,
  };
}

/** A lodged report with a PDF of its own. */
export async function lodgedReport(db: Db, agency: TestAgency, change: Partial<ReportStatement> = {}) {
  const about = await enterprise(db);
  const file = await pdfFile([`${about.uscc} AA`, "page two"]);
  const lodged = mustBeOk(await lodgeReport(ctxOf(db, agency.user), statementOf(agency, about, change), file));
  return { ...lodged, about, file };
}
