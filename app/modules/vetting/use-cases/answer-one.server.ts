import { civilDayOf } from "~/platform/clock";
import type { Ctx, Unit } from "~/platform/process.server";
import type { CandidateRow } from "../candidate.queries.server";
import * as candidateQueries from "../candidate.queries.server";
import { recordCandidates } from "../candidate-journal.server";
import { type CaseRow, grantPersons, officersOf, updateCase } from "../case.queries.server";
import type { Answered } from "./answer-candidates.server";
import { answerColumns, caseDigest, computeAnswers } from "./case-answers.server";

const TWICE = '"vetting:contradiction.twice"';

/**
 * Answers one candidate anew after a reply or a match was entered, with whoever else of the list meant or means the same
 * person, and brings the digest of the case up to date. Only inside a process that holds the case, whose caller records
 * what became of the line and of the case. Returns the new revision.
 */
export async function answerOne(
  ctx: Ctx,
  unit: Pick<Unit, "db" | "record">,
  found: CaseRow,
  row: CandidateRow,
): Promise<number> {
  const { db } = unit;
  const listed = await candidateQueries.listedPeople(db, found.id);
  const fresh = await answerAnew(ctx, db, found, row, listed);
  const now = listed.map((one) => (one.no === row.no ? { ...one, person_id: fresh.personId } : one));
  const isPeer = (one: (typeof listed)[number]) =>
    one.no !== row.no && (one.contradictions_json.includes(TWICE) || (one.person_id ?? "") === fresh.personId);
  for (const { no } of listed.filter(isPeer)) {
    const peer = await candidateQueries.candidateByNo(db, found.id, no);
    if (!peer) continue;
    await answerAnew(ctx, db, found, peer, now);
    const is = (await candidateQueries.candidateByNo(db, found.id, no))!;
    await recordCandidates(unit, "candidate-answered", found.id, [{ was: peer, is }]);
  }
  const revision = found.revision + 1;
  const digests = await candidateQueries.digestsOf(db, found.id);
  await updateCase(db, found.id, { revision, facts_digest: caseDigest(digests), updated_at: ctx.now });
  if (fresh.personId && fresh.personId !== row.person_id) {
    for (const { account_id, part } of await officersOf(db, found.id)) {
      if (part === "officer") await grantPersons(db, found.id, account_id, [fresh.personId]);
    }
  }
  return revision;
}

/** Writes the answer of one line beside the rest of its list. */
async function answerAnew(
  ctx: Ctx,
  db: Unit["db"],
  found: CaseRow,
  row: CandidateRow,
  listed: Awaited<ReturnType<typeof candidateQueries.listedPeople>>,
): Promise<Answered> {
  const replies = await candidateQueries.repliesOf(db, found.id, row.id);
  const others = listed.flatMap((one) => (one.no === row.no ? [] : { no: one.no, personId: one.person_id }));
  const answers = await computeAnswers(db, found, [row], replies, civilDayOf(ctx.now), others);
  const [fresh] = answers.candidates;
  if (!fresh) throw new Error("one candidate was asked and none answered");
  await candidateQueries.updateCandidate(db, row.id, answerColumns(fresh, found.revision + 1));
  await candidateQueries.writeCoverages(db, found.id, answers.coverages);
  return fresh;
}
