import { type ChildProcess, spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import { type MariaDb, mariaDbIsAlive, startMariaDb, stopMariaDb } from "#scripts/lib/mariadb";
import { workerCode } from "~/platform/worker-code.server";

/** A product of its own (database server, home, API process) whose parts can be killed without warning, or stopped, and started again. */
export class KillableProduct {
  private database: MariaDb | null = null;
  private app: ChildProcess | null = null;
  private base = "";

  constructor(readonly home: string) {}

  get urls(): { app: string; admin: string } {
    return this.database!.urls;
  }

  async startDatabase(): Promise<void> {
    this.database = await startMariaDb(this.home);
  }

  async startApp(): Promise<void> {
    const env = {
      ...process.env,
      XINHENG_HOME: this.home,
      DATABASE_URL: "",
      DATABASE_ADMIN_URL: "",
      LOG_LEVEL: "silent",
    };
    delete (env as Record<string, string | undefined>).DATABASE_URL;
    delete (env as Record<string, string | undefined>).DATABASE_ADMIN_URL;
    const child = spawn(process.execPath, [workerCode("tests/support/serve-api.ts")], {
      env,
      stdio: ["ignore", "pipe", "inherit"],
    });
    this.app = child;
    const port = await new Promise<string>((resolve, reject) => {
      child.stdout.once("data", (data: Buffer) => resolve(data.toString().trim()));
      child.once("exit", (code) => reject(new Error(`the API process ended with ${code}`)));
    });
    this.base = `http://127.0.0.1:${port}`;
  }

  /** SIGKILL: nothing is flushed, nothing is said. */
  async killApp(): Promise<void> {
    const child = this.app;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const gone = new Promise((resolve) => child.once("exit", resolve));
    child.kill("SIGKILL");
    await gone;
  }

  /** Returns once the server is gone: one that is still dying could pass for a running one. */
  async killDatabase(): Promise<void> {
    process.kill(Number(readFileSync(path.join(this.home, "db", "mariadb.pid"), "utf8")), "SIGKILL");
    for (let tries = 0; mariaDbIsAlive(this.home); tries++) {
      if (tries > 6_000) throw new Error("the database server does not die");
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  }

  /** As the system or an operator stops it. @throws where it did not end by itself in an orderly way */
  async stopApp(signal: "SIGTERM" | "SIGINT"): Promise<void> {
    const child = this.app!;
    const gone = new Promise<number | null>((resolve) => child.once("exit", resolve));
    child.kill(signal);
    const code = await gone;
    if (code !== 0) throw new Error(`stopped by ${signal} the API process ended with ${code ?? child.signalCode}`);
  }

  /** Returns once the server has closed its files and is gone. */
  async stopDatabase(): Promise<void> {
    await stopMariaDb(this.home);
  }

  async stop(): Promise<void> {
    await this.killApp();
    await this.database?.stop();
  }

  /** Answers null where the product was cut off. */
  async call(
    key: string,
    method: string,
    address: string,
    body?: FormData | Record<string, unknown>,
    headers: Record<string, string> = {},
  ) {
    const isJson = body !== undefined && !(body instanceof FormData);
    try {
      const response = await fetch(this.base + address, {
        method,
        body: isJson ? JSON.stringify(body) : (body as FormData | undefined),
        headers: {
          Authorization: `Bearer ${key}`,
          ...(isJson ? { "Content-Type": "application/json" } : {}),
          ...headers,
        },
      });
      return { status: response.status, body: (await response.json().catch(() => ({}))) as Record<string, unknown> };
    } catch {
      return null;
    }
  }
}
