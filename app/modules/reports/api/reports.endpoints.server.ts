import { z } from "zod";
import { readUscc } from "~/modules/reference/uscc.rules";
import { type Endpoint, endpoint } from "~/platform/api/endpoint";
import { isId } from "~/platform/id";
import { PDF_REFUSALS } from "~/platform/pdf-check/types";
import type { Ctx } from "~/platform/process.server";
import { no, ok, type Result } from "~/platform/result";
import { onlyAgencyOf } from "../report-access.server";
import { MAX_REPORT_BYTES } from "../report-file.server";
import { readReportNumber } from "../report-number.rules";
import { warningOfUse } from "../report-use.rules";
import { validityOf } from "../report-uses.queries.server";
import { versionById, versionOf } from "../report-versions.queries.server";
import { reportByNo } from "../reports.queries.server";
import { strikeSchema } from "../reports.schema";
import type { ReportStatement } from "../reports.types";
import { takeOriginal } from "../take-original.server";
import { attachOriginal } from "../use-cases/attach-original.server";
import { lodgeReport } from "../use-cases/lodge-report.server";
import { recordUse } from "../use-cases/record-use.server";
import { strikeUse } from "../use-cases/strike-use.server";
import { LODGE_CODES } from "./lodge-codes";
import { saidWarnings } from "./said-warnings.server";
import { lodgedShape, statementFields, useFields, warningsShape } from "./shapes";

/** Makes the code of the enterprise what the register writes; said at its field where it is none. */
export function withCode(value: z.output<typeof statementFields>): Result<ReportStatement> {
  const read = readUscc(value.uscc);
  if (!read.ok) {
    const { code, params } = read.problem;
    return no(`collection:refusal.${code}`, { path: "uscc", status: 422, params });
  }
  return ok({ ...value, uscc: read.uscc });
}

/** A report with the digests of the PDF that was just accepted. */
export async function lodgedBody({ db }: Ctx, id: string, given: string, versionId: string) {
  const version = (await versionById(db, versionId))!;
  return { id, no: given, sha256: version.fileSha256!.toString("hex"), sm3: version.fileSm3!.toString("hex") };
}

export const reportEndpoints: readonly Endpoint[] = [
  endpoint({
    method: "post",
    path: "/api/v1/reports",
    operationId: "lodgeReport",
    tag: "reports",
    summary: "Lodge the final PDF of a report with what it states",
    permission: "reports.submit",
    multipart: { fields: statementFields, files: ["file"], maxFileBytes: MAX_REPORT_BYTES },
    responses: { 201: { description: "Accepted", schema: lodgedShape.extend({ warnings: warningsShape }) } },
    errors: LODGE_CODES,
    async handler({ ctx, body, parts, lng }) {
      const statement = withCode(body as z.output<typeof statementFields>);
      if (!statement.ok) return statement;
      const file = parts!.files.find((each) => each.field === "file")!;
      const result = await lodgeReport(ctx, statement.value, file);
      if (!result.ok) return result;
      const { reportId, no: given, versionId, warnings } = result.value;
      const lodged = await lodgedBody(ctx, reportId, given, versionId);
      return { status: 201, body: { ...lodged, warnings: saidWarnings(warnings, lng) } };
    },
  }),
  endpoint({
    method: "get",
    path: "/api/v1/reports/{no}/original",
    operationId: "takeReportOriginal",
    tag: "reports",
    summary: "The PDF of a version as it was lodged, of the present one where none is named; taking it is journalled",
    permission: "reports.read",
    params: z.object({ no: z.string().min(1).max(60) }),
    query: z.object({ version: z.coerce.number().int().min(1).max(65_535).optional() }),
    responses: { 200: { description: "The PDF", contentType: "application/pdf" } },
    errors: ["not-found", "no-such-version", "no-original-yet"],
    async handler({ ctx, params, query }) {
      const read = readReportNumber(params.no);
      const report = read.ok ? await reportByNo(ctx.db, read.no) : undefined;
      const only = onlyAgencyOf(ctx.actor);
      if (!report || (only !== null && report.agencyId !== only))
        return no("reports:refusal.not-found", { status: 404 });
      const taken = await takeOriginal(ctx, report, query.version ?? null);
      if (taken) return taken;
      const isKnown = (await versionOf(ctx.db, report, query.version ?? null)) !== undefined;
      return no(`reports:refusal.${isKnown ? "no-original-yet" : "no-such-version"}`, { status: 404 });
    },
  }),
  endpoint({
    method: "post",
    path: "/api/v1/reports/{no}/attachment",
    operationId: "attachOriginal",
    tag: "reports",
    summary: "Attach the original of a report of before the register began, one file a request; what is there stays",
    permission: "reports.attach",
    params: z.object({ no: z.string().min(1).max(60) }),
    multipart: { fields: z.object({}), files: ["file"], maxFileBytes: MAX_REPORT_BYTES },
    responses: { 201: { description: "Attached: the report is verified by file from now on", schema: lodgedShape } },
    errors: [
      "not-found",
      "original-there",
      "file-known",
      "file-known-now",
      "other-number-printed",
      "state-secret",
      ...PDF_REFUSALS,
    ],
    async handler({ ctx, params, parts }) {
      const read = readReportNumber(params.no);
      const report = read.ok ? await reportByNo(ctx.db, read.no) : undefined;
      if (!report) return no("reports:refusal.not-found", { status: 404 });
      const file = parts!.files.find((each) => each.field === "file")!;
      const result = await attachOriginal(ctx, { reportId: report.id, file });
      return result.ok ? { status: 201, body: await lodgedBody(ctx, report.id, report.no, report.versionId) } : result;
    },
  }),
  endpoint({
    method: "post",
    path: "/api/v1/reports/{no}/uses",
    operationId: "recordReportUse",
    tag: "reports",
    summary: "Record that a report was used in a project; the same use again changes nothing",
    permission: "reports.record-use",
    params: z.object({ no: z.string().min(1).max(60) }),
    body: useFields,
    responses: {
      201: { description: "Recorded", schema: z.object({ id: z.string(), warnings: warningsShape }) },
    },
    errors: ["not-found", "use-in-future", "use-before-issue", "use-differs"],
    async handler({ ctx, params, body, lng }) {
      const read = readReportNumber(params.no);
      if (!read.ok) return no("reports:refusal.not-found", { status: 404 });
      const result = await recordUse(ctx, { no: read.no, use: { ...body, unitId: ctx.actor.unitId } });
      if (!result.ok) return result;
      const report = (await reportByNo(ctx.db, read.no))!;
      const warning = warningOfUse(report, body, await validityOf(ctx.db, [report.id]));
      return { status: 201, body: { id: result.value, warnings: saidWarnings(warning ? [warning] : [], lng) } };
    },
  }),
  endpoint({
    method: "post",
    path: "/api/v1/report-uses/{id}/striking",
    operationId: "strikeReportUse",
    tag: "reports",
    summary: "Strike a use recorded in error; it stays readable as struck and counts nowhere",
    permission: "reports.strike-use",
    params: z.object({ id: z.string().refine(isId) }),
    body: strikeSchema,
    responses: { 200: { description: "Struck", schema: z.object({ id: z.string() }) } },
    errors: ["no-such-use", "struck-already", "use-not-yours"],
    async handler({ ctx, params, body }) {
      const reason = { code: body.reasonCode, text: body.reasonText };
      const result = await strikeUse(ctx, { useId: params.id, reason });
      return result.ok ? { body: { id: result.value } } : result;
    },
  }),
];
