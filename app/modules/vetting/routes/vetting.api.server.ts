import { z } from "zod";
import { type Endpoint, endpoint, versionRead } from "~/platform/api/endpoint";
import { civilDayOf } from "~/platform/clock";
import { ok } from "~/platform/result";
import { WORKBOOK_REFUSALS } from "~/platform/workbook/types";
import type { TypedCandidate } from "../candidate-line.rules";
import { typedList } from "../candidate-list.rules";
import { confirmMatch } from "../use-cases/confirm-match.server";
import { decideCandidate } from "../use-cases/decide-candidate.server";
import { enterReply } from "../use-cases/enter-reply.server";
import { openCase } from "../use-cases/open-case.server";
import { readCandidateList } from "../use-cases/read-candidate-list.server";
import { readCase } from "../use-cases/read-case.server";
import { recordOutcome } from "../use-cases/record-outcome.server";
import { storePaper } from "../use-cases/store-paper.server";
import {
  candidateNoSchema,
  candidateSchema,
  caseIdSchema,
  caseViewSchema,
  decisionSchema,
  matchSchema,
  openCaseFieldsSchema,
  openCaseSchema,
  outcomeSchema,
  replySchema,
} from "../vetting.schema";
import { CANDIDATE, CASE, CASES, done, etag, reply } from "./api-shapes";
import { caseActs } from "./case-acts.api.server";

const MOST_BYTES = 20 * 1024 * 1024;

type Typed = z.infer<typeof candidateSchema>;
const KNOWN = new Set(Object.keys(candidateSchema.shape));

/** A candidate of the body: what the description does not name is kept as a column of the list. */
function typedCandidate(typed: Typed): TypedCandidate {
  const extra = Object.entries(typed)
    .filter(([key]) => !KNOWN.has(key))
    .map(([header, value]) => ({ header, value: value === null || value === undefined ? "" : String(value) }));
  return { ...typed, extra };
}

const openCaseEndpoint = endpoint({
  method: "post",
  path: CASES,
  operationId: "openVettingCase",
  tag: "vetting",
  summary: "Open a vetting case for a letter, with its candidates as JSON or as a workbook",
  permission: "vetting.open",
  body: openCaseSchema,
  multipart: { fields: openCaseFieldsSchema, files: ["file"], maxFileBytes: MOST_BYTES },
  responses: { 201: { description: "Opened", schema: z.object({ id: z.string() }) } },
  errors: [
    "list-not-recognised",
    "list-empty",
    "list-problems",
    "too-many-candidates",
    "purpose-unknown",
    "purpose-not-valid",
    ...WORKBOOK_REFUSALS,
  ],
  async handler({ ctx, body, parts, nudgeJobs }) {
    const file = parts?.files.find((one) => one.field === "file");
    const list = file
      ? await readCandidateList(file.path, file.name, civilDayOf(ctx.now))
      : typedList(body.candidates.map(typedCandidate), "candidates");
    if (!list.ok) return { refusal: list.refusal };
    const letter = parts?.files.find((one) => one.field === "letter");
    const letterFileId = letter ? await storePaper(ctx, letter, "letter") : ok(null);
    if (!letterFileId.ok) return { refusal: letterFileId.refusal };
    const opened = await openCase(ctx, {
      purpose: body.purpose,
      asOf: body.asOf,
      title: body.title,
      documentNo: body.documentNo,
      requester: body.requester ?? null,
      contact: body.contact ?? null,
      replyDueOn: body.replyDueOn ?? null,
      letterFileId: letterFileId.value,
      listFileId: null,
      list: list.value,
    });
    nudgeJobs();
    if (!opened.ok) return { refusal: opened.refusal };
    return { status: 201, body: { id: opened.value }, headers: { Location: `${CASES}/${opened.value}` } };
  },
});

const readCaseEndpoint = endpoint({
  method: "get",
  path: CASE,
  operationId: "readVettingCase",
  tag: "vetting",
  summary: "Read a vetting case with its answers, findings, coverage and decisions",
  permission: "vetting.read",
  params: caseIdSchema,
  responses: { 200: { description: "The case", schema: caseViewSchema } },
  async handler({ ctx, params, lng }) {
    const view = await readCase(ctx, params.id, lng);
    if (!view) return { refusal: { code: "not-found", key: "vetting:refusal.not-found", status: 404 } };
    return { body: view, headers: etag(view.version) };
  },
});

const decideEndpoint = endpoint({
  method: "put",
  path: `${CANDIDATE}/decision`,
  operationId: "decideCandidate",
  tag: "vetting",
  summary: "Write the officer's decision on one candidate with its reason",
  permission: "vetting.decide",
  params: candidateNoSchema,
  body: decisionSchema,
  responses: { 200: { description: "Decided", schema: done } },
  errors: ["case-state", "match-not-confirmed", "answer-open", "reason-missing"],
  async handler({ ctx, params, body, ifMatch }) {
    const result = await decideCandidate(ctx, {
      caseId: params.id,
      no: params.no,
      decision: body.decision,
      conclusion: body.conclusion ?? null,
      reason: body.reason,
      readAt: versionRead(ifMatch),
      confirmsMatch: body.matchConfirmed ?? false,
    });
    return reply(params.id, result, "answered");
  },
});

const replyEndpoint = endpoint({
  method: "put",
  path: `${CANDIDATE}/replies`,
  operationId: "enterReply",
  tag: "vetting",
  summary: "Enter the reply of another body for this candidate in this case",
  permission: "vetting.decide",
  params: candidateNoSchema,
  body: replySchema,
  responses: { 200: { description: "Entered", schema: done } },
  errors: ["case-state", "reply-future", "conclusion-unknown"],
  async handler({ ctx, params, body, ifMatch }) {
    const readAt = versionRead(ifMatch);
    return reply(params.id, await enterReply(ctx, { caseId: params.id, no: params.no, ...body, readAt }), "answered");
  },
});

const matchEndpoint = endpoint({
  method: "put",
  path: `${CANDIDATE}/match`,
  operationId: "confirmMatch",
  tag: "vetting",
  summary: "Tick a match by name and unit, or choose one of the suggestions",
  permission: "vetting.decide",
  params: candidateNoSchema,
  body: matchSchema,
  responses: { 200: { description: "Confirmed", schema: done } },
  errors: ["case-state", "not-suggested"],
  async handler({ ctx, params, body, ifMatch }) {
    const readAt = versionRead(ifMatch);
    return reply(params.id, await confirmMatch(ctx, { caseId: params.id, no: params.no, ...body, readAt }), "answered");
  },
});

const outcomeEndpoint = endpoint({
  method: "put",
  path: `${CANDIDATE}/outcome`,
  operationId: "recordOutcome",
  tag: "vetting",
  summary: "Record what came of the opinion on one candidate",
  permission: "vetting.record-outcome",
  params: candidateNoSchema,
  body: outcomeSchema,
  responses: { 204: { description: "Recorded" } },
  errors: ["case-state", "outcome-unknown", "outcome-future"],
  async handler({ ctx, params, body, ifMatch }) {
    const result = await recordOutcome(ctx, {
      caseId: params.id,
      no: params.no,
      outcome: body.outcome,
      on: body.on,
      documentNo: body.documentNo ?? null,
      note: body.note ?? null,
      readAt: versionRead(ifMatch),
    });
    return result.ok ? { status: 204, headers: etag(result.value) } : { refusal: result.refusal };
  },
});

export const vettingEndpoints: readonly Endpoint[] = [
  openCaseEndpoint,
  readCaseEndpoint,
  decideEndpoint,
  replyEndpoint,
  matchEndpoint,
  outcomeEndpoint,
  ...caseActs,
];
