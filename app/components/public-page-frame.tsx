import { Link, useLocation } from "@remix-run/react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { LanguageSwitch } from "./language-switch";
import { NumberNotice } from "./number-notice";

interface Props {
  /** Label and address of each public page that is reached from every other. */
  navigation: readonly { label: string; to: string }[];
  footer: ReactNode;
  children: ReactNode;
}

/** The one frame of every page that anyone may open: skip link, header, content, footer. Plain HTML. */
export function PublicPageFrame({ navigation, footer, children }: Props) {
  const { t } = useTranslation("common");
  const { pathname } = useLocation();
  return (
    <div className="public-frame">
      <a className="skip-link" href="#content">
        {t("frame.skip")}
      </a>
      <header className="public-header">
        <Link to="/public" className="frame-product">
          {t("product")}
        </Link>
        <nav aria-label={t("frame.navigation")}>
          <ul>
            {navigation.map(({ label, to }) => (
              <li key={to}>
                <Link to={to} aria-current={currentAt(pathname, to)}>
                  {label}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
        <LanguageSwitch className="frame-header-link" />
      </header>
      <main className="public-main" id="content" tabIndex={-1}>
        <NumberNotice />
        {children}
      </main>
      <footer className="public-footer">{footer}</footer>
    </div>
  );
}

function currentAt(pathname: string, to: string): "page" | "true" | undefined {
  if (pathname === to) return "page";
  return pathname.startsWith(`${to}/`) ? "true" : undefined;
}
