import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Db } from "#db/connection";
import { jobHandlers } from "~/jobs.server";
import { newId } from "~/platform/id";
import { startJobs } from "~/platform/jobs.server";
import { say } from "../../lib/progress";
import { buildCity, type DemoCity } from "../city";
import { buildOrgUnits } from "../org-units";
import { type CitySize, FULL_CITY } from "../people";
import { type DemoManifest, writeCity } from "../write-city";
import { makeUsers } from "./accounts";
import { loadAgencies } from "./agencies";
import { workCase } from "./cases";
import { bringIn, contributed, leaveWaiting } from "./deliveries";
import { signZeroReports } from "./zero-reports";

/**
 * Loads the demo city through the product's own importer and use cases. Every step finds out what is there already, so
 * that an interrupted loading goes on where it stopped and a second one changes nothing.
 */
export async function loadCity(db: Db, home: string, size: CitySize = FULL_CITY, report: Report = say): Promise<void> {
  const folder = path.join(home, "demo");
  const city = buildCity(size);
  const manifest = await workbooks(city, folder, report);
  const jobs = startJobs(db, jobHandlers, newId(), 2);
  try {
    const phase = phaseOf(db, jobs, folder, manifest, report);
    await phase("units", (item) => item.endsWith("org-units"));
    await makeUsers(db, home);
    report(`${await loadAgencies(db, folder)} rating agencies filed`);
    await phase("people", (item) => item.includes("-roster-"));
    await phase("records", (item) => !item.endsWith("org-units") && !item.includes("-roster-"));
    await leaveWaiting(db, jobs, folder);
    await signZeroReports(db, manifest.zeroReports);
    report(`${manifest.zeroReports.length} zero-reports signed and confirmed`);
    for (const demoCase of city.cases) {
      await workCase(db, folder, demoCase);
      report(`case ${demoCase.documentNo}: ${demoCase.candidates.length} candidates, ${demoCase.until}`);
    }
  } finally {
    await jobs.stop();
  }
}

/** Only the units of the contributing bodies, for an installation without people. */
export async function loadContributingUnits(db: Db, home: string): Promise<void> {
  const folder = path.join(home, "demo-empty");
  const units = buildOrgUnits().filter((unit) => unit.isContributor);
  const manifest = await writeCity({ units, people: [], records: [], cases: [] }, folder);
  const jobs = startJobs(db, jobHandlers, newId(), 2);
  try {
    await phaseOf(db, jobs, folder, manifest, say)("units", () => true);
  } finally {
    await jobs.stop();
  }
  await makeUsers(db, home);
}

type Report = (text: string) => void;

async function workbooks(city: DemoCity, folder: string, report: Report): Promise<DemoManifest> {
  const file = path.join(folder, "manifest.json");
  if (existsSync(file)) return JSON.parse(readFileSync(file, "utf8")) as DemoManifest;
  const manifest = await writeCity(city, folder);
  report(`${manifest.deliveries.length} workbooks of the demo city written`);
  return manifest;
}

function phaseOf(db: Db, jobs: ReturnType<typeof startJobs>, folder: string, manifest: DemoManifest, report: Report) {
  return async (name: string, belongs: (item: string) => boolean): Promise<void> => {
    const deliveries = manifest.deliveries.filter((delivery) => belongs(delivery.item));
    const total = deliveries.reduce((sum, delivery) => sum + delivery.rows, 0);
    let done = 0;
    let shown = 0;
    await bringIn(db, jobs, folder, deliveries.map(contributed), ({ rows }) => {
      done += rows;
      if (done < total && done - shown < total / 8) return;
      shown = done;
      report(`${name}: ${done.toLocaleString("en")} of ${total.toLocaleString("en")}`);
    });
  };
}
