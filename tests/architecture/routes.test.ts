import { existsSync } from "node:fs";
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

  it("keep the three administrators apart from each other and from every business role", () => {
    const apart = new Set(ROLE_EXCLUSIONS.flatMap(({ a, b }) => [`${a}|${b}`, `${b}|${a}`]));
    for (const administrator of ["system-administrator", "security-administrator", "auditor"]) {
      const others = Object.keys(ROLE_PERMISSIONS).filter((role) => role !== administrator);
      expect(others.filter((role) => !apart.has(`${administrator}|${role}`))).toEqual([]);
    }
  });
});
