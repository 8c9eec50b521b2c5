import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "@playwright/test";
import type axe from "axe-core";
import { DEMO_CLIENTS, DEMO_USERS } from "#scripts/demo/load/demo-users";
import { AGENCIES, ENTERPRISES, INSPECTION, inhabitants, UNITS } from "./city";
import { cutOff } from "./cut-off";
import { expect } from "./test";

/** Words that are Latin letters in any language: names, formats, units and what people typed. */
const PROPER =
  /\b(English|Xinheng|API|Excel|WPS|UTF-8|GB18030|CSV|JSON|PDF|https|xlsx|xls|csv|zip|pdf|JPG|PNG|OFD|MB|KB|B|YYYY(-MM)?(-DD)?|ID|Ctrl|Enter|GB\/T|[A-Z]{1,4}|https?:\S+|\d{6}-[a-z-]+)\b/g;

/** A file goes by the name that its office gave it, also in the middle of a sentence. */
const FILE_NAME = /[\w-]+\.(csv|xlsx|xls|pdf|zip)\b/g;

/** Rows of one table are of one make: axe looks at the first dozen, which keeps the whole suite within its minutes. */
const FURTHER_ROWS = "tbody tr:nth-child(n+13), .ag-row:nth-child(n+13), ol.candidates li:nth-child(n+13)";

const NAMES = [...inhabitants(240), ...DEMO_USERS, ...DEMO_CLIENTS, ...UNITS, ...ENTERPRISES, ...AGENCIES].map(
  ({ name }) => name,
);
/** Names, titles and files as people wrote them, which stay Chinese in any language. */
const WRITTEN_BY_PEOPLE = new RegExp(
  [...NAMES, INSPECTION, "“[^”]*”", "\\S+\\.(csv|xlsx|xls)", "\\S*征求意见\\S*"].join("|"),
  "gu",
);

/** What must hold for every page in either language. */
export async function checkPage(page: Page, lng: "zh-CN" | "en"): Promise<void> {
  const { lang, title, headings, seen, own, labels, lines } = await page.evaluate(readPage);
  expect(lang).toBe(lng);
  expect(headings, "headings of the first level").toBe(1);
  expect(title, "the page has a title of its own").toMatch(/.+ · 信衡|^信衡$/);
  expect(seen.match(/\b[a-z][a-z-]*:[a-z][\w-]*(\.[\w-]+)+/g) ?? [], "no message key is visible").toEqual([]);
  expect(seen.match(/\{\{|\[object|undefined|NaN\b/g) ?? [], "no hole in a sentence").toEqual([]);
  expect(lines, "a list is read as a table, not as the lines of its field").toEqual([]);
  if (lng === "zh-CN") expect(englishIn(own), "no English in the Chinese interface").toEqual([]);
  else expect(hanziIn(labels), "no Chinese in the English interface").toEqual([]);
  expect(await cutOff(page), "nothing is cut off but what people wrote, which the pointer tells in full").toEqual([]);
  expect(await axeFaults(page, lng), "axe").toEqual([]);
}

/**
 * In the browser, all in one go: what is seen, what of it are the interface's own words (no `translate="no"` part, code or
 * input), headings, labels, buttons and links of the frame, and
 * lists that stand there as they are typed.
 */
function readPage() {
  const seen: string[] = [];
  const own: string[] = [];
  const lines: string[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement;
    if (!element || element.closest("script, style") || !element.checkVisibility()) continue;
    seen.push(node.textContent ?? "");
    if (/ \| /.test(node.textContent ?? "") && !element.closest("textarea, .field-help")) lines.push(node.textContent!);
    if (!element.closest('textarea, code, pre, .mono, [translate="no"], [lang="en"]')) own.push(node.textContent ?? "");
  }
  const labels = [
    ...document.querySelectorAll("h1, h2, th, label, legend, button, .field-help, .frame-nav a, .page-head p, .tabs a"),
  ]
    .filter((element) => !element.closest('[translate="no"], [lang="zh-CN"]') && element.checkVisibility())
    .map((element) => {
      const words = element.cloneNode(true) as HTMLElement;
      for (const part of words.querySelectorAll('[translate="no"], [lang="zh-CN"]')) part.remove();
      return (words.textContent ?? "").trim();
    });
  return {
    lang: document.documentElement.lang,
    title: document.title,
    headings: document.querySelectorAll("h1").length,
    seen: seen.join("\n"),
    own: own.join("\n"),
    labels,
    lines,
  };
}

const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
/** What depends on colours, sizes and style sheets is the same in both languages and slow to measure: it is looked at in Chinese only. */
const OF_LAYOUT = ["color-contrast", "target-size", "css-orientation-lock"];
const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** Has every page that is opened from now on bring the checker along, which is quicker than handing it over each time. */
export async function bringChecker(page: Page): Promise<void> {
  await page.addInitScript({ content: AXE });
}

async function axeFaults(page: Page, lng: "zh-CN" | "en"): Promise<string[]> {
  if (!(await page.evaluate(() => "axe" in globalThis))) await page.evaluate(AXE);
  return page.evaluate(
    async ({ exclude, tags, known }) => {
      const { violations } = await (globalThis as unknown as { axe: typeof axe }).axe.run(
        { exclude: [exclude] },
        {
          resultTypes: ["violations"],
          runOnly: tags,
          // The one style sheet of all pages turns nothing by how a screen is held: it need not be fetched for every page.
          preload: false,
          rules: Object.fromEntries(known.map((rule) => [rule, { enabled: false }])),
        },
      );
      return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).join(" | ")}`);
    },
    { exclude: FURTHER_ROWS, tags: RULES, known: lng === "en" ? OF_LAYOUT : [] },
  );
}

/** Words of three letters or more. */
function englishIn(own: string): string[] {
  return [
    ...new Set(
      own
        .replace(FILE_NAME, " ")
        .replace(PROPER, " ")
        .match(/\b[A-Za-z]{3,}\b/g) ?? [],
    ),
  ];
}

/** Data stays Chinese, the interface does not. */
function hanziIn(labels: readonly string[]): string[] {
  return labels
    .map((text) => text.replaceAll(WRITTEN_BY_PEOPLE, ""))
    .filter((text) => /\p{Script=Han}{2,}/u.test(text));
}

/** Nothing overlaps, nothing scrolls sideways but tables. */
export async function checkNarrow(page: Page): Promise<void> {
  const wide = await page.evaluate(() => {
    const limit = document.documentElement.clientWidth + 1;
    if (document.documentElement.scrollWidth <= limit) return [];
    return [...document.querySelectorAll("body *")]
      .filter((element) => element.getBoundingClientRect().right > limit)
      .filter((element) => !element.closest(".table-scroll, .section-body[data-flush], .grid-stage, .grid-plain"))
      .slice(0, 5)
      .map((element) => `${element.tagName}.${element.className}`);
  });
  expect(wide, "nothing scrolls sideways but tables").toEqual([]);
  const aside = await page.evaluate(() => {
    const limit = document.documentElement.clientWidth + 1;
    const cells = [...document.querySelectorAll(".stacked :is(th, td)")].filter((cell) => cell.checkVisibility());
    const tables = [...document.querySelectorAll(".facts dd .table")];
    return [
      ...cells.filter((cell) => cell.getBoundingClientRect().right > limit),
      ...tables.filter((table) => table.getBoundingClientRect().left > 60),
    ].map(({ textContent }) => textContent);
  });
  expect(aside, "what is stacked on a phone is whole; a table of a fact begins at the edge").toEqual([]);
  expect(await overlaps(page), "nothing overlaps").toEqual([]);
  expect(await besideTheScreen(page), "how a thing stands is seen without scrolling sideways").toEqual([]);
}

/** Tables whose rows carry a mark that begins beside the screen, or whose sentences on a file do. */
async function besideTheScreen(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll("main .table:not(.sheet)")]
      .filter((table) => {
        const seen = table.matches(".finding-table")
          ? table.querySelector("td:last-child")
          : table.querySelector(".mark");
        return seen?.checkVisibility() && seen.getBoundingClientRect().left + 24 > document.documentElement.clientWidth;
      })
      .map((table) => table.querySelector("thead")?.textContent ?? ""),
  );
}

/** Texts of the page's own part that lie over one another by more than two pixels either way. */
async function overlaps(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const SLACK = 2;
    const main = document.querySelector("main");
    if (!main) return [];
    const texts: { element: Element; words: string; rects: DOMRect[] }[] = [];
    const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement;
      const words = node.textContent?.trim() ?? "";
      if (!element || words === "" || !element.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
        continue;
      // What is only for screen readers is clipped to a pixel; what lies in a scroller is clipped by it.
      if (
        element.closest(
          ".seen-by-readers-only, .table-scroll, .grid-stage, .grid-plain, svg, option, dialog:not([open])",
        )
      )
        continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const rects = [...range.getClientRects()].flatMap((rect) => shown(rect, element));
      if (rects.length > 0) texts.push({ element, words, rects });
    }
    /** What of a rectangle is not cut off by the boxes around it that scroll or clip. */
    function shown(rect: DOMRect, element: Element): DOMRect[] {
      let { left, top, right, bottom } = rect;
      for (let box: Element | null = element; box && box !== main; box = box.parentElement) {
        if (getComputedStyle(box).overflow === "visible") continue;
        const clip = box.getBoundingClientRect();
        [left, top] = [Math.max(left, clip.left), Math.max(top, clip.top)];
        [right, bottom] = [Math.min(right, clip.right), Math.min(bottom, clip.bottom)];
      }
      return right - left > 1 && bottom - top > 1 ? [new DOMRect(left, top, right - left, bottom - top)] : [];
    }
    const over = (a: DOMRect, b: DOMRect) =>
      Math.min(a.right, b.right) - Math.max(a.left, b.left) > SLACK &&
      Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > SLACK;
    const found: string[] = [];
    for (const [index, one] of texts.entries()) {
      for (const other of texts.slice(index + 1)) {
        if (one.element === other.element) continue;
        if (one.rects.some((a) => other.rects.some((b) => over(a, b)))) found.push(`${one.words} / ${other.words}`);
      }
    }
    return found.slice(0, 5);
  });
}
