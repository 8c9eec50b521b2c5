import type { Permission } from "~/platform/permissions";

export interface NavigationItem {
  /** Message key `common:nav.<key>`. */
  key: string;
  to: string;
  needs: Permission | null;
}

export interface NavigationGroup {
  key: string;
  items: NavigationItem[];
}

const GROUPS: NavigationGroup[] = [{ key: "mine", items: [{ key: "workbench", to: "/", needs: null }] }];

/** What of the navigation an account may open; empty groups are left out. */
export function navigationFor(permissions: readonly string[]): NavigationGroup[] {
  return GROUPS.map((group) => ({
    ...group,
    items: group.items.filter((item) => item.needs === null || permissions.includes(item.needs)),
  })).filter((group) => group.items.length > 0);
}
