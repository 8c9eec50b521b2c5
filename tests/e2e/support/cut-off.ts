import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { CODE_TABLES } from "#db/reference/code-tables";
import { VETTING_PURPOSES } from "#db/reference/vetting-purposes";

/** Words of our own lists in both languages: only names and titles that people wrote may be cut. */
const TERMS = [
  ...["zh-CN", "en"].flatMap((lng) =>
    Object.values(
      JSON.parse(readFileSync(`app/locales/${lng}/reports.json`, "utf8")).purpose as Record<string, string>,
    ),
  ),
  ...VETTING_PURPOSES.flatMap(({ zh, en }) => [zh, en]),
  ...CODE_TABLES.flatMap(({ entries }) => entries).flatMap(({ zh, en }) => [zh, en]),
];

/** Columns of a live grid that do not stand on the screen, and words anywhere on the page that end in dots or at an edge. */
export function cutOff(page: Page): Promise<string[]> {
  return page.evaluate(async (terms) => {
    /** What a thing is known by, which is read whole wherever it stands, though the pointer tells it too. */
    const NUMBERS = /\S*〔\d{4}〕\S*|\b[0-9A-Z]{2,8}(?:-[0-9A-Z]{2,8})+\b|\b[0-9A-Z]{18}\b/g;
    const bar = document.querySelector(".ag-body-horizontal-scroll-viewport");
    const faults: string[] = [];
    if (bar && !(await fits(bar))) faults.push("the columns are wider than the page");
    for (const part of document.querySelectorAll(".table-scroll, .section-body")) {
      if (!part.querySelector(".table:not(.sheet)")) continue;
      if (!(await settles(() => part.scrollWidth <= part.clientWidth + 1)))
        faults.push(`a table is wider than the page: ${part.querySelector("thead")?.textContent}`);
    }
    for (const row of document.querySelectorAll<HTMLElement>(".quality-table tbody tr"))
      if (row.offsetHeight > 40) faults.push(`an agency takes more than a line: ${row.textContent}`);
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const boxes = new Map<Element, Element | null>();
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const words = node.textContent?.trim() ?? "";
      const element = node.parentElement;
      if (!element || words === "" || element.closest("script, style, svg, option, .seen-by-readers-only")) continue;
      const box = clipping(element);
      if (!box || !element.checkVisibility({ visibilityProperty: true })) continue;
      if (!reachesBeyond(box, node)) continue;
      const told =
        element.closest(".grid-free, .grid-two")?.getAttribute("title") ??
        element.closest(".timeline-bar")?.querySelector(".timeline-tip")?.textContent;
      if (!told?.includes(words) || terms.includes(words)) faults.push(words);
      else for (const number of numbersIn(node)) if (reachesBeyond(box, node, number)) faults.push(number[0]);
    }
    const brush = document.createElement("canvas").getContext("2d")!;
    for (const input of document.querySelectorAll<HTMLInputElement>("input[placeholder]")) {
      const { font, paddingLeft, paddingRight } = getComputedStyle(input);
      brush.font = font;
      const room = input.clientWidth - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight);
      if (input.checkVisibility() && brush.measureText(input.placeholder).width > room + 1)
        faults.push(input.placeholder);
    }
    return [...new Set(faults)].slice(0, 10);

    /** Whether words, or a part of them, end behind the edge or below the foot of their box. */
    function reachesBeyond(box: Element, node: Node, part?: RegExpExecArray): boolean {
      const range = document.createRange();
      range.selectNodeContents(node);
      if (part) {
        range.setStart(node, part.index);
        range.setEnd(node, part.index + part[0].length);
      }
      const { paddingRight, borderRightWidth } = getComputedStyle(box);
      const { right, bottom } = box.getBoundingClientRect();
      const edge = right - Number.parseFloat(paddingRight) - Number.parseFloat(borderRightWidth);
      const last = [...range.getClientRects()].at(-1);
      const isBelow = last !== undefined && last.top + last.height / 2 > bottom;
      return range.getBoundingClientRect().right > edge + 1 || (box.parentElement?.className === "grid-two" && isBelow);
    }

    function numbersIn(node: Node): RegExpExecArray[] {
      return [...(node.textContent ?? "").matchAll(NUMBERS)];
    }

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
  }, TERMS);
}
