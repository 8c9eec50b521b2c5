import { statSync } from "node:fs";
import path from "node:path";
import type { Db } from "#db/connection";
import { ctxOf } from "#tests/support/actors";
import { chunkIndex, chunkRows } from "~/modules/collection/chunks.queries.server";
import type { ChunkRow, Findings } from "~/modules/collection/collection.types";
import * as imports from "~/modules/collection/imports.queries.server";
import { importJobs } from "~/modules/collection/jobs/import-jobs.server";
import { unsealRows } from "~/modules/collection/sealed-rows.server";
import { commitImport } from "~/modules/collection/use-cases/commit-import.server";
import { stageImport } from "~/modules/collection/use-cases/stage-import.server";
import type { Actor } from "~/platform/actor";
import { mustBeOk } from "~/platform/result";
import { unwrapKey } from "~/platform/secrets.server";

export const sample = (name: string) => path.resolve("tests/fixtures/samples", name);

/** Runs a background job of the importer to its end, as the runner would. */
export async function runImportJob(db: Db, kind: "read-import" | "commit-import", importId: string): Promise<void> {
  const job = { id: "test", kind, subjectId: importId, payload: { importId, address: null }, attempts: 1 };
  await importJobs[kind]!({ db, job, signal: new AbortController().signal });
}

/** Stages a file and reads it; `collectionItem` is the code of the item it is delivered for. */
export async function stageAndRead(
  db: Db,
  filler: Actor,
  item: string,
  file: string,
  name = path.basename(file),
  collectionItem: string | null = null,
): Promise<string> {
  const staged = { path: file, name, size: statSync(file).size };
  const { id } = mustBeOk(await stageImport(ctxOf(db, filler), { item, collectionItem, file: staged }));
  await runImportJob(db, "read-import", id);
  return id;
}

/** Commits a staged import to its end. */
export async function commitNow(db: Db, reviewer: Actor, id: string): Promise<void> {
  mustBeOk(await commitImport(ctxOf(db, reviewer), id));
  await runImportJob(db, "commit-import", id);
}

export async function importOf(db: Db, id: string): Promise<imports.ImportRow> {
  const row = await imports.findImport(db, id);
  if (!row) throw new Error("no such import");
  return row;
}

export async function findingsOf(db: Db, id: string): Promise<Findings> {
  const sealed = await imports.findingsOf(db, id);
  return sealed
    ? unsealRows<Findings>(unwrapKey((await importOf(db, id)).key_wrapped), sealed)
    : { problems: [], warnings: [] };
}

/** Every row of an import as it was checked. */
export async function checkedRows(db: Db, id: string): Promise<ChunkRow[]> {
  const row = await importOf(db, id);
  const rows: ChunkRow[] = [];
  for (const chunk of await chunkIndex(db, id, row.attempt)) {
    const sealed = await chunkRows(db, id, row.attempt, chunk.ordinal);
    rows.push(...(await unsealRows<ChunkRow[]>(unwrapKey(row.key_wrapped), sealed!)));
  }
  return rows;
}
