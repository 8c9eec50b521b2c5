import { useTranslation } from "react-i18next";
import { MOST_OF_ONE } from "~/platform/most-of-one";

/** Under the parts of one thing, newest first: no list ends in silence where its query does. */
export function CutLine({ shown }: { shown: number }) {
  const { t } = useTranslation("common");
  return shown < MOST_OF_ONE ? null : <p className="soft cut-line">{t("ui.cut", { count: shown })}</p>;
}
