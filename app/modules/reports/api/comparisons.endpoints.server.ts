import { z } from "zod";
import { type Endpoint, endpoint } from "~/platform/api/endpoint";
import type { Ctx } from "~/platform/process.server";
import type { Refusal } from "~/platform/result";
import { seenComparison } from "../comparison-access.server";
import { onlyAgencyOf } from "../report-access.server";
import { MAX_REPORT_BYTES } from "../report-file.server";
import { readReportNumber } from "../report-number.rules";
import { reportByNo } from "../reports.queries.server";
import { judgementSchema, optionalDay } from "../reports.schema";
import { compareReport } from "../use-cases/compare-report.server";
import { judgeComparison } from "../use-cases/judge-comparison.server";

const hunk = z.object({ lead: z.string(), before: z.string(), after: z.string(), trail: z.string() });

const comparisonShape = z.object({
  id: z.string(),
  no: z.string(),
  result: z.enum(["identical", "same-content", "different", "scan"]),
  version: z.number().int(),
  fields: z.array(
    z.object({
      field: z.string(),
      value: z.string(),
      state: z.enum(["same", "different", "not-printed"]),
      found: z.string().nullable(),
    }),
  ),
  pages: z.array(
    z.object({
      original: z.number().int().nullable(),
      other: z.number().int().nullable(),
      kind: z.enum(["changed", "missing", "added", "no-text"]),
      hunks: z.array(hunk),
    }),
  ),
  originalPages: z.number().int(),
  otherPages: z.number().int(),
  /** Only a person says that a file was altered. */
  finding: z.enum(["altered", "not-altered"]).nullable(),
  findingText: z.string().nullable(),
});

/** The version that is compared with, or the day on which it stood; the present one where neither is named. */
const versionField = z.object({ version: z.coerce.number().int().min(1).optional(), on: optionalDay });

const unknownReport: Refusal = { code: "not-found", key: "reports:refusal.not-found", status: 404 };
const unknown: Refusal = { code: "no-such-comparison", key: "reports:refusal.no-such-comparison", status: 404 };

async function told(ctx: Ctx, id: string) {
  const seen = await seenComparison(ctx, ctx.actor, id);
  if (!seen) return null;
  const { row, report, detail } = seen;
  const { ordinal, fields, pages, originalPages, otherPages } = detail;
  const { result, finding, findingText } = row;
  const files = { version: ordinal, fields, pages, originalPages, otherPages };
  return { id: row.id, no: report.no, result, ...files, finding, findingText };
}

export const comparisonEndpoints: readonly Endpoint[] = [
  endpoint({
    method: "post",
    path: "/api/v1/reports/{no}/comparisons",
    operationId: "compareReport",
    tag: "reports",
    summary: "Hold a PDF against the lodged original: bytes, then fields and pages of the text layer",
    permission: "reports.read",
    params: z.object({ no: z.string().min(1).max(60) }),
    multipart: { fields: versionField, files: ["file"], maxFileBytes: MAX_REPORT_BYTES },
    responses: { 201: { description: "Compared", schema: comparisonShape } },
    errors: ["not-found", "no-such-version", "none-on-day", "version-or-day", "no-original-yet", "original-unreadable"],
    async handler({ ctx, params, parts, body }) {
      const read = readReportNumber(params.no);
      const report = read.ok ? await reportByNo(ctx.db, read.no) : undefined;
      const only = onlyAgencyOf(ctx.actor);
      if (!report || (only !== null && report.agencyId !== only)) return { refusal: unknownReport };
      const { version, on } = body as z.output<typeof versionField>;
      const file = parts!.files.find((each) => each.field === "file")!;
      const result = await compareReport(ctx, report, file, { ordinal: version, on });
      return result.ok ? { status: 201, body: await told(ctx, result.value) } : result;
    },
  }),
  endpoint({
    method: "get",
    path: "/api/v1/report-comparisons/{id}",
    operationId: "getReportComparison",
    tag: "reports",
    summary: "One comparison, for who made it and for who judges them",
    permission: "reports.read",
    params: z.object({ id: z.string().min(1).max(60) }),
    responses: { 200: { description: "The comparison", schema: comparisonShape } },
    errors: ["no-such-comparison"],
    async handler({ ctx, params }) {
      const body = await told(ctx, params.id);
      return body ? { body } : { refusal: unknown };
    },
  }),
  endpoint({
    method: "post",
    path: "/api/v1/report-comparisons/{id}/finding",
    operationId: "judgeReportComparison",
    tag: "reports",
    summary: "Record a person's finding whether the compared file was altered, with the reason",
    permission: "reports.review",
    params: z.object({ id: z.string().min(1).max(60) }),
    body: judgementSchema,
    responses: { 200: { description: "Recorded", schema: comparisonShape } },
    errors: ["no-such-comparison", "comparison-identical", "judged-already"],
    async handler({ ctx, params, body }) {
      const result = await judgeComparison(ctx, { comparisonId: params.id, ...body });
      return result.ok ? { body: await told(ctx, result.value) } : result;
    },
  }),
];
