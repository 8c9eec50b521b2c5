import { bulkInsert } from "#db/bulk-insert";
import type { Db } from "#db/connection";
import { TEST_NOW } from "#tests/support/actors";
import { newId } from "~/platform/id";

/** Rows of the second register as they stand, for statistics and lists over many of them; acts are tested through their use cases. */

let serial = 0;
const next = () => String(++serial).padStart(6, "0");
const stamps = { created_at: TEST_NOW, updated_at: TEST_NOW };

export interface MadeAgency {
  id: string;
  code: string;
  scaleId: string;
  methodId: string;
}

export async function agencyRow(
  db: Db,
  { grades = ["A", "B", "C"], ...fields }: { grades?: string[] } & Record<string, unknown> = {},
): Promise<MadeAgency> {
  const id = newId();
  const no = next();
  const code = `G${no}`;
  await bulkInsert(db, "agencies", [
    {
      id,
      code,
      uscc: `91321399MA${no}0X`,
      name: `机构${no}`,
      name_sort: `jigou${no}`,
      home: "here",
      filing_state: "listed",
      standing: "good",
      filing_no: `备案${no}`,
      listed_on: "2020-01-01",
      content_json: JSON.stringify({ secret: "inside-content" }),
      ...stamps,
      ...fields,
    },
  ]);
  const scaleId = newId();
  await bulkInsert(db, "agency_scales", [
    {
      id: scaleId,
      agency_id: id,
      ordinal: 1,
      grades_json: JSON.stringify(grades.map((grade) => ({ grade, meaning: `${grade} 级` }))),
      valid_from_on: "2020-01-01",
      created_at: TEST_NOW,
    },
  ]);
  const methodId = newId();
  await bulkInsert(db, "agency_methods", [
    {
      id: methodId,
      agency_id: id,
      ordinal: 1,
      scale_id: scaleId,
      name: "评价方法",
      method_json: JSON.stringify({ indicators: [], cutOffs: [], caps: [] }),
      valid_from_on: "2020-01-01",
      created_at: TEST_NOW,
    },
  ]);
  return { id, code, scaleId, methodId };
}

export async function measureRow(db: Db, agencyId: string, fields: Record<string, unknown> = {}): Promise<void> {
  await bulkInsert(db, "agency_measures", [
    {
      id: newId(),
      agency_id: agencyId,
      kind: "suspension",
      state: "in-force",
      from_on: "2026-11-01",
      until_on: "2027-01-31",
      public_until_on: null,
      basis_code: "SH",
      reason_text: "inside-reason",
      document_no: `信监${next()}号`,
      proposed_by: "inside-account",
      ...stamps,
      ...fields,
    },
  ]);
}

export async function dutyRow(db: Db, agencyId: string, fields: Record<string, unknown> = {}): Promise<void> {
  const duty = { rule_code: "yearly-statement", subject: "2025", due_on: "2026-04-30", state: "open", ...stamps };
  await bulkInsert(db, "agency_duties", [{ id: newId(), agency_id: agencyId, ...duty, ...fields }]);
}

export async function enterpriseRows(db: Db, count: number): Promise<string[]> {
  const rows = Array.from({ length: count }, () => {
    const no = next();
    return { id: newId(), uscc: `91321399MB${no}0X`, name: `企业${no}`, name_sort: `qiye${no}`, ...enterpriseRest };
  });
  await bulkInsert(db, "enterprises", rows);
  return rows.map(({ id }) => id);
}

const enterpriseRest = { status: "active", former_names_json: "[]", ...stamps };

export interface ReportRow {
  agency: MadeAgency;
  enterpriseId: string;
  issuedOn: string;
  grade: string;
  usedOn?: string | null;
  state?: "valid" | "withdrawn";
  purpose?: string;
}

export async function reportRows(db: Db, made: readonly ReportRow[]): Promise<string[]> {
  const rows = made.map(({ agency, enterpriseId, issuedOn, grade, state = "valid", purpose = "tender" }) => ({
    id: newId(),
    no: `R${next()}`,
    agency_id: agency.id,
    enterprise_id: enterpriseId,
    state,
    purpose,
    data_cutoff_on: issuedOn,
    issued_on: issuedOn,
    expires_on: `${Number(issuedOn.slice(0, 4)) + 1}-12-31`,
    scale_id: agency.scaleId,
    grade,
    grade_rank: 0,
    current_version_id: newId(),
    lodged_by: newId(),
    lodged_at: TEST_NOW,
    updated_at: TEST_NOW,
  }));
  await bulkInsert(db, "reports", rows);
  const versions = rows.map((row, index) => ({
    id: row.current_version_id,
    report_id: row.id,
    ordinal: 1,
    act: "lodged",
    in_force_from: row.issued_on,
    purpose: row.purpose,
    data_cutoff_on: row.data_cutoff_on,
    issued_on: row.issued_on,
    expires_on: row.expires_on,
    scale_id: row.scale_id,
    method_id: made[index]!.agency.methodId,
    grade: row.grade,
    indicators_json: "{}",
    summary: "概述",
    enterprise_name: "企业",
    created_by: row.lodged_by,
    created_at: TEST_NOW,
  }));
  await bulkInsert(db, "report_versions", versions);
  const uses = made.flatMap(({ usedOn }, index) =>
    usedOn
      ? [
          {
            id: newId(),
            report_id: rows[index]!.id,
            field: "tender",
            project_no: `P${next()}`,
            project_title: "工程",
            used_on: usedOn,
            created_at: TEST_NOW,
          },
        ]
      : [],
  );
  await bulkInsert(db, "report_uses", uses);
  return rows.map(({ id }) => id);
}

export async function factRows(db: Db, facts: readonly { enterpriseId: string; decidedOn: string; state?: string }[]) {
  await bulkInsert(
    db,
    "enterprise_facts",
    facts.map(({ enterpriseId, decidedOn, state = "active" }) => ({
      id: newId(),
      enterprise_id: enterpriseId,
      kind: "administrative-penalty",
      body: "某局",
      document_no: `罚${next()}`,
      decided_on: decidedOn,
      grade: "ordinary",
      state,
      ...stamps,
    })),
  );
}

/** Grades computed again, of the present versions of these reports. */
export async function recomputationRows(
  db: Db,
  agencyId: string,
  rows: readonly { reportId: string; outcome: string; state: string }[],
): Promise<void> {
  const versions = await db
    .selectFrom("reports")
    .select(["reports.id", "reports.current_version_id as versionId"])
    .where(
      "reports.id",
      "in",
      rows.map(({ reportId }) => reportId),
    )
    .execute();
  const versionOf = new Map(versions.map(({ id, versionId }) => [id, versionId]));
  await bulkInsert(
    db,
    "grade_recomputations",
    rows.map(({ reportId, outcome, state }) => ({
      version_id: versionOf.get(reportId),
      report_id: reportId,
      agency_id: agencyId,
      method_id: newId(),
      stated_grade: "A",
      computed_grade: null,
      points: null,
      steps_json: "[]",
      outcome,
      state,
      created_at: TEST_NOW,
    })),
  );
}

export async function complaintRow(db: Db, agencyId: string, receivedOn: string, state: string): Promise<void> {
  const text = { no: `投诉${next()}`, complainant: "某企业", content: "数据不符", created_by: newId() };
  const days = { received_on: receivedOn, decided_on: state === "received" ? null : receivedOn };
  await bulkInsert(db, "agency_complaints", [{ id: newId(), agency_id: agencyId, state, ...text, ...days, ...stamps }]);
}
