import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { DemoCity } from "./city";
import {
  candidateList,
  deliveriesOf,
  ROSTER_HEADERS,
  rosterRow,
  waitingDelivery,
  type ZeroReport,
  zeroReportsOf,
} from "./deliveries";
import { writeWorkbook } from "./write-workbook";

/** What the folder holds, in the order in which it is to be brought in; paths are relative to the folder. */
export interface DemoManifest {
  deliveries: { item: string; contributor: string; file: string; rows: number }[];
  zeroReports: ZeroReport[];
  lists: { case: string; file: string }[];
}

/** A workbook that stays staged for whoever looks around, named as its sender named it. */
export const WAITING_FILE = join("deliveries", "10月诫勉情况.xlsx");

/** Writes every workbook of the city into `folder`, with a manifest beside them. Safe to repeat: files are the same. */
export async function writeCity(city: DemoCity, folder: string): Promise<DemoManifest> {
  await Promise.all(["deliveries", "lists"].map((name) => mkdir(join(folder, name), { recursive: true })));
  const deliveries = deliveriesOf(city);
  const manifest: DemoManifest = { deliveries: [], zeroReports: zeroReportsOf(deliveries), lists: [] };
  for (const { item, contributor, fileName, sheet, headers, rows } of deliveries) {
    const file = join("deliveries", fileName);
    await writeWorkbook(join(folder, file), sheet, headers, rows);
    manifest.deliveries.push({ item, contributor, file, rows: rows.length });
  }
  const others = city.cases[0]?.candidates.filter((one) => !one.isFlagged).map((one) => one.person) ?? [];
  for (const demoCase of city.cases) {
    const { sheet, headers, rows } = candidateList(demoCase, others);
    const file = join("lists", `${demoCase.key}.xlsx`);
    await writeWorkbook(join(folder, file), sheet, headers, rows);
    manifest.lists.push({ case: demoCase.key, file });
  }
  if (city.people.length > 0) {
    const { sheet, headers, rows } = waitingDelivery(city);
    await writeWorkbook(join(folder, WAITING_FILE), sheet, headers, rows);
  }
  await writeFile(join(folder, "manifest.json"), JSON.stringify(manifest, null, 1));
  return manifest;
}

/** The whole roster as one workbook, for measuring the importer. */
export async function writeRoster(city: DemoCity, path: string): Promise<void> {
  await writeWorkbook(path, "花名册", ROSTER_HEADERS, city.people.map(rosterRow));
}
