import { describe, expect, it } from "vitest";
import { differingFields, readingOf } from "./filing-reading.rules";

const draft = { contentJson: "draft", eventOn: "2026-11-02", statementYear: null };
const first = { ordinal: 1, contentJson: "first", eventOn: "2026-11-01", statementYear: null, paperIds: ["a"] };
const second = { ...first, ordinal: 2, contentJson: "second", paperIds: ["a", "b"] };

describe("what is read of a filing", () => {
  it.each([
    ["draft", [], "own", "draft"],
    ["returned", [first], "own", "draft"],
    ["returned", [first], "regulator", "first"],
    ["submitted", [second, first], "regulator", "second"],
    ["withdrawn", [second, first], "regulator", "second"],
    ["withdrawn", [], "regulator", null],
    ["draft", [], "regulator", null],
    // Handed in before submissions were kept: what was not mended since is still what was handed in.
    ["submitted", [], "regulator", "draft"],
    ["accepted", [], "regulator", "draft"],
    ["returned", [], "regulator", null],
  ] as const)("%s with %o, read by %s: %s", (state, submissions, view, content) => {
    expect(readingOf({ ...draft, state }, submissions, view)?.contentJson ?? null).toBe(content);
  });

  it("the papers of a submission are those that were with it", () => {
    expect(readingOf({ ...draft, state: "returned" }, [first], "regulator")?.paperIds).toEqual(["a"]);
    expect(readingOf({ ...draft, state: "returned" }, [first], "own")?.paperIds).toBeNull();
  });
});

it("fields that differ are named in the order of the form; nothing and an empty text are the same", () => {
  const sections = [{ fields: ["name", "address"] }, { fields: ["feePolicy", "caps"] }];
  const before = { name: "甲", address: "一路", feePolicy: "", caps: "" };
  expect(differingFields(sections, before, { name: "甲", address: "二路", feePolicy: "每份2000元" })).toEqual([
    "address",
    "feePolicy",
  ]);
  expect(differingFields(sections, before, before)).toEqual([]);
});
