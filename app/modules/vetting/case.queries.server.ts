import type { ExpressionBuilder, Insertable, Updateable } from "kysely";
import { bulkInsert } from "#db/bulk-insert";
import type { Db } from "#db/connection";
import type { DB, VettingCases } from "#db/schema";
import type { Actor } from "~/platform/actor";
import { groupBy } from "~/platform/group-by";
import type { CaseState } from "./vetting.types";

export const caseColumns = [
  "vetting_cases.id",
  "vetting_cases.purpose",
  "vetting_cases.as_of_on",
  "vetting_cases.title",
  "vetting_cases.requester",
  "vetting_cases.requester_document_no",
  "vetting_cases.contact",
  "vetting_cases.reply_due_on",
  "vetting_cases.due_guessed_years",
  "vetting_cases.letter_file_id",
  "vetting_cases.list_file_id",
  "vetting_cases.headers_json",
  "vetting_cases.other_rows_json",
  "vetting_cases.unit_id",
  "vetting_cases.division_code",
  "vetting_cases.state",
  "vetting_cases.revision",
  "vetting_cases.candidate_count",
  "vetting_cases.facts_digest",
  "vetting_cases.sign_off_levels",
  "vetting_cases.opened_by",
  "vetting_cases.opened_at",
  "vetting_cases.answered_at",
  "vetting_cases.submitted_by",
  "vetting_cases.submitted_at",
  "vetting_cases.return_reason",
  "vetting_cases.withdrawal_reason",
  "vetting_cases.closed_at",
  "vetting_cases.updated_at",
] as const;

export type CaseRow = NonNullable<Awaited<ReturnType<typeof caseById>>>;

/** The case, or undefined. */
export async function caseById(db: Db, id: string) {
  return db.selectFrom("vetting_cases").select(caseColumns).where("vetting_cases.id", "=", id).executeTakeFirst();
}

/** The same, locked until the transaction ends. */
export async function lockCase(db: Db, id: string) {
  return db
    .selectFrom("vetting_cases")
    .select(caseColumns)
    .where("vetting_cases.id", "=", id)
    .forUpdate()
    .executeTakeFirst();
}

export async function insertCase(db: Db, row: Insertable<VettingCases>): Promise<void> {
  await db.insertInto("vetting_cases").values(row).execute();
}

export async function updateCase(db: Db, id: string, row: Updateable<VettingCases>): Promise<void> {
  await db.updateTable("vetting_cases").set(row).where("id", "=", id).execute();
}

export type OfficerPart = "officer" | "reviewer" | "signer" | "issuer";

export async function addOfficer(
  db: Db,
  row: { caseId: string; accountId: string; part: OfficerPart; level?: number; at: Date },
): Promise<void> {
  await db
    .insertInto("vetting_officers")
    .ignore()
    .values({ case_id: row.caseId, account_id: row.accountId, part: row.part, level: row.level ?? 0, at: row.at })
    .execute();
}

/** Everybody who worked on the case or signed it, with their names, in order of time. */
export async function officersOf(db: Db, caseId: string) {
  return db
    .selectFrom("vetting_officers")
    .innerJoin("accounts", "accounts.id", "vetting_officers.account_id")
    .select([
      "vetting_officers.account_id",
      "vetting_officers.part",
      "vetting_officers.level",
      "vetting_officers.at",
      "accounts.display_name",
    ])
    .where("vetting_officers.case_id", "=", caseId)
    .orderBy("vetting_officers.at")
    .orderBy("vetting_officers.account_id")
    .limit(500)
    .execute();
}

/** Signatures of an earlier submission do not count for the next. */
export async function removeSignatures(db: Db, caseId: string): Promise<void> {
  await db
    .deleteFrom("vetting_officers")
    .where("case_id", "=", caseId)
    .where("part", "in", ["reviewer", "signer"])
    .execute();
}

export async function grantPersons(db: Db, caseId: string, accountId: string, personIds: readonly string[]) {
  const rows = [...new Set(personIds)].map((person_id) => ({ account_id: accountId, person_id, case_id: caseId }));
  await bulkInsert(db, "case_grants", rows, {}, ["case_id"]);
}

/**
 * The case is closed, or its matches are made anew: nobody reads anybody because of it. Row by row of what there is: a
 * deletion that finds nothing would lock the place where every new case puts its grants.
 */
export async function revokeGrants(db: Db, caseId: string): Promise<void> {
  const granted = await db
    .selectFrom("case_grants")
    .select(["case_grants.account_id", "case_grants.person_id"])
    .where("case_grants.case_id", "=", caseId)
    .orderBy("case_grants.account_id")
    .orderBy("case_grants.person_id")
    .execute();
  for (const [accountId, rows] of groupBy(granted, (row) => row.account_id)) {
    await db
      .deleteFrom("case_grants")
      .where("account_id", "=", accountId)
      .where(
        "person_id",
        "in",
        rows.map((row) => row.person_id),
      )
      .where("case_id", "=", caseId)
      .execute();
  }
}

export interface CaseFilter {
  readonly state?: CaseState;
  readonly purpose?: string;
  readonly q?: string;
}

export type CaseViewer = Pick<Actor, "accountId" | "scope" | "unitId">;

/**
 * Which cases an account may know of: all of them with the whole city in its scope; else those opened from a unit of its
 * scope or for its division, and those it works on.
 */
export function visibleTo({ accountId, scope, unitId }: CaseViewer) {
  return (eb: ExpressionBuilder<DB, "vetting_cases">) => {
    if (scope.city) return eb.lit(true);
    const own = unitId ? [...scope.units, unitId] : scope.units;
    const { divisions } = scope;
    const worksOn = eb
      .selectFrom("vetting_officers")
      .select("vetting_officers.case_id")
      .whereRef("vetting_officers.case_id", "=", "vetting_cases.id")
      .where("vetting_officers.account_id", "=", accountId);
    const openedIn = eb
      .selectFrom("org_units")
      .select("org_units.id")
      .whereRef("org_units.id", "=", "vetting_cases.unit_id")
      .where((unit) =>
        unit.or([
          ...(divisions.length > 0 ? [unit("org_units.division_code", "in", divisions)] : []),
          ...(own.length > 0 ? [unit("org_units.id", "in", own)] : []),
          ...own.map((id) => unit("org_units.path", "like", `%/${id}/%`)),
        ]),
      );
    return eb.or([
      eb("vetting_cases.opened_by", "=", accountId),
      eb.exists(worksOn),
      ...(own.length + divisions.length > 0 ? [eb.exists(openedIn)] : []),
      ...(divisions.length > 0 ? [eb("vetting_cases.division_code", "in", divisions)] : []),
    ]);
  };
}

/** Whether the viewer may know of one case. */
export async function isCaseVisible(db: Db, viewer: CaseViewer, caseId: string): Promise<boolean> {
  const row = await db
    .selectFrom("vetting_cases")
    .select("vetting_cases.id")
    .where("vetting_cases.id", "=", caseId)
    .where(visibleTo(viewer))
    .executeTakeFirst();
  return row !== undefined;
}

/** Cases the viewer may see: of the whole city, of its divisions and units, and those it works on. Soonest due first among open ones. */
export async function listCases(
  db: Db,
  viewer: CaseViewer,
  filter: CaseFilter,
  page: { limit: number; offset: number },
) {
  return visibleCases(db, viewer, filter)
    .select([
      "vetting_cases.id",
      "vetting_cases.title",
      "vetting_cases.purpose",
      "vetting_cases.as_of_on",
      "vetting_cases.requester",
      "vetting_cases.requester_document_no",
      "vetting_cases.reply_due_on",
      "vetting_cases.state",
      "vetting_cases.candidate_count",
      "vetting_cases.opened_at",
      "accounts.display_name as officer",
      "vetting_opinions.document_no",
    ])
    .orderBy((eb) => eb("vetting_cases.closed_at", "is not", null))
    .orderBy("vetting_cases.closed_at", "desc")
    .orderBy("vetting_cases.reply_due_on")
    .orderBy("vetting_cases.id", "desc")
    .limit(page.limit)
    .offset(page.offset)
    .execute();
}

export async function countCases(db: Db, viewer: CaseViewer, filter: CaseFilter): Promise<number> {
  const { count } = await visibleCases(db, viewer, filter)
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** How many of the visible cases are in each state. */
export async function countByState(db: Db, viewer: CaseViewer): Promise<Partial<Record<CaseState, number>>> {
  const rows = await visibleCases(db, viewer, {})
    .select(["vetting_cases.state", (eb) => eb.fn.countAll<number>().as("count")])
    .groupBy("vetting_cases.state")
    .execute();
  return Object.fromEntries(rows.map((row) => [row.state, Number(row.count)]));
}

function visibleCases(db: Db, viewer: CaseViewer, filter: CaseFilter) {
  let query = db
    .selectFrom("vetting_cases")
    .innerJoin("accounts", "accounts.id", "vetting_cases.opened_by")
    .leftJoin("vetting_opinions", "vetting_opinions.case_id", "vetting_cases.id")
    .where(visibleTo(viewer));
  if (filter.state) query = query.where("vetting_cases.state", "=", filter.state);
  if (filter.purpose) query = query.where("vetting_cases.purpose", "=", filter.purpose);
  if (filter.q) {
    const like = `%${filter.q.replace(/[\\%_]/g, "\\$&")}%`;
    query = query.where((eb) =>
      eb.or([
        eb("vetting_cases.title", "like", like),
        eb("vetting_cases.requester", "like", like),
        eb("vetting_cases.requester_document_no", "like", like),
        eb("vetting_opinions.document_no", "like", like),
      ]),
    );
  }
  return query;
}

/** Display names of accounts by id. */
export async function accountNames(db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom("accounts")
    .select(["accounts.id", "accounts.display_name"])
    .where("accounts.id", "in", [...ids])
    .orderBy("accounts.id")
    .limit(500)
    .execute();
  return new Map(rows.map((row) => [row.id, row.display_name]));
}
