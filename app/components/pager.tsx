import { Link, useLocation } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { searchWith } from "./address";

interface Props {
  offset: number;
  limit: number;
  total: number;
  totalIsExact: boolean;
  /** The newest line when the list was opened, where lines keep being added in front: later pages go on from it. */
  upTo?: string | null;
}

/** Earlier and later pages of a list as links (`?offset=`). */
export function Pager({ offset, limit, total, totalIsExact, upTo }: Props) {
  const { t } = useTranslation("common");
  const { search } = useLocation();
  const at = (to: number) => searchWith(search, to > 0 ? { offset: to, upTo } : { offset: null, upTo: null }) || "?";
  const hasLater = offset + limit < total || !totalIsExact;
  if (offset === 0 && !hasLater) return null;
  return (
    <nav className="pager no-print" aria-label={t("ui.pager.label")}>
      <span>{t("ui.pager.range", { from: total === 0 ? 0 : offset + 1, to: Math.min(offset + limit, total) })}</span>
      {offset > 0 ? <Link to={at(0)}>{t("ui.pager.first")}</Link> : null}
      {offset > 0 ? <Link to={at(Math.max(0, offset - limit))}>{t("ui.pager.earlier")}</Link> : null}
      {hasLater ? <Link to={at(offset + limit)}>{t("ui.pager.later")}</Link> : null}
    </nav>
  );
}
