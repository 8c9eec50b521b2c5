import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { worded } from "./words";

export interface Crumb {
  label: string;
  to: string;
}

interface Props {
  title: string;
  /** One plain sentence: what this page is for. */
  purpose?: ReactNode;
  /** Where this page hangs, outermost first, itself left out. */
  crumbs?: readonly Crumb[];
  /** Beside the title: the mark of its state. */
  mark?: ReactNode;
  /** Top right: one primary act, at most one or two second ones before it. */
  action?: ReactNode;
}

/** The head of every page. */
export function PageHeader({ title, purpose, crumbs = [], mark, action }: Props) {
  const { t } = useTranslation("common");
  return (
    <div className="page-head">
      <div>
        {crumbs.length > 0 ? (
          <nav className="breadcrumbs" aria-label={t("ui.breadcrumbs")}>
            <ol>
              {crumbs.map(({ label, to }) => (
                <li key={to}>
                  <Link to={to}>{label}</Link>
                </li>
              ))}
            </ol>
          </nav>
        ) : null}
        <div className="row">
          <h1 tabIndex={-1}>{worded(title)}</h1>
          {mark}
        </div>
        {purpose ? <p>{worded(purpose)}</p> : null}
      </div>
      {action ? <div className="page-actions">{action}</div> : null}
    </div>
  );
}
