import { type ChildProcess, spawn } from "node:child_process";
import path from "node:path";
import { endChild } from "./end-child";
import { say } from "./progress";

export interface RunningProduct {
  stop(): Promise<void>;
}

/**
 * Serves the built product in a process of its own and starts it again when it ends unasked. `onListening` is called
 * each time it answers, `onUnusable` when it can never serve here. The child ends by itself when this process is gone, however that came about.
 */
export function serveProduct(root: string, onListening: () => void, onUnusable: () => void): RunningProduct {
  let stopping = false;
  let child: ChildProcess;
  let restarts = 0;
  const start = () => {
    if (stopping) return;
    child = spawn(process.execPath, serveArguments(root), {
      cwd: root,
      stdio: ["ignore", "inherit", "inherit", "ipc"],
    });
    child.on("message", (message) => {
      if (message === "listening") onListening();
    });
    child.once("exit", (code, signal) => {
      if (stopping) return;
      if (code === EXIT_UNUSABLE) {
        onUnusable();
        return;
      }
      say(`the product ended unasked (${signal ?? code}); starting it again`);
      setTimeout(start, Math.min(5_000, 200 * 2 ** Math.min(restarts++, 5)));
    });
  };
  start();
  return {
    stop: async () => {
      stopping = true;
      await endChild(child);
    },
  };
}

/** How node is called for the product. */
export function serveArguments(root: string): string[] {
  return ["--import", "tsx", path.join(root, "scripts", "serve.ts")];
}

/** Exit code of a product that cannot serve here at all (its port is taken): starting it again would not help. */
export const EXIT_UNUSABLE = 78;
