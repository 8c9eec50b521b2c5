import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Icon } from "./icons";

export interface FilterChip {
  label: string;
  value: string;
  /** Address of the list without this filter. */
  without: string;
}

interface Props {
  chips: readonly FilterChip[];
  /** What the filters leave; "100,000+" where it is not counted further. */
  left: string;
  /** Address of the list without any filter. */
  clear: string;
}

/** The filters that are on, each with its way out, and how many lines they leave. Nothing where no filter is on. */
export function FilterChips({ chips, left, clear }: Props) {
  const { t } = useTranslation("common");
  if (chips.length === 0) return null;
  return (
    <div className="filter-line">
      <ul className="chips" aria-label={t("ui.filter.on")}>
        {chips.map(({ label, value, without }) => (
          <li key={`${label}${value}`}>
            <Link className="chip" to={without} aria-label={t("ui.filter.remove", { label, value })} preventScrollReset>
              <span>
                {label}
                {t("ui.colon")}
                <b>{value}</b>
              </span>
              <Icon name="close" size={12} />
            </Link>
          </li>
        ))}
      </ul>
      <span className="figures" role="status">
        {t("ui.filter.left", { total: left })}
      </span>
      {chips.length > 1 ? <Link to={clear}>{t("ui.filter.clear")}</Link> : null}
    </div>
  );
}
