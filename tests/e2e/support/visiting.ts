import type { Page } from "@playwright/test";
import { ROLE_PERMISSIONS } from "#db/reference/roles";
import { DEMO_USERS } from "#scripts/demo/load/demo-users";
import { ROLES, type Role } from "~/platform/permissions";
import { VISITS, type Visit } from "./addresses";
import { readState } from "./state";
import { expect } from "./test";

/** The address with its parameters filled in: `/people/:id` becomes the page of the seeded person. */
export function pathOf(address: string): string {
  const { ids } = readState();
  const { params = {}, search = "" } = VISITS[address]!;
  if (address === "/*") return "/no-such-page";
  return (
    address.replace(/:(\w+)\??/g, (_, name: string) => {
      const value = params[name];
      if (value === undefined) throw new Error(`nothing stands for :${name} of ${address} in addresses.ts`);
      return encodeURIComponent(ids[value] ?? value);
    }) + search
  );
}

export function mayVisit({ needs }: Visit, role: Role): boolean {
  if (needs === "public" || needs === "signed-in") return true;
  const wanted: readonly string[] = typeof needs === "string" ? [needs] : needs;
  return ROLE_PERMISSIONS[role].some((permission) => wanted.includes(permission));
}

/** The user who visits an address. */
export function visitorOf(address: string): string {
  const visit = VISITS[address]!;
  if (visit.as && typeof visit.as === "object") return visit.as.username;
  const role = visit.as ?? ROLES.find((one) => mayVisit(visit, one));
  return DEMO_USERS.find(({ roles }) => roles.includes(role!))!.username;
}

/** The pages of the table by who visits them, so that one browser serves many. */
export function pagesByVisitor(): Map<string, string[]> {
  const visitors = new Map<string, string[]>();
  for (const [address, { kind }] of Object.entries(VISITS)) {
    if (kind !== "page") continue;
    const visitor = visitorOf(address);
    visitors.set(visitor, [...(visitors.get(visitor) ?? []), address]);
  }
  return visitors;
}

/** Opens a page and waits until its scripts have taken over; gives the status of the answer. */
export async function open(page: Page, path: string): Promise<number> {
  const answer = await page.goto(path);
  await awake(page);
  return answer?.status() ?? 0;
}

const WAKING = { timeout: 20_000, intervals: [20] };

/**
 * Waits until the page's scripts, where it has any, have taken over and a live grid, if there is one, stands in its place; on a phone
 * the plain table stays.
 */
export async function awake(page: Page): Promise<void> {
  // Asked again where a page that was on its way took the place of the one that was asked.
  await expect(async () => {
    const isAwake = await page.evaluate(async (timeout) => {
      for (const until = performance.now() + timeout; performance.now() < until; ) {
        const heading = document.querySelector("h1");
        const isTaken = heading !== null && Object.keys(heading).some((key) => key.startsWith("__reactFiber"));
        const grid = document.querySelector(".data-grid");
        const isPhone = window.matchMedia("(max-width: 640px)").matches;
        const stands = isPhone || !grid?.querySelector(".grid-plain") || grid.hasAttribute("data-live");
        if (!("__remixContext" in window) || (isTaken && stands)) return true;
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
      return false;
    }, WAKING.timeout);
    expect(isAwake, "the scripts have taken over").toBe(true);
  }).toPass(WAKING);
}
