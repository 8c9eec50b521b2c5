import { z } from "zod";
import { type Endpoint, endpoint } from "~/platform/api/endpoint";
import { instantOf } from "~/platform/clock";
import { makeCursor, readCursor } from "~/platform/cursor.server";
import { journalSearchSchema } from "../journal.schema";
import { searchJournal } from "../use-cases/search-journal.server";

const PATH = "/api/v1/journal";

const entry = z.object({
  id: z.string(),
  name: z.string(),
  kind: z.enum(["change", "read"]),
  at: z.iso.datetime(),
  accountId: z.string().nullable(),
  actor: z.string(),
  roles: z.array(z.string()),
  via: z.enum(["web", "api", "job", "script"]),
  address: z.string().nullable(),
  caseId: z.string().nullable(),
  ground: z.string().nullable(),
  reason: z.string().nullable(),
  subjectType: z.string().nullable(),
  count: z.number().int(),
});

/** The journal over the API, for the auditor. */
export const journalEndpoints: readonly Endpoint[] = [
  endpoint({
    method: "get",
    path: PATH,
    operationId: "searchJournal",
    tag: "Journal",
    summary: "Who did or saw what, newest first; the search itself is journalled",
    permission: "journal.read",
    query: journalSearchSchema.extend({
      limit: z.coerce.number().int().min(1).max(1_000).default(100),
      cursor: z.string().max(2_000).optional(),
    }),
    responses: {
      200: {
        description: "A page of the journal",
        schema: z.object({
          items: z.array(entry),
          next: z.string().nullable(),
          total: z.number().int(),
          totalIsExact: z.boolean(),
        }),
      },
    },
    async handler({ ctx, query }) {
      const { limit, cursor, ...search } = query;
      const binding = [PATH, ctx.actor.accountId, search];
      const position = cursor === undefined ? null : readCursor(binding, cursor);
      if (cursor !== undefined && !position)
        return { refusal: { code: "invalid-cursor", key: "common:api-problem.invalid-cursor", status: 400 } };
      // By the last entry shown, not by its place: every look is an entry itself, and moves the places of all others.
      const after = position ? { at: instantOf(String(position[0])), id: String(position[1]) } : undefined;
      const { rows, total, totalIsExact } = await searchJournal(ctx, search, { limit, after });
      const last = rows.length === limit ? rows.at(-1) : undefined;
      const items = rows.map((row) => ({
        id: row.id,
        name: row.name,
        kind: row.kind,
        at: row.at.toISOString(),
        accountId: row.account_id,
        actor: row.actor_name,
        roles: row.actor_roles.split(",").filter(Boolean),
        via: row.via,
        address: row.address,
        caseId: row.case_id,
        ground: row.ground,
        reason: row.reason_code,
        subjectType: row.subject_type,
        count: (row.kind === "read" ? row.row_count : row.event_count) ?? 0,
      }));
      const next = last ? makeCursor(binding, [last.at.toISOString(), last.id]) : null;
      return { body: { items, next, total, totalIsExact } };
    },
  }),
];
