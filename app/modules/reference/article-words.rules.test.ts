import { describe, expect, it } from "vitest";
import { AGENCY_DUTY_RULES } from "#db/reference/agency-duty-rules";
import { CODE_TABLES } from "#db/reference/code-tables";
import { COLLECTION_ITEMS } from "#db/reference/collection-items";
import { CONTRIBUTORS } from "#db/reference/contributors";
import { RECORD_KINDS } from "#db/reference/record-kinds";
import { RECORD_RULES } from "#db/reference/record-rules";
import { SOURCE_CATEGORIES } from "#db/reference/source-categories";
import { VETTING_PURPOSES } from "#db/reference/vetting-purposes";
import { VETTING_RULES } from "#db/reference/vetting-rules";
import { articleWords, citedAs } from "./article-words.rules";

describe("an article", () => {
  it.each([
    ["第8条", "Article 8"],
    ["第二十四条第六项", "Article 24 item 6"],
    ["第24条第六项", "Article 24 item 6"],
    ["第21条第2款", "Article 21 paragraph 2"],
    ["第六条、第七条", "Article 6, Article 7"],
    ["第92条, 第93条", "Article 92, Article 93"],
    ["第二章", "Chapter 2"],
    ["第四十八条（参照）", "Article 48 (by analogy)"],
    ["第十条", "Article 10"],
    ["第一百一十二条", "Article 112"],
    ["第一百零九条", "Article 109"],
    ["第二百条", "Article 200"],
    ["8.1.5", "8.1.5"],
    ["，", "，"],
    ["第六条及有关规定", "第六条及有关规定"],
  ])("%s in English is %s, in Chinese as printed", (printed, english) => {
    expect(articleWords(printed, "en")).toBe(english);
    expect(articleWords(printed, "zh-CN")).toBe(printed);
  });
});

it("reads in English in every catalogue", () => {
  const rules = [RECORD_RULES, AGENCY_DUTY_RULES, VETTING_RULES, VETTING_PURPOSES];
  const text = JSON.stringify([...rules, CODE_TABLES, COLLECTION_ITEMS, CONTRIBUTORS, RECORD_KINDS, SOURCE_CATEGORIES]);
  const articles = [...new Set([...text.matchAll(/"article":"([^"]+)"/g)].map(([, article]) => article!))];
  expect(articles.length).toBeGreaterThan(40);
  expect(articles.filter((article) => /\p{Script=Han}/u.test(articleWords(article, "en")))).toEqual([]);
});

it("is cited after the law that it stands in", () => {
  expect(citedAs("公务员法", "第62条", "zh-CN")).toBe("《公务员法》第62条");
  expect(citedAs("Civil Servants Law", "第62条", "en")).toBe("Civil Servants Law, Article 62");
  expect(citedAs("Civil Servants Law", null, "en")).toBe("Civil Servants Law");
});
