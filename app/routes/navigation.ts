import type { Permission } from "~/platform/permissions";

export interface NavigationItem {
  /** Message key, of the module that owns the screen: `people:nav.people`. */
  label: string;
  to: string;
  /** Other addresses whose pages belong to it: it is marked as the present one there. */
  under?: readonly string[];
  /** One of these rights is enough; null for everybody who is signed in. */
  needs: Permission | readonly Permission[] | null;
}

export interface NavigationGroup {
  label: string;
  items: readonly NavigationItem[];
}

/** What can be reached from every page, by area. A screen that is not listed here is reached from another one. */
export const NAVIGATION: readonly NavigationGroup[] = [
  {
    label: "common:nav.mine",
    items: [{ label: "common:nav.workbench", to: "/", needs: null }],
  },
  {
    label: "common:nav.vetting",
    items: [
      { label: "vetting:nav.cases", to: "/vetting-cases", needs: "vetting.read" },
      { label: "vetting:nav.outcomes", to: "/vetting-outcomes", needs: "vetting.read" },
      { label: "vetting:nav.purposes", to: "/vetting-purposes", needs: ["rules.read", "vetting.read"] },
    ],
  },
  {
    label: "common:nav.people",
    items: [
      { label: "people:nav.people", to: "/people", under: ["/records"], needs: "people.read" },
      { label: "records:nav.enter", to: "/records/entry", needs: "records.enter" },
    ],
  },
  {
    label: "reports:nav.group",
    items: [
      { label: "reports:nav.reports", to: "/reports", needs: "reports.read" },
      { label: "reports:nav.uses", to: "/report-uses", needs: "reports.read" },
      {
        label: "reports:nav.enterprises",
        to: "/enterprises",
        under: ["/enterprise-facts"],
        needs: "enterprises.read",
      },
      { label: "reports:nav.my-numbers", to: "/report-numbers", needs: "reports.submit" },
      { label: "reports:nav.recomputations", to: "/grade-recomputations", needs: "reports.review" },
      { label: "reports:nav.comparisons", to: "/report-comparisons", needs: "reports.review" },
    ],
  },
  {
    label: "common:nav.collection",
    items: [
      { label: "collection:nav.imports", to: "/imports", needs: "imports.read" },
      { label: "collection:nav.contributors", to: "/contributors", needs: "contributors.read" },
      { label: "collection:nav.zero-reports", to: "/zero-reports", needs: "contributors.read" },
    ],
  },
  {
    label: "agencies:nav.group",
    items: [
      {
        label: "agencies:nav.agencies",
        to: "/agencies",
        under: ["/agency-filings", "/agency-measures", "/agency-interests", "/agency-duties"],
        needs: "agencies.read",
      },
      { label: "agencies:nav.duty-rules", to: "/agency-duty-rules", needs: "agencies.read" },
    ],
  },
  {
    label: "insights:nav.group",
    items: [
      { label: "insights:nav.quality", to: "/rating-quality", needs: ["quality.read", "reports.submit"] },
      { label: "publication:nav.webhooks", to: "/webhooks", needs: "webhooks.subscribe" },
    ],
  },
  {
    label: "common:nav.reference",
    items: [
      { label: "reference:nav.units", to: "/org-units", needs: "reference.read" },
      {
        label: "records:nav.kinds",
        to: "/record-kinds",
        under: ["/record-rules"],
        needs: "reference.read",
      },
      { label: "reference:nav.items", to: "/collection-items", needs: "reference.read" },
      { label: "reference:nav.divisions", to: "/divisions", needs: "reference.read" },
      { label: "reference:nav.code-tables", to: "/code-tables", needs: "reference.read" },
      { label: "reference:nav.sources", to: "/legal-sources", needs: "reference.read" },
      { label: "reference:nav.calendar", to: "/calendar", needs: "reference.read" },
    ],
  },
  {
    label: "common:nav.administration",
    items: [
      { label: "accounts:nav.accounts", to: "/accounts", needs: "accounts.read" },
      {
        label: "accounts:nav.roles",
        to: "/roles",
        under: ["/record-visibility"],
        needs: ["accounts.read", "roles.change", "journal.read"],
      },
      { label: "reference:nav.settings", to: "/settings", needs: "settings.change" },
      { label: "journal:nav.journal", to: "/journal", needs: "journal.read" },
    ],
  },
];

/** What is reached from every page that anyone may open. */
export const PUBLIC_NAVIGATION: readonly { label: string; to: string }[] = [
  { label: "publication:nav.agencies", to: "/public/agencies" },
  { label: "reports:nav.verify", to: "/verify" },
  { label: "publication:nav.lists", to: "/public/lists" },
  { label: "publication:nav.open-data", to: "/open-data" },
  { label: "publication:nav.help", to: "/public/help" },
];

/** What of the navigation an account may open; empty groups are left out. */
export function navigationFor(permissions: readonly string[]): NavigationGroup[] {
  return NAVIGATION.map((group) => ({
    ...group,
    items: group.items.filter((item) => mayOpen(item, permissions)),
  })).filter((group) => group.items.length > 0);
}

function mayOpen({ needs }: NavigationItem, permissions: readonly string[]): boolean {
  if (needs === null) return true;
  const wanted: readonly string[] = typeof needs === "string" ? [needs] : needs;
  return wanted.some((permission) => permissions.includes(permission));
}
