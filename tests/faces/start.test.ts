import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import path from "node:path";
import { afterAll, expect, it } from "vitest";
import { createDb } from "#db/connection";

/** What `npm start` runs once everything is installed; without the demo people, who are loaded elsewhere. */
class Started {
  output = "";
  readonly ended: Promise<number | null>;
  private readonly child: ChildProcess;

  constructor(
    readonly home: string,
    readonly port: number,
  ) {
    const env: NodeJS.ProcessEnv = { ...process.env, XINHENG_HOME: home, PORT: String(port), XINHENG_DEMO: "empty" };
    for (const name of ["DATABASE_URL", "DATABASE_ADMIN_URL", "NODE_ENV", "VITEST"]) delete env[name];
    this.child = spawn(process.execPath, ["--import", "tsx", "scripts/start.ts"], { env, detached: true });
    for (const stream of [this.child.stdout!, this.child.stderr!])
      stream.on("data", (data: Buffer) => {
        this.output += data.toString();
      });
    this.ended = new Promise((resolve) => this.child.once("exit", resolve));
  }

  async serving(): Promise<void> {
    const code = await Promise.race([this.ended, this.says("Ctrl-C")]);
    if (code !== "said") throw new Error(`ended with ${code}:\n${this.output}`);
  }

  /** As a terminal does it: to the whole group of processes. */
  interrupt(): void {
    if (this.child.exitCode === null) process.kill(-this.child.pid!, "SIGINT");
  }

  private says(text: string): Promise<"said"> {
    return new Promise((resolve) => {
      const look = () => this.output.includes(text) && resolve("said");
      this.child.stdout!.on("data", look);
      look();
    });
  }

  healthy = async () => (await fetch(`http://127.0.0.1:${this.port}/readyz`)).status === 200;
  databasePid = () => Number(readFileSync(path.join(this.home, "db", "mariadb.pid"), "utf8"));
  databasePort = () => Number(readFileSync(path.join(this.home, "db", "port"), "utf8"));
}

const top = path.resolve(process.env.XINHENG_TEST_HOME ?? ".data-test", "start");
const started: Started[] = [];

function start(home: string, port: number): Started {
  const one = new Started(path.join(top, home), port);
  started.push(one);
  return one;
}

afterAll(async () => {
  for (const one of started) one.interrupt();
  await Promise.all(started.map((one) => one.ended));
});

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
}

async function journalOf(home: string): Promise<string[]> {
  const urls = JSON.parse(readFileSync(path.join(home, "db", "urls.json"), "utf8")) as { app: string };
  const db = createDb(urls.app, 1);
  const rows = await db.selectFrom("journal_processes").select("id").orderBy("id").limit(10_000).execute();
  await db.destroy();
  return rows.map(({ id }) => id);
}

/** One that has ended and that nobody has asked after yet (`Z`) is not alive. */
const alive = (pid: number) => {
  try {
    return !/\) Z /.test(readFileSync(`/proc/${pid}/stat`, "utf8"));
  } catch {
    return false;
  }
};

it("starts, says what it does, stops with Ctrl-C, and changes nothing the second time, though the port of its database is taken", {
  timeout: 300_000,
}, async () => {
  rmSync(top, { recursive: true, force: true });
  const first = start("a", await freePort());
  await first.serving();
  for (const step of ["starting the database", "bringing the schema forward", "loading data", "serving"])
    expect(first.output).toContain(step);
  expect(first.output).toContain(`http://127.0.0.1:${first.port}`);
  const credentials = path.join(first.home, "demo-credentials.json");
  expect(first.output).toContain(credentials);
  expect(existsSync(credentials)).toBe(true);
  expect(await first.healthy()).toBe(true);

  const [same, busy] = [start("a", await freePort()), start("b", first.port)];
  expect([await same.ended, await busy.ended]).toEqual([1, 1]);
  expect(same.output).toContain("already works in");
  expect(busy.output).toContain(`Port ${first.port}`);

  const pid = first.databasePid();
  const before = await journalOf(first.home);
  first.interrupt();
  expect(await first.ended).toBe(0);
  expect(alive(pid)).toBe(false);

  // Meanwhile something that says nothing has taken the port that the database had.
  const taken = createServer().listen(first.databasePort(), "127.0.0.1");
  const again = start("a", first.port);
  await again.serving();
  taken.close();
  expect(await again.healthy()).toBe(true);
  expect(again.output).toContain("the build is up to date");
  expect(again.output).toContain("the data is there already");
  expect(await journalOf(first.home)).toEqual(before);
});
