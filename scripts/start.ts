/**
 * Starts the database, brings schema and data forward, builds and serves; Ctrl-C stops product and database.
 * Run by scripts/start.sh; safe to repeat.
 */
import path from "node:path";
import { env } from "~/platform/env.server";
import { buildWhenChanged } from "./lib/build";
import { lockHome } from "./lib/home-lock";
import { startMariaDb, stopMariaDb } from "./lib/mariadb";
import { attachOriginals } from "./lib/originals";
import { mustBeFree } from "./lib/port";
import { type RunningProduct, serveProduct } from "./lib/product";
import { say, step } from "./lib/progress";
import { runScript } from "./lib/run-script";
import { watchMariaDb } from "./lib/watch-mariadb";

const { home, root, HOST, PORT, XINHENG_DEMO, XINHENG_ORIGINALS } = env();
const ownDatabase = !process.env.DATABASE_URL;
let unlock = () => {};
let product: RunningProduct | null = null;
let originals: { stop(): Promise<void> } | null = null;
let unwatch = () => {};
let stopping = false;
let databaseStarted = false;

async function stop(code: number): Promise<never> {
  if (!stopping) {
    stopping = true;
    unwatch();
    await originals?.stop();
    await product?.stop();
    if (databaseStarted) await stopMariaDb(home);
    unlock();
    process.exit(code);
  }
  return new Promise(() => {});
}
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => void stop(0));

async function prepareData(): Promise<void> {
  if (ownDatabase) {
    databaseStarted = true;
    await step("starting the database", () => startMariaDb(home, { log: say }));
    unwatch = watchMariaDb(home);
  }
  await runScript("bringing the schema forward", "migrate");
  await runScript("loading data", "seed-demo");
}

try {
  unlock = lockHome(home);
  await mustBeFree(PORT, HOST);
  const built = buildWhenChanged(root).then((isNew) => say(isNew ? "built" : "the build is up to date"));
  await Promise.all([built, prepareData()]);
  if (!stopping) {
    const announce = () => {
      say("serving");
      const address = `http://${HOST.includes(":") ? `[${HOST}]` : HOST}:${PORT}`;
      console.log(
        `\n  Xinheng 信衡   ${address}\n  demo accounts  ${path.join(home, "demo-credentials.json")}\n  stop           Ctrl-C\n`,
      );
    };
    const listening = () => {
      announce();
      if (XINHENG_DEMO === "city" && XINHENG_ORIGINALS === "on") originals ??= attachOriginals(root);
    };
    product = serveProduct(root, listening, () => void stop(1));
  }
} catch (error) {
  if (!stopping) {
    console.error(error instanceof Error ? error.message : error);
    await stop(1);
  }
}
