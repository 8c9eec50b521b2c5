import type { CivilDate } from "~/platform/civil-date";
import { groupBy } from "~/platform/group-by";
import type { Unit } from "~/platform/process.server";
import * as queries from "./report-facts.queries.server";
import type { TiedSnapshot } from "./reports.events";
import type { FactMark } from "./reports.types";

/** Records that the mark of a report is another now. */
export function recordMark(
  { record }: Pick<Unit, "record">,
  report: { readonly id: string; readonly agencyId: string },
  before: FactMark,
  after: FactMark,
): void {
  record({
    name: "report-marked",
    subject: { type: "report", id: report.id },
    before: { factMark: before },
    after: { factMark: after },
    touches: [{ type: "agency", id: report.agencyId }],
  });
}

/** Ties facts that came in just now to the valid reports whose data reach up to them: what ends them later marks those too. */
export async function tieFacts(
  { db, record }: Pick<Unit, "db" | "record">,
  facts: readonly { id: string; enterprise_id: string; decided_on: CivilDate }[],
): Promise<void> {
  const reports = groupBy(
    await queries.reportsOnData(db, [...new Set(facts.map((fact) => fact.enterprise_id))]),
    (report) => report.enterpriseId,
  );
  const ties = facts.flatMap((fact) =>
    (reports.get(fact.enterprise_id) ?? [])
      .filter((report) => fact.decided_on <= report.dataCutoffOn)
      .map((report) => ({ report_id: report.id, fact_id: fact.id })),
  );
  await queries.insertReportFacts(db, ties);
  for (const [id, own] of groupBy(ties, ({ report_id }) => report_id)) {
    const after: TiedSnapshot = { factIds: own.map(({ fact_id }) => fact_id).toSorted() };
    record({ name: "report-tied", subject: { type: "report", id }, before: null, after });
  }
}
