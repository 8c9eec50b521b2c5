import type { ExpressionBuilder } from "kysely";
import type { Db } from "#db/connection";
import type { DB } from "#db/schema";
import type { CivilDate } from "~/platform/civil-date";
import type { ReportUseField } from "./reports.types";

/** Uses of all reports as the list shows and exports them. */

const columns = [
  "report_uses.id",
  "report_uses.report_id as reportId",
  "reports.no",
  "agencies.name as agencyName",
  "enterprises.name as enterpriseName",
  "report_uses.field",
  "report_uses.project_no as projectNo",
  "report_uses.project_title as projectTitle",
  "report_uses.used_on as usedOn",
  "report_uses.amount_yuan as amountYuan",
  "report_uses.unit_id as unitId",
  "org_units.name as unitName",
  "report_uses.recorded_by as recordedBy",
  "report_uses.struck_at as struckAt",
  "report_uses.strike_reason_code as strikeReasonCode",
  "report_uses.strike_reason_text as strikeReasonText",
] as const;

const joined = (db: Db) =>
  db
    .selectFrom("report_uses")
    .innerJoin("reports", "reports.id", "report_uses.report_id")
    .innerJoin("agencies", "agencies.id", "reports.agency_id")
    .innerJoin("enterprises", "enterprises.id", "reports.enterprise_id")
    .leftJoin("org_units", "org_units.id", "report_uses.unit_id");

export interface UseFilter {
  /** Only uses of reports of this agency; null for who may see all. */
  onlyAgency?: string | null;
  /** Code of an agency. */
  agency?: string | null;
  field?: ReportUseField | null;
  from?: CivilDate | null;
  until?: CivilDate | null;
  state: "standing" | "struck" | "all";
  /** A whole report number, or part of the number or title of a project. */
  q?: { no: string } | { project: string } | null;
}

/** What is asked of the use itself. */
function ofUse({ field, from, until, state, q }: UseFilter) {
  return (eb: ExpressionBuilder<DB, "report_uses">) => {
    const all = [];
    if (field) all.push(eb("report_uses.field", "=", field));
    if (from) all.push(eb("report_uses.used_on", ">=", from));
    if (until) all.push(eb("report_uses.used_on", "<=", until));
    if (state !== "all") all.push(eb("report_uses.struck_at", state === "struck" ? "is not" : "is", null));
    if (q && "project" in q) {
      const part = `%${q.project.replace(/[\\%_]/g, "\\$&")}%`;
      all.push(eb.or([eb("report_uses.project_no", "like", part), eb("report_uses.project_title", "like", part)]));
    }
    return eb.and(all);
  };
}

/** Uses that fit, without a column yet; reports are looked at only where something is asked of them. */
function fitting(db: Db, filter: UseFilter) {
  const { onlyAgency, agency, q } = filter;
  const query = db.selectFrom("report_uses").where(ofUse(filter));
  if (!onlyAgency && !agency && !(q && "no" in q)) return query;
  return query.where("report_uses.report_id", "in", (eb) => {
    let reports = eb.selectFrom("reports").select("reports.id");
    if (onlyAgency) reports = reports.where("reports.agency_id", "=", onlyAgency);
    if (q && "no" in q) reports = reports.where("reports.no", "=", q.no);
    if (!agency) return reports;
    return reports.innerJoin("agencies", "agencies.id", "reports.agency_id").where("agencies.code", "=", agency);
  });
}

export interface UsePage {
  direction: "asc" | "desc";
  limit: number;
  offset: number;
}

/** One page of uses by day of use: first which, then what is shown of them. */
export async function usesPage(db: Db, filter: UseFilter, page: UsePage) {
  const ids = await idsOf(db, filter, page);
  const rows = new Map((await usesByIds(db, ids)).map((row) => [row.id, row]));
  return ids.flatMap((id) => rows.get(id) ?? []);
}

export async function countUses(db: Db, filter: UseFilter): Promise<number> {
  const row = await fitting(db, filter)
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

/** Ids of everything that fits, by day of use. */
export async function usesIds(
  db: Db,
  filter: UseFilter,
  direction: UsePage["direction"],
  limit: number,
): Promise<string[]> {
  return idsOf(db, filter, { direction, limit, offset: 0 });
}

async function idsOf(db: Db, filter: UseFilter, { direction, limit, offset }: UsePage): Promise<string[]> {
  const rows = await fitting(db, filter)
    .select("report_uses.id")
    .orderBy("report_uses.used_on", direction)
    .orderBy("report_uses.id", direction)
    .limit(limit)
    .offset(offset)
    .execute();
  return rows.map(({ id }) => id);
}

export async function usesByIds(db: Db, ids: readonly string[]) {
  if (ids.length === 0) return [];
  return joined(db)
    .select(columns)
    .where("report_uses.id", "in", [...ids])
    .orderBy("report_uses.id")
    .limit(5_000)
    .execute();
}

export async function reportUseById(db: Db, id: string) {
  return joined(db)
    .select([...columns, "reports.agency_id as agencyId"])
    .where("report_uses.id", "=", id)
    .executeTakeFirst();
}
