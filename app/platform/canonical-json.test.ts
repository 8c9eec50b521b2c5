import { expect, it } from "vitest";
import { canonicalJson } from "./canonical-json";

it.each([
  [{ b: 1, a: [2, { d: null, c: "信" }] }, '{"a":[2,{"c":"信","d":null}],"b":1}'],
  [{ a: undefined, b: false }, '{"b":false}'],
  [[undefined, 1], "[null,1]"],
  ["𠮷", '"𠮷"'],
])("%j", (value, text) => {
  expect(canonicalJson(value)).toBe(text);
});
