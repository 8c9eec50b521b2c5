import { expect, it } from "vitest";
import { rowsAddress } from "./row-source";

const stretch = { offset: 200, limit: 100 };

it.each([
  ["/people/rows", "", "/people/rows?offset=200&limit=100"],
  ["/people/rows", "?q=li&offset=0", "/people/rows?q=li&offset=200&limit=100"],
  ["/journal/rows?upTo=01J", "?kind=read", "/journal/rows?kind=read&upTo=01J&offset=200&limit=100"],
])("%s under %s is asked at %s", (rowsUrl, search, asked) => {
  expect(rowsAddress(rowsUrl, search, stretch)).toBe(asked);
});
