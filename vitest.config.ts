import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";
import { LongestFirst } from "./tests/setup/longest-first";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const alias = { "~": here("app"), "#db": here("db"), "#tests": here("tests"), "#scripts": here("scripts") };

/**
 * Modules are loaded once a worker, not once a file: nothing of the product keeps state but by the database it is given.
 * `unit` needs nothing but Node; `integration` runs on a real MariaDB, one database a worker, two workers at most.
 */
export default defineConfig({
  resolve: { alias },
  test: {
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        resolve: { alias },
        test: {
          name: "unit",
          include: ["app/**/*.test.ts", "app/**/*.test.tsx", "scripts/**/*.test.ts", "db/**/*.test.ts"],
          environment: "node",
          isolate: false,
          maxWorkers: 2,
          testTimeout: 60_000,
          setupFiles: ["tests/setup/console.ts"],
        },
      },
      {
        resolve: { alias },
        test: {
          name: "integration",
          include: ["tests/{integration,routes,architecture,sql,faces}/**/*.test.ts"],
          environment: "node",
          pool: "forks",
          isolate: false,
          maxWorkers: 2,
          testTimeout: 120_000,
          hookTimeout: 180_000,
          globalSetup: ["tests/setup/database.ts"],
          setupFiles: ["tests/setup/console.ts", "tests/setup/worker.ts"],
        },
      },
    ],
  },
});
