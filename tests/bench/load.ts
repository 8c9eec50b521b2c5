import { Agent, request } from "node:http";

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
}

const agent = new Agent({ keepAlive: true, maxSockets: 64 });

export function send(call: Call): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const { method = "GET", headers = {}, body } = call;
    const length = body === undefined ? {} : { "content-length": String(Buffer.byteLength(body)) };
    const sent = request(call.url, { agent, method, headers: { ...headers, ...length } }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on("data", (chunk: Buffer) => chunks.push(chunk));
      answer.on("end", () =>
        resolve({ status: answer.statusCode ?? 0, body: Buffer.concat(chunks), headers: answer.headers }),
      );
      answer.on("error", reject);
    });
    sent.on("error", reject);
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

/** Milliseconds of one call after another by `clients` at once, after a warm-up; `next` names the n-th call. */
export async function measure(clients: number, seconds: number, next: (n: number) => Call): Promise<Timing> {
  let n = 0;
  const times: number[] = [];
  const run = async (until: number, kept: number[] | null) => {
    while (performance.now() < until) {
      const call = next(n++);
      const begun = performance.now();
      const answer = await send(call);
      if (answer.status !== 200)
        throw new Error(`${call.url}: ${answer.status} ${answer.body.toString("utf8").slice(0, 300)}`);
      kept?.push(performance.now() - begun);
    }
  };
  const all = (length: number, kept: number[] | null) =>
    Promise.all(Array.from({ length: clients }, () => run(performance.now() + length * 1000, kept)));
  await all(Math.min(1, seconds / 3), null);
  await all(seconds, times);
  return timing(times);
}

export function timing(times: readonly number[]): Timing {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
  return { p50: at(0.5), p95: at(0.95), count: sorted.length };
}
