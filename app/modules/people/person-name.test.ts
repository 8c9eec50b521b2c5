import { describe, expect, it } from "vitest";
import { nameKeys } from "./person-name.server";

const sorted = (names: string[], key: "sort" | "strokes") =>
  [...names].sort((a, b) => (nameKeys(a)[key] < nameKeys(b)[key] ? -1 : 1));

describe("keys of names", () => {
  it.each([
    ["张伟", "zhangwei", "zw"],
    ["单田芳", "shantianfang", "stf"],
    ["曾国藩", "zengguofan", "zgf"],
    ["仇英", "qiuying", "qy"],
    ["欧阳修", "ouyangxiu", "oyx"],
    ["吕布", "lvbu", "lb"],
    ["么红", "yaohong", "yh"],
    ["𠮷田", "jitian", "jt"],
    ["阿卜杜拉·买买提", "abudulamaimaiti", "abdlmmt"],
    ["Tom Li", "tomli", "tomli"],
  ])("%s reads %s, in short %s", (name, pinyin, initials) => {
    expect(nameKeys(name)).toMatchObject({ pinyin, initials });
  });

  it("sorts by pinyin with tone, and keeps one surname together", () => {
    expect(sorted(["章四", "张三", "李白", "张武", "林一", "黎明", "艾青"], "sort")).toEqual([
      "艾青",
      "黎明",
      "李白",
      "林一",
      "张三",
      "张武",
      "章四",
    ]);
  });

  it("sorts by strokes of the surname, shorter names of a surname first", () => {
    expect(sorted(["张三", "丁一凡", "丁二", "王五", "龚六", "𠮷田", "一丁"], "strokes")).toEqual([
      "一丁",
      "丁二",
      "丁一凡",
      "王五",
      "𠮷田",
      "张三",
      "龚六",
    ]);
  });

  it("puts what has no known reading or count last, apart by code point", () => {
    const [a, b] = [nameKeys("\u{2A6D6}一"), nameKeys("\u{20001}一")];
    expect(a.sort).not.toBe(b.sort);
    expect(a.sort > nameKeys("左一").sort).toBe(true);
    expect(/^[\x20-\x7e]*$/.test(a.sort + a.strokes + a.pinyin + a.initials)).toBe(true);
  });

  it("fits its columns however long the name", () => {
    const keys = nameKeys("张".repeat(100));
    expect(keys.sort.length).toBeLessThanOrEqual(200);
    expect(keys.initials).toBe("z".repeat(40));
  });

  it("takes little enough for the whole roster at once", () => {
    const names = Array.from({ length: 2_000 }, (_, i) => `张${String.fromCodePoint(0x4e00 + i)}伟`);
    expect(new Set(names.map((name) => nameKeys(name).sort)).size).toBe(2_000);
  });
});
