/**
 * Writes the workbooks of the demo city into a folder. Anybody may run it, again and again: the same city comes out.
 * Usage: tsx scripts/generate-demo.ts FOLDER [--small]
 */
import { join } from "node:path";
import { buildCity, SMALL_CITY } from "#scripts/demo/city";
import { FULL_CITY } from "#scripts/demo/people";
import { writeCity, writeRoster } from "#scripts/demo/write-city";

const [folder, flag] = process.argv.slice(2);
if (!folder) {
  console.error("usage: tsx scripts/generate-demo.ts FOLDER [--small]");
  process.exit(2);
}
const city = buildCity(flag === "--small" ? SMALL_CITY : FULL_CITY);
const manifest = await writeCity(city, folder);
await writeRoster(city, join(folder, "roster.xlsx"));
console.log(
  `${city.units.length} units, ${city.people.length} people, ${city.records.length} records in ${manifest.deliveries.length} workbooks; ${manifest.zeroReports.length} zero-reports; ${city.cases.length} cases → ${folder}`,
);
