import { z } from "zod";
import { type Endpoint, endpoint, versionRead } from "~/platform/api/endpoint";
import { PDF_REFUSALS } from "~/platform/pdf-check/types";
import type { Ctx } from "~/platform/process.server";
import type { Refusal, Result } from "~/platform/result";
import { agencyView } from "../access.rules";
import { agencyById } from "../agencies.queries.server";
import { draftFilingSchema, listFilingSchema, returnFilingSchema, saveFilingSchema } from "../agencies.schema";
import * as shapes from "../agencies-api.schema";
import { FILE_SLOTS, type FilingDraft } from "../filing.types";
import { fieldsOf, sectionsOf } from "../filing-lines.rules";
import { differingFields, readingOf } from "../filing-reading.rules";
import { submissionsOf } from "../filing-submissions.queries.server";
import { filesOf, filingById, remarksOf } from "../filings.queries.server";
import { digestOf } from "../snapshots.server";
import { addFilingFile } from "../use-cases/add-filing-file.server";
import { draftFiling } from "../use-cases/draft-filing.server";
import { listFiling } from "../use-cases/list-filing.server";
import { returnFiling } from "../use-cases/return-filing.server";
import { saveFiling } from "../use-cases/save-filing.server";
import { submitFiling } from "../use-cases/submit-filing.server";
import { withdrawFiling } from "../use-cases/withdraw-filing.server";

const FILINGS = "/api/v1/agency-filings";
const FILING = `${FILINGS}/{id}`;
const MOST_BYTES = 20 * 1024 * 1024;
const unknown: Refusal = { code: "no-such-filing", key: "agencies:refusal.no-such-filing", status: 404 };

const neverSubmitted: Refusal = {
  code: "no-such-submission",
  key: "agencies:refusal.no-such-submission",
  status: 404,
};

const answer = (result: Result<object>) => (result.ok ? { body: result.value } : { refusal: result.refusal });

/** The filing with its submissions and what of it the one who asks reads; null where that is nothing. */
async function filingFor({ db, actor }: Ctx, id: string) {
  const filing = await filingById(db, id);
  const view = filing && agencyView(actor, await agencyById(db, filing.agencyId));
  if (!filing || !(view === "own" || (view === "regulator" && filing.submittedAt !== null))) return null;
  const submissions = await submissionsOf(db, filing.id);
  return { filing, submissions, reading: readingOf(filing, submissions, view) };
}

const draft = endpoint({
  method: "post",
  path: FILINGS,
  operationId: "draftFiling",
  tag: "Agencies",
  summary:
    "Begin a filing of one's own agency: the first one (which makes the agency), a change, or a yearly statement",
  permission: "agencies.file",
  body: draftFilingSchema,
  responses: { 201: { description: "Begun", schema: shapes.made.extend({ agencyId: z.string() }) } },
  errors: ["no-agency", "name-missing", "uscc-known", "already-filed", "not-listed", "filing-open"],
  async handler({ ctx, body }) {
    const result = await draftFiling(ctx, body);
    if (!result.ok) return { refusal: result.refusal };
    return { status: 201, body: result.value, headers: { Location: `${FILINGS}/${result.value.id}` } };
  },
});

const read = endpoint({
  method: "get",
  path: FILING,
  operationId: "readFiling",
  tag: "Agencies",
  summary:
    "A filing with its content, remarks and papers: for its own agency as it has it before it, for a regulator as it was submitted last",
  permission: ["agencies.file", "agencies.list"],
  params: shapes.idParam,
  responses: { 200: { description: "The filing", schema: shapes.filingView } },
  errors: ["no-such-filing"],
  async handler({ ctx, params }) {
    const found = await filingFor(ctx, params.id);
    if (!found) return { refusal: unknown };
    const { filing, reading, submissions } = found;
    const { id, agencyId, kind, state, receivedOn, effectiveOn, round, version } = filing;
    const { eventOn = null, statementYear = null, ordinal = null } = reading ?? {};
    const paperIds = reading ? reading.paperIds : [];
    const papers = (await filesOf(ctx.db, id)).filter((one) => paperIds === null || paperIds.includes(one.id));
    const files = papers.map(({ slot, name, size }) => ({ slot, name, size: Number(size) }));
    return {
      headers: { ETag: `"${version}"` },
      body: {
        ...{ id, agencyId, kind, state, eventOn, statementYear, receivedOn, effectiveOn, round, version, files },
        isLate: filing.isLate === 1,
        submission: ordinal,
        content: JSON.parse(reading?.contentJson ?? "{}") as Record<string, unknown>,
        remarks: await remarksOf(ctx.db, id),
        submissions: submissions.map((one) => ({
          ordinal: one.ordinal,
          submittedAt: one.submittedAt.toISOString(),
          digest: digestOf(one.contentJson),
        })),
      },
    };
  },
});

const readSubmission = endpoint({
  method: "get",
  path: `${FILING}/submissions/{ordinal}`,
  operationId: "readFilingSubmission",
  tag: "Agencies",
  summary: "One submission of a filing as it was handed in, with what it changed and the remarks that were made on it",
  permission: ["agencies.file", "agencies.list"],
  params: shapes.submissionParams,
  responses: { 200: { description: "The submission", schema: shapes.submissionView } },
  errors: ["no-such-filing", "no-such-submission"],
  async handler({ ctx, params }) {
    const found = await filingFor(ctx, params.id);
    if (!found) return { refusal: unknown };
    const { filing, submissions } = found;
    const one = submissions.find(({ ordinal }) => ordinal === params.ordinal);
    if (!one) return { refusal: neverSubmitted };
    const { ordinal, eventOn, statementYear, submittedAt, contentJson } = one;
    const before = submissions.find((earlier) => earlier.ordinal === ordinal - 1);
    const content = JSON.parse(contentJson) as FilingDraft;
    return {
      body: {
        ...{ ordinal, eventOn, statementYear, content },
        submittedAt: submittedAt.toISOString(),
        digest: digestOf(contentJson),
        changed: before
          ? differingFields(sectionsOf(filing.kind), fieldsOf(JSON.parse(before.contentJson)), fieldsOf(content))
          : [],
        remarks: (await remarksOf(ctx.db, filing.id)).filter(({ round }) => round === ordinal),
      },
    };
  },
});

const save = endpoint({
  method: "put",
  path: FILING,
  operationId: "saveFiling",
  tag: "Agencies",
  summary: "Keep the draft of a filing, whether it fits or not",
  permission: "agencies.file",
  params: shapes.idParam,
  body: saveFilingSchema,
  responses: { 200: { description: "Kept", schema: z.object({ version: z.int() }) } },
  errors: ["no-such-filing", "filing-state"],
  async handler({ ctx, params, body, ifMatch }) {
    return answer(await saveFiling(ctx, { ...body, filingId: params.id, version: versionRead(ifMatch) }));
  },
});

const addFile = endpoint({
  method: "post",
  path: `${FILING}/files`,
  operationId: "addFilingFile",
  tag: "Agencies",
  summary: "Add a paper to a draft: licence, sample-report, fee-policy, rules, statement or other",
  permission: "agencies.file",
  params: shapes.idParam,
  multipart: { fields: z.object({ slot: z.enum(FILE_SLOTS) }), files: ["file"], maxFileBytes: MOST_BYTES },
  responses: { 201: { description: "Added", schema: shapes.made } },
  errors: [
    "no-such-filing",
    "filing-state",
    "file-format",
    "file-missing",
    "state-secret",
    "files-many",
    ...PDF_REFUSALS,
  ],
  async handler({ ctx, params, parts }) {
    const file = parts?.files.find((one) => one.field === "file");
    const slot = z.enum(FILE_SLOTS).safeParse(parts?.fields.slot);
    if (!file || !slot.success)
      return {
        refusal: {
          code: "file-missing",
          key: "common:problem.file-missing",
          path: file ? "slot" : "file",
          status: 422,
        },
      };
    const result = await addFilingFile(ctx, { filingId: params.id, slot: slot.data, file });
    return result.ok ? { status: 201, body: result.value } : { refusal: result.refusal };
  },
});

const submit = endpoint({
  method: "post",
  path: `${FILING}/submission`,
  operationId: "submitFiling",
  tag: "Agencies",
  summary: "Hand a filing in; every field that does not fit is named",
  permission: "agencies.file",
  params: shapes.idParam,
  responses: { 200: { description: "Submitted", schema: shapes.acted } },
  errors: [
    ...["no-such-filing", "filing-state", "filing-incomplete", "files-missing", "uscc-differs", "event-missing"],
    ...["event-future", "year-missing", "year-open", "year-before-listing", "day-future"],
    ...["statement-known", "uscc-known"],
  ],
  handler: async ({ ctx, params }) => answer(await submitFiling(ctx, { filingId: params.id })),
});

const withdraw = endpoint({
  method: "post",
  path: `${FILING}/withdrawal`,
  operationId: "withdrawFiling",
  tag: "Agencies",
  summary: "Take one's own filing back before it is decided",
  permission: "agencies.file",
  params: shapes.idParam,
  responses: { 200: { description: "Withdrawn", schema: shapes.acted } },
  errors: ["no-such-filing", "filing-state"],
  handler: async ({ ctx, params }) => answer(await withdrawFiling(ctx, { filingId: params.id })),
});

const sendBack = endpoint({
  method: "post",
  path: `${FILING}/return`,
  operationId: "returnFiling",
  tag: "Agencies",
  summary: "Send a submitted filing back with remarks field by field",
  permission: "agencies.list",
  params: shapes.idParam,
  body: returnFilingSchema,
  responses: { 200: { description: "Returned", schema: shapes.acted } },
  errors: ["no-such-filing", "filing-state", "remarks-none", "remark-path"],
  handler: async ({ ctx, params, body }) => answer(await returnFiling(ctx, { filingId: params.id, ...body })),
});

const listing = endpoint({
  method: "post",
  path: `${FILING}/listing`,
  operationId: "listFiling",
  tag: "Agencies",
  summary: "Take a submitted filing into the register; a first one lists the agency",
  permission: "agencies.list",
  params: shapes.idParam,
  body: listFilingSchema,
  responses: {
    200: { description: "Taken in", schema: shapes.made.extend({ agencyId: z.string(), code: z.string() }) },
  },
  errors: [
    ...["no-such-filing", "filing-state", "effective-future", "effective-before-received", "received-before-event"],
    ...[
      "effective-before-listing",
      "content-outdated",
      "grading-order",
      "analyst-differs",
      "analyst-overlap",
      "analyst-from-future",
      "analyst-signed-since",
    ],
  ],
  conditional: true,
  handler: async ({ ctx, params, body, ifMatch }) =>
    answer(await listFiling(ctx, { filingId: params.id, ...body, version: versionRead(ifMatch) })),
});

export const agencyFilingEndpoints: readonly Endpoint[] = [
  draft,
  read,
  readSubmission,
  save,
  addFile,
  submit,
  withdraw,
  sendBack,
  listing,
];
