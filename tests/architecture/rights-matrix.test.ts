import { existsSync } from "node:fs";
import path from "node:path";
import type { AppLoadContext } from "@remix-run/node";
import type { RouteConfigEntry } from "@remix-run/route-config";
import { describe, expect, it } from "vitest";
import { ROLE_PERMISSIONS } from "#db/reference/roles";
import type { Actor } from "~/platform/actor";
import type { GuardMark } from "~/platform/guard.server";
import { ROLES, type Role } from "~/platform/permissions";
import { isSignedOut } from "~/platform/signed-out";
import routes from "~/routes";
import { TEST_NOW } from "../support/actors";

type Handler = ((args: object) => Promise<unknown>) & GuardMark;

interface Cell {
  path: string;
  name: "loader" | "action";
  handler: Handler;
}

/** No cell may get as far as the database: touching it fails the test. */
const noDatabase = new Proxy({}, { get: (_, name) => () => Promise.reject(new Error(`read db.${String(name)}`)) });

function addressesOf(entries: RouteConfigEntry[], base = ""): { path: string; file: string }[] {
  return entries.flatMap(({ path: part, file, children }) => {
    const at = [base, part ?? ""].filter(Boolean).join("/");
    return [{ path: `/${at}`, file }, ...addressesOf(children ?? [], at)];
  });
}

const cells: Cell[] = [];
for (const { path: address, file } of addressesOf((await routes) as RouteConfigEntry[])) {
  const whole = path.resolve("app", file);
  const half = whole.replace(/\.tsx?$/, ".server.ts");
  const place = existsSync(half) ? half : whole;
  const handlers = (await import(/* @vite-ignore */ place)) as Record<string, Handler>;
  for (const name of ["loader", "action"] as const) {
    const handler = handlers[name];
    if (handler && handler.guard !== "public") cells.push({ path: address, name, handler });
  }
}

function actorOf(role: Role): Actor {
  return {
    accountId: "0",
    name: role,
    username: role,
    roles: [role],
    permissions: new Set(ROLE_PERMISSIONS[role]),
    scope: { city: true, divisions: [], units: [] },
    unitId: null,
    personId: null,
    agencyId: null,
    locale: null,
  };
}

/** The status of an answer to this actor before anything was looked up. */
async function statusFor({ path: address, name, handler }: Cell, actor: Actor | null): Promise<number> {
  const url = `http://localhost${address.replace(/:\w+/g, "01M00000000000000000000000")}`;
  const request =
    name === "action" ? new Request(url, { method: "POST", body: new URLSearchParams() }) : new Request(url);
  const context = {
    db: noDatabase,
    now: TEST_NOW,
    requestId: "0",
    address: null,
    nonce: "",
    identify: async () => ({ actor, sessionId: null, mustChangePassword: false, setCookie: null }),
    nudgeJobs() {},
  } as unknown as AppLoadContext;
  try {
    const answer = await handler({ request, params: {}, context });
    return isSignedOut((answer as { data?: unknown })?.data) ? 401 : 200;
  } catch (thrown) {
    if (thrown instanceof Response) return thrown.status;
    throw thrown;
  }
}

describe("every page and act", () => {
  it.each(cells)("$name of $path is refused to each role without the right, and to nobody signed in", async (cell) => {
    const { guard } = cell.handler;
    // A page leads to the sign-in; a form says so where it is, and nothing of it is read.
    expect(await statusFor(cell, null)).toBe(cell.name === "action" ? 401 : 302);
    if (guard === "signed-in") return;
    const wanted: readonly string[] = typeof guard === "string" ? [guard] : guard;
    // The catalogues of the law and of the city are for everyone who may sign in: every role holds the right to read them.
    if (wanted.includes("reference.read")) return;
    const refused = ROLES.filter((role) => !ROLE_PERMISSIONS[role].some((permission) => wanted.includes(permission)));
    expect(refused.length, "a right that every role holds protects nothing").toBeGreaterThan(0);
    for (const role of refused) expect(await statusFor(cell, actorOf(role)), role).toBe(403);
  });
});
