import { addDays, type CivilDate } from "~/platform/civil-date";
import { CASE_PLAN, type CaseOutcome, type CasePurpose, type PlannedCase } from "./case-plan";
import type { DemoPerson } from "./people";
import { canCarry, type Planting, plant } from "./planted-facts";
import { createRandom, type Random } from "./random";

/** A line of a case's list. `outcome`: what came of the opinion; null where nothing followed. */
export interface DemoCandidate {
  no: string;
  person: DemoPerson;
  /** The letter leaves the number out here and there; the officer ticks the match. */
  withNumber: boolean;
  isFlagged: boolean;
  outcome: CaseOutcome | null;
  outcomeOn: CivilDate | null;
}

export interface DemoCase {
  key: string;
  purpose: CasePurpose;
  asOf: CivilDate;
  title: string;
  requester: string;
  documentNo: string;
  proposedPost: string;
  until: PlannedCase["until"];
  candidates: DemoCandidate[];
}

export interface Casting {
  cases: DemoCase[];
  plantings: Planting[];
  /** Everybody on some list: the random part of the demo leaves them alone. */
  reserved: Set<number>;
}

/**
 * Chooses the candidates of every case. Flagged ones get the records that justify what came of it; all others must
 * stay without blemish. `scale` shrinks only the clean part of a list: the outcomes are the same in a small city.
 */
export function castCases(people: readonly DemoPerson[], scale: number): Casting {
  const random = createRandom("cases");
  const reserved = new Set<number>();
  const plantings: Planting[] = [];
  const order = random.sample(people, people.length);
  const take = (count: number, fits: (person: DemoPerson) => boolean): DemoPerson[] => {
    const taken: DemoPerson[] = [];
    for (const person of order) {
      if (taken.length === count) break;
      if (reserved.has(person.index) || !fits(person)) continue;
      reserved.add(person.index);
      taken.push(person);
    }
    if (taken.length < count) throw new Error(`only ${taken.length} of ${count} candidates can be found`);
    return taken;
  };
  const cases = CASE_PLAN.map((plan) => cast(random, plan, scale, take, plantings));
  return { cases, plantings, reserved };
}

type Take = (count: number, fits: (person: DemoPerson) => boolean) => DemoPerson[];

function cast(random: Random, plan: PlannedCase, scale: number, take: Take, plantings: Planting[]): DemoCase {
  const flagged = plan.flagged.flatMap(({ fact, count, outcome }) =>
    take(count, (person) => plan.who(person) && canCarry(fact, person)).map((person) => {
      plantings.push(plant(random, fact, person, plan.asOf));
      return { person, outcome, isFlagged: true };
    }),
  );
  const cleanCount = Math.max(4, Math.round(plan.cleanCount * scale));
  const clean = take(cleanCount, (person) => plan.who(person) && person.workOn < "2021-01-01");
  const everybody = [...flagged, ...clean.map((person) => ({ person, outcome: null, isFlagged: false }))];
  const candidates = random.sample(everybody, everybody.length).map(({ person, outcome, isFlagged }, index) => ({
    no: String(index + 1),
    person,
    withNumber: isFlagged || random.chance(0.97),
    isFlagged,
    outcome,
    outcomeOn: outcome ? addDays(plan.asOf, 6) : null,
  }));
  const { key, purpose, asOf, title, requester, documentNo, proposedPost, until } = plan;
  return { key, purpose, asOf, title, requester, documentNo, proposedPost, until, candidates };
}
