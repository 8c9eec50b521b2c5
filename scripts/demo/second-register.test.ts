import { describe, expect, it } from "vitest";
import { readUscc } from "~/modules/reference/uscc.rules";
import { recompute } from "~/modules/reports/recompute.rules";
import { addDays, diffInDays } from "~/platform/civil-date";
import { methodOn, scaleOn, signersOf } from "./agency-days";
import { DEMO_SCALES } from "./agency-scales";
import { DEMO_DAY } from "./days";
import { FIRST_ISSUE } from "./reports";
import { buildSecondRegister, SMALL_REGISTER } from "./second-register";

const full = buildSecondRegister();
const small = buildSecondRegister(SMALL_REGISTER);

describe.each([
  ["full", full, { enterprises: 6_165, reports: 12_000, uses: 31_300 }],
  ["small", small, SMALL_REGISTER],
])("the second register of the demo city (%s)", (_, register, size) => {
  it("has its figures, and a report on every enterprise", () => {
    const { enterprises, reports, uses } = register;
    expect([enterprises.length, reports.length, uses.length]).toEqual([size.enterprises, size.reports, size.uses]);
    expect(new Set(reports.map(({ enterprise }) => enterprise)).size).toBe(size.enterprises);
  });

  it("names every enterprise once, with a correct code of a county that nobody has", () => {
    const codes = register.enterprises.map(({ uscc }) => uscc);
    expect(new Set(codes).size).toBe(codes.length);
    expect(new Set(register.enterprises.map(({ name }) => name)).size).toBe(codes.length);
    for (const uscc of codes) {
      expect(readUscc(uscc)).toEqual({ ok: true, uscc });
      expect(uscc.slice(2, 8)).toBe("321399");
    }
  });

  it("grades by the scale and method of the day, but for the few that are left for the regulator to find", () => {
    for (const { agency, issuedOn, grade, indicators, fault } of register.reports) {
      expect(DEMO_SCALES[scaleOn(agency, issuedOn)].map(([each]) => each)).toContain(grade);
      const computed = recompute(methodOn(agency, issuedOn), indicators).grade;
      if (fault === null) expect(computed).toBe(grade);
      else if (fault === "value-missing") expect(computed).toBeNull();
      else expect(computed).not.toBe(grade);
    }
    const faulty = register.reports.filter(({ fault }) => fault === "other-grade").length;
    expect(faulty).toBeGreaterThanOrEqual(size.reports > 1_000 ? 60 : 6);
    expect(faulty).toBeLessThanOrEqual(70);
  });

  it("keeps every rule of lodging: days, signatures, ties, standing, own numbers, no report twice", () => {
    const natural = new Set<string>();
    const own = new Set<string>();
    for (const report of register.reports) {
      const { agency, enterprise, issuedOn, dataCutoffOn } = report;
      expect(issuedOn >= FIRST_ISSUE && issuedOn <= DEMO_DAY && dataCutoffOn < issuedOn).toBe(true);
      expect(issuedOn >= agency.listedOn && !(agency.measure && issuedOn >= agency.measure.from)).toBe(true);
      expect(agency.interests.map(({ uscc }) => uscc)).not.toContain(enterprise.uscc);
      expect(new Set(report.analysts).size).toBeGreaterThanOrEqual(2);
      expect(report.analysts.filter((name) => !signersOf(agency).includes(name))).toEqual([]);
      natural.add([agency.no, enterprise.no, report.purpose, issuedOn].join());
      own.add(`${agency.no} ${report.ownNo}`);
    }
    expect([natural.size, own.size]).toEqual([size.reports, size.reports]);
  });

  it("has enterprises that asked around: the best grade was used, the worse one of the same weeks never", () => {
    const used = new Set(register.uses.map(({ report }) => report));
    const best = register.reports.filter(({ shopping }) => shopping === "used");
    const worse = register.reports.filter(({ shopping }) => shopping === "unused");
    expect(worse.length).toBeGreaterThanOrEqual(4);
    for (const report of worse) {
      expect(used.has(report)).toBe(false);
      const taken = best.find(({ enterprise }) => enterprise === report.enterprise)!;
      expect(taken.rank).toBeLessThan(report.rank);
      expect(Math.abs(diffInDays(taken.issuedOn, report.issuedOn))).toBeLessThanOrEqual(45);
    }
  });

  it("uses reports while they are valid, in a project once, in procurement of two million yuan and above", () => {
    const seen = new Set(
      register.uses.map(({ report, projectNo }) => `${report.agency.no} ${report.ownNo} ${projectNo}`),
    );
    expect(seen.size).toBe(size.uses);
    for (const { report, usedOn, field, amountYuan } of register.uses) {
      expect(usedOn > report.issuedOn && usedOn < addDays(report.issuedOn, 365) && usedOn <= DEMO_DAY).toBe(true);
      if (field === "政府采购") expect(amountYuan).toBeGreaterThanOrEqual(2_000_000);
    }
  });

  it("has more adverse facts about those with worse grades, each document once", () => {
    const { facts, reports } = register;
    expect(new Set(facts.map(({ body, documentNo }) => body + documentNo)).size).toBe(facts.length);
    const bad = new Set(facts.map(({ enterprise }) => enterprise));
    const share = (list: typeof reports) => list.filter(({ enterprise }) => bad.has(enterprise)).length / list.length;
    const [good, poor] = [reports.filter(({ rank }) => rank === 0), reports.filter(({ rank }) => rank > 2)];
    expect(share(poor)).toBeGreaterThan(share(good) * 2);
  });
});

it("is the same every time", () => {
  const text = (register: typeof small) =>
    JSON.stringify([register.facts, register.uses, register.reports.map(({ ownNo }) => ownNo)]);
  expect(text(buildSecondRegister(SMALL_REGISTER)) === text(small)).toBe(true);
});
