import { existsSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";

it("the ledger names only files that exist", () => {
  const text = readFileSync("docs/ledger.md", "utf8");
  const named = [...text.matchAll(/`((?:app|db|docs|scripts|tests)\/[^`\s]+\.[a-z]+)`/g)].map((match) => match[1]!);
  expect(named.length).toBeGreaterThan(0);
  expect(named.filter((file) => !existsSync(file))).toEqual([]);
});
