import { Agent, request } from "node:http";
import { cpus } from "node:os";
import { setTimeout } from "node:timers/promises";

export interface Answer {
  readonly status: number;
  readonly body: Buffer;
  readonly headers: NodeJS.Dict<string | string[]>;
}

export interface Call {
  readonly url: string;
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Buffer | string;
  /** The address of this machine that asks, where questions are counted by address. */
  readonly from?: string;
}

const agent = new Agent({ keepAlive: true, maxSockets: 64 });

export function send(call: Call): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const { method = "GET", headers = {}, body, from: localAddress } = call;
    const length = body === undefined ? {} : { "content-length": String(Buffer.byteLength(body)) };
    const sent = request(call.url, { agent, method, localAddress, headers: { ...headers, ...length } }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on("data", (chunk: Buffer) => chunks.push(chunk));
      answer.on("end", () =>
        resolve({ status: answer.statusCode ?? 0, body: Buffer.concat(chunks), headers: answer.headers }),
      );
      answer.on("error", reject);
    });
    // A connection that was kept may be closed from the other side at the moment it is used again: nothing of the call was read then.
    sent.on("error", (error: NodeJS.ErrnoException) => {
      if (sent.reusedSocket && error.code === "ECONNRESET") send(call).then(resolve, reject);
      else reject(error);
    });
    sent.end(body);
  });
}

/** @throws where the answer is not a 2xx: a figure for an error would be worth nothing. */
export async function sendJson<T>(call: Call): Promise<T> {
  const answer = await send(call);
  if (answer.status < 200 || answer.status > 299) {
    throw new Error(
      `${call.method ?? "GET"} ${call.url}: ${answer.status} ${answer.body.toString("utf8").slice(0, 300)}`,
    );
  }
  return JSON.parse(answer.body.toString("utf8")) as T;
}

export interface Timing {
  readonly p50: number;
  readonly p95: number;
  readonly count: number;
}

type Next = (n: number) => Call;

/**
 * Floor and product by turns, in short slices after a warm-up, so that whatever else the machine does falls on both;
 * `clients` calls are under way at any time.
 */
export async function compare(clients: number, seconds: number, floor: Next, ours: Next) {
  await atRest();
  // Connections that lay still meanwhile may have been closed from the other side.
  agent.destroy();
  const sides = [floor, ours].map((next) => ({ next, times: [] as number[], n: 0 }));
  for (const side of sides) await slice(clients, WARM_UP_SECONDS, side, []);
  for (let round = 0; round < SLICES; round++) {
    for (const side of sides) await slice(clients, seconds / SLICES, side, side.times);
  }
  const [below, own] = sides.map((side) => timing(side.times));
  return { floor: below as Timing, ours: own as Timing };
}

/**
 * Asks both sides of every job for a while before the first is measured: what is asked all day runs as the engine compiles it in the
 * end, and the first line measured would pay for that alone (a third of its time, seen by measuring the same lines twice).
 */
export async function warmUp(jobs: readonly (readonly [floor: Next, ours: Next])[]): Promise<void> {
  for (const sides of jobs) for (const next of sides) await slice(WARM_UP_CLIENTS, FIRST_SECONDS, { next, n: 0 }, []);
}

/** Until the processors have nothing to do: what the job before left to be written out falls on nobody's figures. */
async function atRest(): Promise<void> {
  for (let tries = 0; tries < LONGEST_REST_SECONDS; tries++) {
    const before = processors();
    await setTimeout(1_000);
    const after = processors();
    if ((after.idle - before.idle) / (after.all - before.all) > AT_REST) return;
  }
}

function processors(): { idle: number; all: number } {
  const spent = cpus().map(({ times }) => times);
  const sum = (of: (times: (typeof spent)[number]) => number) => spent.reduce((all, times) => all + of(times), 0);
  return {
    idle: sum(({ idle }) => idle),
    all: sum((times) => Object.values(times).reduce((all, one) => all + one, 0)),
  };
}

const AT_REST = 0.9;
/** Where the machine does something else all the time, it is measured all the same. */
const LONGEST_REST_SECONDS = 20;
const SLICES = 6;
/** Until what is asked all day runs as the engine compiles it in the end: half a second left half of that to what was measured. */
const WARM_UP_SECONDS = 5;
const WARM_UP_CLIENTS = 4;
/** A process that has just started answers a call in two thirds of the time after some five thousand of them. */
const FIRST_SECONDS = 10;

async function slice(
  clients: number,
  seconds: number,
  side: { next: Next; n: number },
  times: number[],
): Promise<void> {
  const until = performance.now() + seconds * 1000;
  const client = async () => {
    while (performance.now() < until) {
      const call = side.next(side.n++);
      const begun = performance.now();
      const answer = await send(call);
      if (answer.status < 200 || answer.status > 299)
        throw new Error(`${call.url}: ${answer.status} ${answer.body.toString("utf8").slice(0, 300)}`);
      times.push(performance.now() - begun);
    }
  };
  await Promise.all(Array.from({ length: clients }, client));
}

export function timing(times: readonly number[]): Timing {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
  return { p50: at(0.5), p95: at(0.95), count: sorted.length };
}
