import { expect, it } from "vitest";
import { markedFields, markedPaths } from "./typed-secrets";

const marked = (json: unknown) => markedPaths(json, JSON.stringify(json));

it("a mark of secrecy is found in any text of a body, and told by its field", () => {
  expect(marked({ reason: "见附件 机密★1年", facts: [{ text: "无" }, { text: "绝 密★" }] })).toEqual([
    "facts.1.text",
    "reason",
  ]);
  expect(marked("秘密★")).toEqual([""]);
  expect(markedPaths({ a: "秘密★" }, String.raw`{"a":"\u79d8\u5bc6\u2605"}`)).toEqual(["a"]);
});

it("a field whose name carries one is not said again", () => {
  expect(marked({ indicators: { "秘密★": "1" } })).toEqual(["indicators"]);
});

it("stars, and words about secrecy, are no mark", () => {
  expect(marked({ hotel: "★★★★ 宾馆", law: "保守国家秘密法", order: "★秘密" })).toEqual([]);
});

it("of a form, the names of its fields; names of files are looked at with the files", () => {
  const form = new FormData();
  for (const [name, value] of [
    ["remarks", "秘\n密★长期"],
    ["list", "张三\t科长\n李四\t機密★"],
    ["file", "秘密★.pdf"],
    ["other", "★"],
  ] as const)
    form.append(name, value);
  expect(markedFields(form, new Set(["file"]))).toEqual(["remarks", "list"]);
  form.append("x[秘密★]", "1");
  expect(markedFields(form, new Set(["file"]))).toEqual(["remarks", "list", ""]);
});

it("a body of five megabytes is looked through in no time, whatever stands in it", () => {
  const began = performance.now();
  for (const part of ["秘密 ", "秘", "★", "密★", `秘${" ".repeat(1_000)}`]) {
    const text = part.repeat(Math.ceil(1_600_000 / part.length));
    const list = Array.from({ length: 1_000 }, () => text.slice(0, 1_600));
    expect(marked({ text, list })).toEqual([]);
  }
  let deep: unknown = "秘密★";
  for (let i = 0; i < 20_000; i++) deep = [deep];
  expect(markedPaths(deep, "★")).toHaveLength(1);
  expect(performance.now() - began).toBeLessThan(5_000);
});
