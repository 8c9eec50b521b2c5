/** Entry of the reading worker: opens one file, then sends rows as fast as they are used up. Started by open.server. */
import { parentPort, workerData } from "node:worker_threads";
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

function listen(source: WorkbookSource): void {
  port?.on("message", (message: ToWorker) => {
    if (message.type === "read") {
      current = message.read;
      credit = BATCHES_AHEAD;
      sendRows(source, message.read, message.sheet).catch(refuse);
    } else if (message.read !== current) return;
    else if (message.type === "acknowledge") credit++;
    else current = -1;
    wake?.();
    wake = null;
  });
}

const task = workerData as WorkerTask;
send({ type: "ready" });
openSource(task.path, task.name, task.limits).then((source) => {
  listen(source);
  send({ type: "opened", format: source.format, sheets: source.sheets });
}, refuse);
