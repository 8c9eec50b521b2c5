import { expect, it } from "vitest";
import { holdsTag, weakTag } from "./http-cache";

it("the same content has the same tag, other content another", () => {
  expect(weakTag("a")).toBe(weakTag(Buffer.from("a")));
  expect(weakTag("a")).not.toBe(weakTag("b"));
  expect(weakTag("a")).toMatch(/^W\/"[\w-]+"$/);
});

it.each([
  [null, false],
  ["", false],
  ["*", true],
  ['W/"x"', true],
  ['"x"', true],
  ['"y", W/"x"', true],
  ['"y"', false],
])("If-None-Match %s holds the tag: %s", (header, held) => {
  expect(holdsTag(header, 'W/"x"')).toBe(held);
});
