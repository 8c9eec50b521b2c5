/** Entry of the reading worker: opens one file after another and sends its rows as fast as they are used up. Started by open.server. */
import { parentPort } from "node:worker_threads";
import type { WorkbookSource } from "./source.server";
import { openSource } from "./source.server";
import { WorkbookRefused } from "./types";
import type { FromWorker, ToWorker, WorkerTask } from "./wire";
import { BATCHES_AHEAD, packRows } from "./wire";

const port = parentPort;
if (!port) throw new Error("to be started as a worker");
const send = (message: FromWorker) => port.postMessage(message);

/** The read under way. A later one ends it; so does `stop`. */
let current = 0;
let credit = 0;
let wake: (() => void) | null = null;
let source: WorkbookSource | null = null;
let reading: Promise<void> = Promise.resolve();

async function sendRows(source: WorkbookSource, read: number, sheet: number): Promise<void> {
  for await (const rows of source.rows(sheet)) {
    while (credit === 0 && current === read) {
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    }
    if (current !== read) return;
    credit--;
    send({ type: "batch", read, rows: packRows(rows) });
  }
  send({ type: "end", read });
}

/** A refusal is an answer; anything else is a fault of ours and must reach the main thread as one. */
function refuse(error: unknown): void {
  if (!(error instanceof WorkbookRefused)) throw error;
  send({ type: "refused", refusal: error.refusal });
}

async function open({ file, name, limits }: WorkerTask): Promise<void> {
  source = await openSource(file, name, limits);
  send({ type: "opened", format: source.format, sheets: source.sheets });
}

/** What is under way finds that nobody waits for it, and only then is the file let go. */
async function release(): Promise<void> {
  await reading;
  source?.close();
  source = null;
  send({ type: "free" });
}

port.on("message", (message: ToWorker) => {
  if (message.type === "quit") process.exit();
  if (message.type === "open") {
    send({ type: "ready" });
    open(message.task).catch(refuse);
    return;
  }
  if (message.type === "read") {
    const opened = source as WorkbookSource;
    current = message.read;
    credit = BATCHES_AHEAD;
    const before = reading;
    const next = sendRows(opened, message.read, message.sheet).catch(refuse);
    reading = before.then(() => next);
  } else if (message.type === "release") {
    current = -1;
    void release();
  } else if (message.read !== current) return;
  else if (message.type === "acknowledge") credit++;
  else current = -1;
  wake?.();
  wake = null;
});
