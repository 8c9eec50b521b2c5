import { statSync } from "node:fs";
import { beforeAll, expect, it } from "vitest";
import { runImportJob, sample } from "#tests/factories/imports";
import { ctxOf, makeActor } from "#tests/support/actors";
import { testDatabase } from "#tests/support/database";
import { call } from "#tests/support/request";
import { noteProgress, startReading } from "~/modules/collection/imports.queries.server";
import * as screen from "~/modules/collection/routes/import.server";
import { cancelImport } from "~/modules/collection/use-cases/cancel-import.server";
import { stageImport } from "~/modules/collection/use-cases/stage-import.server";
import type { Actor } from "~/platform/actor";
import { now, plusMilliseconds } from "~/platform/clock";
import { mustBeOk } from "~/platform/result";

const database = testDatabase();
let filler: Actor;

beforeAll(async () => {
  filler = await makeActor(database.db, ["filler"]);
});

async function staged(): Promise<string> {
  const file = sample("org-units.xlsx");
  const upload = { path: file, name: "机构.xlsx", size: statSync(file).size };
  return mustBeOk(await stageImport(ctxOf(database.db, filler), { item: "org-units", file: upload })).id;
}

const shown = (id: string) =>
  call(screen.loader, { db: database.db, actor: filler, path: `/imports/${id}`, params: { id } }) as Promise<
    Awaited<ReturnType<typeof screen.loader>>
  >;

it("shows while a file is read how many rows were read, accepted and refused, and what time is left", async () => {
  const { db } = database;
  const id = await staged();
  expect(await shown(id)).toMatchObject({ state: "queued", progress: { read: 0 }, may: { cancel: true } });
  await startReading(db, id, 0, plusMilliseconds(now(), -10_000));
  const counts = { added: 40, changed: 5, unchanged: 3, refused: 2, warned: 1 };
  await noteProgress(db, id, 1, { ...counts, rows_read: 50, claimed_rows: 150 });
  const page = await shown(id);
  expect(page).toMatchObject({ state: "reading", accepted: 45, refused: 2, progress: { read: 50, claimed: 150 } });
  expect(page.progress!.secondsLeft).toBeGreaterThanOrEqual(20);
  expect(page.progress!.secondsLeft).toBeLessThan(60);
});

it("can be stopped while it is read, and is not read any further", async () => {
  const { db } = database;
  const id = await staged();
  await startReading(db, id, 0, now());
  mustBeOk(await cancelImport(ctxOf(db, filler), id));
  await runImportJob(db, "read-import", id);
  expect(await shown(id)).toMatchObject({ state: "cancelled", may: { cancel: false, commit: false } });
});
