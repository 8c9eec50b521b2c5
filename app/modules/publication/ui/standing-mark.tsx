import { useTranslation } from "react-i18next";
import { StateMark } from "~/components/state-mark";
import type { PublicStanding } from "../publication.types";

/** Word, icon and colour of an agency's standing. */
export function StandingMark({ standing }: { standing: PublicStanding }) {
  const { t } = useTranslation("publication");
  return <StateMark state={standing === "good" ? "clear" : "bars"} label={t(`standing.${standing}`)} />;
}
