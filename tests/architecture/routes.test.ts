import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { RouteConfigEntry } from "@remix-run/route-config";
import { describe, expect, it } from "vitest";
import { ROLE_EXCLUSIONS, ROLE_PERMISSIONS } from "#db/reference/roles";
import { endpoints } from "~/endpoints.server";
import { PERMISSIONS } from "~/platform/permissions";
import routes from "~/routes";

interface Address {
  path: string;
  file: string;
}

function flatten(entries: RouteConfigEntry[], base = ""): Address[] {
  return entries.flatMap((entry) => {
    const at = [base, entry.path ?? ""].filter(Boolean).join("/");
    return [{ path: `/${at}`, file: entry.file }, ...flatten(entry.children ?? [], at)];
  });
}

const addresses = flatten((await routes) as RouteConfigEntry[]);

/** The server half of a screen stands beside it; small routes hold their own. */
async function handlersOf(file: string): Promise<Record<string, { guard?: unknown }>> {
  const whole = path.resolve("app", file);
  const half = whole.replace(/\.tsx?$/, ".server.ts");
  return (await import(/* @vite-ignore */ existsSync(half) ? half : whole)) as Record<string, { guard?: unknown }>;
}

/** Rights that the table of roles names for acts that come later: whoever builds the act takes its right from here. */
const AWAITED: string[] = [];

/** What routes and endpoints are guarded by, and what use cases and rules ask for in words. */
async function rightsInUse(): Promise<Set<unknown>> {
  const guards = await Promise.all(
    addresses.map(async ({ file }) => Object.values(await handlersOf(file)).map((handler) => handler?.guard)),
  );
  const asked = readdirSync("app", { recursive: true, encoding: "utf8" })
    .filter((file) => /\.(?:server|rules)\.ts$/.test(file) && !file.endsWith("accounts.rules.ts"))
    .map((file) => readFileSync(path.join("app", file), "utf8"));
  return new Set([
    ...guards.flat(2),
    ...endpoints.flatMap(({ permission }) => permission),
    ...PERMISSIONS.filter((permission) => asked.some((text) => text.includes(`"${permission}"`))),
  ]);
}

describe("addresses", () => {
  it("lead each to a file", () => {
    expect(addresses.filter(({ file }) => !existsSync(path.join("app", file)))).toEqual([]);
  });

  it.each(addresses)("$path is guarded", async ({ file }) => {
    const handlers = await handlersOf(file);
    const found = ["loader", "action"].filter((name) => handlers[name]);
    expect(found.length).toBeGreaterThan(0);
    for (const name of found) expect(handlers[name]?.guard, `${file} ${name}`).toBeDefined();
  });
});

describe("endpoints", () => {
  it("have one operation id each and are described", () => {
    const ids = endpoints.map(({ operationId }) => operationId);
    expect(new Set(ids).size).toBe(ids.length);
    expect(endpoints.filter(({ summary }) => summary.length < 5)).toEqual([]);
  });
});

describe("rights", () => {
  it("are all held by some role, and nobody holds what does not exist", () => {
    const held = new Set(Object.values(ROLE_PERMISSIONS).flat());
    expect([...held].filter((permission) => !PERMISSIONS.includes(permission))).toEqual([]);
    expect(PERMISSIONS.filter((permission) => !held.has(permission))).toEqual([]);
  });

  it("guard each a route, an endpoint or a use case, but for those of acts that come later", async () => {
    const used = await rightsInUse();
    expect(PERMISSIONS.filter((permission) => !used.has(permission)).toSorted()).toEqual(AWAITED);
  });

  it("keep the three administrators apart from each other and from every business role", () => {
    const apart = new Set(ROLE_EXCLUSIONS.flatMap(({ a, b }) => [`${a}|${b}`, `${b}|${a}`]));
    for (const administrator of ["system-administrator", "security-administrator", "auditor"]) {
      const others = Object.keys(ROLE_PERMISSIONS).filter((role) => role !== administrator);
      expect(others.filter((role) => !apart.has(`${administrator}|${role}`))).toEqual([]);
    }
  });
});
