import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { RECORD_KINDS } from "#db/reference/record-kinds";
import { addDays, fromDayNumber, toDayNumber } from "~/platform/civil-date";
import { isBar } from "./effect-engine.rules";
import { periodEnd } from "./effects/effect-period.rules";
import { effectIn, personOf, recordOf, viewOf } from "./effects/test-records";
import type { EffectRecord, StaffClass } from "./records.types";

const FIRST = toDayNumber("2021-01-01");
const day = fc.integer({ min: FIRST, max: FIRST + 2200 }).map(fromDayNumber);
const person = fc
  .record({
    staffClass: fc.constantFrom<StaffClass | null>(
      "civil-servant",
      "reference-managed",
      "institution-manager",
      "institution-professional",
      "organ-worker",
      null,
    ),
    branch: fc.constantFrom("administration" as const, "party" as const),
  })
  .map(({ staffClass, branch }) => personOf(staffClass, branch));

const kindNames = RECORD_KINDS.filter((kind) => kind.effect.type !== "none").map((kind) => kind.nameZh);
const sanctions = RECORD_KINDS.filter((kind) => kind.regime !== null && kind.effect.type === "period");

const record = (names: readonly string[]) =>
  fc
    .record({
      kind: fc.constantFrom(...names),
      on: day,
      months: fc.option(fc.integer({ min: 1, max: 48 }), { freq: 4 }),
      caseNo: fc.option(fc.constantFrom("案1", "案2"), { freq: 2 }),
      restored: fc.option(fc.integer({ min: 0, max: 900 })),
    })
    .map(({ kind, on, months, caseNo, restored }) =>
      recordOf("", kind, on, {
        months,
        caseNo,
        restoredOn: restored === null ? null : addDays(on, restored),
        assessmentYear: Number(on.slice(0, 4)),
      }),
    );

const withIds = (records: EffectRecord[]) => records.map((one, index) => ({ ...one, id: `r${index}` }));
const several = (names: readonly string[], maxLength = 6) =>
  fc.array(record(names), { minLength: 1, maxLength }).map(withIds);

/** The largest day stands for an end that never comes or is not known. */
const orForever = (until: string | null, ends: string | null) => (ends === "date" ? until! : "9999-12-31");

describe("properties of the effect engine", () => {
  it("does not depend on the order of entry", () =>
    fc.assert(
      fc.property(several(kindNames), person, day, fc.integer(), (records, who, asOf, seed) => {
        const shuffled = [...records].sort(
          (a, b) => ((seed * a.id.charCodeAt(1)) % 7) - ((seed * b.id.charCodeAt(1)) % 7),
        );
        expect(viewOf(shuffled, asOf, who)).toEqual(viewOf(records, asOf, who));
        expect(viewOf([...records].reverse(), asOf, who)).toEqual(viewOf(records, asOf, who));
      }),
      { numRuns: 3000 },
    ));

  it("a record without a stated end never shortens anything", () =>
    fc.assert(
      fc.property(several(kindNames), record(kindNames), person, day, (records, more, who, asOf) => {
        const before = viewOf(records, asOf, who);
        const after = viewOf([...records, { ...more, id: "more" }], asOf, who);
        for (const effect of before.effects) {
          const now = effectIn(after, effect.recordId);
          expect(orForever(now.until, now.ends) >= orForever(effect.until, effect.ends)).toBe(true);
          const doubt = (one: typeof now) => one.needsJudgementUntil ?? orForever(one.until, one.ends);
          expect(doubt(now) >= doubt(effect)).toBe(true);
        }
        const free = (view: typeof before) => (view.ends === null ? "" : orForever(view.eligibleFrom, view.ends));
        expect(free(after) >= free(before)).toBe(true);
      }),
      { numRuns: 4000 },
    ));

  it("the first free day is free, as is every day after it, and the day before is not", () =>
    fc.assert(
      fc.property(several(kindNames), person, day, fc.integer({ min: 0, max: 4000 }), (records, who, asOf, later) => {
        const view = viewOf(records, asOf, who);
        if (view.eligibleFrom === null) return;
        const barsOn = (on: string) => {
          const then = viewOf(records, on, who);
          return then.effects.some((effect) => isBar(effect) && ["running", "permanent"].includes(effect.state));
        };
        expect(view.eligibleFrom > asOf).toBe(true);
        expect(barsOn(addDays(view.eligibleFrom, -1))).toBe(true);
        expect(barsOn(view.eligibleFrom)).toBe(false);
        expect(barsOn(addDays(view.eligibleFrom, later))).toBe(false);
      }),
      { numRuns: 3000 },
    ));

  it("time only moves a record forward: coming, running, in doubt, over", () => {
    const order = ["coming", "running", "judgement", "expired"];
    fc.assert(
      fc.property(several(kindNames, 4), person, day, fc.integer({ min: 1, max: 2000 }), (records, who, asOf, days) => {
        const [first, then] = [viewOf(records, asOf, who), viewOf(records, addDays(asOf, days), who)];
        for (const effect of first.effects) {
          const next = effectIn(then, effect.recordId);
          expect([next.from, next.until, next.needsJudgementUntil]).toEqual([
            effect.from,
            effect.until,
            effect.needsJudgementUntil,
          ]);
          if (effect.state === "permanent" || next.state === "permanent") continue;
          // A record may be over before its sum with another comes into doubt.
          if (effect.state === "expired" && next.state === "judgement") continue;
          expect(order.indexOf(next.state)).toBeGreaterThanOrEqual(order.indexOf(effect.state));
        }
      }),
      { numRuns: 2000 },
    );
  });

  it("a single sanction ends where the one counting function says", () =>
    fc.assert(
      fc.property(
        fc.constantFrom(...sanctions),
        day,
        fc.integer({ min: 1, max: 48 }),
        person,
        (kind, on, months, who) => {
          const effect = effectIn(viewOf([recordOf("a", kind.nameZh, on, { months })], on, who), "a");
          expect(effect.until).toBe(periodEnd(on, months));
          const isLate = Number(on.slice(8)) >= 29;
          expect(effect.needsJudgementUntil).toBe(isLate ? addDays(periodEnd(on, months), 1) : null);
        },
      ),
      { numRuns: 2000 },
    ));
});

describe("counting months", () => {
  const wide = fc.integer({ min: -20_000, max: 40_000 }).map(fromDayNumber);

  it("covers at least the days of the shortest months and never reaches the same-numbered day", () =>
    fc.assert(
      fc.property(wide, fc.integer({ min: 1, max: 60 }), (from, months) => {
        const length = toDayNumber(periodEnd(from, months)) - toDayNumber(from) + 1;
        expect(length).toBeGreaterThanOrEqual(months * 28);
        expect(length).toBeLessThanOrEqual(months * 31);
      }),
      { numRuns: 3000 },
    ));

  it("never ends earlier for a later start or more months", () =>
    fc.assert(
      fc.property(wide, fc.integer({ min: 1, max: 60 }), fc.integer({ min: 0, max: 60 }), (from, months, more) => {
        expect(periodEnd(addDays(from, more), months) >= periodEnd(from, months)).toBe(true);
        expect(periodEnd(from, months + more) >= periodEnd(from, months)).toBe(true);
      }),
      { numRuns: 3000 },
    ));
});
