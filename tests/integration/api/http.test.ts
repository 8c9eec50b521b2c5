import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createDb } from "#db/connection";
import { aUscc } from "#tests/factories/agencies";
import { makeActor, TEST_NOW } from "#tests/support/actors";
import { startApi, type TestApi } from "#tests/support/api";
import { testDatabase } from "#tests/support/database";
import { createHttpApp } from "~/http.server";
import { loadActor } from "~/modules/accounts/actor.server";
import { markDone, releaseKey, takeIdempotencyKey } from "~/platform/api/idempotency.server";
import { civilDayOf } from "~/platform/clock";
import { newId } from "~/platform/id";

const database = testDatabase();
const build = () => Promise.reject(new Error("no page is asked for here"));
let server: Server;
let url: string;
let api: TestApi;

beforeAll(async () => {
  const app = createHttpApp({ db: database.db, build, clientFolder: null, nudgeJobs() {} });
  server = createServer(app);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  api = await startApi(database.db);
});

afterAll(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  await api.close();
});

describe("outside the pages", () => {
  it("is alive, is ready, and gives every answer a number", async () => {
    const alive = await fetch(`${url}/healthz`);
    expect([alive.status, await alive.text()]).toEqual([200, "ok"]);
    expect((await fetch(`${url}/readyz`)).status).toBe(200);
    expect(alive.headers.get("x-request-id")).toMatch(/^[0-9A-Z]{26}$/);
  });

  it("is not ready without its database", async () => {
    const gone = createDb("mysql://nobody:nothing@127.0.0.1:9/none", 1);
    const lone = createServer(createHttpApp({ db: gone, build, clientFolder: null, nudgeJobs() {} }));
    await new Promise<void>((resolve) => lone.listen(0, "127.0.0.1", resolve));
    const at = `http://127.0.0.1:${(lone.address() as AddressInfo).port}`;
    expect((await fetch(`${at}/readyz`)).status).toBe(503);
    expect((await fetch(`${at}/healthz`)).status).toBe(200);
    lone.closeAllConnections();
    await new Promise((resolve) => lone.close(resolve));
    await gone.destroy();
  });

  it("counts for who asks on the machine itself, and not for who comes through a proxy on it", async () => {
    const own = await fetch(`${url}/metrics`);
    expect([own.status, await own.text()]).toEqual([200, expect.stringContaining("# HELP")]);
    for (const name of ["X-Forwarded-For", "X-Real-IP", "Forwarded", "Via"])
      expect((await fetch(`${url}/metrics`, { headers: { [name]: "203.0.113.5" } })).status, name).toBe(403);
    const guessed = { "X-Forwarded-For": "203.0.113.5", Authorization: "Bearer guess" };
    expect((await fetch(`${url}/metrics`, { headers: guessed })).status).toBe(403);
  });

  it("describes its API on a page without inline scripts", async () => {
    const page = await (await fetch(`${url}/api/docs`)).text();
    expect(page).toContain("swagger-ui");
    expect(page).not.toMatch(/<script>|onload=/);
    const description = (await (await fetch(`${url}/api/openapi.json`)).json()) as { openapi: string };
    expect(description.openapi).toBe("3.1.0");
  });
});

describe("headers", () => {
  it("let a page have what is its own, and let nothing be made of what a program gets, found or not", async () => {
    const of = async (path: string) => {
      const { headers } = await fetch(url + path);
      return ["content-security-policy", "x-content-type-options", "x-frame-options"].map((name) => headers.get(name));
    };
    expect(await of("/api/docs")).toEqual([expect.stringContaining("default-src 'self'"), "nosniff", "SAMEORIGIN"]);
    const bare = ["default-src 'none'; frame-ancestors 'none'", "nosniff", "DENY"];
    for (const path of ["/api/v1/people", "/api/v1/nothing"]) expect(await of(path), path).toEqual(bare);
  });
});

describe("a change of what was read", () => {
  it("asks for the version that was read (428), before anything is looked up", async () => {
    const officer = await makeActor(database.db, ["vetting-officer"]);
    const path = `/api/v1/vetting-cases/${newId()}/candidates/1/decision`;
    const answer = await api.send(officer, "PUT", path, { decision: "agree", reason: "核查无异议" });
    expect(answer.status).toBe(428);
    expect(await answer.json()).toMatchObject({ code: "if-match-missing" });
  });

  it("is refused with 412 where the version has gone on, and nothing is changed", async () => {
    const first = await makeActor(database.db, ["agency-user"]);
    const draft = { kind: "initial", content: { name: "示例评价公司", uscc: aUscc() } };
    const made = await api.send(first, "POST", "/api/v1/agency-filings", draft);
    expect(made.status).toBe(201);
    const { id } = (await made.json()) as { id: string };
    const actor = (await loadActor(database.db, first.accountId, civilDayOf(TEST_NOW)))!;
    const path = `/api/v1/agency-filings/${id}`;
    const etag = (await api.send(actor, "GET", path)).headers.get("etag")!;
    const save = (version: string, premises: string) =>
      api.send(actor, "PUT", path, { content: { premises } }, { "If-Match": version });
    expect((await save(etag, "甲楼")).status).toBe(200);
    const stale = await save(etag, "乙楼");
    expect(stale.status).toBe(412);
    expect(await stale.json()).toMatchObject({ code: "version-stale" });
    expect(await (await api.send(actor, "GET", path)).json()).toMatchObject({ content: { premises: "甲楼" } });
  });
});

describe("an idempotency key", () => {
  const asked = async () => {
    const { accountId } = await makeActor(database.db, ["filler"]);
    return (at: string, requestId = newId()) => ({
      ...{ accountId, key: "died", requestId, digest: Buffer.alloc(32, 1) },
      now: new Date(at),
    });
  };

  it("is free again once its request has died before it did anything, and not before", async () => {
    const { db } = database;
    const request = await asked();
    expect(await takeIdempotencyKey(db, request("2026-11-24T02:00:00Z"))).toEqual({ kind: "first" });
    expect(await takeIdempotencyKey(db, request("2026-11-24T02:00:14Z"))).toEqual({ kind: "running" });
    expect(await takeIdempotencyKey(db, request("2026-11-24T02:00:16Z"))).toEqual({ kind: "first" });
  });

  it("is spent by a request that died between its act and its answer", async () => {
    const { db } = database;
    const request = await asked();
    const first = request("2026-11-24T02:00:00Z");
    await takeIdempotencyKey(db, first);
    expect(await markDone(db, first)).toBeNull();
    await releaseKey(db, first);
    expect(await takeIdempotencyKey(db, request("2026-11-24T02:00:01Z"))).toEqual({ kind: "done" });
  });

  it("lets nothing be done by a request that slept while another took its key", async () => {
    const { db } = database;
    const request = await asked();
    const slow = request("2026-11-24T02:00:00Z");
    await takeIdempotencyKey(db, slow);
    const quick = request("2026-11-24T02:01:00Z");
    expect(await takeIdempotencyKey(db, quick)).toEqual({ kind: "first" });
    expect(await markDone(db, slow)).toMatchObject({ status: 429 });
    await releaseKey(db, slow);
    expect(await markDone(db, quick)).toBeNull();
  });

  it("that no header can say in one way only is refused in words", async () => {
    const filler = await makeActor(database.db, ["filler"]);
    for (const key of ["k".repeat(201), Buffer.from("钥匙").toString("latin1")]) {
      const answer = await api.send(filler, "POST", "/api/v1/zero-reports", {}, { "Idempotency-Key": key });
      expect([answer.status, await answer.json()]).toMatchObject([400, { code: "invalid-input" }]);
    }
  });
});
