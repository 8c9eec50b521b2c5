import { expect, it } from "vitest";
import { FileKeys } from "./file-keys.rules";

it("keeps the first of identical rows and none of differing ones", () => {
  const keys = new FileKeys();
  expect(keys.seen("a", 2, "x")).toBeNull();
  expect(keys.seen("b", 3, "x")).toBeNull();
  expect(keys.seen("a", 4, "x")).toEqual({ code: "duplicate-in-file", params: { row: 2 } });
  expect([...keys.differing()]).toEqual([]);
  expect([keys.firstRow("a"), keys.firstRow("b"), keys.firstRow("c")]).toEqual([2, 3, undefined]);
  expect(keys.seen("a", 5, "y")).toEqual({ code: "differs-in-file", params: { row: 2 } });
  expect([...keys.differing()]).toEqual([[2, { code: "differs-in-file", params: { row: 5 } }]]);
});
