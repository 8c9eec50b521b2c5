import { endpoint } from "~/platform/api/endpoint";
import { makeCursor, readCursor } from "~/platform/cursor.server";
import { recordRead } from "~/platform/process.server";
import * as sources from "../sources.queries.server";
import { confirmZeroReport } from "../use-cases/confirm-zero-report.server";
import { signZeroReport } from "../use-cases/sign-zero-report.server";
import { countZeroReports, listZeroReports, type ZeroReportRow } from "../zero-reports.queries.server";
import * as shapes from "../zero-reports.schema";

const sign = endpoint({
  method: "post",
  path: "/api/v1/zero-reports",
  operationId: "signZeroReport",
  tag: "Zero-reports",
  summary: "Sign that a period brought nothing to deliver; effective when a second account confirms",
  permission: "zero-reports.sign",
  body: shapes.zeroReportBody,
  responses: { 201: { description: "Signed", schema: shapes.zeroReportHandle } },
  errors: [
    "unknown-collection-item",
    "unit-differs",
    "not-own-unit",
    "period-order",
    "period-future",
    "already-signed",
  ],
  async handler({ ctx, body }) {
    const result = await signZeroReport(ctx, body);
    return result.ok ? { status: 201, body: result.value } : { refusal: result.refusal };
  },
});

const confirm = endpoint({
  method: "post",
  path: "/api/v1/zero-reports/{id}/confirmation",
  operationId: "confirmZeroReport",
  tag: "Zero-reports",
  summary: "Confirm what another account signed",
  permission: "zero-reports.confirm",
  params: shapes.zeroReportId,
  responses: { 200: { description: "Confirmed", schema: shapes.zeroReportHandle } },
  errors: ["no-such-report", "already-confirmed", "same-signer"],
  async handler({ ctx, params }) {
    const result = await confirmZeroReport(ctx, params.id);
    return result.ok ? { body: result.value } : { refusal: result.refusal };
  },
});

const list = endpoint({
  method: "get",
  path: "/api/v1/zero-reports",
  operationId: "listZeroReports",
  tag: "Zero-reports",
  summary: "Zero-reports of the contributors in scope, newest first",
  permission: "contributors.read",
  query: shapes.zeroReportQuery,
  responses: { 200: { description: "A page of zero-reports", schema: shapes.zeroReportList } },
  errors: ["invalid-cursor"],
  async handler({ ctx, query }) {
    const { limit, cursor, state } = query;
    const binding = ["zero-reports", ctx.actor.accountId, state ?? null];
    const position = cursor === undefined ? null : readCursor(binding, cursor);
    if (cursor !== undefined && !position) {
      return { refusal: { code: "invalid-cursor", key: "common:api-problem.invalid-cursor", status: 400 } };
    }
    const codes = (await sources.contributorsInScope(ctx.db, ctx.actor)).map(({ code }) => code);
    const before = position ? String(position[0]) : undefined;
    const [found, total] = await Promise.all([
      listZeroReports(ctx.db, codes, { state, before, limit: limit + 1 }),
      countZeroReports(ctx.db, codes, { state }),
    ]);
    const rows = found.slice(0, limit);
    await recordRead(ctx, {
      name: "list-zero-reports",
      subjectType: "zero-report",
      subjectIds: rows.map(({ id }) => id),
      filter: { state: state ?? null },
      count: total,
    });
    const next = found.length > limit ? makeCursor(binding, [rows.at(-1)!.id]) : null;
    return { body: { items: rows.map(view), next, total, totalIsExact: true } };
  },
});

export const zeroReportEndpoints = [sign, confirm, list];

function view(row: ZeroReportRow) {
  return {
    id: row.id,
    item: row.item_code,
    contributor: row.contributor_code,
    from: row.from_on,
    to: row.to_on,
    state: row.state,
    signedBy: row.signed_by_name,
    signedAt: row.signed_at.toISOString(),
    confirmedBy: row.confirmed_by_name,
    confirmedAt: row.confirmed_at?.toISOString() ?? null,
  };
}
