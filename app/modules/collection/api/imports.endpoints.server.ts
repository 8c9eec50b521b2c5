import { z } from "zod";
import { endpoint, versionRead } from "~/platform/api/endpoint";
import { isId } from "~/platform/id";
import { translator } from "~/platform/messages.server";
import type { Ctx } from "~/platform/process.server";
import { recordRead } from "~/platform/process.server";
import type { Refusal } from "~/platform/result";
import { COMMITTERS } from "../import-access.rules";
import { withdrawalRefusal } from "../import-state.rules";
import { importSummary, importView } from "../import-view.server";
import * as imports from "../imports.queries.server";
import * as shapes from "../imports.schema";
import { refusedWorkbook } from "../refused-workbook.server";
import { cancelImport } from "../use-cases/cancel-import.server";
import { commitImport } from "../use-cases/commit-import.server";
import { correctMapping } from "../use-cases/correct-mapping.server";
import { stageImport } from "../use-cases/stage-import.server";

const MAX_FILE_BYTES = 50 * 1024 * 1024;
const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const missing: { refusal: Refusal } = {
  refusal: { code: "not-found", key: "collection:refusal.not-found", status: 404 },
};
const accepted = { 202: { description: "Accepted; ask again for its state", schema: shapes.importHandle } };

const visible = (ctx: Ctx, id: string) => imports.visibleImport(ctx.db, ctx.actor, id);

const stage = endpoint({
  method: "post",
  path: "/api/v1/imports",
  operationId: "stageImport",
  tag: "Imports",
  summary: "Deliver a workbook or CSV file; it is read and checked in the background",
  permission: "imports.stage",
  multipart: { fields: shapes.importFields, files: ["file"], maxFileBytes: MAX_FILE_BYTES },
  responses: accepted,
  errors: [
    "unknown-item",
    "unknown-collection-item",
    "item-not-yours",
    "other-format",
    "item-outside-scope",
    "pdf",
    "not-a-workbook",
  ],
  async handler({ ctx, body, parts, nudgeJobs }) {
    const fields = body as z.output<typeof shapes.importFields>;
    const file = parts!.files.find((part) => part.field === "file")!;
    const result = await stageImport(ctx, { ...fields, file });
    if (!result.ok) return { refusal: result.refusal };
    nudgeJobs();
    return { status: 202, body: result.value, headers: { Location: `/api/v1/imports/${result.value.id}` } };
  },
});

const list = endpoint({
  method: "get",
  path: "/api/v1/imports",
  operationId: "listImports",
  tag: "Imports",
  summary: "Imports in sight, newest first",
  permission: "imports.read",
  query: shapes.importQuery,
  responses: { 200: { description: "A page of imports", schema: shapes.importList } },
  async handler({ ctx, query }) {
    const cursor = query.cursor === undefined ? null : readCursor(query.cursor);
    const filter = { state: query.state, item: query.item };
    if (cursor && (cursor.state !== (filter.state ?? null) || cursor.item !== (filter.item ?? null))) {
      return { refusal: { code: "invalid-cursor", key: "common:api-problem.invalid-cursor", status: 400 } };
    }
    if (query.cursor !== undefined && !cursor) {
      return { refusal: { code: "invalid-cursor", key: "common:api-problem.invalid-cursor", status: 400 } };
    }
    const [rows, total] = await Promise.all([
      imports.listImports(ctx.db, ctx.actor, { ...filter, before: cursor?.id, limit: query.limit + 1 }),
      imports.countImports(ctx.db, ctx.actor, filter),
    ]);
    const page = rows.slice(0, query.limit);
    await recordRead(ctx, {
      name: "list-imports",
      subjectType: "import",
      subjectIds: page.map(({ id }) => id),
      filter,
      count: total,
    });
    const last = rows.length > query.limit ? page.at(-1) : undefined;
    const next = last ? writeCursor({ id: last.id, state: filter.state ?? null, item: filter.item ?? null }) : null;
    return { body: { items: page.map(importSummary), next, total, totalIsExact: true } };
  },
});

const read = endpoint({
  method: "get",
  path: "/api/v1/imports/{id}",
  operationId: "readImport",
  tag: "Imports",
  summary: "State, counts, problems and warnings of an import",
  permission: "imports.read",
  params: shapes.importId,
  responses: { 200: { description: "The import", schema: shapes.importState } },
  async handler({ ctx, params, lng }) {
    const row = await visible(ctx, params.id);
    return row
      ? { body: await importView(ctx.db, row, translator(lng)), headers: { ETag: `"${row.version}"` } }
      : missing;
  },
});

const refusedRows = endpoint({
  method: "get",
  path: "/api/v1/imports/{id}/refused.xlsx",
  operationId: "readRefusedRows",
  tag: "Imports",
  summary: "The refused rows as a workbook, with the reasons",
  permission: "imports.read",
  params: shapes.importId,
  responses: { 200: { description: "The workbook", contentType: XLSX } },
  errors: ["no-refused-rows"],
  async handler({ ctx, params, lng }) {
    const row = await visible(ctx, params.id);
    if (!row) return missing;
    const result = await refusedWorkbook(ctx.db, row, translator(lng));
    if (!result.ok) return { refusal: result.refusal };
    await recordRead(ctx, {
      name: "export-refused-rows",
      subjectType: "import",
      subjectIds: [row.id],
      count: row.refused,
    });
    const name = encodeURIComponent(result.value.name);
    const headers = {
      "Content-Type": XLSX,
      "Content-Disposition": `attachment; filename="refused.xlsx"; filename*=UTF-8''${name}`,
    };
    return { bytes: result.value.bytes, headers };
  },
});

const commit = endpoint({
  method: "post",
  path: "/api/v1/imports/{id}/commit",
  operationId: "commitImport",
  tag: "Imports",
  summary: "Commit what another account staged, in one transaction",
  permission: COMMITTERS,
  conditional: "if-sent",
  params: shapes.importId,
  responses: accepted,
  errors: ["not-staged", "item-not-yours", "already-committed", "same-account", "nothing-accepted", "version-stale"],
  async handler({ ctx, params, ifMatch, nudgeJobs }) {
    const result = await commitImport(ctx, params.id, versionRead(ifMatch));
    if (!result.ok) return { refusal: result.refusal };
    nudgeJobs();
    return { status: 202, body: result.value };
  },
});

const cancel = endpoint({
  method: "post",
  path: "/api/v1/imports/{id}/cancellation",
  operationId: "cancelImport",
  tag: "Imports",
  summary: "Give an import up before its commit",
  permission: "imports.cancel",
  conditional: "if-sent",
  params: shapes.importId,
  responses: { 200: { description: "Cancelled", schema: shapes.importHandle } },
  errors: ["already-committed", "already-cancelled", "version-stale"],
  async handler({ ctx, params, ifMatch }) {
    const result = await cancelImport(ctx, params.id, versionRead(ifMatch));
    return result.ok ? { body: result.value } : { refusal: result.refusal };
  },
});

const withdraw = endpoint({
  method: "post",
  path: "/api/v1/imports/{id}/withdrawal",
  operationId: "withdrawImport",
  tag: "Imports",
  summary: "Refused for every import so far: records are corrected one by one",
  permission: COMMITTERS,
  params: shapes.importId,
  responses: {},
  errors: ["withdrawal-not-offered", "not-committed"],
  async handler({ ctx, params }) {
    const row = await visible(ctx, params.id);
    return row ? { refusal: withdrawalRefusal({ state: row.state, stagedBy: row.staged_by }) } : missing;
  },
});

const mapping = endpoint({
  method: "post",
  path: "/api/v1/imports/{id}/mapping",
  operationId: "correctMapping",
  tag: "Imports",
  summary: "Read the file again by another sheet, header or columns",
  permission: "imports.stage",
  params: shapes.importId,
  body: shapes.mappingShape,
  responses: accepted,
  errors: ["not-the-stager", "not-staged", "file-not-kept", "unknown-field", "field-twice", "header-rows"],
  async handler({ ctx, params, body, nudgeJobs }) {
    const result = await correctMapping(ctx, params.id, body);
    if (!result.ok) return { refusal: result.refusal };
    nudgeJobs();
    return { status: 202, body: { id: result.value.id, state: "queued" } };
  },
});

export const importEndpoints = [stage, list, read, refusedRows, commit, cancel, withdraw, mapping];

const cursorShape = z.object({
  id: z.string().refine(isId),
  state: z.string().nullable(),
  item: z.string().nullable(),
});

function writeCursor(cursor: z.output<typeof cursorShape>): string {
  return Buffer.from(JSON.stringify(cursor)).toString("base64url");
}

function readCursor(text: string): z.output<typeof cursorShape> | null {
  try {
    return cursorShape.parse(JSON.parse(Buffer.from(text, "base64url").toString("utf8")));
  } catch {
    return null;
  }
}
