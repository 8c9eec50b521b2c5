import { Kysely, MysqlDialect } from "kysely";
import { createPool, type Pool } from "mysql2";
import type { DB } from "./schema";

export type Db = Kysely<DB>;

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
  });
  pool.on("connection", (connection) => {
    connection.query(
      "SET NAMES utf8mb4 COLLATE utf8mb4_nopad_bin, time_zone = '+00:00', sql_mode = 'TRADITIONAL,NO_ENGINE_SUBSTITUTION,ONLY_FULL_GROUP_BY'",
    );
  });
  return pool;
}

export function createDb(url: string, connectionLimit = 16): Db {
  return new Kysely<DB>({ dialect: new MysqlDialect({ pool: createDbPool(url, connectionLimit) }) });
}
