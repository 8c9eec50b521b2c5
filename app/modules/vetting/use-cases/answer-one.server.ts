import { civilDayOf } from "~/platform/clock";
import type { Ctx, Unit } from "~/platform/process.server";
import type { CandidateRow } from "../candidate.queries.server";
import * as candidateQueries from "../candidate.queries.server";
import { type CaseRow, grantPersons, officersOf, updateCase } from "../case.queries.server";
import { answerColumns, caseDigest, computeAnswers } from "./case-answers.server";

/**
 * Answers one candidate anew after a reply or a match was entered, and brings the digest of the case up to date. Only
 * inside a process that holds the case. Returns the new revision.
 */
export async function answerOne(
  ctx: Ctx,
  { db }: Pick<Unit, "db">,
  found: CaseRow,
  row: CandidateRow,
): Promise<number> {
  const replies = await candidateQueries.repliesOf(db, found.id, row.id);
  const answers = await computeAnswers(db, found, [row], replies, civilDayOf(ctx.now));
  const [fresh] = answers.candidates;
  if (!fresh) throw new Error("one candidate was asked and none answered");
  const revision = found.revision + 1;
  await candidateQueries.updateCandidate(db, row.id, answerColumns(fresh, revision));
  await candidateQueries.writeCoverages(db, found.id, answers.coverages);
  const digests = await candidateQueries.digestsOf(db, found.id);
  await updateCase(db, found.id, { revision, facts_digest: caseDigest(digests), updated_at: ctx.now });
  if (fresh.personId && fresh.personId !== row.person_id) {
    for (const { account_id, part } of await officersOf(db, found.id)) {
      if (part === "officer") await grantPersons(db, found.id, account_id, [fresh.personId]);
    }
  }
  return revision;
}
