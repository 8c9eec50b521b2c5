import { createDb, type Db } from "#db/connection";
import { databaseUrls } from "./env.server";

let db: Db | undefined;

/** The product's own database account; one pool a process. */
export function getDb(): Db {
  db ??= createDb(databaseUrls().app);
  return db;
}

/** Tests and scripts give their own connection. */
export function setDb(other: Db | undefined): void {
  db = other;
}
