import { existsSync, mkdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";

const shape = z.object({
  PORT: z.coerce.number().int().min(1).max(65_535).default(3000),
  HOST: z.string().default("127.0.0.1"),
  XINHENG_HOME: z.string().default(".data"),
  XINHENG_DEMO: z.enum(["city", "empty"]).default("city"),
  /** Whether `npm start` makes the originals of the demo city's past reports behind the serving product. */
  XINHENG_ORIGINALS: z.enum(["on", "off"]).default("on"),
  DATABASE_URL: z.string().optional(),
  DATABASE_ADMIN_URL: z.string().optional(),
  LOG_LEVEL: z.enum(["trace", "debug", "info", "warn", "error", "silent"]).default("info"),
  METRICS_TOKEN: z.string().min(16).optional(),
  TRUST_PROXY: z.string().optional(),
  /** Where the public reaches the product, as QR codes print it; else the address that was asked. */
  PUBLIC_URL: z.url().optional(),
  /** Hosts (`host` or `host:port`, by commas) that webhooks may reach although they are private or speak http. None unless set. */
  WEBHOOK_ALLOWED_HOSTS: z.string().optional(),
  NODE_ENV: z.string().default("production"),
});

export interface Env extends z.infer<typeof shape> {
  /** Absolute folder of database, files, keys and logs. */
  home: string;
  /** Absolute folder of the project. */
  root: string;
}

let cached: Env | undefined;

/** The settings of this process, checked once. @throws ZodError when a variable is malformed. */
export function env(): Env {
  cached ??= readEnv(process.env, process.cwd());
  return cached;
}

/** Settings out of variables; one that is set to nothing counts as not set, as in the shell scripts. */
export function readEnv(variables: Readonly<Record<string, string | undefined>>, root: string): Env {
  const values = shape.parse(Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== "")));
  return { ...values, root, home: path.resolve(root, values.XINHENG_HOME) };
}

/** A folder under the product's home, made when missing, readable by its owner only. */
export function homeFolder(...parts: string[]): string {
  const folder = path.join(env().home, ...parts);
  if (!existsSync(folder)) mkdirSync(folder, { recursive: true, mode: 0o700 });
  return folder;
}

/** Addresses of the two database accounts: the product's own, and the one that migrates. */
export function databaseUrls(): { app: string; admin: string } {
  const { DATABASE_URL, DATABASE_ADMIN_URL, home } = env();
  if (DATABASE_URL) return { app: DATABASE_URL, admin: DATABASE_ADMIN_URL ?? DATABASE_URL };
  const file = path.join(home, "db", "urls.json");
  if (!existsSync(file))
    throw new Error(`No database is known here: ${file} is missing. Run "npm start" or set DATABASE_URL.`);
  return JSON.parse(readFileSync(file, "utf8")) as { app: string; admin: string };
}

/** For tests only: read the environment anew. */
export function resetEnv(): void {
  cached = undefined;
}
