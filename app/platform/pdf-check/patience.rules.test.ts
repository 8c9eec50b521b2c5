import { describe, expect, it } from "vitest";
import { patienceUsed, readThreadStat, type ThreadTime } from "./patience.rules";

const thread = (cpuMs: number, isAsleep = false): ThreadTime => ({ cpuMs, isAsleep });

describe("patienceUsed", () => {
  it.each<[string, ThreadTime | null, ThreadTime | null, number, number]>([
    ["a worker that computes is counted as it computes", thread(100), thread(300), 200, 200],
    ["one that gets no processor uses nothing", thread(100), thread(100), 5_000, 0],
    ["one that gets a little of it uses that", thread(100), thread(130), 5_000, 30],
    ["whoever looks late misses nothing", thread(100), thread(5_100), 5_000, 5_000],
    ["one that only sleeps is counted by the clock", thread(100), thread(100, true), 200, 200],
    ["a machine that stood still for a minute counts two looks", thread(100), thread(100, true), 60_000, 400],
    ["asleep now, but after much work", thread(100), thread(4_100, true), 5_000, 4_000],
    ["without processor time the clock counts", null, null, 700, 700],
    ["a thread that cannot be looked at any more", thread(100), null, 700, 700],
  ])("%s", (_, before, after, elapsedMs, used) => {
    expect(patienceUsed(before, after, { elapsedMs, lookEveryMs: 200 })).toBe(used);
  });
});

describe("readThreadStat", () => {
  const stat = (name: string, state: string) =>
    `4933 (${name}) ${state} 4898 4898 31323 0 -1 4194368 2384 0 0 0 50 2 0 0 20 0 8 0 2956318 1632149504`;

  it.each<[string, string, ThreadTime | null]>([
    ["at work", stat("node", "R"), thread(520)],
    ["asleep", stat("node", "S"), thread(520, true)],
    ["waiting for the disk", stat("node", "D"), thread(520)],
    ["under a name with brackets and blanks", stat("a) S (b", "R"), thread(520)],
    ["no such line", "", null],
  ])("%s", (_, line, expected) => {
    expect(readThreadStat(line)).toEqual(expected);
  });
});
