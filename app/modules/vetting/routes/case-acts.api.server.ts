import { z } from "zod";
import { type Endpoint, endpoint, versionRead } from "~/platform/api/endpoint";
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
  conditional: "if-sent",
  params: caseIdSchema,
  responses: { 200: { description: "Submitted", schema: done } },
  errors: ["case-state", "candidates-undecided", "facts-changed", "already-submitted"],
  async handler({ ctx, params, ifMatch }) {
    return reply(params.id, await submitCase(ctx, params.id, versionRead(ifMatch)), "decided");
  },
});

const approveEndpoint = endpoint({
  method: "post",
  path: `${CASE}/approval`,
  operationId: "approveVettingCase",
  tag: "vetting",
  summary: "Sign a submitted case; the last signature approves it",
  permission: "vetting.approve",
  conditional: "if-sent",
  params: caseIdSchema,
  responses: { 200: { description: "Signed", schema: z.object({ id: z.string(), state: z.string() }) } },
  errors: ["case-state", "same-account", "facts-changed"],
  async handler({ ctx, params, ifMatch }) {
    const result = await approveCase(ctx, params.id, versionRead(ifMatch));
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
  conditional: "if-sent",
  params: caseIdSchema,
  body: reasonSchema,
  responses: { 200: { description: "Returned", schema: done } },
  errors: ["case-state", "same-account"],
  async handler({ ctx, params, body, ifMatch }) {
    const input = { caseId: params.id, reason: body.reason, readAt: versionRead(ifMatch) };
    return reply(params.id, await returnCase(ctx, input), "returned");
  },
});

const issueEndpoint = endpoint({
  method: "post",
  path: `${CASE}/issuance`,
  operationId: "issueOpinion",
  tag: "vetting",
  summary: "Issue the opinion of an approved case under the next number of the year",
  permission: "vetting.issue",
  conditional: "if-sent",
  params: caseIdSchema,
  responses: {
    200: { description: "Issued", schema: z.object({ id: z.string(), state: z.string(), documentNo: z.string() }) },
  },
  errors: ["case-state", "same-account", "facts-changed"],
  async handler({ ctx, params, ifMatch }) {
    const result = await issueOpinion(ctx, params.id, versionRead(ifMatch));
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
  conditional: "if-sent",
  params: caseIdSchema,
  body: reasonSchema,
  responses: { 200: { description: "Withdrawn", schema: done } },
  errors: ["case-state", "not-the-submitter"],
  async handler({ ctx, params, body, ifMatch }) {
    const input = { caseId: params.id, reason: body.reason, readAt: versionRead(ifMatch) };
    return reply(params.id, await withdrawCase(ctx, input), "withdrawn");
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
