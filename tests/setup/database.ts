import { mkdirSync, readdirSync, rmSync } from "node:fs";
import path from "node:path";
import type { TestProject } from "vitest/node";
import { startMariaDb } from "#scripts/lib/mariadb";
import { SCRATCH } from "#tests/support/scratch";

declare module "vitest" {
  export interface ProvidedContext {
    databaseUrls: { app: string; admin: string };
  }
}

/** The tests' own MariaDB, apart from the product's: started once a run, stopped after it. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const home = path.resolve(process.env.XINHENG_TEST_HOME ?? ".data-test");
  mkdirSync(home, { recursive: true });
  // What workers of an earlier run left behind when they inherited a lock.
  for (const file of readdirSync(home)) if (/\.lock\../.test(file)) rmSync(path.join(home, file), { force: true });
  rmSync(SCRATCH, { recursive: true, force: true });
  const server = await startMariaDb(home, { fast: true });
  project.provide("databaseUrls", server.urls);
  return async () => {
    if (server.started) await server.stop();
  };
}
