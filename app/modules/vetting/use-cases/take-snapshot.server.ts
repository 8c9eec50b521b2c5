import type { Db } from "#db/connection";
import { CODE_TABLES } from "#db/reference/code-tables";
import type { CivilDate } from "~/platform/civil-date";
import type { CandidateRow } from "../candidate.queries.server";
import { candidatesOf, coveragesOf, sentCells } from "../candidate.queries.server";
import { type CaseRow, officersOf } from "../case.queries.server";
import { purposeByCode, rulesOn } from "../catalogue.queries.server";
import type { OpinionCandidate, OpinionSnapshot } from "../opinion.types";
import { allUnits, type PersonRow, personsById } from "../register.queries.server";
import type { CoverageLine, ExtraCell, Finding, Line } from "../vetting.types";

/** Everything the opinion says and rests on, read inside the transaction that issues it. */
export async function takeSnapshot(
  db: Db,
  found: CaseRow,
  documentNo: string,
  issuedOn: CivilDate,
): Promise<OpinionSnapshot> {
  const candidates = await candidatesOf(db, found.id);
  const people = new Map(
    (
      await personsById(
        db,
        candidates.flatMap((row) => row.person_id ?? []),
      )
    ).map((row) => [row.id, row]),
  );
  const units = new Map((await allUnits(db)).map((unit) => [unit.id, unit.name]));
  const cells = new Map((await sentCells(db, found.id)).map((row) => [row.id, row.cells_json]));
  const purpose = await purposeByCode(db, found.purpose);
  const rules = await rulesOn(db, found.as_of_on);
  const coverages = await coveragesOf(db, found.id);
  if (!purpose) throw new Error(`no purpose ${found.purpose}`);
  return {
    version: 1,
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
    candidates: candidates.map((row) => {
      const person = row.person_id ? people.get(row.person_id) : undefined;
      return opinionCandidate(row, person, units, cells.get(row.id) ?? "[]");
    }),
    coverages: Object.fromEntries([...coverages].map(([key, lines]) => [key, JSON.parse(lines) as CoverageLine[]])),
    rules: rules.filter((rule) => rule.purposes.includes(purpose.code)),
  };
}

function opinionCandidate(
  row: CandidateRow,
  person: PersonRow | undefined,
  units: ReadonlyMap<string, string>,
  cells: string,
): OpinionCandidate {
  const extra = JSON.parse(row.extra_json) as ExtraCell[];
  const sent = `${row.unit_text ?? ""}${row.position_text ?? ""}`;
  const held = person ? `${units.get(person.unit_id) ?? ""}${person.position ?? ""}` : "";
  return {
    no: row.no,
    shownNo: row.shown_no,
    personId: row.person_id,
    name: row.name,
    sex: person ? (SEX[person.sex] ?? "") : (extra.find((cell) => cell.header === "性别")?.value ?? ""),
    birthMonth: person ? person.born_on.slice(0, 7) : row.birth_month,
    politicalStatus: person ? politicalLabel(person.political_status) : null,
    unitAndPosition: sent || held,
    proposedPost: row.proposed_post,
    match: row.match_state ?? "notFound",
    matchedBy: row.matched_by,
    answer: row.answer ?? "cannotSay",
    code: row.answer_code ?? "",
    eligibleFrom: row.eligible_from,
    barEnds: row.bar_ends,
    findings: JSON.parse(row.findings_json) as Finding[],
    contradictions: JSON.parse(row.contradictions_json) as Line[],
    coverageKey: row.coverage_key,
    decision: row.decision ?? "",
    reason: row.decision_reason ?? "",
    extra,
    cells: (JSON.parse(cells) as (string | null)[]).map((cell) => cell ?? row.id_number_masked ?? ""),
  };
}

const SEX: Record<string, string> = { male: "男", female: "女" };

function politicalLabel(code: string | null): string | null {
  if (code === null) return null;
  const table = CODE_TABLES.find((one) => one.code === "political-status");
  return table?.entries.find((entry) => entry.code === code)?.zh ?? code;
}
