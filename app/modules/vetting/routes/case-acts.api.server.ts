import { z } from "zod";
import { type Endpoint, endpoint } from "~/platform/api/endpoint";
import { approveCase } from "../use-cases/approve-case.server";
import { issueOpinion } from "../use-cases/issue-opinion.server";
import { opinionFile } from "../use-cases/opinion-file.server";
import { returnCase } from "../use-cases/return-case.server";
import { submitCase } from "../use-cases/submit-case.server";
import { withdrawCase } from "../use-cases/withdraw-case.server";
import { caseIdSchema, reasonSchema } from "../vetting.schema";
import { CASE, done, reply } from "./api-shapes";

const submitEndpoint = endpoint({
  method: "post",
  path: `${CASE}/submission`,
  operationId: "submitVettingCase",
  tag: "vetting",
  summary: "Submit a decided case for signature",
  permission: "vetting.submit",
  params: caseIdSchema,
  responses: { 200: { description: "Submitted", schema: done } },
  errors: ["case-state", "candidates-undecided", "facts-changed", "already-submitted"],
  async handler({ ctx, params }) {
    return reply(params.id, await submitCase(ctx, params.id), "decided");
  },
});

const approveEndpoint = endpoint({
  method: "post",
  path: `${CASE}/approval`,
  operationId: "approveVettingCase",
  tag: "vetting",
  summary: "Sign a submitted case; the last signature approves it",
  permission: "vetting.approve",
  params: caseIdSchema,
  responses: { 200: { description: "Signed", schema: z.object({ id: z.string(), state: z.string() }) } },
  errors: ["case-state", "same-account", "facts-changed"],
  async handler({ ctx, params }) {
    const result = await approveCase(ctx, params.id);
    return result.ok ? { body: { id: params.id, state: result.value } } : { refusal: result.refusal };
  },
});

const returnEndpoint = endpoint({
  method: "post",
  path: `${CASE}/return`,
  operationId: "returnVettingCase",
  tag: "vetting",
  summary: "Return a submitted case to its officers",
  permission: "vetting.approve",
  params: caseIdSchema,
  body: reasonSchema,
  responses: { 200: { description: "Returned", schema: done } },
  errors: ["case-state", "same-account"],
  async handler({ ctx, params, body }) {
    return reply(params.id, await returnCase(ctx, { caseId: params.id, reason: body.reason }), "returned");
  },
});

const issueEndpoint = endpoint({
  method: "post",
  path: `${CASE}/issuance`,
  operationId: "issueOpinion",
  tag: "vetting",
  summary: "Issue the opinion of an approved case under the next number of the year",
  permission: "vetting.issue",
  params: caseIdSchema,
  responses: {
    200: { description: "Issued", schema: z.object({ id: z.string(), state: z.string(), documentNo: z.string() }) },
  },
  errors: ["case-state", "facts-changed"],
  async handler({ ctx, params }) {
    const result = await issueOpinion(ctx, params.id);
    if (!result.ok) return { refusal: result.refusal };
    return { body: { id: params.id, state: "issued", documentNo: result.value.documentNo } };
  },
});

const withdrawEndpoint = endpoint({
  method: "post",
  path: `${CASE}/withdrawal`,
  operationId: "withdrawVettingCase",
  tag: "vetting",
  summary: "End a case without an opinion",
  permission: "vetting.withdraw",
  params: caseIdSchema,
  body: reasonSchema,
  responses: { 200: { description: "Withdrawn", schema: done } },
  errors: ["case-state", "not-the-submitter"],
  async handler({ ctx, params, body }) {
    return reply(params.id, await withdrawCase(ctx, { caseId: params.id, reason: body.reason }), "withdrawn");
  },
});

const opinionEndpoint = (format: "xlsx" | "pdf") =>
  endpoint({
    method: "get",
    path: `${CASE}/opinion.${format}`,
    operationId: format === "xlsx" ? "readOpinionWorkbook" : "readOpinionDocument",
    tag: "vetting",
    summary: `The issued opinion as ${format}, byte for byte as it was issued`,
    permission: "vetting.read",
    params: caseIdSchema,
    responses: {
      200: {
        description: "The opinion",
        contentType:
          format === "pdf" ? "application/pdf" : "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      },
    },
    errors: ["not-issued"],
    async handler({ ctx, params }) {
      const result = await opinionFile(ctx, params.id, format);
      if (!result.ok) return { refusal: result.refusal };
      const { bytes, mediaType, name } = result.value;
      const disposition = `attachment; filename="opinion.${format}"; filename*=UTF-8''${encodeURIComponent(name)}`;
      return { bytes, headers: { "Content-Type": mediaType, "Content-Disposition": disposition } };
    },
  });

/** Acts on a whole case, and the opinion it ends with. */
export const caseActs: readonly Endpoint[] = [
  submitEndpoint,
  approveEndpoint,
  returnEndpoint,
  issueEndpoint,
  withdrawEndpoint,
  opinionEndpoint("xlsx"),
  opinionEndpoint("pdf"),
];
