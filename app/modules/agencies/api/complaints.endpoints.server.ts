import { type Endpoint, endpoint, versionRead } from "~/platform/api/endpoint";
import { everyPage } from "~/platform/every-page";
import { PDF_REFUSALS } from "~/platform/pdf-check/types";
import { PICTURE_FAULTS } from "~/platform/picture-end";
import type { Refusal, Result } from "~/platform/result";
import { agencyView } from "../access.rules";
import { agencyByCode } from "../agencies.queries.server";
import * as shapes from "../agencies-api.schema";
import { complaintsOf } from "../complaints.queries.server";
import * as schema from "../supervision.schema";
import { answerComplaint } from "../use-cases/answer-complaint.server";
import { decideComplaint, receiveComplaint } from "../use-cases/receive-complaint.server";

const COMPLAINTS = "/api/v1/agencies/{code}/complaints";
const COMPLAINT = "/api/v1/agency-complaints/{id}";
const MOST_BYTES = 20 * 1024 * 1024;
const unknown: Refusal = { code: "no-such-agency", key: "agencies:refusal.no-such-agency", status: 404 };

const answer = (result: Result<object>) => (result.ok ? { body: result.value } : { refusal: result.refusal });

const list = endpoint({
  method: "get",
  path: COMPLAINTS,
  operationId: "listComplaints",
  tag: "Agencies",
  summary: "Complaints about an agency, newest first, without who complained: one's own agency, or a regulator any",
  permission: ["agencies.file", "agencies.complaints"],
  params: shapes.codeParam,
  responses: { 200: { description: "The complaints", schema: shapes.complaintList } },
  errors: ["no-such-agency"],
  async handler({ ctx, params }) {
    const agency = await agencyByCode(ctx.db, params.code);
    const view = agencyView(ctx.actor, agency);
    if (!agency || !(view === "own" || view === "regulator")) return { refusal: unknown };
    const all = await everyPage(async (page) => ({ rows: await complaintsOf(ctx.db, agency.id, page) }));
    const items = all.map((one) => {
      const { id, no, receivedOn, content, state, decidedOn, decision } = one;
      const answered = { answer: one.answer, answeredAt: one.answeredAt?.toISOString() ?? null };
      return { id, no, receivedOn, content, state, decidedOn, decision, ...answered, version: one.version };
    });
    return { body: { items } };
  },
});

const complain = endpoint({
  method: "post",
  path: COMPLAINTS,
  operationId: "receiveComplaint",
  tag: "Agencies",
  summary: "Put a complaint about an agency or one of its reports on record",
  permission: "agencies.complaints",
  params: shapes.codeParam,
  body: schema.complaintSchema,
  responses: { 201: { description: "On record", schema: shapes.made } },
  errors: ["no-such-agency", "complaint-future", "complaint-before-listing", "report-not-theirs"],
  async handler({ ctx, params, body }) {
    const agency = await agencyByCode(ctx.db, params.code);
    if (!agency) return { refusal: unknown };
    const result = await receiveComplaint(ctx, { agencyId: agency.id, ...body });
    return result.ok ? { status: 201, body: result.value } : { refusal: result.refusal };
  },
});

const decide = endpoint({
  method: "post",
  path: `${COMPLAINT}/decision`,
  operationId: "decideComplaint",
  tag: "Agencies",
  summary: "Decide a complaint with its reasons",
  permission: "agencies.complaints",
  params: shapes.idParam,
  body: schema.decideComplaintSchema,
  responses: { 200: { description: "Decided", schema: shapes.made } },
  errors: ["no-such-complaint", "complaint-decided", "decision-order"],
  conditional: true,
  handler: async ({ ctx, params, body, ifMatch }) =>
    answer(await decideComplaint(ctx, { complaintId: params.id, ...body, version: versionRead(ifMatch) })),
});

const reply = endpoint({
  method: "post",
  path: `${COMPLAINT}/answer`,
  operationId: "answerComplaint",
  tag: "Agencies",
  summary:
    "Answer a complaint about one's own agency, once, before it is decided; as multipart where a paper goes with it",
  permission: "agencies.file",
  params: shapes.idParam,
  body: schema.answerComplaintSchema.omit({ file: true }),
  multipart: {
    fields: schema.answerComplaintSchema.omit({ file: true }),
    files: ["file"],
    maxFileBytes: MOST_BYTES,
  },
  responses: { 200: { description: "Answered", schema: shapes.made } },
  errors: [
    ...["no-such-complaint", "complaint-decided", "complaint-answered", "answer-length"],
    ...["file-format", "state-secret", ...PICTURE_FAULTS, ...PDF_REFUSALS],
  ],
  async handler({ ctx, params, body, parts }) {
    const paper = parts?.files.find((one) => one.field === "file") ?? null;
    return answer(await answerComplaint(ctx, { complaintId: params.id, answer: body.answer, paper }));
  },
});

export const agencyComplaintEndpoints: readonly Endpoint[] = [list, complain, decide, reply];
