import { useTranslation } from "react-i18next";
import { diffInDays } from "~/platform/civil-date";

/** Days before its term from which a thing counts as urgent. */
const SOON = 2;

/** A term with what it means today, in words: overdue by 3 days, today, 2 days left. Calendar days. */
export function DueDay({ on, today }: { on: string | null; today: string }) {
  const { t } = useTranslation("common");
  if (!on) return <span>{t("due.none")}</span>;
  const left = diffInDays(today, on);
  const words =
    left < 0 ? t("due.late", { count: -left }) : left === 0 ? t("due.today") : t("due.left", { count: left });
  return (
    <span className="due" data-late={left < 0 ? "" : undefined} data-soon={left >= 0 && left <= SOON ? "" : undefined}>
      <time dateTime={on}>{on}</time> <span className="nowrap">{words}</span>
    </span>
  );
}
