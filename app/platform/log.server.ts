import pino from "pino";
import { env } from "./env.server";
import { withoutIdentityNumbers } from "./identity-number-text";

/**
 * An error as the log keeps it. What the database says of a statement repeats the values in it: of its errors only the
 * code and the place remain, never the statement or the message.
 */
export function errorForLog(error: Error): object {
  const { sql: _sql, sqlMessage: _message, ...said } = pino.stdSerializers.err(error) as Record<string, unknown>;
  if (!("sqlState" in said)) return said;
  const place = String(said.stack ?? "")
    .split("\n")
    .filter((line) => /^\s+at /.test(line));
  return { ...said, message: String(said.code), stack: place.join("\n") };
}

/** The path that was asked, as the log keeps it: whatever was typed into an address, no identity number of it is written down. */
export function pathForLog(path: string): string {
  try {
    return withoutIdentityNumbers(decodeURIComponent(path));
  } catch {
    return withoutIdentityNumbers(path);
  }
}

/** Structured log on standard output. Never a name, an identity number or a file's content: ids only. */
export const log = pino({
  level: env().LOG_LEVEL,
  base: undefined,
  redact: ["req.headers.authorization", "req.headers.cookie", "password", "idNumber"],
  serializers: { err: errorForLog, path: pathForLog },
});
