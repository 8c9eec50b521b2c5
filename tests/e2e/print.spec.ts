import type { Page } from "@playwright/test";
import { expect, test } from "./support/test";
import { open, pathOf } from "./support/visiting";

/** A4 less the margins of print.css, at the 96 dots to the inch that a browser prints by. */
const PAPER_WIDTH = Math.floor(((210 - 2 * 16) / 25.4) * 96);

/** Each kind of page that is kept on paper, with somebody who prints it. */
const PRINTED = {
  registrar: ["/people/:id", "/people"],
  "vetting-officer": ["/vetting-cases/:id"],
  filler: ["/imports/:id", "/zero-reports"],
  regulator: ["/agency-filings/:id", "/reports/:id"],
} as const;

test("on A4 paper nothing of a page is cut off, and nothing is printed that can only be pressed", async ({
  signedIn,
}) => {
  const faults: string[] = [];
  for (const [who, addresses] of Object.entries(PRINTED)) {
    const page = await signedIn(who as keyof typeof PRINTED, { width: PAPER_WIDTH });
    await page.emulateMedia({ media: "print" });
    for (const address of addresses) {
      await open(page, pathOf(address));
      for (const fault of await cutOff(page)) faults.push(`${address}: ${fault}`);
    }
    await page.close();
  }
  expect(faults).toEqual([]);
});

function cutOff(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const named = (element: Element) =>
      `${element.tagName}.${element.className} ${element.textContent?.trim().slice(0, 30)}`;
    const shown = [...document.querySelectorAll<HTMLElement>("body *")].filter((element) => element.checkVisibility());
    const wide = shown.filter(
      (element) => element.getBoundingClientRect().right > innerWidth + 1 && !element.closest("svg"),
    );
    const clipped = shown.filter(
      (element) =>
        element.scrollWidth > element.clientWidth + 1 &&
        getComputedStyle(element).overflowX !== "visible" &&
        // A bar of the timeline may be shorter than its word; the records under it are named in full.
        !element.matches(".seen-by-readers-only, .timeline-word, input, select"),
    );
    const pressed = shown.filter((element) => element.matches(".frame-nav, .frame-header, .button, .tabs"));
    return [...wide.slice(0, 3), ...clipped.slice(0, 3), ...pressed.slice(0, 3)].map(named);
  });
}
