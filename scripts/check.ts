/** The quick half of the tests: types, lint, unit. Run by people while they work; safe to repeat. */
import { spawnSync } from "node:child_process";

const steps: [string, string[]][] = [
  ["types", ["tsc", "--noEmit"]],
  ["lint", ["biome", "check", "--error-on-warnings"]],
  ["unit", ["vitest", "run", "--project", "unit"]],
];
for (const [name, command] of steps) {
  console.log(`· ${name}`);
  const { status } = spawnSync("npx", command, { stdio: "inherit" });
  if (status !== 0) process.exit(status ?? 1);
}
