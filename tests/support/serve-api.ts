/** The product's API and its background work as a process of its own, to be killed or stopped by tests. Prints its port. */
import { createHash } from "node:crypto";
import type { AddressInfo } from "node:net";
import express from "express";
import { createDb } from "#db/connection";
import { orderlyStop } from "#scripts/lib/orderly-stop";
import { endpoints } from "~/endpoints.server";
import { jobHandlers } from "~/jobs.server";
import { loadActorOfKey } from "~/modules/accounts/actor.server";
import { apiRouter } from "~/platform/api/router.server";
import { civilDayOf } from "~/platform/clock";
import { databaseUrls } from "~/platform/env.server";
import { newId } from "~/platform/id";
import { startJobs } from "~/platform/jobs.server";
import { dropRest } from "~/platform/rest-of-body.server";

const db = createDb(databaseUrls().app);
const work = startJobs(db, jobHandlers, newId());
const app = express();
app.use((_req, res, next) => {
  res.locals.requestId = newId();
  next();
});
app.use(dropRest);
const identifyKey = (key: string, at: Date) =>
  loadActorOfKey(db, createHash("sha256").update(key).digest("hex"), civilDayOf(at));
app.use(apiRouter(endpoints, { db, identifyKey, nudgeJobs: () => work.nudge() }));
const server = app.listen(0, "127.0.0.1", () => console.log((server.address() as AddressInfo).port));
const stop = orderlyStop({ server, work, db });
process.on("SIGTERM", stop);
process.on("SIGINT", stop);
