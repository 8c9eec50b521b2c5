import { existsSync, readFileSync } from "node:fs";
import type { RouteConfigEntry } from "@remix-run/route-config";
import { expect, it } from "vitest";
import routes from "~/routes";

it("the ledger names only files that exist", () => {
  const text = readFileSync("docs/ledger.md", "utf8");
  const named = [...text.matchAll(/`((?:app|db|docs|scripts|tests)\/[^`\s]+\.[a-z]+)`/g)].map((match) => match[1]!);
  expect(named.length).toBeGreaterThan(0);
  expect(named.filter((file) => !existsSync(file))).toEqual([]);
});

it("the ledger names only screens that exist", async () => {
  const flatten = (entries: readonly RouteConfigEntry[], base = ""): string[] =>
    entries.flatMap((entry) => {
      const at = [base, entry.path ?? ""].filter(Boolean).join("/");
      return [`/${at}`, ...flatten(entry.children ?? [], at)];
    });
  const addresses = new Set(flatten((await routes) as RouteConfigEntry[]));
  const text = readFileSync("docs/ledger.md", "utf8");
  const screens = [...text.matchAll(/screens? `(\/[^`\s]*)`/g)].map((match) => match[1]!);
  expect(screens.length).toBeGreaterThan(0);
  expect(screens.filter((screen) => !addresses.has(screen))).toEqual([]);
});
