import { useTranslation } from "react-i18next";

interface Props {
  from: string;
  until: string | null;
}

/** The days on which a version speaks for its report; none where it was replaced as never right. */
export function InForceDays({ from, until }: Props) {
  const { t } = useTranslation("reports");
  if (until === null) return t("in-force.open", { from });
  return until < from ? t("in-force.never") : t("in-force.closed", { from, until });
}
