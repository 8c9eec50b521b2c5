import { readFileSync } from "node:fs";
import { cpus, totalmem } from "node:os";
import type { Timing } from "./load";

/** One line of the table: what was done, ours, the floor, their ratio and what it should be. */
export interface Line {
  readonly job: string;
  readonly clients: string;
  readonly floor: string;
  readonly ours: string;
  readonly ratio: string;
  readonly target: string;
  /** The two figures themselves, where it is a matter of milliseconds. */
  readonly p50?: { readonly floor: number; readonly ours: number };
}

export const milliseconds = (value: number) => `${value < 100 ? value.toFixed(1) : Math.round(value)} ms`;
export const seconds = (value: number) => `${(value / 1000).toFixed(2)} s`;

export function compared(job: string, clients: number, floor: Timing, ours: Timing, target: string): Line {
  return {
    job,
    clients: String(clients),
    floor: milliseconds(floor.p50),
    ours: `${milliseconds(ours.p50)} (p95 ${milliseconds(ours.p95)})`,
    ratio: (ours.p50 / floor.p50).toFixed(2),
    target,
    p50: { floor: floor.p50, ours: ours.p50 },
  };
}

export function table(lines: readonly Line[]): string {
  const head = "| job | clients | floor p50 | ours p50 | ratio | target |\n|---|---|---|---|---|---|";
  const rows = lines.map(
    (line) => `| ${line.job} | ${line.clients} | ${line.floor} | ${line.ours} | ${line.ratio} | ${line.target} |`,
  );
  return [head, ...rows].join("\n");
}

export function machine(mariaDb: string, counts: string): string {
  const memory = Math.round(totalmem() / 2 ** 30);
  const model = cpus()[0]?.model.trim() ?? "";
  const load = readFileSync("/proc/loadavg", "utf8").split(" ").slice(0, 3).join(" ");
  return `${cpus().length} × ${model}, ${memory} GB, load ${load} · Node ${process.version} · MariaDB ${mariaDb} · ${counts}`;
}
