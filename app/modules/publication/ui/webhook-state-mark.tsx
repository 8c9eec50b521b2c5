import { useTranslation } from "react-i18next";
import { StateMark } from "~/components/state-mark";

/** How a subscription stands. */
export function WebhookStateMark({ state }: { state: "active" | "paused" | "stopped" }) {
  const { t } = useTranslation("publication");
  const mark = { active: "running", paused: "waiting", stopped: "stopped" } as const;
  return <StateMark state={mark[state]} label={t(`webhook.${state}`)} />;
}
