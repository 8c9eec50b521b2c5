import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";

const SOURCES = ["app", "db", "public", "package-lock.json", "vite.config.ts", "remix.config.js", "tsconfig.json"];

/**
 * Builds the product, unless the last build was made of the very same sources.
 * @returns true where something was built. @throws where the build fails; its output is in the error.
 */
export async function buildWhenChanged(root: string): Promise<boolean> {
  const mark = path.join(root, "build", ".sources");
  const digest = digestOf(root);
  const isBuilt = existsSync(path.join(root, "build", "server", "index.js"));
  if (isBuilt && existsSync(mark) && readFileSync(mark, "utf8") === digest) return false;
  await build(root);
  writeFileSync(mark, digest);
  return true;
}

function build(root: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const command = path.join(root, "node_modules", "@remix-run", "dev", "dist", "cli.js");
    const child = spawn(process.execPath, [command, "vite:build", "--logLevel", "warn"], {
      cwd: root,
      stdio: ["ignore", "pipe", "pipe"],
      env: { ...process.env, NODE_ENV: "production" },
    });
    const output: string[] = [];
    for (const stream of [child.stdout, child.stderr])
      stream.on("data", (data: Buffer) => output.push(data.toString()));
    child.on("error", reject);
    child.on("exit", (code) => (code === 0 ? resolve() : reject(new Error(`the build failed:\n${output.join("")}`))));
  });
}

function digestOf(root: string): string {
  const hash = createHash("sha256");
  for (const source of SOURCES) {
    const place = path.join(root, source);
    if (existsSync(place)) addTo(hash, place, source);
  }
  return hash.digest("hex");
}

function addTo(hash: ReturnType<typeof createHash>, place: string, name: string): void {
  if (statSync(place).isDirectory()) {
    for (const entry of readdirSync(place).sort()) addTo(hash, path.join(place, entry), `${name}/${entry}`);
    return;
  }
  if (/\.test\.tsx?$/.test(name)) return;
  hash.update(name).update("\0").update(readFileSync(place)).update("\0");
}
