import { z } from "zod";
import { type Endpoint, endpoint } from "~/platform/api/endpoint";
import { makeCursor, readCursor } from "~/platform/cursor.server";
import { no } from "~/platform/result";
import { numberQr } from "../number-qr.server";
import { countNumbers, numbersOfAgency } from "../report-numbers.queries.server";
import { releaseNumber } from "../use-cases/release-number.server";
import { MAX_AT_ONCE, reserveNumbers } from "../use-cases/reserve-numbers.server";

const NUMBERS = "/api/v1/report-numbers";
const params = z.object({ no: z.string().min(1).max(60) });
const query = z.object({
  state: z.enum(["reserved", "used", "released"]).default("reserved"),
  limit: z.coerce.number().int().min(1).max(1_000).default(100),
  cursor: z.string().max(2_000).optional(),
});
const page = z.object({
  items: z.array(z.object({ no: z.string(), state: query.shape.state.removeDefault(), reservedAt: z.string() })),
  next: z.string().nullable(),
  total: z.int(),
  totalIsExact: z.boolean(),
});

export const numberEndpoints: readonly Endpoint[] = [
  endpoint({
    method: "get",
    path: NUMBERS,
    operationId: "listReportNumbers",
    tag: "reports",
    summary: "Numbers of one's own agency: reserved and not used yet, in use, or given back; the newest first",
    permission: "reports.submit",
    query,
    responses: { 200: { description: "A page of numbers", schema: page } },
    errors: ["no-agency", "invalid-cursor"],
    async handler({ ctx, query: { state, limit, cursor } }) {
      const { agencyId } = ctx.actor;
      if (!agencyId) return no("reports:refusal.no-agency", { status: 403 });
      const binding = ["report-numbers", agencyId, state];
      const position = cursor === undefined ? [0] : readCursor(binding, cursor);
      if (!position) return no("common:api-problem.invalid-cursor", { status: 400 });
      const offset = Number(position[0]);
      const rows = await numbersOfAgency(ctx.db, agencyId, { state, limit, offset });
      const total = await countNumbers(ctx.db, agencyId, state);
      const end = offset + rows.length;
      const items = rows.map((row) => ({ ...row, reservedAt: row.reservedAt.toISOString() }));
      return { body: { items, next: end < total ? makeCursor(binding, [end]) : null, total, totalIsExact: true } };
    },
  }),
  endpoint({
    method: "post",
    path: NUMBERS,
    operationId: "reserveReportNumbers",
    tag: "reports",
    summary: "Reserve numbers to be printed into reports before they are lodged",
    permission: "reports.submit",
    body: z.object({ count: z.number().int().min(1).max(MAX_AT_ONCE).default(1) }),
    responses: { 201: { description: "Reserved", schema: z.object({ numbers: z.array(z.string()) }) } },
    errors: [
      "no-agency",
      "too-many-reserved",
      "agency-suspended-today",
      "agency-removed-today",
      "agency-not-listed-today",
    ],
    async handler({ ctx, body }) {
      const result = await reserveNumbers(ctx, body.count);
      return result.ok ? { status: 201, body: { numbers: result.value } } : result;
    },
  }),
  endpoint({
    method: "get",
    path: `${NUMBERS}/{no}/qr`,
    operationId: "readReportNumberQr",
    tag: "reports",
    summary: "The QR of a number of one's own, to be printed beside it: it opens the public verification",
    permission: "reports.submit",
    params,
    query: z.object({ format: z.enum(["svg", "png"]).default("svg") }),
    responses: { 200: { description: "The picture, SVG or PNG", contentType: "image/svg+xml" } },
    errors: ["number-not-yours"],
    async handler({ ctx, params: { no: given }, query: { format }, asked }) {
      const qr = await numberQr(ctx, given, format, asked);
      if (!qr) return no("reports:refusal.number-not-yours", { status: 404 });
      return { bytes: qr.bytes, headers: { "Content-Type": qr.type } };
    },
  }),
  endpoint({
    method: "post",
    path: `${NUMBERS}/{no}/release`,
    operationId: "releaseReportNumber",
    tag: "reports",
    summary: "Give back a number that was never used, as one that was misprinted; it is not given out again",
    permission: "reports.submit",
    params,
    responses: {
      200: { description: "Given back", schema: z.object({ no: z.string(), state: z.literal("released") }) },
    },
    errors: ["number-not-yours", "number-not-reserved"],
    async handler({ ctx, params: { no: given } }) {
      const result = await releaseNumber(ctx, given);
      return result.ok ? { body: { no: result.value, state: "released" as const } } : result;
    },
  }),
];
