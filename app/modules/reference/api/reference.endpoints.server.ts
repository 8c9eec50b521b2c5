import { z } from "zod";
import { type Endpoint, endpoint } from "~/platform/api/endpoint";
import { makeCursor, readCursor } from "~/platform/cursor.server";
import type { Ctx } from "~/platform/process.server";
import { collectionItems, contributors, countRows, recordKinds } from "../catalogue.queries.server";
import { recordCatalogue } from "../catalogue-look.server";
import { type CatalogueRow, withBasis } from "../catalogue-rows.server";
import { unitsByCodeAfter } from "../org-units.queries.server";

const listQuery = z.object({
  limit: z.coerce.number().int().min(1).max(1_000).default(100),
  cursor: z.string().max(2_000).optional(),
});

const row = z.object({
  code: z.string(),
  nameZh: z.string(),
  nameEn: z.string(),
  basis: z.string(),
  confidence: z.enum(["H", "M", "L"]),
  validFrom: z.string(),
  validTo: z.string().nullable(),
});

const listOf = <S extends z.ZodType>(item: S) =>
  z.object({
    items: z.array(item),
    next: z.string().nullable(),
    total: z.number().int(),
    totalIsExact: z.boolean(),
  });

interface Stretch {
  offset: number;
  limit: number;
}

interface List<T extends { code: string }> {
  path: string;
  operationId: string;
  summary: string;
  schema: z.ZodType;
  table: Parameters<typeof countRows>[1];
  read(ctx: Ctx, stretch: Stretch, lng: "zh-CN" | "en"): Promise<T[]>;
}

/** A catalogue as a list with an opaque cursor of its own. */
function catalogueList<T extends { code: string }>({
  path,
  operationId,
  summary,
  schema,
  table,
  read,
}: List<T>): Endpoint {
  return endpoint({
    method: "get",
    path,
    operationId,
    tag: "Reference",
    summary,
    permission: "reference.read",
    query: listQuery,
    responses: { 200: { description: "A page in the order of the codes", schema: listOf(schema) } },
    async handler({ ctx, query, lng }) {
      const binding = [path, ctx.actor.accountId];
      const position = query.cursor === undefined ? [0] : readCursor(binding, query.cursor);
      if (!position)
        return { refusal: { code: "invalid-cursor", key: "common:api-problem.invalid-cursor", status: 400 } };
      const offset = Number(position[0]);
      const [items, total] = await Promise.all([
        read(ctx, { offset, limit: query.limit }, lng),
        countRows(ctx.db, table),
      ]);
      await recordCatalogue(
        ctx,
        operationId,
        items.map(({ code }) => code),
        query,
      );
      const end = offset + items.length;
      const next = items.length > 0 && end < total ? makeCursor(binding, [end]) : null;
      return { body: { items, next, total, totalIsExact: true } };
    },
  });
}

const said = (line: CatalogueRow) => ({
  code: line.code,
  nameZh: line.zh,
  nameEn: line.en,
  basis: line.basis,
  confidence: line.confidence,
  validFrom: line.validFrom,
  validTo: line.validTo,
});

const unit = z.object({
  id: z.string(),
  code: z.string(),
  name: z.string(),
  shortName: z.string().nullable(),
  parentCode: z.string().nullable(),
  division: z.string(),
  nature: z.string(),
  branch: z.string(),
  uscc: z.string().nullable(),
  closedOn: z.string().nullable(),
  mergedInto: z.string().nullable(),
});

export const referenceEndpoints: readonly Endpoint[] = [
  catalogueList({
    path: "/api/v1/org-units",
    operationId: "listOrgUnits",
    summary: "Units with the code of the unit above, closed ones as well",
    schema: unit,
    table: "org_units",
    read: (ctx, stretch) => unitsByCodeAfter(ctx.db, stretch),
  }),
  catalogueList({
    path: "/api/v1/record-kinds",
    operationId: "listRecordKinds",
    summary: "Kinds of records",
    schema: row.extend({ family: z.string(), isAdverse: z.boolean() }),
    table: "record_kinds",
    async read(ctx, stretch, lng) {
      const rows = await recordKinds(ctx.db, stretch);
      const cited = rows.map((kind) => {
        const { basis } = JSON.parse(kind.definition_json) as { basis: readonly object[] };
        return { ...kind, basis_json: JSON.stringify(basis) };
      });
      const lines = await withBasis(ctx.db, cited, lng);
      return lines.map((line, i) => ({ ...said(line), family: rows[i]!.family, isAdverse: rows[i]!.is_adverse === 1 }));
    },
  }),
  catalogueList({
    path: "/api/v1/contributors",
    operationId: "listContributors",
    summary: "Contributing units",
    schema: row.extend({ unitCode: z.string().nullable(), division: z.string() }),
    table: "contributors",
    async read(ctx, stretch, lng) {
      const rows = await contributors(ctx.db, stretch);
      const lines = await withBasis(ctx.db, rows, lng);
      return lines.map((line, i) => ({
        ...said(line),
        unitCode: rows[i]!.unit_code,
        division: rows[i]!.division_code,
      }));
    },
  }),
  catalogueList({
    path: "/api/v1/collection-items",
    operationId: "listCollectionItems",
    summary: "What each contributor delivers, how often, and in which format",
    schema: row.extend({
      contributor: z.string(),
      format: z.string(),
      frequency: z.string(),
      graceDays: z.number().int(),
    }),
    table: "collection_items",
    async read(ctx, stretch, lng) {
      const rows = await collectionItems(ctx.db, null, stretch);
      const lines = await withBasis(ctx.db, rows, lng);
      return lines.map((line, i) => ({
        ...said(line),
        contributor: rows[i]!.contributor_code,
        format: rows[i]!.import_format,
        frequency: rows[i]!.frequency,
        graceDays: rows[i]!.grace_days,
      }));
    },
  }),
];
