import { bulkInsert } from "#db/bulk-insert";
import type { Db } from "#db/connection";
import type { CivilDate } from "~/platform/civil-date";
import type { EnterpriseFactState, FactGrade } from "./reports.types";

/** The register of enterprises and the adverse public facts about them. */

export const enterpriseColumns = [
  "enterprises.id",
  "enterprises.uscc",
  "enterprises.name",
  "enterprises.legal_representative as legalRepresentative",
  "enterprises.address",
  "enterprises.industry",
  "enterprises.founded_on as foundedOn",
  "enterprises.status",
  "enterprises.former_names_json as formerNamesJson",
  "enterprises.version",
] as const;

export type EnterpriseRow = NonNullable<Awaited<ReturnType<typeof enterpriseById>>>;

export async function enterpriseById(db: Db, id: string) {
  return db.selectFrom("enterprises").select(enterpriseColumns).where("enterprises.id", "=", id).executeTakeFirst();
}

export async function enterprisesByCodes(db: Db, usccs: readonly string[]): Promise<EnterpriseRow[]> {
  if (usccs.length === 0) return [];
  return db
    .selectFrom("enterprises")
    .select(enterpriseColumns)
    .where("enterprises.uscc", "in", [...usccs])
    .orderBy("enterprises.id")
    .limit(5_000)
    .execute();
}

export async function enterprisesAfter(db: Db, after: string | null, limit: number): Promise<EnterpriseRow[]> {
  let query = db.selectFrom("enterprises").select(enterpriseColumns);
  if (after !== null) query = query.where("enterprises.id", ">", after);
  return query.orderBy("enterprises.id").limit(limit).execute();
}

export interface EnterpriseFilter {
  /** Part of the name, or a whole code. */
  q?: string | null;
  status?: string | null;
  /** Only those with an adverse public fact that stands. */
  hasFacts?: boolean;
}

function found(db: Db, { q, status, hasFacts }: EnterpriseFilter) {
  let query = db.selectFrom("enterprises");
  if (status) query = query.where("enterprises.status", "=", status);
  if (hasFacts)
    query = query.where((eb) =>
      eb.exists(
        eb
          .selectFrom("enterprise_facts")
          .select("enterprise_facts.id")
          .whereRef("enterprise_facts.enterprise_id", "=", "enterprises.id")
          .where("enterprise_facts.state", "=", "active"),
      ),
    );
  if (!q) return query;
  const part = `%${q.replace(/[\\%_]/g, "\\$&")}%`;
  // A code is ASCII: the database compares it with nothing else.
  return /^[\x20-\x7e]+$/.test(q)
    ? query.where((eb) => eb.or([eb("enterprises.uscc", "=", q.toUpperCase()), eb("enterprises.name", "like", part)]))
    : query.where("enterprises.name", "like", part);
}

/** Ids of everything that fits, by name. */
export async function enterpriseIds(db: Db, filter: EnterpriseFilter, limit: number): Promise<string[]> {
  const rows = await found(db, filter)
    .select("enterprises.id")
    .orderBy("enterprises.name_sort")
    .orderBy("enterprises.id")
    .limit(limit)
    .execute();
  return rows.map(({ id }) => id);
}

export async function enterprisesByIds(db: Db, ids: readonly string[]): Promise<EnterpriseRow[]> {
  if (ids.length === 0) return [];
  return db
    .selectFrom("enterprises")
    .select(enterpriseColumns)
    .where("enterprises.id", "in", [...ids])
    .orderBy("enterprises.id")
    .limit(5_000)
    .execute();
}

export async function enterprisePage(db: Db, filter: EnterpriseFilter, page: { limit: number; offset: number }) {
  return found(db, filter)
    .select(enterpriseColumns)
    .orderBy("enterprises.name_sort")
    .orderBy("enterprises.id")
    .limit(page.limit)
    .offset(page.offset)
    .execute();
}

export async function countEnterprises(db: Db, filter: EnterpriseFilter): Promise<number> {
  const row = await found(db, filter)
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

export interface EnterpriseValues {
  name: string;
  name_sort: string;
  legal_representative: string | null;
  address: string | null;
  industry: string | null;
  founded_on: CivilDate | null;
  status: string;
  former_names_json: string;
  updated_at: Date;
}

export async function insertEnterprises(
  db: Db,
  rows: readonly (EnterpriseValues & { id: string; uscc: string; created_at: Date })[],
): Promise<void> {
  await bulkInsert(db, "enterprises", rows);
}

/** Writes an enterprise as it was read at `version`; false where another change came between. */
export async function updateEnterprise(
  db: Db,
  id: string,
  version: number,
  values: EnterpriseValues,
): Promise<boolean> {
  const result = await db
    .updateTable("enterprises")
    .set({ ...values, version: version + 1 })
    .where("id", "=", id)
    .where("version", "=", version)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

const factColumns = [
  "enterprise_facts.id",
  "enterprise_facts.enterprise_id as enterpriseId",
  "enterprise_facts.kind",
  "enterprise_facts.body",
  "enterprise_facts.document_no as documentNo",
  "enterprise_facts.decided_on as decidedOn",
  "enterprise_facts.grade",
  "enterprise_facts.summary",
  "enterprise_facts.state",
  "enterprise_facts.ended_on as endedOn",
  "enterprise_facts.ending_document_no as endingDocumentNo",
  "enterprise_facts.version",
] as const;

export type FactRow = NonNullable<Awaited<ReturnType<typeof factById>>>;

export async function factById(db: Db, id: string) {
  return db.selectFrom("enterprise_facts").select(factColumns).where("enterprise_facts.id", "=", id).executeTakeFirst();
}

export async function factsAfter(db: Db, after: string | null, limit: number): Promise<FactRow[]> {
  let query = db.selectFrom("enterprise_facts").select(factColumns);
  if (after !== null) query = query.where("enterprise_facts.id", ">", after);
  return query.orderBy("enterprise_facts.id").limit(limit).execute();
}

export async function factsOf(db: Db, enterpriseIds: readonly string[]): Promise<FactRow[]> {
  if (enterpriseIds.length === 0) return [];
  return db
    .selectFrom("enterprise_facts")
    .select(factColumns)
    .where("enterprise_facts.enterprise_id", "in", [...enterpriseIds])
    .orderBy("enterprise_facts.decided_on", "desc")
    .orderBy("enterprise_facts.id")
    .limit(20_000)
    .execute();
}

export async function insertFacts(
  db: Db,
  rows: readonly {
    id: string;
    enterprise_id: string;
    kind: string;
    body: string;
    document_no: string;
    decided_on: CivilDate;
    grade: FactGrade;
    summary: string | null;
    state: EnterpriseFactState;
    created_at: Date;
    updated_at: Date;
  }[],
): Promise<void> {
  await bulkInsert(db, "enterprise_facts", rows);
}

/** Ends a fact that was active as it was read at `version`; false where it no longer is. */
export async function endFact(
  db: Db,
  id: string,
  version: number,
  values: { state: "repaired" | "voided"; ended_on: CivilDate; ending_document_no: string | null; updated_at: Date },
): Promise<boolean> {
  const result = await db
    .updateTable("enterprise_facts")
    .set({ ...values, version: version + 1 })
    .where("id", "=", id)
    .where("version", "=", version)
    .where("state", "=", "active")
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}
