import { request } from "node:http";
import express from "express";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, it } from "vitest";
import { endpoints } from "~/endpoints.server";
import type { Actor } from "~/platform/actor";
import { apiDocs } from "~/platform/api/docs.server";
import { describeApi } from "~/platform/api/openapi.server";
import { apiRouter } from "~/platform/api/router.server";
import { newId } from "~/platform/id";
import { makeActor } from "../../support/actors";
import { startApi, type TestApi } from "../../support/api";
import { testDatabase } from "../../support/database";
import { waitsFor } from "../../support/meanwhile";

const database = testDatabase();
let api: TestApi;
let auditor: Actor;
let officer: Actor;

beforeAll(async () => {
  api = await startApi(database.db);
  auditor = await makeActor(database.db, ["auditor"]);
  officer = await makeActor(database.db, ["vetting-officer"]);
});
afterAll(() => api.close());

const problemOf = async (answer: Response) => ({
  status: answer.status,
  type: answer.headers.get("Content-Type")?.split(";")[0],
  code: ((await answer.json()) as { code: string }).code,
});
const problem = (status: number, code: string) => ({ status, code, type: "application/problem+json" });

/** Sends bytes as they are, headers and all, and answers with the status. */
function raw(path: string, { method = "GET", headers = {}, body = Buffer.alloc(0) }: RawRequest): Promise<number> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(api.url);
    const sent = request({ hostname, port, path, method, headers }, (answer) => {
      answer.resume();
      answer.on("end", () => resolve(answer.statusCode ?? 0));
    });
    sent.on("error", reject);
    sent.end(body);
  });
}

interface RawRequest {
  method?: string;
  headers?: Record<string, string | string[]>;
  body?: Buffer;
}

it("says who may not, what is not there, and which methods are", async () => {
  const journal = "/api/v1/journal";
  expect(await problemOf(await api.send(null, "GET", journal))).toEqual(problem(401, "unauthenticated"));
  expect(await problemOf(await api.send(officer, "GET", journal))).toEqual(problem(403, "forbidden"));
  expect(await problemOf(await api.send(auditor, "GET", "/api/v1/nothing"))).toEqual(problem(404, "not-found"));
  const post = await api.send(auditor, "POST", journal, {});
  expect(post.headers.get("Allow")).toBe("GET, HEAD");
  expect(await problemOf(post)).toEqual(problem(405, "method-not-allowed"));
  for (const key of ["Bearer", "Bearer x", "Basic abcdefghij", `Bearer ${"x".repeat(5_000)}`, "Bearer ' or 1=1 --"])
    expect(await raw(journal, { headers: { Authorization: key } }), key).toBe(401);
});

it("lets no answer leave before the look stands in the journal, though it is put together meanwhile", async () => {
  let answered: Response | undefined;
  await database.admin.connection().execute(async (other) => {
    await sql`lock tables journal_processes write`.execute(other);
    const answer = api.send(officer, "GET", "/api/v1/people").then((response) => {
      answered = response;
    });
    await waitsFor(database.db, "insert into `journal_processes`%");
    // Whatever needs no entry is answered all the while.
    for (let n = 0; n < 20; n++) expect((await api.send(officer, "GET", "/api/v1/nothing")).status).toBe(404);
    expect(answered).toBeUndefined();
    await sql`unlock tables`.execute(other);
    await answer;
  });
  expect(answered?.status).toBe(200);
});

it("pages the journal and the catalogues by cursors that fit one list and one account only", async () => {
  interface Page {
    items: { code: string }[];
    next: string | null;
    total: number;
  }
  const page = async (actor: Actor, path: string) => (await (await api.send(actor, "GET", path)).json()) as Page;
  for (const [list, least] of [
    ["record-kinds", 60],
    ["contributors", 70],
    ["collection-items", 331],
  ] as const) {
    const seen: string[] = [];
    let next: string | null = "";
    while (next !== null) {
      const cursor: string = next === "" ? "" : `&cursor=${next}`;
      const found: Page = await page(officer, `/api/v1/${list}?limit=50${cursor}`);
      seen.push(...found.items.map(({ code }) => code));
      expect(found.total).toBeGreaterThanOrEqual(least);
      next = found.next;
    }
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen.length).toBeGreaterThanOrEqual(least);
  }
  const { next } = await page(officer, "/api/v1/collection-items?limit=5");
  for (const [actor, path] of [
    [officer, `/api/v1/contributors?cursor=${next}`],
    [auditor, `/api/v1/collection-items?cursor=${next}`],
    [officer, "/api/v1/collection-items?cursor=rubbish"],
  ] as const)
    expect(await problemOf(await api.send(actor, "GET", path))).toEqual(problem(400, "invalid-cursor"));
  const journal = await page(auditor, "/api/v1/journal?name=create-account");
  expect(journal.total).toBeGreaterThan(1);
  expect(await problemOf(await api.send(auditor, "GET", "/api/v1/journal?limit=5000"))).toEqual(
    problem(400, "invalid-input"),
  );
});

it("pages the journal by its entries: every look is an entry itself and shows none twice; which were shown is written", async () => {
  interface Page {
    items: { id: string; name: string }[];
    next: string | null;
  }
  const page = async (query: string) =>
    (await (await api.send(auditor, "GET", `/api/v1/journal?limit=3${query}`)).json()) as Page;
  const first = await page("");
  const second = await page(`&cursor=${first.next}`);
  const third = await page(`&cursor=${second.next}`);
  const shown = [first, second, third].flatMap(({ items }) => items.map(({ id }) => id));
  expect(shown).toHaveLength(9);
  expect(new Set(shown).size).toBe(9);
  const looks = await database.db
    .selectFrom("journal_processes")
    .select("subject_ids")
    .where("name", "=", "search-journal")
    .orderBy("at", "desc")
    .orderBy("id", "desc")
    .limit(1)
    .execute();
  expect(looks[0]!.subject_ids?.split(",")).toEqual(third.items.map(({ id }) => id));
});

it("takes no hostile body, header or address for its own fault", async () => {
  const key = { Authorization: `Bearer ${api.keyOf(officer)}` };
  const json = { ...key, "Content-Type": "application/json" };
  const cases = "/api/v1/vetting-cases";
  const deep = Buffer.from(`${"[".repeat(200_000)}${"]".repeat(200_000)}`);
  const wide = Buffer.from(`{"candidates":[${"{},".repeat(100_000)}{}]}`);
  const sent: [string, RawRequest, number[]][] = [
    ["no body", { headers: json }, [400]],
    ["not JSON", { headers: json, body: Buffer.from("{") }, [400]],
    ["bad UTF-8", { headers: json, body: Buffer.from([0x22, 0xff, 0xfe, 0x22]) }, [400]],
    ["deep", { headers: json, body: deep }, [400]],
    ["wide", { headers: json, body: wide }, [400]],
    ["a prototype", { headers: json, body: Buffer.from('{"__proto__":{"x":1},"constructor":1}') }, [400]],
    ["too large", { headers: json, body: Buffer.alloc(5_000_001, 0x20) }, [413]],
    ["another type", { headers: { ...key, "Content-Type": "text/xml" }, body: Buffer.from("<a/>") }, [415]],
    ["no type", { headers: key, body: Buffer.from("{}") }, [415]],
    ["a multipart without boundary", { headers: { ...key, "Content-Type": "multipart/form-data" } }, [400, 415]],
    ["two keys", { headers: { ...json, "Idempotency-Key": ["a", "b"] }, body: Buffer.from("{}") }, [400]],
  ];
  for (const [name, wanted, statuses] of sent)
    expect(statuses, name).toContain(await raw(cases, { method: "POST", ...wanted }));
  const addresses = ["/api/v1/people/%ff", "/api/v1/people/..%2f..%2fetc", `/api/v1/people/${"x".repeat(7_000)}`];
  for (const address of [...addresses, "/api/v1/people?limit=1&limit=2", "/api/v1/people?cursor=%00"]) {
    const status = await raw(address, { headers: { ...key, "X-Ground": "register-keeping" } });
    expect(status, address.slice(0, 60)).toBeLessThan(500);
  }
  for (const method of ["PROPFIND", "TRACE", "OPTIONS", "PATCH", "DELETE"])
    expect(await raw(cases, { method, headers: key }), method).toBeLessThan(500);
});

it("counts a key's requests and says when to come back", async () => {
  const app = express();
  app.use((_req, res, next) => {
    res.locals.requestId = newId();
    next();
  });
  const identifyKey = async () => officer;
  app.use(apiRouter(endpoints, { db: database.db, identifyKey, nudgeJobs() {}, rate: { points: 2, seconds: 60 } }));
  app.use(apiDocs());
  const server = app.listen(0);
  const { port } = server.address() as { port: number };
  const at = (path: string) =>
    fetch(`http://127.0.0.1:${port}${path}`, { headers: { Authorization: "Bearer 12345678" } });
  await at("/api/v1/contributors?limit=1");
  await at("/api/v1/contributors?limit=1");
  const third = await at("/api/v1/contributors?limit=1");
  expect(Number(third.headers.get("Retry-After"))).toBeGreaterThan(0);
  expect(await problemOf(third)).toEqual(problem(429, "too-many-requests"));
  const docs = await (await at("/api/docs")).text();
  expect(docs).not.toMatch(/<script>|<style|https?:\/\//);
  for (const [, address] of docs.matchAll(/(?:src|href)="(\/api\/docs\/[^"]+)"/g))
    expect((await at(address!)).status, address).toBe(200);
  await new Promise((resolve) => server.close(resolve));
});

it("describes every endpoint in OpenAPI 3.1, with all its references there", () => {
  const description = describeApi(endpoints) as { openapi: string; paths: Record<string, Record<string, object>> };
  expect(description.openapi).toMatch(/^3\.1/);
  for (const { path, method } of endpoints)
    expect(description.paths[path]?.[method], `${method} ${path}`).toBeDefined();
  type Described = { parameters?: { in: string; name: string; required?: boolean }[] };
  const headers = (path: string, method: string) => {
    const { parameters = [] } = (description.paths[path]?.[method] ?? {}) as Described;
    return parameters
      .filter(({ in: place }) => place === "header")
      .map(({ name, required }) => [name, required ?? false]);
  };
  expect(headers("/api/v1/reports/{no}/attachment", "post")).toEqual([["Idempotency-Key", false]]);
  expect(headers("/api/v1/reports/{no}/correction", "post")).toEqual([
    ["Idempotency-Key", false],
    ["If-Match", true],
  ]);
  expect(headers("/api/v1/vetting-cases/{id}/candidates/{no}/decision", "put")).toEqual([["If-Match", true]]);
  const text = JSON.stringify(description);
  for (const [, pointer] of text.matchAll(/"\$ref":"#\/([^"]+)"/g)) {
    const found = pointer!
      .split("/")
      .reduce<unknown>((at, part) => (at as Record<string, unknown>)?.[part], description);
    expect(found, pointer).toBeDefined();
  }
});
