import type { Server } from "node:http";

interface Running {
  readonly server: Server;
  readonly work: { stop(): Promise<void> };
  readonly db: { destroy(): Promise<void> };
}

/** What is under way is answered, for five seconds at most; work in the background ends whole or not at all; then the process ends. */
export function orderlyStop({ server, work, db }: Running): () => void {
  let stopping = false;
  const stop = async () => {
    if (stopping) return;
    stopping = true;
    const closed = new Promise((resolve) => server.close(resolve));
    server.closeIdleConnections();
    setTimeout(() => server.closeAllConnections(), 5_000).unref();
    await work.stop();
    await closed;
    await db.destroy();
    process.exit(0);
  };
  return () => void stop();
}
