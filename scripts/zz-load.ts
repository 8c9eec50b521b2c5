import { createDb } from "#db/connection";
import { loadReference } from "#db/reference/load";
import { jobHandlers } from "~/jobs.server";
import { databaseUrls, env } from "~/platform/env.server";
import { startJobs } from "~/platform/jobs.server";
import { buildCity, SMALL_CITY } from "./demo/city";
import { makeClients, makeUsers } from "./demo/load/accounts";
import { bringIn } from "./demo/load/deliveries";
import { FULL_CITY } from "./demo/people";
import { writeCity } from "./demo/write-city";

const { app, admin } = databaseUrls();
const { home } = env();
const owner = createDb(admin, 2);
await loadReference(owner);
await owner.destroy();
const db = createDb(app, 6);
await makeClients(db, home);
const city = buildCity(process.argv[2] === "full" ? FULL_CITY : SMALL_CITY);
const manifest = await writeCity(city, home + "/demo");
const jobs = startJobs(db, jobHandlers, "zz", 2);
const lap = (s: string) => console.log(s, ((performance.now() - t0) / 1000).toFixed(1));
let t0 = performance.now();
const phase = async (n: string, f: (i: string) => boolean) => {
  t0 = performance.now();
  await bringIn(
    db,
    jobs,
    home + "/demo",
    manifest.deliveries.filter((d) => f(d.item)),
    (d) => process.argv[3] && lap("  " + d.item + " " + d.rows),
  );
  lap(n);
};
await phase("units", (i) => i.endsWith("org-units"));
await makeUsers(db, home);
await phase("people", (i) => i.includes("-roster-"));
if (process.argv[4]) await phase("records", (i) => !i.endsWith("org-units") && !i.includes("-roster-"));
await jobs.stop();
process.exit(0);
