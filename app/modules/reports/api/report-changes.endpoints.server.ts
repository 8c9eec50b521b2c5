import { z } from "zod";
import type { CodeTable } from "#db/reference/code-tables/make-table";
import { REPORT_CORRECT_REASON, REPORT_REVISE_REASON, REPORT_WITHDRAW_REASON } from "#db/reference/code-tables/reports";
import { type ApiInput, type Endpoint, endpoint, versionRead } from "~/platform/api/endpoint";
import type { Ctx } from "~/platform/process.server";
import { no, type Result } from "~/platform/result";
import type { ReportChange } from "../change-report.server";
import { MAX_REPORT_BYTES } from "../report-file.server";
import { readReportNumber } from "../report-number.rules";
import { type ReportRow, reportById, reportByNo } from "../reports.queries.server";
import { because, explained, unexplained } from "../reports.schema";
import { correctReport } from "../use-cases/correct-report.server";
import { reviseReport } from "../use-cases/revise-report.server";
import { withdrawReport } from "../use-cases/withdraw-report.server";
import { LODGE_CODES } from "./lodge-codes";
import { lodgedBody, withCode } from "./reports.endpoints.server";
import { lodgedShape, statementFields } from "./shapes";

const REPORT = "/api/v1/reports/{no}";
const params = z.object({ no: z.string().min(1).max(60) });
const unknown = () => no("reports:refusal.not-found", { status: 404 });

/** What a changed report states; its number and the agency's own number stay. */
const changeFields = (table: CodeTable) =>
  statementFields.omit({ no: true, ownNo: true }).extend(because(table)).refine(explained, unexplained);

const etag = (version: number) => ({ ETag: `"${version}"` });
const changedShape = lodgedShape.extend({ version: z.int() });
const stateShape = z.object({
  id: z.string(),
  no: z.string(),
  ownNo: z.string().nullable(),
  state: z.enum(["valid", "withdrawn"]),
  issuedOn: z.string(),
  expiresOn: z.string(),
  grade: z.string(),
  withdrawnOn: z.string().nullable(),
  version: z.int(),
});

/** The report of a number as its own agency acts on it; another agency's answers as none. */
async function ownOne({ db, actor }: Ctx, given: string): Promise<ReportRow | null> {
  const read = readReportNumber(given);
  const report = read.ok ? await reportByNo(db, read.no) : undefined;
  return report && report.agencyId === actor.agencyId ? report : null;
}

function stateOf({ id, no, ownNo, state, issuedOn, expiresOn, grade, withdrawnOn, version }: ReportRow) {
  return {
    headers: etag(version),
    body: { id, no, ownNo, state, issuedOn, expiresOn, grade, withdrawnOn, version },
  };
}

type Act = (ctx: Ctx, change: ReportChange) => Promise<Result<string>>;
type Changed = z.output<ReturnType<typeof changeFields>>;

async function change(act: Act, input: ApiInput<z.output<typeof params>, unknown, unknown>) {
  const { ctx, body, parts, ifMatch } = input;
  const report = await ownOne(ctx, input.params.no);
  if (!report) return unknown();
  const { reasonCode, reasonText, ...fields } = body as Changed;
  const statement = withCode({ ...fields, no: report.no, ownNo: report.ownNo });
  if (!statement.ok) return statement;
  const file = parts!.files.find((each) => each.field === "file")!;
  const reason = { code: reasonCode, text: reasonText };
  const readAt = versionRead(ifMatch);
  const result = await act(ctx, { reportId: report.id, readAt, statement: statement.value, reason, file });
  if (!result.ok) return result;
  const { id, no: given, versionId, version } = (await reportById(ctx.db, result.value))!;
  const stands = { ...(await lodgedBody(ctx, id, given, versionId)), version };
  return { status: 201, body: stands, headers: etag(version) };
}

const CHANGE_ERRORS = ["not-found", "withdrawn-already", "other-enterprise", "version-stale", ...LODGE_CODES];

export const reportChangeEndpoints: readonly Endpoint[] = [
  endpoint({
    method: "get",
    path: REPORT,
    operationId: "readReport",
    tag: "reports",
    summary: "A report of one's own as it stands, with the version that correcting, revising and withdrawing name",
    permission: "reports.submit",
    params,
    responses: { 200: { description: "The report", schema: stateShape } },
    errors: ["not-found"],
    async handler({ ctx, params: { no: given } }) {
      const report = await ownOne(ctx, given);
      return report ? stateOf(report) : unknown();
    },
  }),
  endpoint({
    method: "post",
    path: `${REPORT}/correction`,
    operationId: "correctReport",
    tag: "reports",
    summary: "Put right what never was as the report says: a new version with its own PDF under the same number",
    permission: "reports.submit",
    conditional: true,
    params,
    multipart: { fields: changeFields(REPORT_CORRECT_REASON), files: ["file"], maxFileBytes: MAX_REPORT_BYTES },
    responses: { 201: { description: "Corrected", schema: changedShape } },
    errors: CHANGE_ERRORS,
    handler: (input) => change(correctReport, input),
  }),
  endpoint({
    method: "post",
    path: `${REPORT}/revision`,
    operationId: "reviseReport",
    tag: "reports",
    summary: "Follow what came after the report was issued: a new version with its own PDF under the same number",
    permission: "reports.submit",
    conditional: true,
    params,
    multipart: { fields: changeFields(REPORT_REVISE_REASON), files: ["file"], maxFileBytes: MAX_REPORT_BYTES },
    responses: { 201: { description: "Revised", schema: changedShape } },
    errors: CHANGE_ERRORS,
    handler: (input) => change(reviseReport, input),
  }),
  endpoint({
    method: "post",
    path: `${REPORT}/withdrawal`,
    operationId: "withdrawReport",
    tag: "reports",
    summary: "Take a report back from today on; it stays on file and reads as withdrawn",
    permission: "reports.submit",
    conditional: true,
    params,
    body: z.object(because(REPORT_WITHDRAW_REASON)).refine(explained, unexplained),
    responses: { 200: { description: "Withdrawn", schema: stateShape } },
    errors: ["not-found", "withdrawn-already"],
    async handler({ ctx, params: { no: given }, body, ifMatch }) {
      const report = await ownOne(ctx, given);
      if (!report) return unknown();
      const why = { code: body.reasonCode, text: body.reasonText };
      const result = await withdrawReport(ctx, { reportId: report.id, readAt: versionRead(ifMatch), reason: why });
      return result.ok ? stateOf((await reportById(ctx.db, result.value))!) : result;
    },
  }),
];
