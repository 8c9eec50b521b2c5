/** Serves the product from source with live reload; the database is started when it is the project's own. For developers; safe to repeat. */
import { createServer } from "node:http";
import express from "express";
import { createServer as createVite } from "vite";
import { createDb } from "#db/connection";
import type * as Entry from "~/entry.server";
import { databaseUrls, env } from "~/platform/env.server";
import { startMariaDb } from "./lib/mariadb";

process.env.NODE_ENV = "development";
const { HOST, PORT, home } = env();
if (!process.env.DATABASE_URL) await startMariaDb(home, { log: console.log });

const vite = await createVite({ server: { middlewareMode: true } });
const load = () => vite.ssrLoadModule("virtual:remix/server-build") as Promise<never>;
const { createHttpApp, startWork } = (await vite.ssrLoadModule("./app/entry.server.tsx")) as typeof Entry;
const db = createDb(databaseUrls().app);
const work = startWork(db);
const app = express();
app.use(vite.middlewares);
app.use(createHttpApp({ db, build: load, clientFolder: null, nudgeJobs: work.nudge }));
createServer(app).listen(PORT, HOST, () => console.log(`http://${HOST}:${PORT}`));
