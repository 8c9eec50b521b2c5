import { PassThrough } from "node:stream";
import { buffer } from "node:stream/consumers";
import { createElement } from "react";
import { renderToPipeableStream } from "react-dom/server";
import { expect, it } from "vitest";
import { pageBytes } from "./page-bytes.server";

/** A page of many short Chinese words, one of which stands across the end of a block whatever the blocks are. */
const page = (before: string) =>
  createElement(
    "main",
    null,
    before,
    ...Array.from({ length: 600 }, (_, at) => createElement("input", { key: at, placeholder: "如王伟、李明" })),
  );

it("a page holds no zero byte and every character, wherever the blocks of its writer end", async () => {
  let zeros = 0;
  for (const before of ["", "a", "ab"]) {
    const raw = renderToPipeableStream(page(before)).pipe(new PassThrough());
    zeros += (await buffer(raw)).filter((byte) => byte === 0).length;
    const sent = await buffer(renderToPipeableStream(page(before)).pipe(pageBytes()));
    expect(sent.includes(0)).toBe(false);
    expect(sent.toString("utf8").split("如王伟、李明").length - 1).toBe(600);
  }
  expect(zeros, "the writer still leaves zeros; where it no longer does, nothing of this is needed").toBeGreaterThan(0);
});
