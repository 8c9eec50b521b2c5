import { Kysely, MysqlDialect } from "kysely";
import { createPool, type Pool, type QueryError } from "mysql2";
import type { DB } from "./schema";

export type Db = Kysely<DB>;

/**
 * How a statement begins that is prepared once a connection and then sent with its values as they are: an import of many
 * rows costs half of what it costs as text, here and in the database.
 */
export const PREPARED_INSERT = "insert /* prepared */ ";
/** Prepared statements that one connection keeps at most; the least used one is closed for another. */
const MOST_PREPARED = 12;

type Query = (text: string, values: unknown, done?: (error: QueryError | null, result?: unknown) => void) => unknown;

/** The server has taken the whole transaction back: a statement that still waited for its turn would stand for itself. */
const TAKEN_BACK = [1213, 1020];

/**
 * One pool of connections, set once for the whole product: civil dates stay `YYYY-MM-DD` strings, instants are UTC,
 * decimals and big integers are strings, names and keys compare byte for byte.
 */
export function createDbPool(url: string, connectionLimit = 16): Pool {
  const pool = createPool({
    uri: url,
    connectionLimit,
    maxIdle: Math.max(1, connectionLimit - 4),
    idleTimeout: 60_000,
    enableKeepAlive: true,
    timezone: "Z",
    charset: "UTF8MB4_BIN",
    supportBigNumbers: true,
    bigNumberStrings: false,
    dateStrings: ["DATE"],
    decimalNumbers: false,
    multipleStatements: false,
    flags: ["-LOCAL_FILES"],
    maxPreparedStatements: MOST_PREPARED,
  });
  pool.on("connection", (connection) => {
    connection.query(
      "SET NAMES utf8mb4 COLLATE utf8mb4_nopad_bin, time_zone = '+00:00', sql_mode = 'TRADITIONAL,NO_ENGINE_SUBSTITUTION,ONLY_FULL_GROUP_BY'",
    );
    const asText = connection.query.bind(connection) as Query;
    const prepared = connection.execute.bind(connection) as Query;
    let transaction: "none" | "open" | QueryError = "none";
    const query: Query = (text, values, done) => {
      const send = String(text).startsWith(PREPARED_INSERT) ? prepared : asText;
      if (!done) return send(text, values);
      if (text === "begin") transaction = "open";
      else if (text === "commit" || text === "rollback") transaction = "none";
      else if (typeof transaction === "object") return void done(transaction);
      return send(text, values, (error, result) => {
        if (error?.errno && TAKEN_BACK.includes(error.errno) && transaction === "open") transaction = error;
        done(error, result);
      });
    };
    Object.assign(connection, { query });
  });
  return pool;
}

export function createDb(url: string, connectionLimit = 16): Db {
  return new Kysely<DB>({ dialect: new MysqlDialect({ pool: createDbPool(url, connectionLimit) }) });
}
