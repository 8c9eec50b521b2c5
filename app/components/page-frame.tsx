import { Link, useLocation, useNavigation } from "@remix-run/react";
import { type ReactNode, useRef } from "react";
import { useTranslation } from "react-i18next";
import { useFocusOnArrival } from "./arrival";
import { Icon } from "./icons";
import { LanguageSwitch } from "./language-switch";
import { NumberNotice } from "./number-notice";
import { UserMenu } from "./user-menu";

export interface FrameGroup {
  /** Message key of its heading. */
  label: string;
  items: readonly { label: string; to: string; under?: readonly string[]; count?: number }[];
}

interface Props {
  user: { name: string; roles: readonly string[] };
  navigation: readonly FrameGroup[];
  children: ReactNode;
}

/** The one frame of every page behind the sign-in: skip link, header, navigation by right, content. */
export function PageFrame({ user, navigation, children }: Props) {
  const { t } = useTranslation("common");
  const { pathname } = useLocation();
  const content = useRef<HTMLElement>(null);
  const current = currentItem(navigation, pathname);
  useFocusOnArrival(content);
  return (
    <div className="frame">
      <a className="skip-link" href="#content">
        {t("frame.skip")}
      </a>
      <header className="frame-header">
        {/* Another page has a box of its own, so the drawer is closed there; the one opened before the scripts ran stays open. */}
        <input key={pathname} type="checkbox" id="nav-open" className="nav-toggle" aria-controls="navigation" />
        <label htmlFor="nav-open" className="nav-toggle-label">
          <Icon name="menu" size={18} />
          {t("frame.menu")}
        </label>
        <Link to="/" className="frame-product">
          {t("product")}
          <small>{t("product-purpose")}</small>
        </Link>
        <LanguageSwitch className="frame-header-link" />
        <UserMenu {...user} />
      </header>
      <nav className="frame-nav" id="navigation" aria-label={t("frame.navigation")}>
        {navigation.map((group) => (
          <div key={group.label}>
            <h2>{t(group.label)}</h2>
            <ul>
              {group.items.map(({ label, to, count }) => (
                <li key={to}>
                  <Link to={to} aria-current={to === current ? (to === pathname ? "page" : "true") : undefined}>
                    {t(label)}
                    {count ? (
                      <span className="count-badge">
                        {count}
                        <span className="seen-by-readers-only">{t("frame.waiting")}</span>
                      </span>
                    ) : null}
                  </Link>
                </li>
              ))}
            </ul>
          </div>
        ))}
      </nav>
      <BusyLine />
      <main className="frame-main" id="content" tabIndex={-1} ref={content}>
        <NumberNotice />
        {children}
      </main>
    </div>
  );
}

/** The item under which a page hangs: the one whose address, or one of those under it, is the longest that the page's begins with. */
function currentItem(navigation: readonly FrameGroup[], pathname: string): string | null {
  const fits = (at: string) => (at === "/" ? pathname === "/" : pathname === at || pathname.startsWith(`${at}/`));
  const [longest] = navigation
    .flatMap(({ items }) => items.flatMap(({ to, under = [] }) => [to, ...under].map((at) => ({ to, at }))))
    .filter(({ at }) => fits(at))
    .sort((a, b) => b.at.length - a.at.length);
  return longest?.to ?? null;
}

/** Says so when a page takes longer than a moment. */
function BusyLine() {
  const { t } = useTranslation("common");
  const { state } = useNavigation();
  if (state === "idle") return null;
  return (
    <div className="busy-line" role="status">
      {t(state === "submitting" ? "frame.submitting" : "frame.loading")}
    </div>
  );
}
