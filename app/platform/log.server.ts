import pino from "pino";
import { env } from "./env.server";

/** Structured log on standard output. Never a name, an identity number or a file's content: ids only. */
export const log = pino({
  level: env().LOG_LEVEL,
  base: undefined,
  redact: ["req.headers.authorization", "req.headers.cookie", "password", "idNumber"],
});
