import { endpoint } from "~/platform/api/endpoint";
import { civilDayOf } from "~/platform/clock";
import { makeCursor, readCursor } from "~/platform/cursor.server";
import * as shapes from "../agencies-api.schema";
import { countListedAgencies, listedAgencies } from "../listed-agencies.queries.server";
import { publicAgency, publicLines } from "../public-agency.server";

const list = endpoint({
  method: "get",
  path: "/api/v1/agencies",
  operationId: "listAgencies",
  tag: "Agencies",
  summary: "Listed agencies by pinyin with today's standing; what anyone may know",
  permission: "public",
  query: shapes.agencyQuery,
  responses: { 200: { description: "A page of agencies", schema: shapes.agencyPage } },
  errors: ["invalid-cursor"],
  async handler({ ctx, query }) {
    const { limit, cursor, ...filter } = query;
    const binding = ["agencies", filter];
    const position = cursor === undefined ? [0] : readCursor(binding, cursor);
    if (!position)
      return { refusal: { code: "invalid-cursor", key: "common:api-problem.invalid-cursor", status: 400 } };
    const offset = Number(position[0]);
    const on = civilDayOf(ctx.now);
    const agencies = await listedAgencies(ctx.db, { ...filter, on, offset, limit });
    const total = await countListedAgencies(ctx.db, { ...filter, on });
    const end = offset + agencies.length;
    const items = await publicLines(ctx.db, agencies, on);
    return { body: { items, next: end < total ? makeCursor(binding, [end]) : null, total, totalIsExact: true } };
  },
});

const read = endpoint({
  method: "get",
  path: "/api/v1/agencies/{code}",
  operationId: "readAgency",
  tag: "Agencies",
  summary: "One listed agency: standing, business lines with their authority, scale, analysts, measures while public",
  permission: "public",
  params: shapes.codeParam,
  responses: { 200: { description: "The agency", schema: shapes.agencyFacts } },
  errors: ["no-such-agency"],
  async handler({ ctx, params }) {
    const agency = await publicAgency(ctx.db, params.code, civilDayOf(ctx.now));
    return agency
      ? { body: agency }
      : { refusal: { code: "no-such-agency", key: "agencies:refusal.no-such-agency", status: 404 } };
  },
});

export const agencyRegisterEndpoints = [list, read];
