import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";
import type { WorkerTask } from "./wire";

const ENTRY = "app/platform/workbook/worker.mjs";

/**
 * The worker runs from its source in every process that reads workbooks: in the server, whose code Vite has bundled
 * into `build/server`, in scripts and in tests. So its entry is found from the project's root.
 */
export function startWorker(task: WorkerTask): Worker {
  const root = projectRoot();
  return new Worker(join(root, ENTRY), {
    workerData: task,
    execArgv: [],
    env: { ...process.env, NODE_OPTIONS: "", TSX_TSCONFIG_PATH: join(root, "tsconfig.json") },
    resourceLimits: {
      maxOldGenerationSizeMb: task.limits.maxHeapMegabytes,
      maxYoungGenerationSizeMb: 8,
      stackSizeMb: 4,
    },
    stdout: true,
    stderr: true,
  });
}

let root: string | null = null;

function projectRoot(): string {
  if (root) return root;
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, ENTRY))) {
    const parent = dirname(folder);
    if (parent === folder) throw new Error(`${ENTRY} not found above ${fileURLToPath(import.meta.url)}`);
    folder = parent;
  }
  root = folder;
  return root;
}
