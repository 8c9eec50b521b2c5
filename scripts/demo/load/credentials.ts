import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import path from "node:path";

/** `demo-credentials.json`: who can sign in with what, and the keys of the API clients. Demo only, mode 600. */
export interface DemoCredentials {
  users: { username: string; password: string; roles: string[]; name: string; unit: string }[];
  apiKeys: { client: string; scopes: string[]; key: string }[];
}

const FILE = "demo-credentials.json";

export function readCredentials(home: string): DemoCredentials {
  const file = path.join(home, FILE);
  if (!existsSync(file)) return { users: [], apiKeys: [] };
  return JSON.parse(readFileSync(file, "utf8")) as DemoCredentials;
}

/** Written whole and put in place by a rename: no reader ever sees half of it. */
export function writeCredentials(home: string, credentials: DemoCredentials): void {
  mkdirSync(home, { recursive: true, mode: 0o700 });
  const file = path.join(home, FILE);
  writeFileSync(`${file}.part`, `${JSON.stringify(credentials, null, 2)}\n`, { mode: 0o600 });
  renameSync(`${file}.part`, file);
}
