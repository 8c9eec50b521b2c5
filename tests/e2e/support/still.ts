import type { Page } from "@playwright/test";

/** The measure of the Web Vitals: 0.1 is called good; at 0.02 no line of text has moved by its own height. */
const MOST_SHIFT = 0.02;
/** Both tables round widths and heights on their own. */
const ROUNDING = 1.5;

/**
 * What has moved while a live grid took the place of the server's table. A page without one has nothing that takes a place; the columns of
 * a long table may widen while its last rows still arrive.
 */
export async function moved(page: Page): Promise<string[]> {
  if ((await page.locator(".grid-live").count()) === 0) return [];
  const { sum, parts } = await shifts(page);
  const faults = await misplaced(page);
  return sum > MOST_SHIFT ? [`${sum.toFixed(3)}: ${parts.join(", ")}`, ...faults] : faults;
}

/** All that has moved since the page began without anybody having touched it, and what it was. */
function shifts(page: Page): Promise<{ sum: number; parts: string[] }> {
  return page.evaluate(async () => {
    interface Shift extends PerformanceEntry {
      value: number;
      hadRecentInput: boolean;
      sources: { node: Element | null }[];
    }
    const found: Shift[] = [];
    const observer = new PerformanceObserver((list) => found.push(...(list.getEntries() as Shift[])));
    observer.observe({ type: "layout-shift", buffered: true });
    for (let frames = 0; frames < 3; frames++) await new Promise(requestAnimationFrame);
    const own = found.filter(({ hadRecentInput }) => !hadRecentInput);
    const nodes = own.flatMap(({ sources }) => sources.map(({ node }) => node));
    return {
      sum: own.reduce((total, { value }) => total + value, 0),
      parts: [...new Set(nodes.map((node) => (node?.cloneNode(false) as Element | undefined)?.outerHTML ?? "?"))],
    };
  });
}

/**
 * New parts in the place of old ones are no shift to the browser, so the two are compared: headers and the first rows of the live
 * grid stand where the server's table has them.
 */
function misplaced(page: Page): Promise<string[]> {
  return page.evaluate((rounding) => {
    const plain = document.querySelector<HTMLElement>(".grid-plain");
    const live = document.querySelector<HTMLElement>(".grid-live");
    if (!plain || !live) return [];
    const lines = (root: Element, row: string, cell: string) =>
      [...root.querySelectorAll(row)].slice(0, 8).map((line) => [...line.querySelectorAll(cell)].map(place));
    const after = [...lines(live, ".ag-header-row", ".ag-header-cell"), ...lines(live, ".ag-row", ".ag-cell")];
    plain.hidden = false;
    const before = [...lines(plain, "thead tr", "th"), ...lines(plain, "tbody tr", "td")];
    plain.hidden = true;
    const faults: string[] = [];
    for (const [at, line] of after.entries()) {
      // What lies beyond the window is not drawn by the grid before one scrolls there.
      for (const [column, { words, left, middle }] of line.entries()) {
        const was = before[at]![column]!;
        const [x, y] = [left - was.left, middle - was.middle];
        if (words !== was.words) faults.push(`"${was.words}" became "${words}"`);
        else if (words && Math.max(Math.abs(x), Math.abs(y)) > rounding) faults.push(`"${words}" by ${x}, ${y} px`);
      }
    }
    if (after.length < 2) faults.push("the grid shows no row");
    return faults.slice(0, 5);

    /** Where the first text of a cell begins, and at which height its middle is. */
    function place(cell: Element) {
      const text = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT).nextNode();
      const range = document.createRange();
      range.selectNodeContents(text ?? cell);
      const { left, top, height } = range.getBoundingClientRect();
      // The test's browser hides the bar that scrolls, which lies upon the last column of the grid and beside the table's.
      const isUnderBar = cell.matches(".number:last-child");
      return { words: (cell.textContent ?? "").trim(), left: isUnderBar ? 0 : left, middle: top + height / 2 };
    }
  }, ROUNDING);
}
