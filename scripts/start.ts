/** Starts database and product one step after the other and says what it does; Ctrl-C stops both. Run by scripts/start.sh; safe to repeat. */
import { type ChildProcess, spawn } from "node:child_process";
import { env } from "~/platform/env.server";
import { startMariaDb } from "./lib/mariadb";

const { home, HOST, PORT } = env();
const say = (text: string) => console.log(`· ${text}`);

function run(label: string, args: string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    say(label);
    const child = spawn("npx", args, { stdio: "inherit" });
    child.on("exit", (code) => (code === 0 ? resolve() : reject(new Error(`${label} failed (${code})`))));
  });
}

const database = process.env.DATABASE_URL ? null : await startMariaDb(home, { log: say });
await run("bringing the schema forward", ["tsx", "scripts/migrate.ts"]);
await run("loading data", ["tsx", "scripts/seed-demo.ts"]);
await run("building", ["remix", "vite:build"]);
say("serving");
const server: ChildProcess = spawn("npx", ["tsx", "scripts/serve.ts"], { stdio: "inherit" });
console.log(`\nXinheng 信衡: http://${HOST}:${PORT}\nDemo accounts: ${home}/demo-credentials.json\n`);
let stopping = false;
async function stop(): Promise<void> {
  if (stopping) return;
  stopping = true;
  if (server.exitCode === null) {
    server.kill("SIGTERM");
    await new Promise((resolve) => server.once("exit", resolve));
  }
  await database?.stop();
  process.exit(0);
}
process.on("SIGINT", () => void stop());
process.on("SIGTERM", () => void stop());
server.on("exit", () => void stop());
