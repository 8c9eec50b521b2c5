import { z } from "zod";
import { type Endpoint, endpoint, versionRead } from "~/platform/api/endpoint";
import { PDF_REFUSALS } from "~/platform/pdf-check/types";
import { PICTURE_FAULTS } from "~/platform/picture-end";
import type { Result } from "~/platform/result";
import { draftFilingSchema, listFilingSchema, returnFilingSchema, saveFilingSchema } from "../agencies.schema";
import * as shapes from "../agencies-api.schema";
import { FILE_SLOTS } from "../filing.types";
import { addFilingFile } from "../use-cases/add-filing-file.server";
import { draftFiling } from "../use-cases/draft-filing.server";
import { listFiling } from "../use-cases/list-filing.server";
import { returnFiling } from "../use-cases/return-filing.server";
import { saveFiling } from "../use-cases/save-filing.server";
import { submitFiling } from "../use-cases/submit-filing.server";
import { withdrawFiling } from "../use-cases/withdraw-filing.server";
import { FILING, FILINGS } from "./filing-reads.endpoints.server";

const MOST_BYTES = 20 * 1024 * 1024;

const answer = (result: Result<object>) => (result.ok ? { body: result.value } : { refusal: result.refusal });

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
    ...PICTURE_FAULTS,
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
  summary: "Send a submitted filing back with remarks field by field; If-Match may name the version that was read",
  permission: "agencies.list",
  conditional: "if-sent",
  params: shapes.idParam,
  body: returnFilingSchema,
  responses: { 200: { description: "Returned", schema: shapes.acted } },
  errors: ["no-such-filing", "version-stale", "filing-state", "remarks-none", "remark-path"],
  handler: async ({ ctx, params, body, ifMatch }) =>
    answer(await returnFiling(ctx, { filingId: params.id, ...body, version: versionRead(ifMatch) })),
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

export const agencyFilingEndpoints: readonly Endpoint[] = [draft, save, addFile, submit, withdraw, sendBack, listing];
