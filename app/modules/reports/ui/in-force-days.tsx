import { useTranslation } from "react-i18next";
import { worded } from "~/components/words";
import { periodText } from "~/platform/period";

interface Props {
  from: string;
  until: string | null;
}

/** The days on which a version speaks for its report; none where it was replaced as never right. */
export function InForceDays({ from, until }: Props) {
  const { t } = useTranslation("reports");
  return until !== null && until < from ? t("in-force.never") : worded(periodText(t, from, until));
}
