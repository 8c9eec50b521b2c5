import type { Db } from "#db/connection";
import { type Foldable, mergedAfter } from "~/platform/fold";
import { candidateSnapshot, lineMark, outcomeSnapshot, replyId, replySnapshot } from "./candidate-journal.server";
import { caseSnapshots } from "./case-journal.server";
import { candidateEvents, caseEvents, outcomeEvents, replyEvents } from "./vetting.events";
import * as queries from "./vetting-fold.queries.server";

const mergedCase = mergedAfter(caseEvents);

/** Cases with their officers, signatures, opinion, coverage receipts and grants. */
const caseFold: Foldable<Db> = {
  subjectType: "vetting-case",
  tables: ["vetting_cases", "vetting_officers", "vetting_coverages", "vetting_opinions", "case_grants"],
  fold(state, event) {
    const { answers: _told, ...after } = event.after as { answers?: object };
    return mergedCase(state, { ...event, after });
  },
  present: async (db, after, limit) => caseSnapshots(db, await queries.casesAfter(db, after, limit)),
};

/** Candidates from their first answer on: the line as it came in, match, answer and decision. */
const candidateFold: Foldable<Db> = {
  subjectType: "vetting-candidate",
  tables: ["vetting_candidates"],
  fold: mergedAfter(candidateEvents),
  present: async (db, after, limit) =>
    (await queries.candidatesAfter(db, after, limit)).map(({ case_id, cells_json, ...row }) => {
      return { id: row.id, state: { ...candidateSnapshot(case_id, row), line: lineMark(row, cells_json) } };
    }),
};

const replyFold: Foldable<Db> = {
  subjectType: "vetting-reply",
  tables: ["vetting_replies"],
  fold: mergedAfter(replyEvents),
  async present(db, after, limit) {
    const [candidateId = "", source = ""] = after?.split(":") ?? [];
    const rows = await queries.repliesAfter(db, after === null ? null : { candidateId, source }, limit);
    return rows.map((row) => ({ id: replyId(row), state: replySnapshot(row) }));
  },
};

const outcomeFold: Foldable<Db> = {
  subjectType: "vetting-outcome",
  tables: ["vetting_outcomes"],
  fold: mergedAfter(outcomeEvents),
  present: async (db, after, limit) =>
    (await queries.outcomesAfter(db, after, limit)).map((row) => ({ id: row.id, state: outcomeSnapshot(row) })),
};

export const vettingFolds: readonly Foldable<Db>[] = [caseFold, candidateFold, replyFold, outcomeFold];
