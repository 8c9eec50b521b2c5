import {
  addDays,
  type CivilDate,
  diffInDays,
  earliestOf,
  firstDayOfYear,
  latestOf,
  yearOf,
} from "~/platform/civil-date";

/** Something that lasts: both days inclusive, `until` null while no end is known. */
export interface TimelineSpan {
  id: string;
  from: CivilDate;
  until: CivilDate | null;
}

export interface TimelineMark {
  id: string;
  on: CivilDate;
}

/** Where a span stands, in per cent of the width. */
export interface PlacedSpan {
  id: string;
  left: number;
  width: number;
  /** Lanes are stacked; spans of one lane do not touch. */
  lane: number;
  isOpen: boolean;
}

export interface Timeline {
  from: CivilDate;
  to: CivilDate;
  postings: PlacedSpan[];
  bars: PlacedSpan[];
  marks: { id: string; left: number }[];
  years: { year: number; left: number }[];
  asOf: number;
  lanes: number;
}

const YEARS_SHOWN = 12;

/**
 * Lays postings, effect periods and commendations out over one stretch of days that holds them all and the day asked: whole
 * years, at least from the first posting or effect, at most as many labels as fit.
 */
export function layTimeline(input: {
  postings: readonly TimelineSpan[];
  bars: readonly TimelineSpan[];
  marks: readonly TimelineMark[];
  asOf: CivilDate;
}): Timeline {
  const { postings, bars, marks, asOf } = input;
  const starts = [...postings, ...bars].map(({ from }) => from);
  const first = earliestOf(asOf, ...starts, ...marks.map(({ on }) => on)) ?? asOf;
  const ends = [...postings, ...bars].map(({ until }) => until);
  const last = latestOf(asOf, ...ends, ...starts, ...marks.map(({ on }) => on)) ?? asOf;
  const from = firstDayOfYear(yearOf(first));
  const to = firstDayOfYear(Math.min(9998, yearOf(last)) + 1);
  const whole = diffInDays(from, to);
  const at = (day: CivilDate) => round((diffInDays(from, day) / whole) * 100);
  const place = (span: TimelineSpan, lane: number): PlacedSpan => {
    const left = at(span.from);
    const end = span.until === null ? 100 : at(addDays(span.until, 1));
    return { id: span.id, left, width: round(Math.max(0.4, end - left)), lane, isOpen: span.until === null };
  };
  const lanes = lanesOf(bars);
  const years = yearOf(to) - yearOf(from);
  const step = Math.ceil(years / YEARS_SHOWN);
  return {
    from,
    to,
    postings: postings.map((span) => place(span, 0)),
    bars: bars.map((span, index) => place(span, lanes[index]!)),
    marks: marks.map(({ id, on }) => ({ id, left: at(on) })),
    years: Array.from({ length: Math.ceil(years / step) }, (_, index) => {
      const year = yearOf(from) + index * step;
      return { year, left: at(firstDayOfYear(year)) };
    }),
    asOf: at(asOf),
    lanes: Math.max(0, ...lanes.map((lane) => lane + 1)),
  };
}

/** For each span the first lane that is free when it begins. */
function lanesOf(spans: readonly TimelineSpan[]): number[] {
  const lanes: number[] = [];
  const freeFrom: CivilDate[] = [];
  const order = spans.map((_, index) => index).sort((a, b) => (spans[a]!.from < spans[b]!.from ? -1 : 1));
  for (const index of order) {
    const span = spans[index]!;
    const found = freeFrom.findIndex((day) => day < span.from);
    const lane = found < 0 ? freeFrom.length : found;
    freeFrom[lane] = span.until ?? "9999-12-31";
    lanes[index] = lane;
  }
  return lanes;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
