import { stat } from "node:fs/promises";
import path from "node:path";
import type { Db } from "#db/connection";
import { COLLECTION_ITEMS } from "#db/reference/collection-items";
import { commitImport } from "~/modules/collection/use-cases/commit-import.server";
import { stageImport } from "~/modules/collection/use-cases/stage-import.server";
import type { JobRunner } from "~/platform/jobs.server";
import { mustBeOk } from "~/platform/result";
import { WAITING_ITEM } from "../deliveries";
import { type DemoManifest, WAITING_FILE } from "../write-city";
import { actingAs } from "./accounts";
import { importStates, importsByItem } from "./load.queries.server";

/** A workbook as it is handed in: two accounts each, one stages, the other commits. */
export interface Handover {
  item: string;
  collectionItem: string | null;
  file: string;
  rows: number;
  by: { stages: string; commits: string };
}

const formatOf = new Map(COLLECTION_ITEMS.map((item) => [item.code, item.format]));
const CONTRIBUTORS = { stages: "api-contributor", commits: "api-contribution-reviewer" };

/** What contributors hand in for their collection items. */
export const contributed = ({ item, file, rows }: DemoManifest["deliveries"][number]): Handover => ({
  item: formatOf.get(item)!,
  collectionItem: item,
  file,
  rows,
  by: CONTRIBUTORS,
});

/**
 * Brings workbooks in as contributors do: staged by one account, committed by another. Workbooks that are committed
 * already are left alone, those left half-way are taken up again. `onCommitted` hears of every workbook done.
 */
export async function bringIn(
  db: Db,
  jobs: JobRunner,
  folder: string,
  deliveries: readonly Handover[],
  onCommitted: (delivery: Handover) => void,
): Promise<void> {
  const known = await importsByItem(db);
  const waiting = new Map<string, Handover>();
  for (const delivery of deliveries) {
    const before = known.get(delivery.collectionItem ?? path.basename(delivery.file));
    if (before?.state === "committed") onCommitted(delivery);
    else if (before && PENDING.has(before.state)) waiting.set(before.id, delivery);
    else waiting.set(await stage(db, folder, delivery), delivery);
    jobs.nudge();
  }
  while (waiting.size > 0) {
    for (const row of await importStates(db, [...waiting.keys()])) {
      const delivery = waiting.get(row.id)!;
      if (row.state === "staged") {
        if (row.refused > 0) throw new Error(`${delivery.file}: ${row.refused} rows refused`);
        mustBeOk(await commitImport(await actingAs(db, delivery.by.commits), row.id));
        jobs.nudge();
      } else if (row.state === "committed") {
        waiting.delete(row.id);
        onCommitted(delivery);
      } else if (!PENDING.has(row.state)) throw new Error(`${delivery.file}: ${row.state}`);
    }
    if (waiting.size > 0) await new Promise((resolve) => setTimeout(resolve, 60));
  }
}

/** Stages one more workbook and leaves it to whoever looks around: its reviewer finds it on the workbench. */
export async function leaveWaiting(db: Db, jobs: JobRunner, folder: string): Promise<void> {
  if ((await importsByItem(db)).has(WAITING_ITEM)) return;
  const waiting = contributed({ item: WAITING_ITEM, contributor: "", file: WAITING_FILE, rows: 0 });
  const id = await stage(db, folder, { ...waiting, by: { ...CONTRIBUTORS, stages: "tianbao" } });
  jobs.nudge();
  for (;;) {
    const [row] = await importStates(db, [id]);
    if (row?.state !== "queued" && row?.state !== "reading") return;
    await new Promise((resolve) => setTimeout(resolve, 60));
  }
}

const PENDING = new Set(["queued", "reading", "staged", "committing"]);

async function stage(db: Db, folder: string, { item, collectionItem, file, by }: Handover): Promise<string> {
  const place = path.join(folder, file);
  const { size } = await stat(place);
  const ctx = await actingAs(db, by.stages);
  const request = { item, collectionItem, file: { path: place, name: path.basename(file), size } };
  return mustBeOk(await stageImport(ctx, request)).id;
}
