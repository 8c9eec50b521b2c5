import { randomBytes } from "node:crypto";
import { lockAgency } from "~/modules/agencies/agency-writes.queries.server";
import { civilDayOf } from "~/platform/clock";
import { type Ctx, runProcess } from "~/platform/process.server";
import { no, ok, type Result } from "~/platform/result";
import { AgencyBook } from "../agency-book.server";
import { makeReportNumber } from "../report-number.rules";
import * as queries from "../report-numbers.queries.server";
import type { NumbersSnapshot } from "../reports.events";

/** Numbers an agency may hold unused at a time. */
export const MAX_RESERVED = 5_000;
export const MAX_AT_ONCE = 1_000;

/** Reserves numbers that the agency prints into its reports. Refusals: `no-agency`, `agency-…-today`, `too-many-reserved`. */
export async function reserveNumbers(ctx: Ctx, count: number): Promise<Result<string[]>> {
  const { agencyId, accountId } = ctx.actor;
  if (!agencyId) return no("reports:refusal.no-agency", { status: 403 });
  return runProcess(ctx, { name: "reserve-numbers" }, async ({ db, record }) => {
    // One after the other: what several reserve at the same moment counts together.
    await lockAgency(db, agencyId);
    const book = await AgencyBook.open(db, agencyId);
    if (!book) return no("reports:refusal.no-agency", { status: 403 });
    const { standing } = book.standing(civilDayOf(ctx.now));
    if (standing !== "good") return no(`reports:refusal.agency-${standing}-today`);
    const held = await queries.countNumbers(db, agencyId, "reserved");
    if (held + count > MAX_RESERVED)
      return no("reports:refusal.too-many-reserved", { path: "count", params: { held, max: MAX_RESERVED } });
    const numbers = Array.from({ length: count }, () => makeReportNumber(randomBytes));
    await queries.insertNumbers(
      db,
      numbers.map((each) => ({
        no: each,
        agency_id: agencyId,
        state: "reserved" as const,
        reserved_by: accountId,
        reserved_at: ctx.now,
        report_id: null,
        is_drawn: 0,
      })),
    );
    record({
      name: "report-numbers-reserved",
      subject: { type: "report-numbers", id: agencyId },
      before: null,
      after: { agencyId, numbers } satisfies NumbersSnapshot,
      touches: [{ type: "agency", id: agencyId }],
    });
    return ok(numbers);
  });
}
