import { randomBytes } from "node:crypto";
import { newId } from "~/platform/id";
import type { Unit } from "~/platform/process.server";
import { announceReports } from "./announce-reports.server";
import { recordMark } from "./fact-marks.server";
import { insertReportFacts } from "./report-facts.queries.server";
import { makeReportNumber } from "./report-number.rules";
import * as numbers from "./report-numbers.queries.server";
import * as writes from "./report-writes.queries.server";
import { type AcceptedReport, datesOf, type Lodged, type Lodger, writeVersions } from "./write-versions.server";

interface Lodging {
  agencyId: string;
  importId: string | null;
  act?: "lodged" | "taken-in";
}

/**
 * Writes accepted reports of one agency with their numbers, analysts, facts and re-computed grades, and records each. One that rests on
 * a fact which was repaired or voided meanwhile is marked from the beginning. A number that
 * is no longer free, or a double, is an error of the database's constraints; null where a reserved number was used or given back meanwhile.
 */
export async function writeReports(
  unit: Unit,
  ctx: Lodger,
  accepted: readonly AcceptedReport[],
  { agencyId, importId, act = "lodged" }: Lodging,
): Promise<Lodged[] | null> {
  const rows = accepted.map(({ prepared, file }) => ({
    prepared,
    file,
    reportId: newId(),
    versionId: newId(),
    no: prepared.statement.no ?? makeReportNumber(randomBytes),
  }));
  const by = { lodged_by: ctx.actor.accountId, lodged_at: ctx.now };
  await writes.insertReports(
    unit.db,
    rows.map(({ prepared, reportId, versionId, no }) => ({
      id: reportId,
      no,
      own_no: prepared.statement.ownNo,
      agency_id: agencyId,
      enterprise_id: prepared.enterpriseId,
      state: "valid" as const,
      fact_mark: prepared.factMark,
      ...datesOf(prepared),
      scale_id: prepared.scaleId,
      grade: prepared.statement.grade,
      grade_rank: prepared.gradeRank,
      current_version_id: versionId,
      import_id: importId,
      ...by,
      updated_at: ctx.now,
    })),
  );
  const drawn = rows.filter(({ prepared }) => prepared.statement.no === null);
  await numbers.insertNumbers(
    unit.db,
    drawn.map(({ no, reportId }) => ({
      no,
      agency_id: agencyId,
      state: "used" as const,
      reserved_by: ctx.actor.accountId,
      reserved_at: ctx.now,
      report_id: reportId,
      is_drawn: 1 as const,
    })),
  );
  const reserved = rows.filter(({ prepared }) => prepared.statement.no !== null);
  if ((await numbers.takeNumbers(unit.db, reserved)) !== reserved.length) return null;
  await insertReportFacts(
    unit.db,
    rows.flatMap(({ prepared, reportId }) => prepared.factIds.map((id) => ({ report_id: reportId, fact_id: id }))),
  );
  const versions = rows.map((row) => {
    const inForceFrom = row.prepared.statement.issuedOn;
    return { ...row, agencyId, ordinal: 1, act, inForceFrom, reason: NO_REASON };
  });
  await writeVersions(unit, ctx, versions);
  const marked = versions.filter(({ prepared }) => prepared.factMark !== "none");
  for (const { reportId, prepared } of marked) recordMark(unit, { id: reportId, agencyId }, "none", prepared.factMark);
  if (act === "lodged") await announceReports(unit.db, ctx, "report.fact-marked", marked);
  return rows.map(({ reportId, versionId, no }) => ({ reportId, versionId, no }));
}

const NO_REASON = { code: null, text: null };
