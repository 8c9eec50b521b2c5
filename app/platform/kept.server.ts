import type { Db } from "#db/connection";
import { ticks } from "./clock";
import type { SubjectType } from "./event-writer.server";
import { changesOf } from "./process.server";

const MOST = 1_000;

interface Entry<T> {
  begunAt: number;
  stamp: string;
  value: Promise<T>;
}

/**
 * What nearly every request asks of the database, kept for two seconds and no longer than until something of the named
 * types changes through this process of the product: a change counts at once where it is made and within two seconds on
 * every other node. Whoever asks while it is being read waits for the same answer. Null is not kept.
 */
export class Kept<T> {
  private readonly byDb = new WeakMap<Db, Map<string, Entry<T>>>();

  constructor(
    private readonly types: readonly SubjectType[],
    private readonly ageMs = 2_000,
  ) {}

  async get(db: Db, key: string, read: () => Promise<T>): Promise<T> {
    const entries = this.byDb.get(db) ?? new Map<string, Entry<T>>();
    this.byDb.set(db, entries);
    const stamp = this.types.map((type) => changesOf(db, type)).join();
    const known = entries.get(key);
    if (known && known.stamp === stamp && ticks() - known.begunAt < this.ageMs) return known.value;
    if (entries.size >= MOST) entries.clear();
    const entry = { begunAt: ticks(), stamp, value: read() };
    entries.set(key, entry);
    const drop = () => {
      if (entries.get(key) === entry) entries.delete(key);
    };
    try {
      const value = await entry.value;
      if (value === null) drop();
      return value;
    } catch (error) {
      drop();
      throw error;
    }
  }

  forget(db: Db): void {
    this.byDb.delete(db);
  }
}
