import type { FileHandle } from "node:fs/promises";
import { open } from "node:fs/promises";
import type { Worker } from "node:worker_threads";
import { log } from "../log.server";
import type { Result } from "../result";
import { ok, refused } from "../result";
import type { Row, SheetInfo, WorkbookFormat, WorkbookLimits, WorkbookRefusal } from "./types";
import { DEFAULT_LIMITS, WorkbookRefused, workbookRefusal } from "./types";
import type { FromWorker, ToWorker, WorkerTask } from "./wire";
import { unpackRows } from "./wire";
import { endWorker, releaseWorker, startWorker } from "./worker-thread.server";

export interface OpenOptions {
  /** The name the user gave the file. Looked at for a secrecy mark only; what the file is, its content tells. */
  readonly name: string;
  readonly limits?: Partial<WorkbookLimits>;
  /** Aborting stops the worker at once; what is being read ends with `reading-cancelled`. */
  readonly signal?: AbortSignal;
}

export interface OpenedWorkbook {
  readonly format: WorkbookFormat;
  readonly sheets: readonly SheetInfo[];
  /**
   * Batches of rows in order. One sheet at a time; may be called again for another pass.
   * @throws WorkbookRefused with the refusal where the rows turn out to be damaged, secret, too many …
   */
  readRows(sheetIndex: number): AsyncIterable<readonly Row[]>;
  /** Lets the worker go. Safe to call twice; to be called always. */
  close(): Promise<void>;
}

/** Opens a workbook or CSV file in a worker of its own with bounded memory and time. */
export async function openWorkbook(
  path: string,
  options: OpenOptions,
): Promise<Result<OpenedWorkbook, WorkbookRefusal>> {
  const limits: WorkbookLimits = { ...DEFAULT_LIMITS, ...options.limits };
  if (options.signal?.aborted) return refused(workbookRefusal("reading-cancelled"));
  const file = await open(path, "r");
  const { size } = await file.stat();
  const patience = limits.maxMilliseconds * Math.max(1, size / FILE_OF_ONE_PATIENCE);
  const thread = new ReadingThread(file, { file: file.fd, name: options.name, limits }, size, patience, options.signal);
  try {
    const ready = await thread.next(START_PATIENCE);
    if (ready.type !== "ready") throw new Error(`unexpected ${ready.type}`);
    const message = await thread.next();
    if (message.type !== "opened") throw new Error(`unexpected ${message.type}`);
    return ok(opened(thread, message.format, message.sheets));
  } catch (error) {
    await thread.close();
    if (error instanceof WorkbookRefused) return refused(error.refusal);
    throw error;
  }
}

const FILE_OF_ONE_PATIENCE = 4 * 1024 * 1024;
/** A worker that starts slowly is the fault of a busy machine and not of the file: its time counts once it is there. */
const START_PATIENCE = 60_000;

function opened(thread: ReadingThread, format: WorkbookFormat, sheets: readonly SheetInfo[]): OpenedWorkbook {
  let reads = 0;
  return {
    format,
    sheets,
    async *readRows(sheet) {
      const read = ++reads;
      thread.send({ type: "read", read, sheet });
      let isDone = false;
      try {
        for (;;) {
          const message = await thread.next();
          if (!("read" in message) || message.read !== read) continue;
          if (message.type === "end") {
            isDone = true;
            return;
          }
          yield unpackRows(message.rows);
          thread.send({ type: "acknowledge", read });
        }
      } finally {
        if (!isDone) thread.send({ type: "stop", read });
      }
    },
    close: () => thread.close(),
  };
}

/** The worker seen from outside: its messages in order, and its death in any form as a refusal. */
class ReadingThread {
  private readonly queue: FromWorker[] = [];
  private waiting: { resolve(message: FromWorker): void; reject(error: Error): void } | null = null;
  private failure: WorkbookRefused | null = null;
  private timer: NodeJS.Timeout | null = null;
  /** Settles when nobody reads the file any more and it is closed. */
  private away: Promise<void> = Promise.resolve();
  private readonly onAbort = () => this.fail(workbookRefusal("reading-cancelled"));
  private readonly worker: Worker;

  constructor(
    private readonly file: FileHandle,
    private readonly task: WorkerTask,
    private readonly size: number,
    private readonly patience: number,
    private readonly signal: AbortSignal | undefined,
  ) {
    const worker = startWorker(task);
    this.worker = worker;
    worker.on("message", (message: FromWorker) => this.receive(message));
    worker.on("error", (error: Error & { code?: string }) => {
      const isMemory =
        error.code === "ERR_WORKER_OUT_OF_MEMORY" || /allocation|Invalid array length/.test(error.message);
      if (!isMemory && !this.failure)
        log.error({ fault: error.name, at: error.stack?.split("\n")[1] }, "workbook worker died");
      this.fail(workbookRefusal(isMemory ? "reading-too-big" : "reading-stopped"));
    });
    worker.on("exit", () => this.fail(workbookRefusal("reading-stopped")));
    signal?.addEventListener("abort", this.onAbort, { once: true });
  }

  send(message: ToWorker): void {
    if (!this.failure) this.worker.postMessage(message);
  }

  /** @throws WorkbookRefused where the worker refuses, dies, is cancelled or takes too long */
  next(patience = this.patience): Promise<FromWorker> {
    const message = this.queue.shift();
    if (message) return Promise.resolve(message);
    if (this.failure) return Promise.reject(this.failure);
    this.timer = setTimeout(() => this.fail(workbookRefusal("reading-too-slow")), patience);
    return new Promise((resolve, reject) => {
      this.waiting = { resolve, reject };
    });
  }

  close(): Promise<void> {
    if (this.end(workbookRefusal("reading-stopped"))) {
      this.away = this.putAway(releaseWorker(this.worker, this.task, this.size));
    }
    return this.away;
  }

  private receive(message: FromWorker): void {
    if (message.type === "refused") this.fail(message.refusal);
    else if (!this.waiting) this.queue.push(message);
    else this.settle().resolve(message);
  }

  private fail(refusal: WorkbookRefusal): void {
    if (this.end(refusal)) this.away = this.putAway(endWorker(this.worker));
  }

  private async putAway(gone: Promise<void>): Promise<void> {
    await gone;
    await this.file.close();
  }

  /** @returns false where it has ended already */
  private end(refusal: WorkbookRefusal): boolean {
    if (this.failure) return false;
    this.failure = new WorkbookRefused(refusal);
    this.signal?.removeEventListener("abort", this.onAbort);
    if (this.waiting) this.settle().reject(this.failure);
    return true;
  }

  private settle() {
    const waiting = this.waiting as { resolve(message: FromWorker): void; reject(error: Error): void };
    this.waiting = null;
    if (this.timer) clearTimeout(this.timer);
    this.timer = null;
    return waiting;
  }
}
