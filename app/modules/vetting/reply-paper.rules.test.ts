import { describe, expect, it } from "vitest";
import { letterOf } from "./reply-paper.rules";

const letter = { documentNo: "甲纪函〔2026〕6号", on: "2026-11-23" };
const known = { ...letter, signedBy: "甲某", paperFileId: "F" };

describe("signature and scan of a reply", () => {
  it.each([
    ["the first time, with neither", null, letter, { signedBy: null, paperFileId: null }],
    ["the first time, with both", null, { ...letter, signedBy: "甲某", paperFileId: "F" }, known],
    ["corrected in words only", known, letter, known],
    ["signed by another, on the same paper", known, { ...letter, signedBy: "乙某" }, { signedBy: "乙某" }],
    ["with a new scan", known, { ...letter, paperFileId: "G" }, { signedBy: "甲某", paperFileId: "G" }],
    ["of another number", known, { ...letter, documentNo: "7号" }, { signedBy: null, paperFileId: null }],
    ["of another day", known, { ...letter, on: "2026-11-22" }, { signedBy: null, paperFileId: null }],
    [
      "of another day, signed",
      known,
      { ...letter, on: "2026-11-22", signedBy: "丙" },
      { signedBy: "丙", paperFileId: null },
    ],
    ["whose signature is struck", known, { ...letter, signedBy: null }, { signedBy: null, paperFileId: "F" }],
  ])("%s", (_, before, entered, after) => {
    expect(letterOf(before, entered)).toMatchObject({ ...after, documentNo: entered.documentNo, on: entered.on });
  });
});
