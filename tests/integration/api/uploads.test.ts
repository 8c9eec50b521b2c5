import { readdirSync } from "node:fs";
import { request } from "node:http";
import { connect } from "node:net";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { makeActor } from "#tests/support/actors";
import { startApi, type TestApi } from "#tests/support/api";
import { testDatabase } from "#tests/support/database";
import type { Actor } from "~/platform/actor";
import { homeFolder } from "~/platform/env.server";

const database = testDatabase();
const BOUNDARY = "----part";
const HEAD = `--${BOUNDARY}\r\nContent-Disposition: form-data; name="file"; filename="名册.csv"\r\n\r\n`;
const LARGE = 60 * 1024 * 1024;
let api: TestApi;
let filler: Actor;

beforeAll(async () => {
  api = await startApi(database.db);
  filler = await makeActor(database.db, ["filler"]);
});
afterAll(() => api.close());

const headers = () => ({
  Authorization: `Bearer ${api.keyOf(filler)}`,
  "Content-Type": `multipart/form-data; boundary=${BOUNDARY}`,
});
const keptForAMoment = () => readdirSync(homeFolder("tmp"));

/** Sends an upload piece by piece, as long as the connection takes it; answers with status and code. */
function upload(path: string, bytes: number, more: Record<string, string> = {}): Promise<[number, string]> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(api.url);
    const sent = request({ hostname, port, path, method: "POST", headers: { ...headers(), ...more } }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on("data", (chunk: Buffer) => chunks.push(chunk));
      answer.on("end", () => {
        const { code } = JSON.parse(Buffer.concat(chunks).toString()) as { code: string };
        resolve([answer.statusCode!, code]);
      });
    });
    sent.on("error", reject);
    sent.write(HEAD);
    const piece = Buffer.alloc(1024 * 1024, 0x61);
    const write = (left: number): void => {
      if (left <= 0) sent.end();
      else if (sent.write(piece.subarray(0, left))) setImmediate(write, left - piece.length);
      else sent.once("drain", () => write(left - piece.length));
    };
    write(bytes);
  });
}

it("says in words that a file is too large, whether its length was declared or not", async () => {
  const declared = { "Content-Length": String(Buffer.byteLength(HEAD) + LARGE) };
  expect(await upload("/api/v1/imports", LARGE, declared)).toEqual([413, "too-large"]);
  expect(await upload("/api/v1/imports", LARGE)).toEqual([413, "too-large"]);
  const json = { "Content-Type": "application/json" };
  expect(await upload("/api/v1/zero-reports", LARGE, json)).toEqual([413, "too-large"]);
  expect(keptForAMoment()).toEqual([]);
});

it("lives on where a body ends within a file, and keeps nothing of it", async () => {
  expect(await upload("/api/v1/imports", 100_000)).toEqual([400, "bad-request"]);
  expect(keptForAMoment()).toEqual([]);
  expect((await api.send(filler, "GET", "/api/v1/imports")).status).toBe(200);
});

it("keeps nothing of an upload whose sender hangs up", async () => {
  const { hostname, port } = new URL(api.url);
  const socket = connect(Number(port), hostname);
  const lines = Object.entries({ Host: "x", ...headers(), "Content-Length": "5000000" });
  socket.write(
    `POST /api/v1/imports HTTP/1.1\r\n${lines.map(([name, value]) => `${name}: ${value}`).join("\r\n")}\r\n\r\n`,
  );
  socket.write(HEAD + "a".repeat(300_000));
  await vi.waitFor(() => expect(keptForAMoment()).toHaveLength(1), { timeout: 10_000 });
  socket.destroy();
  await vi.waitFor(() => expect(keptForAMoment()).toEqual([]), { timeout: 10_000 });
});
