import { systemActor } from "~/modules/accounts/actor.server";
import { civilDayOf, now } from "~/platform/clock";
import { newId } from "~/platform/id";
import type { JobHandler } from "~/platform/jobs.server";
import { timed } from "~/platform/metrics.server";
import { type Ctx, runProcess, type Unit } from "~/platform/process.server";
import { ok, type Result } from "~/platform/result";
import { sameBytes } from "~/platform/secrets.server";
import type { CandidateRow } from "../candidate.queries.server";
import * as candidateQueries from "../candidate.queries.server";
import { recordCandidates } from "../candidate-journal.server";
import { type CaseRow, grantPersons, lockCase, officersOf, revokeGrants, updateCase } from "../case.queries.server";
import { caseSnapshot, recordCase } from "../case-journal.server";
import type { CaseAnswered } from "../vetting.events";
import type { Answer } from "../vetting.types";
import { answerColumns, caseDigest, computeAnswers } from "./case-answers.server";
import { addDecideTask } from "./case-tasks.server";

/** Answers a case that waits for it; does nothing where it is answered already. */
export async function answerCase(ctx: Ctx, id: string): Promise<Result<null>> {
  return runProcess(ctx, { name: "answer-case", caseId: id }, async (unit) => {
    const found = await lockCase(unit.db, id);
    if (found?.state !== "computing") return ok(null);
    await writeFreshAnswers(ctx, unit, found, "answered");
    await addDecideTask(unit.db, found, "decide-case", ctx.now);
    return ok(null);
  });
}

export interface Refreshed {
  readonly changed: readonly string[];
  readonly digest: Buffer;
}

/**
 * Computes all answers anew and keeps those that changed; the case goes to `state`. Whoever is matched may be read by the
 * case's officers for its life. Only inside a process that holds the case.
 */
export async function writeFreshAnswers(
  ctx: Ctx,
  unit: Pick<Unit, "db" | "record">,
  found: CaseRow,
  state: CaseRow["state"],
): Promise<Refreshed> {
  const { db } = unit;
  const was = await caseSnapshot(db, found.id);
  const [candidates, replies] = [
    await candidateQueries.candidatesOf(db, found.id),
    await candidateQueries.repliesOf(db, found.id),
  ];
  const answers = await timed("answer-list", () => computeAnswers(db, found, candidates, replies, civilDayOf(ctx.now)));
  const revision = found.revision + 1;
  const rowById = new Map(candidates.map((row) => [row.id, row]));
  const changed = answers.candidates.filter((one) => !isSame(rowById.get(one.id)?.facts_digest, one.digest));
  await candidateQueries.writeAnswers(
    db,
    changed.map((one) => ({ ...identity(rowById.get(one.id)!, found.id), ...answerColumns(one, revision) })),
  );
  await candidateQueries.writeCoverages(db, found.id, answers.coverages);
  const digest = caseDigest(answers.candidates);
  const isFirst = found.state === "computing";
  await updateCase(db, found.id, {
    state,
    revision,
    facts_digest: digest,
    updated_at: ctx.now,
    ...(isFirst ? { answered_at: ctx.now } : {}),
  });
  const personIds = answers.candidates.flatMap((one) => one.personId ?? []);
  await revokeGrants(db, found.id);
  for (const { account_id, part } of await officersOf(db, found.id)) {
    if (part === "officer") await grantPersons(db, found.id, account_id, personIds);
  }
  const cells = new Map(
    isFirst ? (await candidateQueries.sentCells(db, found.id)).map((row) => [row.id, row.cells_json]) : [],
  );
  await recordCandidates(
    unit,
    "candidate-answered",
    found.id,
    changed.map((one) => {
      const row = rowById.get(one.id)!;
      return { was: isFirst ? null : row, is: { ...row, ...answerColumns(one, revision) }, cells: cells.get(one.id) };
    }),
  );
  const also: CaseAnswered = { answers: countAnswers(answers.candidates.map((one) => one.outward)) };
  await recordCase(unit, "case-answered", found.id, was, {
    keep: ["state", "factsDigest"],
    also,
    touches: [...new Set(personIds)].map((id) => ({ type: "person", id })),
  });
  return { changed: changed.map((one) => one.no), digest };
}

/** The job behind `answer-case`: for long lists, and for cases whose process ended before they were answered. */
export const answerCaseJob: JobHandler = async ({ db, job }) => {
  const { caseId } = job.payload as { caseId: string };
  await answerCase(
    { db, actor: systemActor(), now: now(), requestId: newId(), origin: { via: "job", address: null } },
    caseId,
  );
};

function isSame(a: Buffer | null | undefined, b: Buffer): boolean {
  return a !== null && a !== undefined && sameBytes(a, b);
}

/** What an insert must name although the row exists: a duplicate key turns it into an update of the answer alone. */
function identity(row: CandidateRow, caseId: string) {
  return {
    id: row.id,
    case_id: caseId,
    ordinal: row.ordinal,
    no: row.no,
    shown_no: row.shown_no,
    name: row.name,
    extra_json: row.extra_json,
    cells_json: "[]",
  };
}

function countAnswers(candidates: readonly { answer: Answer }[]): Partial<Record<Answer, number>> {
  const counts: Partial<Record<Answer, number>> = {};
  for (const { answer } of candidates) counts[answer] = (counts[answer] ?? 0) + 1;
  return counts;
}
