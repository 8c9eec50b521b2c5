import { readdir, rm } from "node:fs/promises";
import path from "node:path";
import type { Db } from "#db/connection";
import { plusMilliseconds } from "./clock";
import { homeFolder } from "./env.server";
import { firstIdAt, isId } from "./id";

/** Longer than any transaction that keeps files can take. */
const KEPT_MS = 24 * 60 * 60_000;
const BATCH = 500;

/**
 * Removes objects of the store that no row names: what a rolled-back commit or a killed process left behind. Their keys went with the
 * row, so nobody can read them. @returns how many
 */
export async function sweepFiles(db: Db, at: Date): Promise<number> {
  const before = firstIdAt(plusMilliseconds(at, -KEPT_MS));
  let removed = 0;
  for (const folder of await readdir(homeFolder("files"), { withFileTypes: true })) {
    if (!folder.isDirectory()) continue;
    const place = path.join(homeFolder("files"), folder.name);
    const old = (await readdir(place)).filter((name) => {
      const id = name.replace(/\.part$/, "");
      return isId(id) && id < before;
    });
    for (let from = 0; from < old.length; from += BATCH) {
      const part = old.slice(from, from + BATCH);
      const known = await rowsOf(db, part);
      for (const name of part) {
        if (known.has(name)) continue;
        await rm(path.join(place, name), { force: true });
        removed++;
      }
    }
  }
  return removed;
}

async function rowsOf(db: Db, ids: readonly string[]): Promise<Set<string>> {
  const rows = await db
    .selectFrom("files")
    .select("files.id")
    .where("files.id", "in", [...ids])
    .orderBy("files.id")
    .limit(BATCH)
    .execute();
  return new Set(rows.map(({ id }) => id));
}
