import { SOURCES, type SourceKey } from "#db/reference/sources";
import type { ReplyMeaning } from "#db/reference/vetting/types";
import { formatStep } from "~/modules/records/effect-text.rules";
import { groupBy } from "~/platform/group-by";
import type { Language } from "~/platform/i18n";
import { translator } from "~/platform/messages.server";
import { type Ctx, recordRead } from "~/platform/process.server";
import type { CandidateRow, ReplyRow } from "../candidate.queries.server";
import * as candidateQueries from "../candidate.queries.server";
import { accountNames, type CaseRow } from "../case.queries.server";
import { opinionOf } from "../opinion.queries.server";
import type { CandidateView, CaseView } from "../vetting.schema";
import type { CoverageLine, ExtraCell, Finding, Line, OtherRow } from "../vetting.types";
import { isReply, isWithheld, showsDecision } from "../withholding.rules";
import { guessedYears, maySeeReplies, openedCase } from "./case-access.server";
import { answeredOf, outwardOf } from "./case-answers.server";
import { candidateState } from "./decide-candidate.server";
import { peopleShown } from "./people-shown.server";

/**
 * The case as the API and the screens show it, in the reader's language; undefined where it is not there for the reader.
 * That it was looked at, and at whom, is written before anything is returned.
 */
export async function readCase(ctx: Ctx, id: string, lng: Language): Promise<CaseView | undefined> {
  const { db, actor } = ctx;
  const found = await openedCase(db, actor, id);
  if (!found) return undefined;
  const rows = await candidateQueries.candidatesOf(db, id);
  await recordRead(ctx, {
    name: "read-case",
    subjectType: "person",
    subjectIds: shownIds(rows),
    filter: { case: id },
    count: rows.length,
    caseId: id,
  });
  const repliesShown = await maySeeReplies(ctx, found);
  const replies = repliesShown ? await candidateQueries.repliesOf(db, id) : [];
  const [coverages, opinion, suggested, names] = [
    await candidateQueries.coveragesOf(db, id),
    await opinionOf(db, id),
    await peopleShown(db, rows.flatMap(suggestionsOf)),
    await accountNames(db, [...new Set(rows.flatMap((row) => row.decided_by ?? []))]),
  ];
  const byCandidate = groupBy(replies, (reply) => reply.candidate_id);
  const receipts = new Map(
    [...coverages].map(([key, lines]) => [key, receiptView(JSON.parse(lines) as CoverageLine[], lng)]),
  );
  return {
    id: found.id,
    state: found.state,
    version: found.revision,
    purpose: found.purpose,
    asOf: found.as_of_on,
    title: found.title,
    requester: found.requester,
    documentNo: found.requester_document_no,
    replyDueOn: found.reply_due_on,
    dueGuessedYears: guessedYears(found),
    opinionNo: opinion?.document_no ?? null,
    repliesShown,
    otherRows: JSON.parse(found.other_rows_json ?? "[]") as OtherRow[],
    candidates: rows.map((row) =>
      candidateView(
        row,
        byCandidate.get(row.id) ?? [],
        receipts.get(row.coverage_key ?? "") ?? [],
        suggested,
        names,
        lng,
        found.state,
        repliesShown,
      ),
    ),
  };
}

/** Everybody whom the case shows: who is meant, and whoever is suggested in their place. */
function shownIds(rows: readonly CandidateRow[]): string[] {
  return [...new Set(rows.flatMap((row) => [...(row.person_id ? [row.person_id] : []), ...suggestionsOf(row)]))];
}

const suggestionsOf = (row: CandidateRow) => JSON.parse(row.suggestions_json) as string[];

type Sayer = (line: Line) => string;

/** Says a kept line in a language; parts that belong to a catalogue are said in it too. */
function sayer(lng: Language): Sayer {
  const t = translator(lng);
  return (line) => formatStep(line, t);
}

function candidateView(
  row: CandidateRow,
  replies: readonly ReplyRow[],
  coverage: CandidateView["coverage"],
  suggested: ReadonlyMap<string, CandidateView["suggestions"][number]>,
  names: ReadonlyMap<string, string>,
  lng: Language,
  caseState: CaseRow["state"],
  repliesShown: boolean,
): CandidateView {
  const say = sayer(lng);
  const state = candidateState(row);
  const [answered, outward] = [answeredOf(row), outwardOf(row)];
  const { answer, code, eligibleFrom, barEnds } = repliesShown ? answered : outward;
  const hasAnswer = row.answer !== null;
  const decisionShown = showsDecision(caseState, repliesShown, isWithheld(answered, outward));
  return {
    no: row.no,
    name: row.name,
    idNumberMasked: row.id_number_masked,
    unit: row.unit_text,
    position: row.position_text,
    proposedPost: row.proposed_post,
    nominatedBy: row.nominated_by,
    personId: row.person_id,
    match: row.match_state,
    matchedBy: row.matched_by,
    matchConfirmed: row.match_confirmed_by !== null,
    suggestions: suggestionsOf(row).flatMap((id) => suggested.get(id) ?? []),
    answer: hasAnswer ? answer : null,
    code: hasAnswer ? code : null,
    answerText: hasAnswer ? say({ key: `vetting:answer-code.${code}` }) : "",
    eligibleFrom,
    barEnds,
    findings: shownFindings(row, repliesShown).map((finding) => ({
      recordId: finding.recordId,
      kind: finding.recordId ? finding.kind : say({ key: `vetting:ground.${finding.kind.replace(":", "-")}` }),
      verdict: finding.verdict,
      rule: finding.rule,
      body: finding.body,
      documentNo: finding.documentNo,
      effectiveOn: finding.effectiveOn,
      until: finding.until,
      ends: finding.ends,
      basis: finding.basis.map((one) => ({ ...one, source: sourceName(one.source, lng) })),
      arithmetic: finding.arithmetic.map(say),
      notes: finding.notes.map(say),
    })),
    coverage,
    contradictions: (JSON.parse(row.contradictions_json) as Line[]).map(say),
    replies: replies.map((reply) => ({
      from: reply.source,
      reply: reply.reply,
      conclusion: reply.conclusion as ReplyMeaning | null,
      meaning: reply.meaning as ReplyMeaning,
      documentNo: reply.document_no,
      on: reply.replied_on,
    })),
    decision:
      row.decision === null || !decisionShown
        ? null
        : {
            decision: row.decision,
            reason: row.decision_reason ?? "",
            by: names.get(row.decided_by ?? "") ?? null,
            at: row.decided_at?.toISOString() ?? null,
            stale: state.isDecisionStale,
          },
    draft:
      !decisionShown || (row.draft_decision === null && row.draft_reason === null)
        ? null
        : { decision: row.draft_decision, reason: row.draft_reason },
    extra: Object.fromEntries((JSON.parse(row.extra_json) as ExtraCell[]).map((cell) => [cell.header, cell.value])),
    version: Math.max(row.answer_revision, row.decision_revision),
  };
}

/** What other bodies replied is no finding for whoever may not see the replies. */
function shownFindings(row: CandidateRow, repliesShown: boolean): Finding[] {
  const findings = JSON.parse(row.findings_json) as Finding[];
  return repliesShown ? findings : findings.filter((finding) => !isReply(finding));
}

/** One receipt in the reader's language; shared by everybody whom the same bodies answer for. */
function receiptView(lines: readonly CoverageLine[], lng: Language): CandidateView["coverage"] {
  const inLanguage = (name: { zh: string; en: string } | null) => (name ? (lng === "en" ? name.en : name.zh) : null);
  return lines.map((line) => ({
    category: line.category,
    item: line.item,
    itemName: inLanguage(line.itemName),
    contributor: line.contributor,
    contributorName: inLanguage(line.contributorName),
    lastDelivery: line.lastDelivery,
    refusedRows: line.refusedRows ?? 0,
    lastZeroReport: line.lastZeroReport,
    freshUntil: line.freshUntil,
    stale: line.stale,
  }));
}

/** The title of a source, for readers; its key where it has none. */
function sourceName(key: string, lng: Language): string {
  const source = SOURCES[key as SourceKey];
  return (lng === "en" ? source?.en : source?.zh) ?? key;
}
