import { readFileSync } from "node:fs";
import { stat } from "node:fs/promises";
import { Worker } from "node:worker_threads";
import { ticks } from "../clock";
import { workerCode } from "../worker-code.server";
import { patienceUsed, readThreadStat, type ThreadTime } from "./patience.rules";
import { PDF_LIMITS, type PdfAnswer, type PdfReady, type PdfTask, type PdfVerdict } from "./types";

const ENTRY = "app/platform/pdf-check/worker.server.ts";
const LOOK_EVERY_MS = 200;

export interface PdfChecker {
  /** The verdict on a file on disk, within ten seconds of a machine that is free; never throws for what is in it. */
  check(path: string, options?: { wantsText?: boolean }): Promise<PdfVerdict>;
  close(): Promise<void>;
}

/** Checks PDFs in a worker of its own with bounded memory and time; one that hangs or dies is replaced for the next file. */
export function openPdfChecker(limits: { maxMilliseconds: number } = PDF_LIMITS): PdfChecker {
  let worker: Started | null = null;
  let count = 0;
  let tail: Promise<unknown> = Promise.resolve();

  const ask = async (path: string, wantsText: boolean): Promise<PdfVerdict> => {
    const { size } = await stat(path);
    if (size === 0) return { ok: false, code: "empty" };
    if (size > PDF_LIMITS.maxBytes) return { ok: false, code: "too-large" };
    worker ??= startWorker();
    const { thread: current, isReady } = worker;
    // The time is the file's: a machine that is slow to start the worker must not turn a sound one away.
    const thread = await isReady;
    const task: PdfTask = { id: ++count, path, wantsText };
    return new Promise<PdfVerdict>((resolve) => {
      const end = (verdict: PdfVerdict, isSpent: boolean) => {
        stopWatching();
        current.off("message", answered);
        current.off("error", died);
        current.off("exit", died);
        if (isSpent) {
          worker = null;
          void current.terminate();
        }
        resolve(verdict);
      };
      const answered = (answer: PdfAnswer) => {
        if (answer.id === task.id) end(answer.verdict, false);
      };
      const died = (error?: unknown) => {
        const isMemory = (error as { code?: string } | undefined)?.code === "ERR_WORKER_OUT_OF_MEMORY";
        end({ ok: false, code: isMemory ? "too-big" : "damaged" }, true);
      };
      const stopWatching = watch(thread, limits.maxMilliseconds, () => end({ ok: false, code: "too-slow" }, true));
      current.on("message", answered);
      current.on("error", died);
      current.on("exit", died);
      current.postMessage(task);
    });
  };

  return {
    check(path, { wantsText = false } = {}) {
      const next = tail.then(() => ask(path, wantsText));
      tail = next.catch(() => undefined);
      return next;
    },
    async close() {
      await tail;
      const ended = worker;
      worker = null;
      await ended?.thread.terminate();
    },
  };
}

let shared: PdfChecker | null = null;
let idle: NodeJS.Timeout | null = null;
const IDLE_MS = 30_000;

/** The verdict on one file, by a checker that this process keeps while it has something to do. */
export async function checkPdf(path: string, options?: { wantsText?: boolean }): Promise<PdfVerdict> {
  if (idle) clearTimeout(idle);
  shared ??= openPdfChecker();
  try {
    return await shared.check(path, options);
  } finally {
    if (idle) clearTimeout(idle);
    idle = setTimeout(() => {
      void shared?.close();
      shared = null;
    }, IDLE_MS);
    idle.unref();
  }
}

interface Started {
  thread: Worker;
  /** Settles when the worker takes files, with where its time is told, or has ended without. */
  isReady: Promise<string | null>;
}

function startWorker(): Started {
  const worker = new Worker(workerCode(ENTRY), {
    execArgv: [],
    env: { ...process.env, NODE_OPTIONS: "" },
    resourceLimits: {
      maxOldGenerationSizeMb: PDF_LIMITS.maxHeapMegabytes,
      maxYoungGenerationSizeMb: 16,
      stackSizeMb: 4,
    },
    stdout: true,
    stderr: true,
  });
  worker.unref();
  const isReady = new Promise<string | null>((resolve) => {
    worker.once("message", ({ task }: PdfReady) => resolve(task));
    worker.once("error", () => resolve(null));
    worker.once("exit", () => resolve(null));
  });
  return { thread: worker, isReady };
}

/** Looks at a worker until told to stop; calls `spent` once when its file has used up its patience. */
function watch(task: string | null, patienceMs: number, spent: () => void): () => void {
  const began = ticks();
  let used = 0;
  let seen = { at: began, thread: timeOf(task) };
  const looks = setInterval(() => {
    const now = { at: ticks(), thread: timeOf(task) };
    const elapsedMs = now.at - seen.at;
    used += patienceUsed(seen.thread, now.thread, { elapsedMs, lookEveryMs: LOOK_EVERY_MS });
    seen = now;
    if (used >= patienceMs || now.at - began >= PDF_LIMITS.maxClockMilliseconds) spent();
  }, LOOK_EVERY_MS);
  return () => clearInterval(looks);
}

function timeOf(task: string | null): ThreadTime | null {
  if (task === null) return null;
  try {
    return readThreadStat(readFileSync(`/proc/${task}/stat`, "utf8"));
  } catch {
    return null;
  }
}
