import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";

/** One start command a home: a second one would work on the same data. Returns how to give the home back. */
export function lockHome(home: string): () => void {
  const file = path.join(home, "start.pid");
  mkdirSync(home, { recursive: true, mode: 0o700 });
  if (existsSync(file)) {
    const pid = Number(readFileSync(file, "utf8"));
    if (pid !== process.pid && isStart(pid))
      throw new Error(
        `"npm start" (process ${pid}) already works in ${home}. Stop it, or choose another XINHENG_HOME.`,
      );
  }
  writeFileSync(file, String(process.pid));
  return () => rmSync(file, { force: true });
}

function isStart(pid: number): boolean {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, "utf8").includes("scripts/start.ts");
  } catch {
    return false;
  }
}
