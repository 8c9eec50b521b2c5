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

type Delivery = DemoManifest["deliveries"][number];

/**
 * Brings workbooks in as contributors do: staged by one account, committed by another. Workbooks that are committed
 * already are left alone, those left half-way are taken up again. `onCommitted` hears of every workbook done.
 */
export async function bringIn(
  db: Db,
  jobs: JobRunner,
  folder: string,
  deliveries: readonly Delivery[],
  onCommitted: (delivery: Delivery) => void,
): Promise<void> {
  const known = await importsByItem(db);
  const waiting = new Map<string, Delivery>();
  for (const delivery of deliveries) {
    const before = known.get(delivery.item);
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
        mustBeOk(await commitImport(await actingAs(db, "api-contribution-reviewer"), row.id));
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
  const id = await stage(db, folder, { item: WAITING_ITEM, file: WAITING_FILE }, "tianbao");
  jobs.nudge();
  for (;;) {
    const [row] = await importStates(db, [id]);
    if (row?.state !== "queued" && row?.state !== "reading") return;
    await new Promise((resolve) => setTimeout(resolve, 60));
  }
}

const PENDING = new Set(["queued", "reading", "staged", "committing"]);
const formatOf = new Map(COLLECTION_ITEMS.map((item) => [item.code, item.format]));

async function stage(
  db: Db,
  folder: string,
  { item, file }: Pick<Delivery, "item" | "file">,
  username = "api-contributor",
): Promise<string> {
  const place = path.join(folder, file);
  const { size } = await stat(place);
  const ctx = await actingAs(db, username);
  const request = {
    item: formatOf.get(item)!,
    collectionItem: item,
    file: { path: place, name: path.basename(file), size },
  };
  return mustBeOk(await stageImport(ctx, request)).id;
}
