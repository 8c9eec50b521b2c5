import type { Refusal } from "~/platform/result";
import { carriesSecretMark } from "~/platform/workbook/secret-mark";

/** Characters of an answer at most. */
export const MOST_ANSWER = 4_000;

export interface Answerer {
  agencyId: string | null;
  /** Whether they act for their agency before the register (`agencies.file`). */
  mayFile: boolean;
}

export interface AnsweredComplaint {
  agencyId: string;
  state: string;
  answeredAt: Date | null;
}

/**
 * Why nobody, or not this account, answers this complaint; null where they may. Only the agency it is about does, while it is
 * open, and once: what the regulator weighs does not change under their hands. Refusals: `no-such-complaint` (404, so that
 * another agency learns nothing), `complaint-decided`, `complaint-answered`.
 */
export function answererRefusal(who: Answerer, complaint: AnsweredComplaint | null | undefined): Refusal | null {
  if (!complaint || !who.mayFile || who.agencyId !== complaint.agencyId)
    return { code: "no-such-complaint", key: "agencies:refusal.no-such-complaint", status: 404 };
  if (complaint.state !== "received") return { code: "complaint-decided", key: "agencies:refusal.complaint-decided" };
  if (complaint.answeredAt !== null) return { code: "complaint-answered", key: "agencies:refusal.complaint-answered" };
  return null;
}

/** What is wrong with the text of an answer, spaces at its ends left out. Refusals: `answer-length`, `state-secret` (保守国家秘密法, nothing is kept). */
export function answerTextRefusal(text: string): Refusal | null {
  const at = { path: "answer", status: 422 };
  if (text.length < 1 || text.length > MOST_ANSWER)
    return { code: "answer-length", key: "agencies:refusal.answer-length", params: { most: MOST_ANSWER }, ...at };
  return carriesSecretMark(text) ? { code: "state-secret", key: "workbook:refusal.state-secret", ...at } : null;
}
