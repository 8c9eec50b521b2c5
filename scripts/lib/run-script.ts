import { spawn } from "node:child_process";
import path from "node:path";
import { env } from "~/platform/env.server";
import { say } from "./progress";

/** Runs another script of the project in a process of its own; its lines appear among ours. @throws where it fails. */
export function runScript(label: string, name: string): Promise<void> {
  say(label);
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ["--import", "tsx", path.join(env().root, "scripts", `${name}.ts`)], {
      stdio: ["ignore", "inherit", "inherit"],
    });
    const end = () => child.kill("SIGTERM");
    process.once("exit", end);
    child.on("error", reject);
    child.on("exit", (code, signal) => {
      process.off("exit", end);
      if (code === 0) resolve();
      else reject(new Error(`${label}: ended with ${signal ?? code}`));
    });
  });
}
