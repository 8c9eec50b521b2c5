import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { resetEnv } from "~/platform/env.server";

export interface Received {
  path: string;
  headers: IncomingMessage["headers"];
  body: string;
}

interface Reply {
  /** 0: no answer ever. */
  status: number;
  headers?: Record<string, string>;
  body?: string;
}

export interface Receiver {
  host: string;
  seen: Received[];
  answer: (path: string) => Reply;
  /** Forgets what was seen and says 204 again. */
  reset(): void;
  hangUp(): void;
  close(): Promise<void>;
}

/** The system of a subscriber, on a free port of this machine; its host is the one that is allowed. */
export async function startReceiver(): Promise<Receiver> {
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      const path = request.url ?? "";
      receiver.seen.push({ path, headers: request.headers, body: Buffer.concat(chunks).toString() });
      const { status, headers = {}, body = "" } = receiver.answer(path);
      if (status > 0) response.writeHead(status, headers).end(body);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const receiver: Receiver = {
    host: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    seen: [],
    answer: () => ({ status: 204 }),
    reset() {
      receiver.seen = [];
      receiver.answer = () => ({ status: 204 });
    },
    hangUp: () => server.closeAllConnections(),
    async close() {
      delete process.env.WEBHOOK_ALLOWED_HOSTS;
      resetEnv();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  process.env.WEBHOOK_ALLOWED_HOSTS = receiver.host;
  resetEnv();
  return receiver;
}
