/**
 * Loads the demo accounts and, by XINHENG_DEMO, the demo city (or nobody). Run by the start script and by
 * `npm run seed:demo`, after `npm run migrate`; safe to repeat: what is there already is left alone, what was interrupted goes on.
 */
import { createDb } from "#db/connection";
import { now } from "~/platform/clock";
import { databaseUrls, env } from "~/platform/env.server";
import { makeClients } from "./demo/load/accounts";
import { isLoaded, markLoaded } from "./demo/load/load.queries.server";
import { loadCity, loadContributingUnits } from "./demo/load/load-city";
import { loadSecondRegister } from "./demo/load/second-register";
import { say, step } from "./lib/progress";

const { home, XINHENG_DEMO } = env();
const db = createDb(databaseUrls().app, 6);
await makeClients(db, home);
if (await isLoaded(db, XINHENG_DEMO)) say("the data is there already");
else {
  if (XINHENG_DEMO === "city") await step("loading the demo city", () => loadCity(db, home));
  else await step("loading the units of the contributing bodies", () => loadContributingUnits(db, home));
  await markLoaded(db, XINHENG_DEMO, now());
}
if (XINHENG_DEMO === "city" && !(await isLoaded(db, "register"))) {
  await step("loading the second register", () => loadSecondRegister(db, home));
  await markLoaded(db, "register", now());
}
await db.destroy();
process.exit(0);
