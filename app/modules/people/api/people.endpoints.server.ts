import { z } from "zod";
import { type ApiReply, type Endpoint, endpoint } from "~/platform/api/endpoint";
import { makeCursor, readCursor } from "~/platform/cursor.server";
import type { Refusal } from "~/platform/result";
import { peopleQuerySchema } from "../people.schema";
import { staffClassLabel } from "../people.types";
import { groundRefusal } from "../read-grounds.rules";
import { type ListedPerson, listPeople } from "../use-cases/list-people.server";

const listQuery = peopleQuerySchema.extend({
  limit: z.coerce.number().int().min(1).max(1_000).default(100),
  cursor: z.string().max(2_000).optional(),
});

export const personItem = z.object({
  id: z.string(),
  name: z.string(),
  idNumberMasked: z.string().describe("First six and last four characters"),
  unit: z.object({ code: z.string(), name: z.string() }),
  staffClass: z.string().describe("As written in the roster: 公务员, 参公人员, 事业单位管理人员 …"),
  position: z.string().nullable(),
  rank: z.string().nullable().describe("Rank, or post grade in institutions"),
  version: z.int(),
});

/** How the API shows a person in a list. */
export function itemOf(person: ListedPerson): z.infer<typeof personItem> {
  const { id, name, idNumberMasked, unit, staffClass, position, rank, version } = person;
  return { id, name, idNumberMasked, unit, staffClass: staffClassLabel(staffClass), position, rank, version };
}

const invalidCursor: Refusal = { code: "invalid-cursor", key: "common:api-problem.invalid-cursor", status: 400 };

const listPeopleEndpoint = endpoint({
  method: "get",
  path: "/api/v1/people",
  operationId: "listPeople",
  tag: "People",
  summary:
    "People within the key's scope, by pinyin; a unit with everything below it; q is part of a name, or the beginning of its reading or initials",
  permission: "people.read",
  query: listQuery,
  responses: {
    200: {
      description: "A page of people",
      schema: z.object({
        items: z.array(personItem),
        next: z.string().nullable(),
        total: z.int(),
        totalIsExact: z.boolean(),
      }),
    },
  },
  errors: ["invalid-cursor", "number-in-address"],
  async handler({ ctx, query, caseId, ground }): Promise<ApiReply | { refusal: Refusal }> {
    const { limit, cursor, ...filter } = query;
    const unfit = caseId !== null || ground !== null ? groundRefusal({ caseId, ground }) : null;
    if (unfit) return { refusal: unfit };
    const binding = ["people", ctx.actor.accountId, filter];
    const position = cursor === undefined ? null : readCursor(binding, cursor);
    if (cursor !== undefined && !position) return { refusal: invalidCursor };
    const after = position ? { key: String(position[0]), id: String(position[1]) } : null;
    const page = { order: "pinyin", direction: "asc", limit, after } as const;
    const result = await listPeople(ctx, filter, page, { caseId, ground });
    if (!result.ok) return { refusal: result.refusal };
    const { people, last, total, totalIsExact } = result.value;
    const next = last && people.length === limit ? makeCursor(binding, [last.key, last.id]) : null;
    return { body: { items: people.map(itemOf), next, total, totalIsExact } };
  },
});

export const peopleEndpoints: readonly Endpoint[] = [listPeopleEndpoint];
