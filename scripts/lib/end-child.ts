import type { ChildProcess } from "node:child_process";

/**
 * Asks a process to end and waits until it has; one that does not within `patienceMs` (hung, or halted from outside) is
 * ended without being asked, so that a stop comes to its end. Nothing acknowledged is lost by that.
 */
export async function endChild(child: ChildProcess, patienceMs = 30_000): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return;
  const gone = new Promise((resolve) => child.once("exit", resolve));
  child.kill("SIGTERM");
  const force = setTimeout(() => child.kill("SIGKILL"), patienceMs);
  await gone;
  clearTimeout(force);
}
