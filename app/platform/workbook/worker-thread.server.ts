import { Worker } from "node:worker_threads";
import { workerCode } from "../worker-code.server";
import type { FromWorker, ToWorker, WorkerTask } from "./wire";

const ENTRY = "app/platform/workbook/worker.server.ts";

/** Threads that have read their file to a good end and wait for the next one, by the heap they may use. */
const idle = new Map<Worker, number>();
const MOST_IDLE = 2;
/** How long one waits, and how long one may take to put its file away. */
const IDLE_MS = 10_000;
const LARGEST_FILE = 4 * 1024 * 1024;

/**
 * A thread of its own with bounded memory for one workbook at a time. To start one and to warm its code takes ten times as long as
 * to read a usual workbook: where many come one after another, the thread of one before reads on.
 */
export function startWorker(task: WorkerTask): Worker {
  const worker = takeIdle(task) ?? newWorker(task);
  worker.postMessage({ type: "open", task } satisfies ToWorker);
  return worker;
}

/**
 * Takes a thread back whose file is done with, `size` bytes of it, and settles when it reads it no more. One that read a large file is
 * ended, and its memory with it; so is one that does not answer soon.
 */
export function releaseWorker(worker: Worker, { limits }: WorkerTask, size: number): Promise<void> {
  forget(worker);
  return new Promise((resolve) => {
    const end = () => {
      idle.delete(worker);
      void endWorker(worker).then(resolve);
    };
    worker.on("error", end).on("exit", end);
    if (size > LARGEST_FILE || idle.size >= MOST_IDLE) {
      end();
      return;
    }
    const timer = setTimeout(end, IDLE_MS).unref();
    leaving.set(worker, timer);
    worker.on("message", ({ type }: FromWorker) => {
      if (type !== "free") return;
      idle.set(worker, limits.maxHeapMegabytes);
      worker.unref();
      resolve();
    });
    worker.postMessage({ type: "release" } satisfies ToWorker);
  });
}

/**
 * Ends a thread and settles when it is gone. It is asked to go, and made to only where it does not hear: whoever is stopped from outside
 * while it makes a stream that inflates takes the whole process along (an assertion of Node's own).
 */
export async function endWorker(worker: Worker): Promise<void> {
  if (worker.threadId === HAS_ENDED) return;
  const gone = new Promise<void>((resolve) => worker.once("exit", () => resolve()));
  worker.postMessage({ type: "quit" } satisfies ToWorker);
  const timer = setTimeout(() => void worker.terminate(), HEARING_MS);
  await gone;
  clearTimeout(timer);
}

const HAS_ENDED = -1;
/** Longer than anything that a thread does without a look at its messages, but for what is made to last. */
const HEARING_MS = 5_000;

const leaving = new WeakMap<Worker, NodeJS.Timeout>();

/** Not all listeners: Node has its own among them. */
function forget(worker: Worker): void {
  for (const event of ["message", "error", "exit"]) worker.removeAllListeners(event);
}

function takeIdle({ limits }: WorkerTask): Worker | null {
  for (const [worker, heap] of idle) {
    if (heap !== limits.maxHeapMegabytes) continue;
    idle.delete(worker);
    clearTimeout(leaving.get(worker));
    forget(worker);
    worker.ref();
    return worker;
  }
  return null;
}

function newWorker({ limits }: WorkerTask): Worker {
  return new Worker(workerCode(ENTRY, { carriesPackages: true }), {
    execArgv: [],
    env: { ...process.env, NODE_OPTIONS: "" },
    resourceLimits: {
      maxOldGenerationSizeMb: limits.maxHeapMegabytes,
      maxYoungGenerationSizeMb: 8,
      stackSizeMb: 4,
    },
    stdout: true,
    stderr: true,
  });
}
