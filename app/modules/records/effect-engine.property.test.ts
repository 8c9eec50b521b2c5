import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { RECORD_KINDS } from "#db/reference/record-kinds";
import { addDays, fromDayNumber, toDayNumber } from "~/platform/civil-date";
import { isBar } from "./effect-engine.rules";
import { hasDisputedLastDay, periodEnd } from "./effects/effect-period.rules";
import { effectIn, personOf, recordOf, viewOf } from "./effects/test-records";
import type { EffectRecord, StaffClass } from "./records.types";

/** Each property is tried on so many cases. */
const CASES = 10_000;
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

describe("properties of the effect engine", { timeout: 240_000 }, () => {
  it("does not depend on the order of entry", () =>
    fc.assert(
      fc.property(several(kindNames), person, day, fc.integer(), (records, who, asOf, seed) => {
        const shuffled = [...records].sort(
          (a, b) => ((seed * a.id.charCodeAt(1)) % 7) - ((seed * b.id.charCodeAt(1)) % 7),
        );
        const view = JSON.stringify(viewOf(records, asOf, who));
        expect(JSON.stringify(viewOf(shuffled, asOf, who))).toBe(view);
        expect(JSON.stringify(viewOf([...records].reverse(), asOf, who))).toBe(view);
      }),
      { numRuns: CASES },
    ));

  it("a record without a stated end never shortens anything", () =>
    fc.assert(
      fc.property(several(kindNames), record(kindNames), person, day, (records, more, who, asOf) => {
        const before = viewOf(records, asOf, who);
        const after = viewOf([...records, { ...more, id: "more" }], asOf, who);
        for (const effect of before.effects) {
          const now = effectIn(after, effect.recordId);
          const doubt = (one: typeof now) => one.needsJudgementUntil ?? orForever(one.until, one.ends);
          const isShorter =
            orForever(now.until, now.ends) < orForever(effect.until, effect.ends) || doubt(now) < doubt(effect);
          if (isShorter) expect.fail(`${effect.kindName} is shortened by ${more.kind}`);
        }
        const free = (view: typeof before) => (view.ends === null ? "" : orForever(view.eligibleFrom, view.ends));
        expect(free(after) >= free(before)).toBe(true);
      }),
      { numRuns: CASES },
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
      { numRuns: CASES },
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
      { numRuns: CASES },
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
      { numRuns: CASES },
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
      { numRuns: CASES },
    ));

  it("never ends earlier for a later start or more months", () =>
    fc.assert(
      fc.property(wide, fc.integer({ min: 1, max: 60 }), fc.integer({ min: 0, max: 60 }), (from, months, more) => {
        expect(periodEnd(addDays(from, more), months) >= periodEnd(from, months)).toBe(true);
        expect(periodEnd(from, months + more) >= periodEnd(from, months)).toBe(true);
      }),
      { numRuns: CASES },
    ));

  it("month ends and leap days: the day before the same-numbered day, or the month's last day, and then in doubt", () => {
    const late = fc
      .record({ year: fc.integer({ min: 1996, max: 2104 }), month: fc.integer({ min: 1, max: 12 }), back: fc.nat(3) })
      .map(({ year, month, back }) => addDays(`${year}-${String(month).padStart(2, "0")}-01`, -1 - back));
    fc.assert(
      fc.property(late, fc.integer({ min: 1, max: 60 }), (from, months) => {
        const end = periodEnd(from, months);
        const [year, month] = [Number(from.slice(0, 4)), Number(from.slice(5, 7)) + months];
        const target = new Date(Date.UTC(year, month, 0));
        const lastDay = target.getUTCDate();
        const wanted = Number(from.slice(8));
        const expected = wanted > lastDay ? lastDay : wanted - 1;
        expect(end.slice(0, 7)).toBe(target.toISOString().slice(0, 7));
        expect(Number(end.slice(8))).toBe(expected);
        expect(hasDisputedLastDay(from)).toBe(wanted >= 29);
      }),
      { numRuns: CASES },
    );
  });
});
