import type { Db } from "#db/connection";
import { jobHandlers } from "./jobs.server";
import { newId } from "./platform/id";
import { type JobRunner, startJobs } from "./platform/jobs.server";

/** Starts the background work of this process. */
export function startWork(db: Db): JobRunner {
  return startJobs(db, jobHandlers, newId());
}
