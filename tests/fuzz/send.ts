import { Agent, type IncomingMessage, request } from "node:http";
import { brotliDecompressSync, gunzipSync, inflateSync } from "node:zlib";
import type { Body, Case } from "./cases";
import type { KnownValues } from "./known";
import { Known } from "./values";

export interface Sent {
  method: string;
  address: string;
  headers: Record<string, string>;
  /** The body as far as a reader of a failure wants to see it. */
  shown: string;
}

export interface Answered {
  /** 0: cut off without an answer. */
  status: number;
  type: string;
  text: string;
  ms: number;
}

const BOUNDARY = "----xinheng-7d1f";
const agent = new Agent({ keepAlive: true, maxSockets: 16 });

/** Headers are bytes: four-byte characters travel as their UTF-8, and what no client can send is left out. */
const headerText = (value: unknown) =>
  Buffer.from(asText(value))
    .toString("latin1")
    .replace(/[^\t\x20-\x7e\x80-\xff]/g, "")
    .slice(0, 4_000);

const asText = (value: unknown) => (typeof value === "string" ? value : (JSON.stringify(value) ?? ""));

const encoded = (value: unknown) => encodeURIComponent(Buffer.from(asText(value)).toString()).slice(0, 3_000);

function resolved(value: unknown, known: KnownValues): unknown {
  if (value instanceof Known) return known.take(value);
  if (Array.isArray(value)) return value.map((one) => resolved(one, known));
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, resolved(one, known)]));
}

/** Puts one case on the wire of a running product. */
export async function send(
  base: URL,
  asked: Case,
  known: KnownValues,
  keyOf: (caller: string) => string | null,
): Promise<[Sent, Answered]> {
  const place = asked.operation.path.replaceAll(/\{(\w+)\}/g, (_, name: string) =>
    encoded(resolved(asked.params[name], known)),
  );
  const query = asked.query.map(([name, value]) => `${encoded(name)}=${encoded(resolved(value, known))}`).join("&");
  const tail = [query, asked.tail].filter(Boolean).join("&");
  const { bytes, type } = payloadOf(asked.body, known);
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(asked.headers))
    if (value !== undefined) headers[name] = headerText(resolved(value, known));
  const key = keyOf(asked.caller);
  if (key !== null) headers.Authorization = key;
  if (type) headers["Content-Type"] = type;
  if (bytes)
    Object.assign(
      headers,
      asked.isChunked ? { "Transfer-Encoding": "chunked" } : { "Content-Length": String(bytes.length) },
    );
  const sent = {
    method: asked.method,
    address: place + (tail ? `?${tail}` : ""),
    headers,
    shown: (bytes ?? Buffer.alloc(0)).subarray(0, 1_500).toString(),
  };
  return [sent, await exchange(base, sent, bytes)];
}

function payloadOf(body: Body, known: KnownValues): { bytes: Buffer | null; type: string | null } {
  switch (body.kind) {
    case "none":
      return { bytes: null, type: null };
    case "bytes":
      return body;
    case "json":
      return { bytes: Buffer.from(JSON.stringify(resolved(body.value, known)) ?? ""), type: "application/json" };
    case "form":
      return formOf(body, known);
  }
}

function formOf({ fields, files, flaw }: Extract<Body, { kind: "form" }>, known: KnownValues) {
  const given = resolved(fields, known);
  const named = given !== null && typeof given === "object" ? Object.entries(given) : [["", given] as const];
  const quoted = (name: string) => name.replaceAll(/["\r\n]/g, "%22").slice(0, 2_000);
  const parts: Uint8Array[] = named
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) =>
      Buffer.from(
        `--${BOUNDARY}\r\nContent-Disposition: form-data; name="${quoted(name)}"\r\n\r\n${asText(value)}\r\n`,
      ),
    );
  for (const { field, name, type, bytes } of files) {
    const head =
      flaw === "no-head"
        ? ""
        : `Content-Disposition: form-data; name="${quoted(field)}"; filename="${quoted(name)}"\r\nContent-Type: ${type}\r\n`;
    parts.push(Buffer.from(`--${BOUNDARY}\r\n${head}\r\n`), bytes, Buffer.from("\r\n"));
  }
  const whole = Buffer.concat([...parts, Buffer.from(`--${BOUNDARY}--\r\n`)]);
  const told = { "no-boundary": "", "other-boundary": "; boundary=other" }[flaw as string] ?? `; boundary=${BOUNDARY}`;
  return {
    bytes: flaw === "cut" ? whole.subarray(0, Math.floor(whole.length * 0.7)) : whole,
    type: `multipart/form-data${told}`,
  };
}

const UNPACK: Record<string, (bytes: Buffer) => Buffer> = {
  gzip: (bytes) => gunzipSync(bytes),
  br: (bytes) => brotliDecompressSync(bytes),
  deflate: (bytes) => inflateSync(bytes),
};

const unpacked = (bytes: Buffer, encoding = "") => (UNPACK[encoding]?.(bytes) ?? bytes).toString();

function exchange(base: URL, { method, address, headers }: Sent, bytes: Buffer | null): Promise<Answered> {
  const begun = performance.now();
  return new Promise((resolve) => {
    const cut = (error: Error) => resolve({ status: 0, type: "", text: String(error), ms: performance.now() - begun });
    const call = request(
      { host: base.hostname, port: base.port, agent, method, path: address, headers },
      (answer: IncomingMessage) => {
        const chunks: Buffer[] = [];
        answer.on("data", (chunk: Buffer) => chunks.push(chunk));
        answer.on("error", cut);
        answer.on("end", () =>
          resolve({
            status: answer.statusCode ?? 0,
            type: answer.headers["content-type"] ?? "",
            text: unpacked(Buffer.concat(chunks), answer.headers["content-encoding"]),
            ms: performance.now() - begun,
          }),
        );
      },
    );
    call.on("error", cut);
    call.setTimeout(30_000, () => call.destroy(new Error("no answer in 30 s")));
    call.end(bytes ?? undefined);
  });
}
