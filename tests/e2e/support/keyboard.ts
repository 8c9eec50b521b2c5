import type { ElementHandle, Locator, Page } from "@playwright/test";
import { expect } from "./test";

/** More stops than this between two things of one journey is no order that anyone would keep to. */
const MOST_STOPS = 45;

/** What has the focus. */
interface Stop {
  named: string;
  /** Why it cannot be seen; null where it can. */
  fault: string | null;
  isWanted: boolean;
  isInContent: boolean;
  left: number;
  top: number;
}

/**
 * Goes on with Tab (or back with Shift+Tab) until `wanted` has the focus. Each stop on the way must be one that can be seen, and
 * none lies both above and left of the one before it (below and right when going back): that is how a page is read.
 */
export async function tabTo(page: Page, wanted: Locator, key: "Tab" | "Shift+Tab" = "Tab"): Promise<void> {
  let at = await look(page, await wanted.elementHandle());
  for (let stops = 0; !at.isWanted; stops++) {
    expect(stops, `stops before ${wanted}; the focus is ${at.named}`).toBeLessThan(MOST_STOPS);
    await page.keyboard.press(key);
    const next = await seeFocus(page, wanted);
    const [former, latter] = key === "Tab" ? [at, next] : [next, at];
    const isBackwards = latter.top < former.top - 1 && latter.left < former.left - 1;
    expect(isBackwards, `${next.named} comes out of its turn`).toBe(false);
    at = next;
  }
}

/** The focus is somewhere, lies within the window, is covered by nothing, and a ring of two pixels or more tells where. */
export async function seeFocus(page: Page, wanted: Locator | null = null): Promise<Stop> {
  // Asked for at each stop: what was found on a page that has since been left would never have the focus.
  const element = async () => (wanted === null ? null : await wanted.elementHandle());
  let stop = await look(page, await element());
  if (stop.fault === null) return stop;
  await expect
    .poll(
      async () => {
        stop = await look(page, await element());
        return stop.fault;
      },
      { message: stop.named, timeout: 5_000 },
    )
    .toBeNull();
  return stop;
}

/** An act has led to the page of this title, and the keys go on from there. The address alone changes before the page does. */
export async function seeArrival(page: Page, title: string | RegExp): Promise<void> {
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);
  await seeFocusInContent(page);
}

/** What has the focus is part of the page's own content: an act has led there, and the keys go on from it. */
export async function seeFocusInContent(page: Page): Promise<void> {
  await expect.poll(async () => (await look(page, null)).isInContent, { timeout: 5_000 }).toBe(true);
  await seeFocus(page);
}

function look(page: Page, wanted: ElementHandle | null): Promise<Stop> {
  return page.evaluate((wanted) => {
    const MIN_RING = 2;
    const element = document.activeElement as HTMLElement;
    const { left, top, right, bottom } = element.getBoundingClientRect();
    return {
      named: element.outerHTML.replaceAll(/\s+/g, " ").slice(0, 120),
      fault: faultOf(),
      isWanted: element === wanted,
      isInContent: element.closest("main") !== null,
      left: left + scrollX,
      top: top + scrollY,
    };

    function faultOf(): string | null {
      if (element === document.body) return "the focus is nowhere";
      if (element.tabIndex > 0) return "it has an order of its own";
      const label = element instanceof HTMLInputElement ? element.labels?.[0] : null;
      if (![element, label, element.closest(".file-drop")].some(hasRing)) return "it has no ring";
      const x = Math.max(left, 0) + Math.min(right - left, 40) / 2;
      const y = Math.max(top, 0) + Math.min(bottom - top, 20) / 2;
      if (x > innerWidth || y > innerHeight || right <= 0 || bottom <= 0) return "it is outside of the window";
      const upon = document.elementFromPoint(x, y);
      const isSeen = upon !== null && (element.contains(upon) || upon.contains(element) || label?.contains(upon));
      return isSeen ? null : `it is covered by ${upon?.outerHTML.slice(0, 80)}`;
    }

    function hasRing(one: Element | null | undefined): boolean {
      if (!one) return false;
      const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(one);
      const isClear = outlineColor === "transparent" || /, 0\)$/.test(outlineColor);
      return outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= MIN_RING && !isClear;
    }
  }, wanted);
}
