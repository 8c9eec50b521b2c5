import { describe, expect, it } from "vitest";
import { isWellFormed, wellFormed, wellFormedJson } from "./well-formed";

const CASES: [string, string][] = [
  ["a\ud800b", "a\ufffdb"],
  ["\udc00", "\ufffd"],
  ["\ud800\ud83d\ude00\udc00", "\ufffd😀\ufffd"],
  ["\udc00\ud800", "\ufffd\ufffd"],
  ["张𠮷 😀", "张𠮷 😀"],
  ["\\ud800", "\\ud800"],
  ["", ""],
];

describe("half a character", () => {
  it.each(CASES)("in %j is kept as the database keeps it", (text, kept) => {
    expect(wellFormed(text)).toBe(kept);
    expect(Buffer.from(text).toString()).toBe(kept);
    expect(JSON.parse(wellFormedJson(JSON.stringify({ text: [`\\${text}`] })))).toEqual({ text: [`\\${kept}`] });
  });

  it.each<[unknown, boolean]>([
    [{ a: ["x", { b: "\ud800" }] }, false],
    [{ "\udfff": 1 }, false],
    [["😀", null, 1, true, { 张: "𠮷" }], true],
    ["\ud83d", false],
  ])("in %j is found at any depth", (json, is) => expect(isWellFormed(json)).toBe(is));

  it("is looked for without a limit of depth", () => {
    expect(isWellFormed(JSON.parse(`${"[".repeat(200_000)}"\\ud800"${"]".repeat(200_000)}`))).toBe(false);
  });
});
