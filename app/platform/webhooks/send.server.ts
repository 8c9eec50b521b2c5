import { createHmac } from "node:crypto";
import http from "node:http";
import https from "node:https";
import type { Target } from "./target.server";

export interface Message {
  id: string;
  body: string;
  /** In the clear, as shown once. */
  secret: string;
}

export interface SendResult {
  /** Null where no answer came. */
  status: number | null;
  error: string | null;
}

const TIMEOUT_MS = 10_000;
/** An answer is read so far and no further: only its status counts. */
const MAX_ANSWER_BYTES = 16_384;

/** HMAC-SHA-256 over `id.timestamp.body`, as the Standard Webhooks text has it: `v1,<base64>`. `seconds`: since 1970. */
export function signatureOf({ id, body, secret }: Message, seconds: number): string {
  return `v1,${createHmac("sha256", secret).update(`${id}.${seconds}.${body}`).digest("base64")}`;
}

/** Posts a message to the pinned address. Redirects are not followed; never throws. */
export function sendMessage(
  { url, address, family }: Target,
  message: Message,
  at: Date,
  timeoutMs = TIMEOUT_MS,
): Promise<SendResult> {
  const seconds = Math.floor(at.getTime() / 1_000);
  const client = url.protocol === "https:" ? https : http;
  return new Promise((resolve) => {
    const request = client.request(url, {
      method: "POST",
      agent: false,
      signal: AbortSignal.timeout(timeoutMs),
      lookup: (_host, options, callback) => {
        if (options.all) callback(null, [{ address, family }]);
        else callback(null, address, family);
      },
      headers: {
        "Content-Type": "application/json; charset=utf-8",
        "Content-Length": Buffer.byteLength(message.body),
        "User-Agent": "Xinheng-Webhook/1",
        "webhook-id": message.id,
        "webhook-timestamp": String(seconds),
        "webhook-signature": signatureOf(message, seconds),
      },
    });
    request.on("response", (answer) => {
      const status = answer.statusCode ?? null;
      let read = 0;
      answer.on("data", (chunk: Buffer) => {
        read += chunk.length;
        if (read > MAX_ANSWER_BYTES) request.destroy();
      });
      answer.on("close", () => resolve({ status, error: null }));
      answer.on("error", () => resolve({ status, error: null }));
    });
    request.on("error", (error: NodeJS.ErrnoException) => {
      resolve({ status: null, error: error.name === "TimeoutError" ? "timeout" : (error.code ?? error.name) });
    });
    request.end(message.body);
  });
}
