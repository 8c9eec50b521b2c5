import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { inject } from "vitest";

/**
 * One database and one home for each process that runs side by side. A process claims the lowest free number by a lock file: the
 * runner's own numbers of workers are not unique among projects.
 */
const home = path.resolve(process.env.XINHENG_TEST_HOME ?? ".data-test");
const number = claimNumber();
const urls = inject("databaseUrls");
const inDatabase = (url: string) => url.replace(/\/xinheng$/, `/xinheng_test_${number}`);
process.env.DATABASE_URL = inDatabase(urls.app);
process.env.DATABASE_ADMIN_URL = inDatabase(urls.admin);
process.env.XINHENG_HOME = path.join(home, `worker-${number}`);
process.env.LOG_LEVEL ??= "silent";

function claimNumber(): number {
  mkdirSync(home, { recursive: true });
  for (let candidate = 1; ; candidate++) {
    const lock = path.join(home, `worker-${candidate}.lock`);
    const holder = holderOf(lock);
    if (holder === process.pid) return candidate;
    if (holder !== null && isAlive(holder)) continue;
    const taken = holder === null ? isMade(lock) : isInherited(lock, holder);
    if (!taken) continue;
    process.once("exit", () => rmSync(lock, { force: true }));
    return candidate;
  }
}

function isMade(lock: string): boolean {
  try {
    writeFileSync(lock, String(process.pid), { flag: "wx" });
    return true;
  } catch {
    return false;
  }
}

/** Of all that see a dead holder only the one that makes the second name takes its place; the lock is never away. */
function isInherited(lock: string, dead: number): boolean {
  const will = `${lock}.${dead}`;
  try {
    linkSync(lock, will);
  } catch {
    return false;
  }
  const mine = `${lock}.new-${process.pid}`;
  writeFileSync(mine, String(process.pid));
  renameSync(mine, lock);
  process.once("exit", () => rmSync(will, { force: true }));
  return true;
}

function holderOf(lock: string): number | null {
  try {
    return Number(readFileSync(lock, "utf8"));
  } catch {
    return null;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
