import { describe, expect, it } from "vitest";
import {
  cleanDocumentNumber,
  cleanName,
  hasPrivateUse,
  isDitto,
  isFiller,
  nameKey,
  nameProblem,
  toHalfWidth,
  trimText,
} from "./text-cleaning.rules";

describe("names", () => {
  it.each([
    ["刘　明", "刘明"],
    [" 欧 阳 文 ", "欧阳文"],
    ["姓\u00a0名", "姓名"],
    ["买买提•艾力", "买买提·艾力"],
    ["买买提.艾力", "买买提·艾力"],
    ["买买提 ． 艾力", "买买提·艾力"],
    ["阿卜杜・克里木・阿不力孜", "阿卜杜·克里木·阿不力孜"],
    ["𠮷田明", "𠮷田明"],
    ["张𠅤", "张𠅤"],
    ["神\ufa19社", "神\ufa19社"],
    ["John  A. Smith", "John A. Smith"],
    ["刘明（女）", "刘明"],
    ["王\u200b立德", "王立德"],
  ])("%j is stored as %j", (typed, stored) => expect(cleanName(typed)).toBe(stored));

  it.each([
    ["王�德", "damaged-character"],
    ["王?德", "damaged-character"],
    ["王立德、李四", "name-format"],
    ["3", "name-format"],
    ["😀某", "name-format"],
    ["王❤️丽", "name-format"],
    ["王", "name-format"],
    ["王立德", null],
    ["买买提·艾力", null],
  ])("%s → %s", (name, problem) => expect(nameProblem(name)).toBe(problem));

  it("sees private-use characters", () => {
    expect([hasPrivateUse("王\ue863"), hasPrivateUse("𠮷")]).toEqual([true, false]);
  });
});

describe("document numbers", () => {
  it.each([
    ["甲纪[2024]2号", "甲纪〔2024〕2号"],
    ["甲纪（2024）2号", "甲纪〔2024〕2号"],
    ["甲纪 ( 2024 ) 2 号", "甲纪〔2024〕2号"],
    ["甲纪【２０２４】２号", "甲纪〔2024〕2号"],
    ["甲纪﹝2024﹞2号", "甲纪〔2024〕2号"],
    ["甲纪〔2024〕2号", "甲纪〔2024〕2号"],
    ["甲纪［2024］2号", "甲纪〔2024〕2号"],
    ["甲纪(党)〔2024〕2号", "甲纪(党)〔2024〕2号"],
  ])("%s → %s", (typed, stored) => expect(cleanDocumentNumber(typed)).toBe(stored));
});

describe("cells", () => {
  it("keeps inner line breaks of free text", () =>
    expect(trimText(" 副科长（兼）\r\n二职　")).toBe("副科长（兼）\n二职"));
  it("folds width only", () => expect(toHalfWidth("（Ａ１）　①㈱ﾊ")).toBe("(A1) ①㈱ﾊ"));
  it.each(["同上", " 同 上 ", "〃", "″", '"'])("%j is a ditto", (text) => expect(isDitto(text)).toBe(true));
  it("does not take a sentence for a ditto", () => expect(isDitto("同上级单位")).toBe(false));
  it.each(["-", "——", "无", "/", "N/A", "、"])("%j says nothing", (text) => expect(isFiller(text)).toBe(true));
  it("compares unit names without width and spaces", () =>
    expect(nameKey("甲河县 教育局（本级）")).toBe("甲河县教育局(本级)"));
});
