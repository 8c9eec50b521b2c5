import { existsSync } from "node:fs";
import path from "node:path";
import type { RouteConfigEntry } from "@remix-run/route-config";
import { describe, expect, it } from "vitest";
import { VISITS } from "#tests/e2e/support/addresses";
import routes from "~/routes";

interface Handlers {
  default?: unknown;
  loader?: { guard?: unknown };
  action?: { guard?: unknown };
}

function flatten(entries: RouteConfigEntry[], base = ""): { at: string; file: string }[] {
  return entries.flatMap(({ path: part, index, file, children }) => {
    const at = [base, part ?? ""].filter(Boolean).join("/");
    const own = part !== undefined || index ? [{ at: `/${at}`, file }] : [];
    return [...own, ...flatten(children ?? [], at)];
  });
}

const addresses = flatten((await routes) as RouteConfigEntry[]);

async function handlersOf(file: string): Promise<Handlers> {
  const whole = path.resolve("app", file);
  const half = whole.replace(/\.tsx?$/, ".server.ts");
  return (await import(/* @vite-ignore */ existsSync(half) ? half : whole)) as Handlers;
}

describe("the table of addresses that the end-to-end tests walk", () => {
  it("has a line for each address of app/routes.ts and for nothing else", () => {
    expect(Object.keys(VISITS).sort()).toEqual(addresses.map(({ at }) => at).sort());
  });

  it.each(addresses)("says of $at what its route says", async ({ at, file }) => {
    const { loader, action } = await handlersOf(file);
    const visit = VISITS[at];
    expect(visit?.needs).toEqual((loader ?? action)?.guard);
    if (file.endsWith(".tsx")) expect(visit?.kind).toBe("page");
    else expect(visit?.kind).toMatch(loader ? /act|file/ : /act/);
  });
});
