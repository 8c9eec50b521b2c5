import { Link } from "@remix-run/react";
import type { ReactNode } from "react";

export interface TabLink {
  label: string;
  to: string;
  current: boolean;
  count?: ReactNode;
}

/** Tabs that are plain links: each has its own address. */
export function TabLinks({ label, tabs }: { label: string; tabs: readonly TabLink[] }) {
  return (
    <nav className="tabs" aria-label={label}>
      <ul>
        {tabs.map((tab) => (
          <li key={tab.to}>
            <Link to={tab.to} aria-current={tab.current ? "page" : undefined} preventScrollReset>
              <span>{tab.label}</span>
              {tab.count === undefined ? null : <span className="figures">{tab.count}</span>}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
