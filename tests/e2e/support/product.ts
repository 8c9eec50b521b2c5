import { type ChildProcess, spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { createServer } from "node:net";
import path from "node:path";
import { HOME } from "./state";

let child: ChildProcess | undefined;

/** Starts the whole product as a newcomer does (database, schema, demo accounts, build, serving) in a home of its own. */
export async function startProduct(): Promise<string> {
  const port = await freePort();
  child = spawn(process.execPath, ["--import", "tsx", "scripts/start.ts"], {
    env: {
      ...process.env,
      XINHENG_HOME: HOME,
      XINHENG_DEMO: "empty",
      PORT: String(port),
      HOST: "127.0.0.1",
      LOG_LEVEL: "error",
      WEBHOOK_ALLOWED_HOSTS: "127.0.0.1:9",
      NODE_ENV: "production",
    },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const url = `http://127.0.0.1:${port}`;
  let said = "";
  child.stdout?.on("data", (data: Buffer) => {
    said += data.toString();
  });
  const ended = new Promise<never>((_, reject) => {
    child?.once("exit", (code) => reject(new Error(`the product did not start (${code}):\n${said}`)));
  });
  ended.catch(() => {});
  await Promise.race([ended, untilReady(url)]);
  return url;
}

export async function stopProduct(): Promise<void> {
  if (!child || child.exitCode !== null) return;
  const gone = new Promise((resolve) => child?.once("exit", resolve));
  child.kill("SIGTERM");
  await gone;
}

export interface Credentials {
  users: { username: string; password: string; roles: string[] }[];
  apiKeys: { client: string; key: string }[];
}

export function readCredentials(): Credentials {
  return JSON.parse(readFileSync(path.join(HOME, "demo-credentials.json"), "utf8")) as Credentials;
}

async function untilReady(url: string): Promise<void> {
  for (let tenth = 0; tenth < 1800; tenth++) {
    const ready = await fetch(`${url}/readyz`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (ready) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`the product did not get ready at ${url}`);
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() =>
        typeof address === "object" && address ? resolve(address.port) : reject(new Error("no port")),
      );
    });
  });
}
