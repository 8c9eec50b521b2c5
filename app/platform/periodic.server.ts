import type { Db } from "#db/connection";
import { now } from "./clock";
import { log } from "./log.server";

/** Upkeep that is due again and again; safe to run twice, on several nodes at once, or not at all for a while. */
export interface PeriodicTask {
  name: string;
  everyMs: number;
  run(db: Db, at: Date): Promise<unknown>;
}

/** Runs each task at its pace, never two runs of one task at a time, until stopped. */
export function startPeriodic(db: Db, tasks: readonly PeriodicTask[]): { stop(): Promise<void> } {
  const running = new Map<string, Promise<void>>();
  const timers = tasks.map((task) =>
    setInterval(() => {
      if (running.has(task.name)) return;
      const run = task
        .run(db, now())
        .then(() => {})
        .catch((error: unknown) => log.warn({ err: error, task: task.name }, "periodic: a task failed"))
        .finally(() => running.delete(task.name));
      running.set(task.name, run);
    }, task.everyMs).unref(),
  );
  return {
    async stop() {
      for (const timer of timers) clearInterval(timer);
      await Promise.all(running.values());
    },
  };
}
