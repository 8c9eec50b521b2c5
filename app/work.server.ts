import type { Db } from "#db/connection";
import { jobHandlers } from "./jobs.server";
import { periodicTasks } from "./periodic.server";
import { newId } from "./platform/id";
import { type JobRunner, startJobs } from "./platform/jobs.server";
import { startPeriodic } from "./platform/periodic.server";

/** Starts the background work of this process. */
export function startWork(db: Db): JobRunner {
  const jobs = startJobs(db, jobHandlers, newId());
  const upkeep = startPeriodic(db, periodicTasks);
  return {
    nudge: jobs.nudge,
    async stop() {
      await Promise.all([jobs.stop(), upkeep.stop()]);
    },
  };
}
