import type { CivilDate } from "~/platform/civil-date";
import type { StoredRecord } from "./record-content.types";
import type { CitedBasis, EffectEnd, EffectState, RecordEffect } from "./records.types";

/** A sanction over its effect period. Days are inclusive; `until` null where it never ends or the end is not known. */
export interface TimelineBar {
  recordId: string;
  kindName: string;
  state: EffectState;
  from: CivilDate;
  until: CivilDate | null;
  ends: EffectEnd;
  /** The stretch after `until` whose effect is in doubt. */
  doubtFrom: CivilDate | null;
  doubtUntil: CivilDate | null;
  basis: readonly CitedBasis[];
  /** Bars that overlap lie in different lanes, from 0. */
  lane: number;
}

/** A day on which something was decided that has no effect period: commendations, results, mild measures. */
export interface TimelineMark {
  recordId: string;
  kindName: string;
  on: CivilDate;
  tone: "commendation" | "assessment" | "information";
}

export interface Timeline {
  bars: readonly TimelineBar[];
  marks: readonly TimelineMark[];
  lanes: number;
}

/** What is drawn of a person's records: void ones are not, those without an effect are marks on their day. */
export function timelineOf(records: readonly (StoredRecord & { effect: RecordEffect })[]): Timeline {
  const shown = records.filter(({ effect }) => effect.state !== "void");
  const bars = withLanes(shown.flatMap(barOf).sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0)));
  const marks = shown
    .filter(({ effect }) => effect.from === null)
    .map(({ effect, decidedOn }) => ({
      recordId: effect.recordId,
      kindName: effect.kindName,
      on: decidedOn,
      tone: toneOf(effect),
    }));
  return { bars, marks, lanes: bars.reduce((most, bar) => Math.max(most, bar.lane + 1), 0) };
}

function barOf({ effect }: { effect: RecordEffect }): Omit<TimelineBar, "lane">[] {
  if (effect.from === null || effect.ends === null) return [];
  return [
    {
      recordId: effect.recordId,
      kindName: effect.kindName,
      state: effect.state,
      from: effect.from,
      until: effect.until,
      ends: effect.ends,
      doubtFrom: effect.needsJudgementFrom,
      doubtUntil: effect.needsJudgementUntil,
      basis: effect.basis,
    },
  ];
}

function withLanes(bars: readonly Omit<TimelineBar, "lane">[]): TimelineBar[] {
  const ends: string[] = [];
  return bars.map((bar) => {
    const free = ends.findIndex((end) => end < bar.from);
    const lane = free === -1 ? ends.length : free;
    ends[lane] = bar.doubtUntil ?? bar.until ?? "9999-12-31";
    return { ...bar, lane };
  });
}

function toneOf(effect: RecordEffect): TimelineMark["tone"] {
  if (effect.family === "commendation") return "commendation";
  return effect.family === "assessment" ? "assessment" : "information";
}
