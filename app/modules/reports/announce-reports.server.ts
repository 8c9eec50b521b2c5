import type { Db } from "#db/connection";
import { agencyById } from "~/modules/agencies/agencies.queries.server";
import { civilDayOf } from "~/platform/clock";
import type { Ctx } from "~/platform/process.server";
import { announce } from "~/platform/webhooks/announce.server";
import type { WebhookEvent } from "~/platform/webhooks/webhook-events";

type ReportEvent = Extract<WebhookEvent, `report.${string}`>;

/** Tells subscribers of reports what verification would tell whoever asks: number, agency, day. Inside the transaction of the act. */
export async function announceReports(
  db: Db,
  ctx: Pick<Ctx, "now">,
  event: ReportEvent,
  reports: readonly { no: string; agencyId: string }[],
): Promise<void> {
  const on = civilDayOf(ctx.now);
  for (const agencyId of new Set(reports.map((report) => report.agencyId))) {
    const agency = await agencyById(db, agencyId);
    const bodies = reports
      .filter((report) => report.agencyId === agencyId)
      .map(({ no }) => ({ report: no, agency: agency?.code ?? null, on }));
    await announce(db, event, bodies, { at: ctx.now, agencyId });
  }
}
