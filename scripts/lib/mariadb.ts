import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { type AddressInfo, connect, createServer } from "node:net";
import { totalmem } from "node:os";
import path from "node:path";
import { createConnection } from "mysql2/promise";

export interface MariaDb {
  port: number;
  urls: { app: string; admin: string };
  /** True when this call started the server; false when it was already running. */
  started: boolean;
  process: ChildProcess | null;
  stop(): Promise<void>;
}

interface Layout {
  binary: string;
  install: string;
  extra: string[];
  /** Where an unpacked server finds the libraries that were unpacked with it. */
  environment: NodeJS.ProcessEnv;
}

/** Finds MariaDB as the system installed it, or as scripts/install.sh unpacked it: under this home, or under the usual one. */
export function findMariaDb(home: string): Layout | null {
  const unpacked = [path.join(home, "mariadb", "usr"), path.resolve(".data", "mariadb", "usr")];
  for (const base of ["/usr", ...unpacked]) {
    const binary = path.join(base, "sbin", "mariadbd");
    if (!existsSync(binary)) continue;
    const extra =
      base === "/usr"
        ? []
        : [`--basedir=${base}`, `--plugin-dir=${base}/lib/mysql/plugin`, `--lc-messages-dir=${base}/share/mysql`];
    const libraries = ["x86_64-linux-gnu", "aarch64-linux-gnu"]
      .map((machine) => path.join(base, "lib", machine))
      .join(":");
    const environment = base === "/usr" ? process.env : { ...process.env, LD_LIBRARY_PATH: libraries };
    return { binary, install: path.join(base, "bin", "mariadb-install-db"), extra, environment };
  }
  return null;
}

/** This port of the loopback, or any free one for 0; null where somebody holds it, who need not answer. */
function portIfFree(wanted: number): Promise<number | null> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", () => resolve(null));
    server.listen(wanted, "127.0.0.1", () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}

/**
 * The port that the database had, so that a product that runs finds it there again: a server that was just killed may hold it
 * for a moment. Another one where somebody else has taken it meanwhile.
 */
async function portFor(last: number): Promise<number> {
  for (let tenth = 0; last && tenth < 50; tenth++) {
    if (await portIfFree(last)) return last;
    await pause(100);
  }
  const port = await portIfFree(0);
  if (!port) throw new Error("No port of this machine's loopback is free.");
  return port;
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ port, host: "127.0.0.1", timeout: 500 });
    const end = (value: boolean) => {
      socket.destroy();
      resolve(value);
    };
    socket.once("data", () => end(true));
    socket.once("error", () => end(false));
    socket.once("timeout", () => end(false));
  });
}

function alive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return readFileSync(`/proc/${pid}/cmdline`, "utf8").includes("mariadbd");
  } catch {
    return false;
  }
}

async function pause(milliseconds: number): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/** Only what the product relies on; everything durable, everything in UTC, byte-for-byte names. */
function options(folder: string, fast: boolean): string[] {
  return [
    `--datadir=${folder}/data`,
    `--socket=${socketOf(folder)}`,
    `--pid-file=${folder}/mariadb.pid`,
    // A server that starts clears the temporary tables in its tmpdir: two side by side must not share one.
    `--tmpdir=${folder}/tmp`,
    `--log-error=${folder}/mariadb.log`,
    "--bind-address=127.0.0.1",
    "--character-set-server=utf8mb4",
    "--collation-server=utf8mb4_nopad_bin",
    "--default-time-zone=+00:00",
    "--max-allowed-packet=64M",
    "--local-infile=0",
    "--skip-name-resolve",
    `--innodb-buffer-pool-size=${fast ? LEAST_POOL : bufferPool(memoryHere())}M`,
    "--innodb-log-file-size=512M",
    "--innodb-flush-method=O_DIRECT",
    "--max-connections=200",
    fast ? "--innodb-flush-log-at-trx-commit=0" : "--innodb-flush-log-at-trx-commit=1",
    ...(fast ? ["--skip-innodb-doublewrite"] : []),
    "--performance-schema=OFF",
  ];
}

const LEAST_POOL = 512;

/**
 * Megabytes of the database's own store of pages: a quarter of the memory, in steps of 128. The rest is the product's and the
 * system's. It is taken up as pages are read, not at once.
 */
export function bufferPool(megabytes: number): number {
  return Math.max(LEAST_POOL, Math.floor(megabytes / 4 / 128) * 128);
}

/** Megabytes that this process may use: of the machine, or of what holds it. */
function memoryHere(): number {
  // Unlimited is said as 0 or as more than any machine has.
  const held = process.constrainedMemory();
  return Math.floor((held ? Math.min(held, totalmem()) : totalmem()) / 1_048_576);
}

/** A socket path must stay under 108 bytes: long homes get one in the system's temporary folder. */
function socketOf(folder: string): string {
  const own = path.join(folder, "mariadb.sock");
  if (Buffer.byteLength(own) < 100) return own;
  return path.join("/tmp", `xinheng-${Buffer.from(folder).toString("base64url").slice(-24)}.sock`);
}

/**
 * Starts the project's own MariaDB under `home/db`, making it on first use: own data folder, own socket, a free port on
 * loopback, two accounts with random passwords. A server that already runs there is used as it is.
 */
export async function startMariaDb(home: string, { fast = false, log = (_: string) => {} } = {}): Promise<MariaDb> {
  const layout = findMariaDb(home);
  if (!layout) throw new Error("MariaDB is not installed: run scripts/install.sh first.");
  const folder = path.join(home, "db");
  mkdirSync(path.join(folder, "tmp"), { recursive: true, mode: 0o700 });
  const secretsFile = path.join(folder, "secrets.json");
  const portFile = path.join(folder, "port");
  const asRoot = process.getuid?.() === 0 ? ["--user=root"] : [];
  const fresh = !existsSync(secretsFile);
  if (fresh) {
    log("making the database folder");
    rmSync(path.join(folder, "data"), { recursive: true, force: true });
    const installExtra = layout.extra.length > 0 ? [layout.extra[0]!] : [];
    execFileSync(
      layout.install,
      [
        "--no-defaults",
        `--datadir=${folder}/data`,
        "--auth-root-authentication-method=normal",
        "--skip-test-db",
        ...asRoot,
        ...installExtra,
      ],
      { stdio: "pipe", env: layout.environment },
    );
  }
  let port = existsSync(portFile) ? Number(readFileSync(portFile, "utf8")) : 0;
  let child: ChildProcess | null = null;
  // One that is just dying is waited for no longer than it lives.
  const runs = () => mariaDbIsAlive(home);
  if (!(runs() && (await waitFor(port, 60, runs)) && runs())) {
    port = await portFor(port);
    const out = openSync(path.join(folder, "mariadb.out"), "a");
    child = spawn(
      layout.binary,
      ["--no-defaults", ...layout.extra, ...asRoot, ...options(folder, fast), `--port=${port}`],
      {
        stdio: ["ignore", out, out],
        env: layout.environment,
        detached: true,
      },
    );
    closeSync(out);
    child.unref();
    writeFileSync(portFile, String(port));
    const begun = child;
    if (!(await waitFor(port, 120, () => begun.exitCode === null)))
      throw new Error(`MariaDB did not start; see ${folder}/mariadb.log`);
  }
  if (fresh) await makeAccounts(socketOf(folder), secretsFile);
  const secrets = JSON.parse(readFileSync(secretsFile, "utf8")) as { app: string; admin: string };
  const urls = {
    app: `mysql://xinheng_app:${secrets.app}@127.0.0.1:${port}/xinheng`,
    admin: `mysql://xinheng_admin:${secrets.admin}@127.0.0.1:${port}/xinheng`,
  };
  writeFileSync(path.join(folder, "urls.json"), JSON.stringify(urls), { mode: 0o600 });
  return { port, urls, started: child !== null, process: child, stop: () => stopMariaDb(home) };
}

async function waitFor(port: number, seconds: number, lives: () => boolean): Promise<boolean> {
  for (let i = 0; i < seconds * 10 && lives(); i++) {
    if (port && (await answers(port))) return true;
    await pause(100);
  }
  return false;
}

async function makeAccounts(socketPath: string, secretsFile: string): Promise<void> {
  const secrets = { app: randomBytes(24).toString("hex"), admin: randomBytes(24).toString("hex") };
  const root = await createConnection({ socketPath, user: "root" });
  for (const statement of [
    "create database if not exists xinheng character set utf8mb4 collate utf8mb4_nopad_bin",
    `create or replace user 'xinheng_admin'@'127.0.0.1' identified by '${secrets.admin}'`,
    "grant all on `xinheng%`.* to 'xinheng_admin'@'127.0.0.1' with grant option",
    "grant reload, create user on *.* to 'xinheng_admin'@'127.0.0.1'",
    `create or replace user 'xinheng_app'@'127.0.0.1' identified by '${secrets.app}'`,
    `alter user 'root'@'localhost' identified by '${randomBytes(24).toString("hex")}'`,
  ]) {
    await root.query(statement);
  }
  await root.end();
  writeFileSync(secretsFile, JSON.stringify(secrets), { mode: 0o600 });
}

/** Whether the server of this home runs. */
export function mariaDbIsAlive(home: string): boolean {
  const pidFile = path.join(home, "db", "mariadb.pid");
  return existsSync(pidFile) && alive(Number(readFileSync(pidFile, "utf8")));
}

/** Ends the server of this home cleanly (SIGTERM to its own pid) and waits until it is gone. */
export async function stopMariaDb(home: string): Promise<void> {
  const pidFile = path.join(home, "db", "mariadb.pid");
  if (!existsSync(pidFile)) return;
  const pid = Number(readFileSync(pidFile, "utf8"));
  if (!alive(pid)) return;
  process.kill(pid, "SIGTERM");
  for (let i = 0; i < 600 && alive(pid); i++) await pause(100);
}
