import { type ChildProcess, spawn } from "node:child_process";
import { readFileSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import path from "node:path";
import { buildWhenChanged } from "#scripts/lib/build";
import { type MariaDb, startMariaDb, stopMariaDb } from "#scripts/lib/mariadb";
import { serveArguments } from "#scripts/lib/product";
import { runScript } from "#scripts/lib/run-script";
import { env } from "~/platform/env.server";

/** The product and its floor side by side on one database of their own. */
export interface Bench {
  readonly product: string;
  readonly floor: string;
  readonly database: MariaDb;
  readonly processId: number;
  key(client: string): string;
  stop(): Promise<void>;
}

/** Starts both on an empty register (kept where `keep` is set). The home must be set in the environment before. */
export async function startBench(keep: boolean): Promise<Bench> {
  const { home, root } = env();
  if (!keep) rmSync(path.join(home), { recursive: true, force: true });
  const database = await startMariaDb(home);
  await runScript("schema and catalogues", "migrate");
  await runScript("accounts", "seed-demo");
  await buildWhenChanged(root);
  const [productPort, floorPort] = [await freePort(), await freePort()];
  const product = await started(serveArguments(root), { PORT: String(productPort), LOG_LEVEL: "error" });
  const floor = await started(["--import", "tsx", path.join(root, "tests/bench/floor.ts"), String(floorPort)], {});
  const { apiKeys } = JSON.parse(readFileSync(path.join(home, "demo-credentials.json"), "utf8")) as {
    apiKeys: { client: string; key: string }[];
  };
  return {
    product: `http://127.0.0.1:${productPort}`,
    floor: `http://127.0.0.1:${floorPort}`,
    database,
    processId: product.pid as number,
    key(client) {
      const found = apiKeys.find((each) => each.client === client);
      if (!found) throw new Error(`no key ${client}`);
      return found.key;
    },
    async stop() {
      await Promise.all([ended(product), ended(floor)]);
      await stopMariaDb(home);
    },
  };
}

function started(args: string[], settings: Record<string, string>): Promise<ChildProcess> {
  const child = spawn(process.execPath, args, {
    cwd: env().root,
    env: { ...process.env, ...settings },
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
  return new Promise((resolve, reject) => {
    child.once("message", () => resolve(child));
    child.once("exit", (code) => reject(new Error(`${args.join(" ")} ended with ${code}`)));
  });
}

function ended(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    child.removeAllListeners("exit");
    child.once("exit", () => resolve());
    child.kill("SIGTERM");
  });
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}

/** Resident megabytes of a process, and the most it reached while `work` ran. */
export async function peakMemory<T>(processId: number, work: () => Promise<T>): Promise<{ result: T; added: number }> {
  const resident = () => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${processId}/status`, "utf8"))?.[1]) / 1024;
  const before = resident();
  let peak = before;
  const timer = setInterval(() => {
    peak = Math.max(peak, resident());
  }, 50);
  try {
    return { result: await work(), added: Math.max(peak, resident()) - before };
  } finally {
    clearInterval(timer);
  }
}
