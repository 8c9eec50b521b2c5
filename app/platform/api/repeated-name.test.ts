import fc from "fast-check";
import { expect, it } from "vitest";
import { repeatedName } from "./repeated-name";

it.each([
  ['{"a":1,"b":2}', null],
  ['{"a":1,"a":2}', ["a"]],
  ['{"a":1,"a":1}', ["a"]],
  ['{"流动比率":"1.5","\\u6d41动比率":"0.4"}', ["流动比率"]],
  ['{"values":{"x":1,"y":{"x":2}, "x" : 3}}', ["values", "x"]],
  ['{"items":[{"a":1},{"a":1},{"b":"a,{","c":[1,2],"b":2}]}', ["items", "2", "b"]],
  ['[{"a":"a"},{"a":"\\"a\\":"}]', null],
  ['{"a":"b","b":"a","c":["a","b","c"]}', null],
  ['{"":1,"":2}', [""]],
  ['{"__proto__":1,"__proto__":2}', ["__proto__"]],
  ['"a"', null],
  ["", null],
])("%s repeats %j", (text, path) => {
  expect(repeatedName(text)).toEqual(path);
});

it("whatever JSON is written from values repeats nothing, and anything given again is found", () => {
  fc.assert(
    fc.property(fc.json(), fc.string(), (json, name) => {
      expect(repeatedName(json)).toBeNull();
      const key = JSON.stringify(name);
      expect(repeatedName(`[${json},{${key}:${json},"${"x".repeat(30)}":0,${key}:0}]`)).toEqual(["1", name]);
    }),
  );
});

it("a body of five million characters is read in one pass", () => {
  const values = Array.from({ length: 200_000 }, (_, index) => `"k${index}":"${"\\\\".repeat(4)}"`);
  expect(repeatedName(`{${values.join(",")}}`)).toBeNull();
  expect(repeatedName(`{${values.join(",")},"k7":1}`)).toEqual(["k7"]);
});
