import { useTranslation } from "react-i18next";
import { StateMark } from "~/components/state-mark";
import type { Standing } from "../standing.rules";

const MARKS = { "not-listed": "information", good: "clear", suspended: "bars", removed: "bars" } as const;
const FILING_MARKS = {
  draft: "draft",
  submitted: "waiting",
  returned: "judgement",
  accepted: "done",
  listed: "done",
  withdrawn: "expired",
} as const;

/** What is proposed has no effect yet: it never looks like what is in force. */
const MEASURE_MARKS = {
  proposed: "waiting",
  coming: "waiting",
  "in-force": "bars",
  over: "expired",
  lifted: "expired",
  returned: "stopped",
} as const;

export function StandingMark({ standing }: { standing: Standing }) {
  const { t } = useTranslation("agencies");
  return <StateMark state={MARKS[standing]} label={t(`standing.${standing}`)} />;
}

export function FilingMark({ state }: { state: keyof typeof FILING_MARKS }) {
  const { t } = useTranslation("agencies");
  return <StateMark state={FILING_MARKS[state]} label={t(`filing-state.${state}`)} />;
}

export function MeasureMark({ state }: { state: string }) {
  const { t } = useTranslation("agencies");
  const mark = MEASURE_MARKS[state as keyof typeof MEASURE_MARKS] ?? "information";
  return <StateMark state={mark} label={t(`measure-state.${state}`)} />;
}
