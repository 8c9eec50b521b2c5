import { expect, it } from "vitest";
import { latinOf, searchTextOf } from "./person-search.rules";

it.each([
  ["", { kind: "none" }],
  ["   ", { kind: "none" }],
  ["张伟", { kind: "name", text: "张伟" }],
  [" 张 伟 ", { kind: "name", text: "张伟" }],
  ["𠮷", { kind: "name", text: "𠮷" }],
  ["阿卜杜拉·买买提", { kind: "name", text: "阿卜杜拉·买买提" }],
  ["Zhang Wěi", { kind: "latin", text: "zhangwei" }],
  ["zw", { kind: "latin", text: "zw" }],
  ["lü", { kind: "latin", text: "lv" }],
  ["321399199001011234", { kind: "number" }],
  ["３２１３９９", { kind: "number" }],
  ["张32139", { kind: "number" }],
  ["张3", { kind: "name", text: "张3" }],
])("%s is read as %o", (typed, expected) => {
  expect(searchTextOf(typed)).toEqual(expected);
});

it("takes apostrophes out of a reading and refuses other signs", () => {
  expect(latinOf("xi'an")).toBe("xian");
  expect(latinOf("zhang3")).toBeNull();
  expect(latinOf("张")).toBeNull();
});
