/** Serves the built product on HOST:PORT; run by `npm start`, or alone where the database already runs. Safe to repeat. */
import { existsSync } from "node:fs";
import { createServer } from "node:http";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { setFlagsFromString } from "node:v8";
import { createDb } from "#db/connection";
import type * as Entry from "~/entry.server";
import { databaseUrls, env } from "~/platform/env.server";
import { orderlyStop } from "./lib/orderly-stop";
import { EXIT_UNUSABLE } from "./lib/product";

// Memory is cleared sooner than the engine would by itself: an import of any length stays within the same hundred megabytes.
setFlagsFromString("--heap-growing-percent=40");

process.env.NODE_ENV ??= "production";
const { HOST, PORT, root } = env();
const buildFile = path.join(root, "build", "server", "index.js");
if (!existsSync(buildFile)) throw new Error('The product is not built: run "npm run build" first.');
const build = await import(pathToFileURL(buildFile).href);
const { createHttpApp, startWork } = build.entry.module as typeof Entry;

const db = createDb(databaseUrls().app);
const work = startWork(db);
const app = createHttpApp({ db, build, clientFolder: path.join(root, "build", "client"), nudgeJobs: work.nudge });
const server = createServer(app);
server.headersTimeout = 15_000;
server.requestTimeout = 300_000;
server.keepAliveTimeout = 65_000;
server.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EADDRINUSE" && error.code !== "EACCES") throw error;
  console.error(`Port ${PORT} of ${HOST} cannot be used (${error.code}): set PORT to another one.`);
  process.exit(EXIT_UNUSABLE);
});
server.listen(PORT, HOST, () => (process.send ? process.send("listening") : console.log(`http://${HOST}:${PORT}`)));

const stop = orderlyStop({ server, work, db });
process.on("SIGTERM", stop);
process.on("SIGINT", stop);
// Started by another process: without it nobody would stop us, so we end with it.
process.on("disconnect", stop);
