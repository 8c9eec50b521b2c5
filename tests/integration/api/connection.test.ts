import { createServer, type Server } from "node:http";
import { type AddressInfo, connect, type Socket } from "node:net";
import type { ActionFunctionArgs, ServerBuild } from "@remix-run/node";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { makeActor } from "#tests/support/actors";
import { startApi, type TestApi } from "#tests/support/api";
import { testDatabase } from "#tests/support/database";
import { createHttpApp } from "~/http.server";

const database = testDatabase();
/** Larger than what a server takes from a socket ahead of its reader. */
const LARGE = 6_000_000;
let server: Server;
let api: TestApi;
const keys = new Map<"filler" | "vetting-officer", string>();

const idle = async () => new Response("refused unread", { status: 403 });
const half = async ({ request }: ActionFunctionArgs) => {
  await request.body?.getReader().read();
  return new Response("refused half read", { status: 400 });
};
const route = (id: string, module: object) => ({ id, path: id, parentId: "root", module });
const build = {
  entry: { module: { default: () => new Response(null) } },
  routes: {
    root: { id: "root", path: "", module: { default: () => null } },
    idle: route("idle", { action: idle }),
    half: route("half", { action: half }),
  },
  assets: { entry: { imports: [], module: "" }, routes: {}, url: "", version: "" },
  publicPath: "/",
  assetsBuildDirectory: "",
  basename: "/",
  mode: "test",
  isSpaMode: false,
  future: {},
} as unknown as ServerBuild;

beforeAll(async () => {
  server = createServer(createHttpApp({ db: database.db, build, clientFolder: null, nudgeJobs() {} }));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  api = await startApi(database.db);
  for (const role of ["filler", "vetting-officer"] as const)
    keys.set(role, api.keyOf(await makeActor(database.db, [role])));
});

afterAll(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  await api.close();
});

/** Sends a request and, once its answer has begun, another on the same connection; gives both status lines. */
async function twoOnOne(port: number, head: string, body: Buffer): Promise<number[]> {
  const socket = connect(port, "127.0.0.1");
  try {
    const first = statusOn(socket);
    const fields = `Host: 127.0.0.1:${port}\r\nOrigin: http://127.0.0.1:${port}\r\nContent-Length: ${body.length}`;
    socket.write(`${head}\r\n${fields}\r\n\r\n`);
    socket.write(body);
    const refused = await first;
    const second = statusOn(socket);
    socket.write(`GET /api/v1/none HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\n\r\n`);
    return [refused, await second];
  } finally {
    socket.destroy();
  }
}

function statusOn(socket: Socket): Promise<number> {
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(new Error("no answer in 20 s")), 20_000);
    const look = (chunk: Buffer) => {
      const status = /^HTTP\/1\.1 (\d{3})/m.exec(chunk.toString("latin1"));
      if (!status) return;
      socket.off("data", look);
      clearTimeout(late);
      resolve(Number(status[1]));
    };
    socket.on("data", look);
    socket.on("error", reject);
  });
}

const port = () => (server.address() as AddressInfo).port;
const apiPort = () => Number(new URL(api.url).port);
const asking = (path: string, type: string) => {
  const key = keys.get(path.includes("vetting") ? "vetting-officer" : "filler");
  return `POST ${path} HTTP/1.1\r\nContent-Type: ${type}\r\nAuthorization: Bearer ${key}`;
};
const json = Buffer.from(JSON.stringify({ name: "9".repeat(LARGE) }));
const part = (bytes: number, tail = "") =>
  Buffer.from(
    `--b\r\nContent-Disposition: form-data; name="file"; filename="a.csv"\r\n\r\n${"9".repeat(bytes)}\r\n--b--\r\n${tail}`,
  );
const headless = (bytes: number) => Buffer.from(`--b\r\n\r\n${"9".repeat(bytes)}\r\n--b--\r\n`);

describe("a connection whose request is refused before its body is read goes on with the next one", () => {
  it.each([
    ["a key that is none", "/api/v1/imports", "multipart/form-data; boundary=b", part(LARGE), 401],
    ["an address that is none", "/api/v1/nowhere", "application/json", json, 404],
    ["a page that never looks at the body", "/idle", "application/json", json, 403],
    ["a page that stops in the middle", "/half", "application/json", json, 400],
  ])("%s", async (_, path, type, body, refused) => {
    const [first, second] = await twoOnOne(port(), asking(path, type), body);
    expect([first, second]).toEqual([refused, 404]);
  });

  it.each([
    ["JSON past its bound", "/api/v1/vetting-cases", "application/json", json, 413],
    ["what should be JSON", "/api/v1/vetting-cases", "text/plain", json, 415],
    ["what should be a form with files", "/api/v1/imports", "application/json", json, 415],
    ["a file past its bound", "/api/v1/imports", "multipart/form-data; boundary=b", part(60_000_000), 413],
    ["a part without any header", "/api/v1/imports", "multipart/form-data; boundary=b", headless(17_000), 400],
    ["a large part without any header", "/api/v1/imports", "multipart/form-data; boundary=b", headless(LARGE), 400],
    ["words behind the form", "/api/v1/imports", "multipart/form-data; boundary=b", part(9, "9".repeat(LARGE)), 400],
    ["a form without its boundary", "/api/v1/imports", "multipart/form-data", part(LARGE), 400],
    ["a form of another boundary", "/api/v1/imports", "multipart/form-data; boundary=c", part(LARGE), 400],
  ])("%s", async (_, path, type, body, refused) => {
    const [first, second] = await twoOnOne(apiPort(), asking(path, type), body);
    expect([first, second]).toEqual([refused, 404]);
  });
});
