import type { Page } from "@playwright/test";

/** Columns of a live grid that do not stand on the screen, and words anywhere on the page that end in dots or at an edge. */
export function cutOff(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const bar = document.querySelector(".ag-body-horizontal-scroll-viewport");
    const faults: string[] = [];
    if (bar && !(await fits(bar))) faults.push("the columns are wider than the page");
    for (const part of document.querySelectorAll(".table-scroll, .section-body")) {
      if (!part.querySelector(".table:not(.sheet)")) continue;
      if (!(await settles(() => part.scrollWidth <= part.clientWidth + 1)))
        faults.push(`a table is wider than the page: ${part.querySelector("thead")?.textContent}`);
    }
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const boxes = new Map<Element, Element | null>();
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const words = node.textContent?.trim() ?? "";
      const element = node.parentElement;
      if (!element || words === "" || element.closest("script, style, svg, option, .seen-by-readers-only")) continue;
      const box = clipping(element);
      if (!box || !element.checkVisibility({ visibilityProperty: true })) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const { paddingRight, borderRightWidth } = getComputedStyle(box);
      const edge =
        box.getBoundingClientRect().right - Number.parseFloat(paddingRight) - Number.parseFloat(borderRightWidth);
      if (range.getBoundingClientRect().right <= edge + 1) continue;
      const told =
        element.closest(".grid-free")?.getAttribute("title") ??
        element.closest(".timeline-bar")?.querySelector(".timeline-tip")?.textContent;
      if (!told?.includes(words)) faults.push(words);
    }
    return [...new Set(faults)].slice(0, 10);

    /** The box that cuts what reaches beyond it, where there is one before a box that scrolls. */
    function clipping(element: Element): Element | null {
      const known = boxes.get(element);
      if (known !== undefined) return known;
      const { overflowX } = getComputedStyle(element);
      const parent = element.parentElement;
      const found =
        overflowX === "visible" ? parent && clipping(parent) : /auto|scroll/.test(overflowX) ? null : element;
      boxes.set(element, found);
      return found;
    }

    /** Whether all columns stand on the screen. */
    function fits(bar: Element): Promise<boolean> {
      const heads = document.querySelectorAll(".grid-plain thead th").length;
      return settles(
        () =>
          bar.scrollWidth <= bar.clientWidth &&
          document.querySelectorAll(".grid-live .ag-header-cell").length === heads,
      );
    }

    /** Whether it holds, if not at once: a screen that has just been turned needs a moment. */
    async function settles(holds: () => boolean): Promise<boolean> {
      for (const until = performance.now() + 2_000; performance.now() < until; ) {
        if (holds()) return true;
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
      return false;
    }
  });
}
