import { expect, it } from "vitest";
import { instantOf } from "./clock";
import { decode, encode } from "./turbo-stream";

it("carries what loaders give there and back", async () => {
  const value = {
    text: "𠮷·张 </script>",
    at: instantOf("2026-11-24T02:00:00Z"),
    none: null,
    missing: undefined,
    map: new Map([["a", [1, 2]]]),
    same: ["x", "x"],
  };
  expect((await decode(encode(value))).value).toEqual(value);
});

it("does not fall over a value nested 20,000 deep", async () => {
  let nested: unknown = "end";
  for (let i = 0; i < 20_000; i++) nested = { a: nested };
  const reader = encode({ nested }).getReader();
  let bytes = 0;
  for (let part = await reader.read(); !part.done; part = await reader.read()) bytes += part.value.length;
  expect(bytes).toBeGreaterThan(100_000);
});
