import { civilDayOf } from "~/platform/clock";
import { everyPage } from "~/platform/every-page";
import { type Guarded, protectedLoader, readQuery } from "~/platform/guard.server";
import { recordRead } from "~/platform/process.server";
import { complaintsAbout } from "../quality.queries.server";
import { complaintListSchema, periodOf } from "../quality.schema";
import { agencySeen, QUALITY_RIGHTS } from "./quality-access.server";

export const loader = protectedLoader(QUALITY_RIGHTS, async (guarded) => {
  const { query, agency, days, complaints } = await complaintLines(guarded);
  await recordRead(guarded.ctx, {
    name: "list-quality-complaints",
    subjectType: "agency-complaint",
    subjectIds: complaints.map(({ id }) => id),
    filter: { agency: agency.code, ...query },
  });
  return {
    title: guarded.t(`insights:complaints.of-${query.state || "all"}`),
    agency: { id: agency.id, code: agency.code ?? "", name: agency.name },
    period: query.period,
    days,
    complaints,
  };
});

/** The complaints behind one number, for the page and for its workbook. */
export async function complaintLines(guarded: Guarded) {
  const query = readQuery(guarded.url, complaintListSchema);
  const agency = await agencySeen(guarded);
  const days = periodOf(query.period, civilDayOf(guarded.ctx.now));
  const received = await everyPage(async (page) => ({
    rows: await complaintsAbout(guarded.ctx.db, agency.id, days, page),
  }));
  const complaints = received.filter(({ state }) => query.state === "" || state === query.state);
  return { query, agency, days, complaints };
}
