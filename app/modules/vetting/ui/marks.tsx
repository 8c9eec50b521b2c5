import { useTranslation } from "react-i18next";
import { type MarkState, StateMark } from "~/components/state-mark";
import type { Answer, CaseState, FindingVerdict } from "../vetting.types";

const ANSWERS: Record<Answer, MarkState> = {
  barred: "bars",
  cannotSay: "cannot-say",
  attention: "judgement",
  clear: "clear",
};

const STATES: Record<CaseState, MarkState> = {
  computing: "running",
  answered: "waiting",
  decided: "waiting",
  returned: "judgement",
  approved: "done",
  issued: "done",
  withdrawn: "stopped",
};

/** The answer for one candidate: word, icon and colour belong to the answer, never to the person. */
export function AnswerMark({ answer, short }: { answer: Answer | null; short?: boolean }) {
  const { t } = useTranslation("vetting");
  return answer === null ? (
    <StateMark state="running" label={t("state.computing")} />
  ) : (
    <StateMark state={ANSWERS[answer]} label={t(`${short ? "answer-short" : "answer"}.${answer}`)} />
  );
}

interface VerdictProps {
  verdict: FindingVerdict | "off" | "cannot-say";
  /** Another word for it, from `verdictWord`. */
  word?: string;
}

export function VerdictMark({ verdict, word = verdict }: VerdictProps) {
  const { t } = useTranslation("vetting");
  const state: MarkState = verdict === "off" ? "stopped" : verdict;
  return <StateMark state={state} label={t(`verdict.${word}`)} />;
}

export function CaseMark({ state }: { state: CaseState }) {
  const { t } = useTranslation("vetting");
  return <StateMark state={STATES[state]} label={t(`state.${state}`)} />;
}
