import { type ChildProcess, spawn } from "node:child_process";
import path from "node:path";
import { endChild } from "./end-child";
import { say } from "./progress";

/** Lodges the originals of the demo city's past reports in a process of its own, once; it ends by itself with this one. */
export function attachOriginals(root: string): { stop(): Promise<void> } {
  const child: ChildProcess = spawn(
    process.execPath,
    ["--import", "tsx", path.join(root, "scripts", "attach-originals.ts")],
    {
      cwd: root,
      stdio: ["ignore", "inherit", "inherit", "ipc"],
    },
  );
  child.once("error", (error) => say(`the originals of past reports cannot be lodged: ${error.message}`));
  child.once("exit", (code) => {
    if (code) say(`the originals of past reports stopped (${code}); the next start goes on with them`);
  });
  return {
    stop: () => endChild(child),
  };
}
