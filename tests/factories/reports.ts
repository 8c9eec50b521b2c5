import type { Db } from "#db/connection";
import { ctxOf } from "#tests/support/actors";
import { loadActor, systemActor } from "~/modules/accounts/actor.server";
import { createAccount } from "~/modules/accounts/use-cases/create-account.server";
import type { RatingMethod } from "~/modules/agencies/grading.types";
import { organisationCheckCharacter, usccCheckCharacter } from "~/modules/reference/uscc.rules";
import type { ReportStatement } from "~/modules/reports/reports.types";
import { lodgeReport } from "~/modules/reports/use-cases/lodge-report.server";
import type { Actor } from "~/platform/actor";
import { civilDayOf } from "~/platform/clock";
import { newId } from "~/platform/id";
import { mustBeOk } from "~/platform/result";
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
    { grade: "A", points: 0 },
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

/** A listed agency with a scale, a method, three analysts and two accounts, as the register holds one. */
export async function listedAgency(db: Db, name = `宿迁测评${++counter}信用服务有限公司`): Promise<TestAgency> {
  const id = newId();
  const at = ctxOf(db).now;
  const code = `XY${String(++counter).padStart(3, "0")}`;
  const [scaleId, methodId] = [newId(), newId()];
  const grades = ["AAA", "AA", "A", "暂缓"].map((grade) => ({ grade, meaning: `${grade} 级` }));
  await db
    .insertInto("agencies")
    .values({
      id,
      code,
      uscc: usccOf(900_000 + counter),
      name,
      name_sort: `suqian ${counter}`,
      home: "here",
      filing_state: "listed",
      filing_no: `备${code}`,
      listed_on: "2020-01-01",
      content_json: "{}",
      created_at: at,
      updated_at: at,
    })
    .execute();
  await db
    .insertInto("agency_scales")
    .values({
      id: scaleId,
      agency_id: id,
      ordinal: 1,
      grades_json: JSON.stringify(grades),
      valid_from_on: "2020-01-01",
      created_at: at,
    })
    .execute();
  await db
    .insertInto("agency_methods")
    .values({
      id: methodId,
      agency_id: id,
      ordinal: 1,
      scale_id: scaleId,
      name: "企业信用评价方法",
      method_json: JSON.stringify(METHOD),
      valid_from_on: "2020-01-01",
      created_at: at,
    })
    .execute();
  const analysts: TestAgency["analysts"] = [];
  for (const family of ["王", "李", "张"]) {
    const analyst = { id: newId(), name: `${family}评${counter}`, credentialNo: `PJ-${code}-${analysts.length + 1}` };
    analysts.push(analyst);
    await db
      .insertInto("analysts")
      .values({
        id: analyst.id,
        name: analyst.name,
        name_sort: analyst.credentialNo,
        credential: "信用管理师",
        credential_no: analyst.credentialNo,
        created_at: at,
        updated_at: at,
      })
      .execute();
    await db
      .insertInto("analyst_postings")
      .values({ id: newId(), analyst_id: analyst.id, agency_id: id, from_on: "2020-01-01", created_at: at })
      .execute();
  }
  return { id, code, analysts, user: await agencyUser(db, id), other: await agencyUser(db, id) };
}

/** An account of an agency's seat. */
export async function agencyUser(db: Db, agencyId: string): Promise<Actor> {
  const id = mustBeOk(
    await createAccount(ctxOf(db, systemActor()), {
      username: `u-${newId().toLowerCase()}`,
      displayName: "测试 信用服务机构用户",
      principalKind: "agency-seat",
      password: null,
      mustChangePassword: false,
      unitId: null,
      agencyId,
      roles: [{ role: "agency-user", scopeKind: "city", scopeValue: "" }],
    }),
  );
  return (await loadActor(db, id, civilDayOf(ctxOf(db).now)))!;
}

/** An enterprise of the register. */
export async function enterprise(db: Db, name?: string): Promise<{ id: string; uscc: string; name: string }> {
  const number = ++counter;
  const row = { id: newId(), uscc: usccOf(number), name: name ?? `宿迁清衡${number}建设有限公司` };
  const at = ctxOf(db).now;
  await db
    .insertInto("enterprises")
    .values({
      ...row,
      name_sort: `e${number}`,
      status: "active",
      former_names_json: "[]",
      created_at: at,
      updated_at: at,
    })
    .execute();
  return row;
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
