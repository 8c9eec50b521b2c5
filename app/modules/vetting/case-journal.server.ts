import type { Db } from "#db/connection";
import { canonicalJson } from "~/platform/canonical-json";
import type { JournalEvent } from "~/platform/event-writer.server";
import { changedFields } from "~/platform/fold";
import { groupBy } from "~/platform/group-by";
import type { Unit } from "~/platform/process.server";
import { decryptColumn, journalMac, sha256 } from "~/platform/secrets.server";
import { type CaseRow, caseById } from "./case.queries.server";
import type { CaseSnapshot } from "./vetting.events";
import * as queries from "./vetting-fold.queries.server";

/** Changes with what it is made of and does not say it; bound to the thing it belongs to. */
export const markOf = (domain: string, id: string, said: unknown): string =>
  journalMac(domain, id, canonicalJson(said)).toString("hex").slice(0, 32);

const instant = (at: Date | null) => at?.toISOString() ?? null;

/** Cases as the journal keeps them, by id. */
export async function caseSnapshots(db: Db, cases: readonly CaseRow[]): Promise<{ id: string; state: CaseSnapshot }[]> {
  const ids = cases.map(({ id }) => id);
  if (ids.length === 0) return [];
  const officers = groupBy(await queries.officersOfCases(db, ids), (row) => row.case_id);
  const grants = groupBy(await queries.grantsOfCases(db, ids), (row) => row.case_id);
  const coverages = groupBy(await queries.coveragesOfCases(db, ids), (row) => row.case_id);
  const opinions = new Map((await queries.opinionsOfCases(db, ids)).map((row) => [row.case_id, row]));
  return cases.map((row) => {
    const granted = (grants.get(row.id) ?? []).map((one) => [one.account_id, one.person_id]);
    const receipts = (coverages.get(row.id) ?? []).map((one) => [one.coverage_key, one.lines_json]);
    const opinion = opinions.get(row.id);
    return {
      id: row.id,
      state: {
        ...plainFields(row),
        officers: (officers.get(row.id) ?? []).map(({ account_id, part, level, at }) => {
          return { accountId: account_id, part, level, at: at.toISOString() };
        }),
        opinion: opinion ? issued(opinion) : null,
        grants: granted.length > 0 ? markOf("case-grants", row.id, granted) : null,
        // Cases without such rows, all of before they were kept among them, have the mark that they had.
        proof: markOf("vetting-case", row.id, [
          ...[row.contact, row.headers_json, row.due_guessed_years, receipts],
          ...(row.other_rows_json === null ? [] : [row.other_rows_json]),
        ]),
      },
    };
  });
}

function plainFields(row: CaseRow) {
  return {
    state: row.state,
    purpose: row.purpose,
    asOf: row.as_of_on,
    title: row.title,
    requester: row.requester,
    documentNo: row.requester_document_no,
    replyDueOn: row.reply_due_on,
    letterFileId: row.letter_file_id,
    listFileId: row.list_file_id,
    unitId: row.unit_id,
    divisionCode: row.division_code,
    candidates: row.candidate_count,
    levels: row.sign_off_levels,
    openedBy: row.opened_by,
    openedAt: row.opened_at.toISOString(),
    answeredAt: instant(row.answered_at),
    submittedBy: row.submitted_by,
    submittedAt: instant(row.submitted_at),
    returnReason: row.return_reason,
    withdrawalReason: row.withdrawal_reason,
    closedAt: instant(row.closed_at),
    factsDigest: row.facts_digest?.toString("hex") ?? null,
  };
}

function issued(row: Awaited<ReturnType<typeof queries.opinionsOfCases>>[number]) {
  return {
    documentNo: row.document_no,
    year: row.year,
    number: row.number,
    on: row.issued_on,
    accountId: row.issued_by,
    at: row.issued_at.toISOString(),
    xlsxFileId: row.xlsx_file_id,
    xlsx: row.xlsx_sha256?.toString("hex") ?? null,
    pdfFileId: row.pdf_file_id,
    pdf: row.pdf_sha256?.toString("hex") ?? null,
    snapshot: readable(row.snapshot_cipher),
    snapshotDigest: row.snapshot_digest.toString("hex"),
  };
}

function readable(cipher: Buffer): string {
  try {
    return sha256(decryptColumn(cipher)).toString("hex");
  } catch {
    return "unreadable";
  }
}

/** The case as it stands now. */
export async function caseSnapshot(db: Db, id: string): Promise<CaseSnapshot> {
  const row = await caseById(db, id);
  if (!row) throw new Error(`no case ${id}`);
  const [snapshot] = await caseSnapshots(db, [row]);
  return snapshot!.state;
}

/**
 * Records what has become of a case since `was` (null: it is new). `keep`: fields that are said whether they changed or
 * not; `also`: what the event says beside. Nothing where nothing changed. Gives the case as it is now.
 */
export async function recordCase(
  { db, record }: Pick<Unit, "db" | "record">,
  name: string,
  id: string,
  was: CaseSnapshot | null,
  more: { keep?: (keyof CaseSnapshot)[]; also?: object; touches?: JournalEvent["touches"] } = {},
): Promise<CaseSnapshot> {
  const is = await caseSnapshot(db, id);
  const change = changedFields(was, is, more.keep);
  if (change)
    record({
      name,
      version: 2,
      subject: { type: "vetting-case", id },
      before: change.before,
      after: { ...change.after, ...more.also },
      touches: more.touches,
    });
  return is;
}
