import { z } from "zod";
import { type Endpoint, endpoint } from "~/platform/api/endpoint";
import { civilDayOf } from "~/platform/clock";
import { no } from "~/platform/result";
import { certifiedContent, statedCertificate } from "../certificate.schema";
import { certificateOf } from "../certificate.server";
import { checkCertificate } from "../certificate-check.server";
import { onlyAgencyOf } from "../report-access.server";
import { readReportNumber } from "../report-number.rules";
import { versionsOf } from "../report-versions.queries.server";
import { noteReader } from "../report-writes.queries.server";
import { reportByNo } from "../reports.queries.server";
import { noteMiss, secondsToWait } from "../verification-limit.server";
import { verificationShape } from "./shapes";

const certificateShape = z.object({
  content: certifiedContent,
  algorithm: z.string(),
  signerId: z.string(),
  keyFingerprint: z.string(),
  signature: z.string(),
});

export const certificateEndpoints: readonly Endpoint[] = [
  endpoint({
    method: "get",
    path: "/api/v1/reports/{no}/certificate",
    operationId: "readReportCertificate",
    tag: "reports",
    summary: "The signed certificate of one version of a report, of the present one where none is named",
    permission: "reports.read",
    params: z.object({ no: z.string().min(1).max(60) }),
    query: z.object({ version: z.coerce.number().int().min(1).max(500).optional() }),
    responses: { 200: { description: "The certificate", schema: certificateShape } },
    errors: ["not-found", "no-original-yet"],
    async handler({ ctx, params, query }) {
      const read = readReportNumber(params.no);
      const report = read.ok ? await reportByNo(ctx.db, read.no) : undefined;
      const only = onlyAgencyOf(ctx.actor);
      const isSeen = report && (only === null || report.agencyId === only);
      const version = isSeen
        ? (await versionsOf(ctx.db, report.id)).find(({ id, ordinal }) =>
            query.version === undefined ? id === report.versionId : ordinal === query.version,
          )
        : undefined;
      if (!report || !version) return no("reports:refusal.not-found", { status: 404 });
      const body = await certificateOf(ctx, report, version);
      if (!body) return no("reports:refusal.no-original-yet", { status: 409 });
      const { accountId } = ctx.actor;
      await noteReader(ctx.db, {
        ...{ report_id: report.id, account_id: accountId, version_id: report.versionId, read_at: ctx.now },
      });
      return { body };
    },
  }),
  endpoint({
    method: "post",
    path: "/api/v1/report-certificates/verification",
    operationId: "verifyReportCertificate",
    tag: "reports",
    summary: "Whether a certificate was signed by this register and is unchanged since; any key it names is not heeded",
    permission: "public",
    body: statedCertificate,
    responses: {
      200: {
        description: "Genuine or not and why, where it departs from what is on file, and how the report stands today",
        schema: z.object({
          result: z.enum(["genuine", "not-genuine"]),
          verdict: z.enum(["genuine", "unsigned", "unknown-key", "content-differs"]),
          /** `at`: where in the content, as "agency.name". */
          differences: z.array(
            z.object({ at: z.string(), stated: z.string().nullable(), kept: z.string().nullable() }),
          ),
          /** The report it names, as its verification by number says; null where none is on file. */
          report: verificationShape.nullable(),
        }),
      },
    },
    errors: ["asked-too-often"],
    async handler({ ctx, body }) {
      const { address } = ctx.origin;
      const wait = await secondsToWait(address);
      if (wait > 0) return no("reports:refusal.asked-too-often", { status: 429, params: { seconds: wait } });
      const { verdict, differences, report } = await checkCertificate(ctx.db, body, { today: civilDayOf(ctx.now) });
      if (verdict !== "genuine") await noteMiss(address);
      const result = verdict === "genuine" ? "genuine" : "not-genuine";
      return { body: { result, verdict, differences, report } };
    },
  }),
];
