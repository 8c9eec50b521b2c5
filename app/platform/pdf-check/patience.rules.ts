/** How a worker's thread stood when it was looked at. */
export interface ThreadTime {
  /** Milliseconds of processor time that the thread has had. */
  readonly cpuMs: number;
  /** It waits for nothing but itself or other threads; not for a processor and not for the disk. */
  readonly isAsleep: boolean;
}

/**
 * How much of its patience a file has used up between two looks, in milliseconds. What counts is the processor time its worker had:
 * a machine that gives it none, or stands still altogether, must not turn a sound file away. A worker that only sleeps is counted by
 * the clock, a stretch between two looks at most twice as it was meant, so that what hangs ends as well. Where the system tells no
 * processor time, the clock counts alone.
 */
export function patienceUsed(
  before: ThreadTime | null,
  after: ThreadTime | null,
  { elapsedMs, lookEveryMs }: { elapsedMs: number; lookEveryMs: number },
): number {
  if (before === null || after === null) return elapsedMs;
  const cpuMs = Math.max(0, after.cpuMs - before.cpuMs);
  return after.isAsleep ? Math.max(cpuMs, Math.min(elapsedMs, 2 * lookEveryMs)) : cpuMs;
}

/** Of a line of `/proc/<process>/task/<thread>/stat` (proc(5): state is field 3, utime 14, stime 15, in hundredths); null for any other text. */
export function readThreadStat(line: string): ThreadTime | null {
  const [state, ...rest] = line
    .slice(line.lastIndexOf(")") + 1)
    .trim()
    .split(" ");
  const ticks = Number(rest[10]) + Number(rest[11]);
  return Number.isFinite(ticks) ? { cpuMs: ticks * 10, isAsleep: state === "S" } : null;
}
