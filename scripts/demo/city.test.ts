import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { SOURCE_CATEGORIES } from "#db/reference/source-categories";
import { isIdentityNumber } from "~/modules/people/identity-number.rules";
import { readUscc } from "~/modules/reference/uscc.rules";
import { OUTCOME_FIGURES } from "./case-plan";
import { buildCity, SMALL_CITY } from "./city";
import { DEMO_DAY } from "./days";
import { deliveriesOf, zeroReportsOf } from "./deliveries";
import { isCivil } from "./people";

const city = buildCity();
const small = buildCity(SMALL_CITY);
const deliveries = deliveriesOf(city);

function fingerprint(of: typeof city): string {
  const hash = createHash("sha256");
  for (const { item, rows } of deliveriesOf(of)) hash.update(item).update(JSON.stringify(rows));
  for (const { key, candidates } of of.cases) hash.update(key + candidates.map(({ person }) => person.id).join());
  return hash.digest("hex");
}

describe("the demo city", () => {
  it("has exactly the people of the source, in 300 units", () => {
    expect(city.units).toHaveLength(300);
    expect(city.people).toHaveLength(34_319);
    expect(city.people.filter((person) => isCivil(person.staffClass))).toHaveLength(16_848);
    expect(city.people.filter((person) => !isCivil(person.staffClass))).toHaveLength(17_471);
    expect(new Set(city.people.map((person) => person.unit.code)).size).toBe(300);
  });

  it("gives everybody a correct number that can belong to nobody, each once", () => {
    const numbers = city.people.map((person) => person.id);
    expect(new Set(numbers).size).toBe(numbers.length);
    expect(numbers.filter((number) => !number.startsWith("321399") || !isIdentityNumber(number))).toEqual([]);
    for (const { id, sex, bornOn } of city.people) {
      expect(Number(id[16]) % 2 === 1).toBe(sex === "男");
      expect(id.slice(6, 14)).toBe(bornOn.replaceAll("-", ""));
    }
  });

  it("gives every unit its own correct credit code and a parent that comes before it", () => {
    const seen = new Set<string>();
    for (const unit of city.units) {
      expect(readUscc(unit.uscc)).toEqual({ ok: true, uscc: unit.uscc });
      if (unit.parent) expect(seen).toContain(unit.parent);
      seen.add(unit.code);
    }
    expect(new Set(city.units.map((unit) => unit.uscc)).size).toBe(300);
    expect(new Set(city.units.map((unit) => unit.name)).size).toBe(300);
  });

  it("keeps dates in the order of a life", () => {
    for (const { bornOn, workOn, startOn, rankSince, partyOn } of city.people) {
      expect(bornOn < workOn && workOn <= startOn && startOn <= DEMO_DAY).toBe(true);
      if (rankSince) expect(workOn <= rankSince && rankSince <= DEMO_DAY).toBe(true);
      if (partyOn) expect(bornOn < partyOn && partyOn <= DEMO_DAY).toBe(true);
    }
  });

  it("has namesakes, dotted names and characters outside the basic plane", () => {
    const names = city.people.map((person) => person.name);
    expect(new Set(names).size).toBeLessThan(names.length - 2_000);
    expect(names.filter((name) => name.includes("·")).length).toBeGreaterThan(10);
    expect(names.filter((name) => /[\u{20000}-\u{3ffff}]/u.test(name)).length).toBeGreaterThan(10);
  });

  it("has 120,000 records of every kind, none twice, none after its day", () => {
    expect(city.records).toHaveLength(120_000);
    const kinds = SOURCE_CATEGORIES.flatMap((category) => category.kinds);
    expect(kinds.filter((kind) => !city.records.some((record) => record.kind === kind))).toEqual([]);
    expect(kinds.filter((kind) => !small.records.some((record) => record.kind === kind))).toEqual([]);
    const keys = city.records.map((row) => [row.person.id, row.kind, row.body, row.documentNo || row.decidedOn].join());
    expect(new Set(keys).size).toBe(keys.length);
    expect(
      city.records.filter((record) => record.decidedOn > DEMO_DAY || record.decidedOn < record.person.workOn),
    ).toEqual([]);
  });

  it("delivers through the items that are answerable, and reports nothing for the rest", () => {
    const items = new Set(deliveries.map((delivery) => delivery.item));
    expect(items.size).toBe(deliveries.length);
    const nothing = zeroReportsOf(deliveries).filter((report) => items.has(report.item));
    expect(nothing).toEqual([]);
    expect(deliveries.reduce((sum, delivery) => sum + delivery.rows.length, 0)).toBe(300 + 34_319 + 120_000);
  });

  it.each([
    ["full", city],
    ["small", small],
  ])("plans outcomes that add up to the figures of the source (%s)", (_, of) => {
    const outcomes = of.cases.flatMap((row) => row.candidates.map((candidate) => candidate.outcome)).filter(Boolean);
    const counts: Record<string, number> = {};
    for (const outcome of outcomes) counts[outcome!] = (counts[outcome!] ?? 0) + 1;
    expect(counts).toEqual(OUTCOME_FIGURES);
  });

  it("puts nobody on two lists, and nothing adverse on candidates without a flag", () => {
    const candidates = city.cases.flatMap((row) => row.candidates);
    expect(new Set(candidates.map(({ person }) => person.index)).size).toBe(candidates.length);
    const clean = new Set(candidates.filter((row) => !row.isFlagged).map(({ person }) => person.index));
    const ordinary = /^年度考核(优秀|称职|合格|不确定等次)$/;
    const adverse = city.records.filter((row) => clean.has(row.person.index) && !ordinary.test(row.kind));
    const good = ["commendation", "party-commendation"];
    const praise = SOURCE_CATEGORIES.filter((row) => good.includes(row.code)).flatMap((row) => row.kinds);
    expect(adverse.filter((row) => !praise.includes(row.kind))).toEqual([]);
  });

  it("is the same every time", () => {
    expect(fingerprint(buildCity(SMALL_CITY))).toBe(fingerprint(small));
  });
});
