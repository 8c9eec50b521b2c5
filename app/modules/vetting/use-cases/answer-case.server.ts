import { systemActor } from "~/modules/accounts/actor.server";
import { civilDayOf, now } from "~/platform/clock";
import { newId } from "~/platform/id";
import type { JobHandler } from "~/platform/jobs.server";
import { timed } from "~/platform/metrics.server";
import { type Ctx, runProcess, type Unit } from "~/platform/process.server";
import { ok, type Result } from "~/platform/result";
import { sameBytes } from "~/platform/secrets.server";
import type { CandidateRow, NewCandidate, ReplyRow } from "../candidate.queries.server";
import * as candidateQueries from "../candidate.queries.server";
import { recordCandidates } from "../candidate-journal.server";
import { type CaseRow, grantPersons, lockCase, officersOf, revokeGrants, updateCase } from "../case.queries.server";
import { caseSnapshot, recordCase } from "../case-journal.server";
import type { CaseAnswered, CaseSnapshot } from "../vetting.events";
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

/**
 * Answers a case in the process that opens it: its candidates, which are in no table yet, take their answers and are written once.
 * `was`: the case as it was opened.
 */
export async function answerOpened(
  ctx: Ctx,
  unit: Pick<Unit, "db" | "record">,
  found: CaseRow,
  was: CaseSnapshot,
  candidates: readonly NewCandidate[],
): Promise<void> {
  const cells = new Map(candidates.map((row) => [row.id, row.cells_json]));
  const before = { was, candidates, replies: [], cells };
  // Rows of forty columns: filled where they stand, each copy of them costs more than all that is in it.
  const take = (row: CandidateRow, answer: AnswerColumns) => Object.assign(row, answer);
  await answerAll(ctx, unit, found, "answered", before, take, () =>
    candidateQueries.insertCandidates(unit.db, candidates),
  );
  await addDecideTask(unit.db, found, "decide-case", ctx.now);
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
  const isFirst = found.state === "computing";
  const before = {
    was: await caseSnapshot(db, found.id),
    candidates: await candidateQueries.candidatesOf(db, found.id),
    replies: await candidateQueries.repliesOf(db, found.id),
    cells: new Map(
      isFirst ? (await candidateQueries.sentCells(db, found.id)).map((row) => [row.id, row.cells_json]) : [],
    ),
  };
  const take = (row: CandidateRow, answer: AnswerColumns) => ({ ...row, ...answer });
  return answerAll(ctx, unit, found, state, before, take, (changed) =>
    candidateQueries.writeAnswers(
      db,
      changed.map(({ is, answer }) => ({ ...identity(is, found.id), ...answer })),
    ),
  );
}

interface Before {
  readonly was: CaseSnapshot;
  readonly candidates: readonly CandidateRow[];
  readonly replies: readonly ReplyRow[];
  /** With the first answer, the rows as they were sent. */
  readonly cells: ReadonlyMap<string, string>;
}

type AnswerColumns = ReturnType<typeof answerColumns>;

interface Changed {
  readonly was: CandidateRow;
  readonly answer: AnswerColumns;
  readonly is: CandidateRow;
}

async function answerAll(
  ctx: Ctx,
  unit: Pick<Unit, "db" | "record">,
  found: CaseRow,
  state: CaseRow["state"],
  { was, candidates, replies, cells }: Before,
  take: (row: CandidateRow, answer: AnswerColumns) => CandidateRow,
  write: (changed: readonly Changed[]) => Promise<void>,
): Promise<Refreshed> {
  const { db } = unit;
  const answers = await timed("answer-list", () => computeAnswers(db, found, candidates, replies, civilDayOf(ctx.now)));
  const revision = found.revision + 1;
  const rowById = new Map(candidates.map((row) => [row.id, row]));
  const changed = answers.candidates
    .filter((one) => !isSame(rowById.get(one.id)?.facts_digest, one.digest))
    .map((one): Changed => {
      const row = rowById.get(one.id)!;
      const answer = answerColumns(one, revision);
      return { was: row, answer, is: take(row, answer) };
    });
  await write(changed);
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
  if (!isFirst) await revokeGrants(db, found.id);
  for (const { account_id, part } of await officersOf(db, found.id)) {
    if (part === "officer") await grantPersons(db, found.id, account_id, personIds);
  }
  await recordCandidates(
    unit,
    "candidate-answered",
    found.id,
    changed.map((one) => ({ was: isFirst ? null : one.was, is: one.is, cells: cells.get(one.is.id) })),
  );
  const also: CaseAnswered = { answers: countAnswers(answers.candidates.map((one) => one.outward)) };
  await recordCase(unit, "case-answered", found.id, was, {
    keep: ["state", "factsDigest"],
    also,
    touches: [...new Set(personIds)].map((id) => ({ type: "person", id })),
  });
  return { changed: changed.map((one) => one.is.no), digest };
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
