import path from "node:path";
import type { DemoCity } from "#scripts/demo/city";
import { ROSTER_HEADERS, rosterRow } from "#scripts/demo/deliveries";
import { writeWorkbook } from "#scripts/demo/write-workbook";
import { bringUnitsIn, committed, staged, timed } from "./importing";
import { type Bench, peakMemory } from "./product";
import { type Line, seconds } from "./report";

interface Run {
  readonly rows: number;
  readonly accepted: number;
  readonly staging: number;
  readonly commit: number;
  readonly added: number;
}

/** A roster staged, checked and committed by a product that has done nothing before but take the units in. */
export async function importOnce(bench: Bench, city: Pick<DemoCity, "people" | "units">, folder: string): Promise<Run> {
  const file = path.join(folder, "roster.xlsx");
  await writeWorkbook(file, "花名册", ROSTER_HEADERS, city.people.map(rosterRow));
  await bringUnitsIn(bench, city, folder);
  const { result, added } = await peakMemory(bench.processId, async () => {
    const reading = await timed(() => staged(bench, "roster", file));
    return { reading, commit: await timed(() => committed(bench, reading.result.id)) };
  });
  const { reading, commit } = result;
  const run = { staging: reading.time, commit: commit.time, added };
  return { rows: city.people.length, accepted: commit.result.accepted, ...run };
}

/** The second run beside the first: time per row and memory. */
export function bigImportLines(usual: Run, big: Run): Line[] {
  const perRow = (run: Run) => (run.staging + run.commit) / run.rows;
  const told = (run: Run) =>
    `${seconds(run.staging + run.commit)} (staged ${seconds(run.staging)}, committed ${seconds(run.commit)}; ${run.accepted} accepted), ${perRow(run).toFixed(3)} ms a row`;
  const count = (run: Run) => run.rows.toLocaleString("en");
  return [
    {
      job: `import ${count(big)}-row workbook, beside one of ${count(usual)} rows`,
      clients: "–",
      floor: told(usual),
      ours: told(big),
      ratio: (perRow(big) / perRow(usual)).toFixed(2),
      target: "≤ 1.2 a row",
    },
    {
      job: "memory that adds to the server",
      clients: "–",
      floor: `${Math.round(usual.added)} MB`,
      ours: `${Math.round(big.added)} MB`,
      ratio: (big.added / usual.added).toFixed(2),
      target: "≤ 150 MB, flat",
    },
  ];
}
