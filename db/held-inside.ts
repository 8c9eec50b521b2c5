import type { Db } from "./connection";

/**
 * Inside a transaction what is read is held until its end and read as it is now; outside it is just read. For what two acts
 * each read and the other writes: whichever is first, the second sees it (a fact that ends while a report is lodged on it).
 */
export function heldInside<Query extends { forUpdate(): Query }>(db: Db, query: Query): Query {
  return db.isTransaction ? query.forUpdate() : query;
}
