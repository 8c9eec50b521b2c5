import { useTranslation } from "react-i18next";
import { type MarkState, StateMark } from "~/components/state-mark";
import type { EffectState } from "../records.types";

const MARKS: Record<EffectState, MarkState> = {
  coming: "waiting",
  running: "bars",
  judgement: "judgement",
  expired: "expired",
  lifted: "expired",
  void: "stopped",
  permanent: "bars",
  informational: "information",
};

/** Where a record stands: waiting for its confirmation, or what its effect is on the day. */
export function RecordStateMark({ state, effect }: { state: string; effect: EffectState | null }) {
  const { t } = useTranslation("records");
  if (state === "entered" || effect === null) {
    return <StateMark state={state === "void" ? "stopped" : "waiting"} label={t(`state.${state}`)} />;
  }
  return <StateMark state={MARKS[effect]} label={t(`effect-state.${effect}`)} />;
}
