import { Worker } from "node:worker_threads";
import { workerCode } from "../worker-code.server";
import type { WorkerTask } from "./wire";

const ENTRY = "app/platform/workbook/worker.server.ts";

/** A thread of its own with bounded memory for one workbook. */
export function startWorker(task: WorkerTask): Worker {
  return new Worker(workerCode(ENTRY, { carriesPackages: true }), {
    workerData: task,
    execArgv: [],
    env: { ...process.env, NODE_OPTIONS: "" },
    resourceLimits: {
      maxOldGenerationSizeMb: task.limits.maxHeapMegabytes,
      maxYoungGenerationSizeMb: 8,
      stackSizeMb: 4,
    },
    stdout: true,
    stderr: true,
  });
}
