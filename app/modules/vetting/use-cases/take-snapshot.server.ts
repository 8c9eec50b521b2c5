import type { Db } from "#db/connection";
import type { CivilDate } from "~/platform/civil-date";
import type { CandidateRow } from "../candidate.queries.server";
import { candidatesOf, coveragesOf, sentCells } from "../candidate.queries.server";
import { type CaseRow, officersOf } from "../case.queries.server";
import { purposeByCode, rulesOn } from "../catalogue.queries.server";
import type { OpinionCandidate, OpinionSnapshot } from "../opinion.types";
import type { CoverageLine, ExtraCell, Finding, Line, OtherRow, PrintedFields } from "../vetting.types";
import { answeredOf, outwardOf } from "./case-answers.server";

/** Everything the opinion says and rests on, read inside the transaction that issues it. */
export async function takeSnapshot(
  db: Db,
  found: CaseRow,
  documentNo: string,
  issuedOn: CivilDate,
): Promise<OpinionSnapshot> {
  const candidates = await candidatesOf(db, found.id);
  const cells = new Map((await sentCells(db, found.id)).map((row) => [row.id, row.cells_json]));
  const purpose = await purposeByCode(db, found.purpose);
  const rules = await rulesOn(db, found.as_of_on);
  const coverages = await coveragesOf(db, found.id);
  if (!purpose) throw new Error(`no purpose ${found.purpose}`);
  return {
    version: 2,
    case: {
      id: found.id,
      purpose: purpose.code,
      purposeName: { zh: purpose.zh, en: purpose.en },
      matter: purpose.matter,
      title: found.title,
      requester: found.requester,
      letterNo: found.requester_document_no,
      contact: found.contact,
      asOf: found.as_of_on,
      issuedOn,
      documentNo,
      factsDigest: found.facts_digest?.toString("hex") ?? "",
    },
    signatures: (await officersOf(db, found.id)).map((one) => ({
      part: one.part,
      level: one.level,
      name: one.display_name,
    })),
    headers: JSON.parse(found.headers_json) as string[],
    ...(found.other_rows_json === null ? {} : { otherRows: JSON.parse(found.other_rows_json) as OtherRow[] }),
    candidates: candidates.map((row) => opinionCandidate(row, cells.get(row.id) ?? "[]")),
    coverages: Object.fromEntries([...coverages].map(([key, lines]) => [key, JSON.parse(lines) as CoverageLine[]])),
    rules: rules.filter((rule) => rule.purposes.includes(purpose.code)),
  };
}

/** As it was answered and approved: nothing is asked of the register any more. */
function opinionCandidate(row: CandidateRow, cells: string): OpinionCandidate {
  return {
    no: row.no,
    shownNo: row.shown_no,
    personId: row.person_id,
    name: row.name,
    proposedPost: row.proposed_post,
    match: row.match_state ?? "notFound",
    matchedBy: row.matched_by,
    ...answeredOf(row),
    outward: outwardOf(row),
    ...(JSON.parse(row.printed_json ?? "{}") as PrintedFields),
    findings: JSON.parse(row.findings_json) as Finding[],
    contradictions: JSON.parse(row.contradictions_json) as Line[],
    coverageKey: row.coverage_key,
    decision: row.decision ?? "",
    reason: row.decision_reason ?? "",
    extra: JSON.parse(row.extra_json) as ExtraCell[],
    cells: (JSON.parse(cells) as (string | null)[]).map((cell) => cell ?? row.id_number_masked ?? ""),
  };
}
