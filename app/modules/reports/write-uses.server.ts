import { newId } from "~/platform/id";
import type { Unit } from "~/platform/process.server";
import type { StatedUse } from "./report-use.rules";
import type { ReportUseSnapshot } from "./report-uses.events";
import { insertUses } from "./report-uses.queries.server";

interface GivenUse {
  report: { id: string; agencyId: string; enterpriseId: string };
  use: StatedUse;
}

/** Writes uses with their events; their ids in the same order. @throws the database's error 1062 where one is recorded already */
export async function writeUses(
  { db, record }: Pick<Unit, "db" | "record">,
  given: readonly GivenUse[],
  by: { accountId: string; importId: string | null; now: Date },
): Promise<string[]> {
  const rows = given.map(({ report, use }) => ({
    id: newId(),
    report_id: report.id,
    field: use.field,
    project_no: use.projectNo,
    project_title: use.projectTitle,
    used_on: use.usedOn,
    amount_yuan: use.amountYuan,
    unit_id: use.unitId,
    recorded_by: by.accountId,
    import_id: by.importId,
    created_at: by.now,
  }));
  await insertUses(db, rows);
  for (const [index, { report, use }] of given.entries()) {
    const { field, projectNo, projectTitle, usedOn, amountYuan, unitId } = use;
    const after: ReportUseSnapshot = {
      reportId: report.id,
      field,
      projectNo,
      projectTitle,
      usedOn,
      amountYuan,
      unitId,
    };
    record({
      name: "report-used",
      subject: { type: "report-use", id: rows[index]!.id },
      before: null,
      after,
      touches: [
        { type: "report", id: report.id },
        { type: "agency", id: report.agencyId },
        { type: "enterprise", id: report.enterpriseId },
      ],
    });
  }
  return rows.map(({ id }) => id);
}
