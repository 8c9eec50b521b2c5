import { useTranslation } from "react-i18next";
import { StateMark } from "~/components/state-mark";

const MARKS = { active: "done", disabled: "stopped", ended: "expired" } as const;

/** Where an account stands, as a word with its sign. */
export function AccountMark({ state }: { state: keyof typeof MARKS }) {
  const { t } = useTranslation("accounts");
  return <StateMark state={MARKS[state]} label={t(`state.${state}`)} />;
}
