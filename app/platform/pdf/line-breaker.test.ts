import { describe, expect, it } from "vitest";
import { breakLines } from "./line-breaker";

const measure = (text: string) => Array.from(text).reduce((sum, each) => sum + (each.charCodeAt(0) < 256 ? 0.5 : 1), 0);

describe("breakLines", () => {
  it.each([
    ["fills lines", "一二三四五六七", 5, ["一二三四五", "六七"]],
    ["never begins a line with a closing mark", "一二三四五，六七", 5, ["一二三四", "五，六七"]],
    ["never ends a line with an opening mark", "一二三四（五六）", 5, ["一二三四", "（五六）"]],
    ["keeps words and numbers whole", "一二三2026年", 4, ["一二三", "2026年"]],
    ["keeps a day whole that a line has room for", "二〇2026-11-24", 5, ["二〇", "2026-11-24"]],
    ["breaks a long date behind its hyphens", "2026-11-24", 4, ["2026-11-", "24"]],
    ["breaks what is longer than a line", "aaaaaaaaaa", 3, ["aaaaaa", "aaaa"]],
    ["keeps line breaks and blank lines", "一\n\n二", 5, ["一", "", "二"]],
    ["does not split characters outside the first plane", "𠮷𠮷𠮷", 2, ["𠮷𠮷", "𠮷"]],
  ] as const)("%s", (_, text, width, lines) => {
    expect(breakLines(text, width, measure)).toEqual(lines);
  });

  it("loses nothing but blanks at the ends of lines", () => {
    const text =
      "根据《中华人民共和国公职人员政务处分法》第八条（2020年7月1日施行），处分期为：警告，六个月；记过，十二个月。";
    for (let width = 2; width < 30; width++) expect(breakLines(text, width, measure).join("")).toBe(text);
  });
});
