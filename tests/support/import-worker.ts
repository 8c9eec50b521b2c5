/** Runs the background work of imports on the database of DATABASE_URL until it is killed; for tests that kill it. */
import { createDb } from "#db/connection";
import { importJobs } from "~/modules/collection/jobs/import-jobs.server";
import { databaseUrls } from "~/platform/env.server";
import { startJobs } from "~/platform/jobs.server";

startJobs(createDb(databaseUrls().app, 6), importJobs, `worker-${process.pid}`);
process.stdout.write("working\n");
