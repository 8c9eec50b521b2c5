import type { Db } from "#db/connection";
import type { VettingPurpose } from "#db/reference/vetting/types";
import type { CivilDate } from "~/platform/civil-date";
import { groupBy } from "~/platform/group-by";
import { decryptColumn, sha256 } from "~/platform/secrets.server";
import type { CandidateRow, ReplyRow } from "../candidate.queries.server";
import type { CaseRow } from "../case.queries.server";
import { purposeByCode, rulesOn } from "../catalogue.queries.server";
import { caseFactsText } from "../facts-digest.rules";
import type { CandidateLine, CaseQuestion, CaseReply, ExtraCell, OutwardAnswer } from "../vetting.types";
import { type Answered, type Answers, answerCandidates, type Listed } from "./answer-candidates.server";

/** A stored candidate as the line it came in as. */
export function lineOf(row: CandidateRow): CandidateLine {
  return {
    no: row.no,
    name: row.name,
    birthMonth: row.birth_month,
    idNumber: row.id_number_cipher ? decryptColumn(row.id_number_cipher) : null,
    unit: row.unit_text,
    position: row.position_text,
    proposedPost: row.proposed_post,
    nominatedBy: row.nominated_by,
    extra: JSON.parse(row.extra_json) as ExtraCell[],
  };
}

export function replyFrom(row: ReplyRow): CaseReply {
  return {
    from: row.source,
    reply: row.reply,
    meaning: row.meaning as CaseReply["meaning"],
    documentNo: row.document_no,
    on: row.replied_on,
  };
}

/** Answers stored candidates of a case anew, as the register stands; `others` are the rest of its list. Reads only. */
export async function computeAnswers(
  db: Db,
  found: CaseRow,
  candidates: readonly CandidateRow[],
  replies: readonly ReplyRow[],
  today: CivilDate,
  others: readonly Listed[] = [],
): Promise<Answers & { purpose: VettingPurpose }> {
  const question = { purpose: found.purpose, asOf: found.as_of_on, today } as CaseQuestion;
  const [purpose, rules] = await Promise.all([purposeByCode(db, found.purpose), rulesOn(db, found.as_of_on)]);
  if (!purpose) throw new Error(`no purpose ${found.purpose}`);
  const byCandidate = groupBy(replies, (reply) => reply.candidate_id);
  const asked = candidates.map((row) => ({
    id: row.id,
    line: lineOf(row),
    confirmedPersonId: row.match_confirmed_by ? row.person_id : null,
    confirmedBy: row.matched_by,
    replies: (byCandidate.get(row.id) ?? []).map(replyFrom),
  }));
  return { ...(await answerCandidates(db, question, purpose, rules, asked, others)), purpose };
}

/** The digest of a whole case from those of its candidates. */
export function caseDigest(candidates: readonly { no: string; digest: Buffer }[]): Buffer {
  return sha256(caseFactsText(candidates.map(({ no, digest }) => ({ no, digest: digest.toString("hex") }))));
}

/** How a stored candidate is answered; what was never answered cannot be said. */
export function answeredOf(row: CandidateRow): OutwardAnswer {
  return {
    answer: row.answer ?? "cannotSay",
    code: (row.answer_code ?? "sources-incomplete") as OutwardAnswer["code"],
    eligibleFrom: row.eligible_from,
    barEnds: row.bar_ends,
  };
}

/** What of it may be told to whoever may not see the replies of other bodies. */
export function outwardOf(row: CandidateRow): OutwardAnswer {
  return row.outward_json === null ? answeredOf(row) : (JSON.parse(row.outward_json) as OutwardAnswer);
}

/** The columns of a candidate that an answer fills. */
export function answerColumns(answered: Answered, revision: number) {
  return {
    match_state: answered.match,
    matched_by: answered.matchedBy,
    person_id: answered.personId,
    suggestions_json: JSON.stringify(answered.suggestions),
    answer: answered.answer,
    answer_code: answered.code,
    eligible_from: answered.eligibleFrom,
    bar_ends: answered.barEnds,
    outward_json: JSON.stringify(answered.outward),
    findings_json: JSON.stringify(answered.findings),
    contradictions_json: JSON.stringify(answered.contradictions),
    printed_json: JSON.stringify(answered.printed),
    coverage_key: answered.coverageKey,
    has_undisclosed: answered.hasUndisclosed ? 1 : 0,
    facts_digest: answered.digest,
    answer_revision: revision,
  };
}
