import { addDays, addMonths, type CivilDate } from "~/platform/civil-date";
import { DEMO_DAY, dayBetween, earlier, later, yearOfDay } from "./days";
import { createIdentityNumbers } from "./identity";
import { type InstitutionClass, institutionPost } from "./institution-posts";
import { inventName } from "./names";
import type { DemoUnit } from "./org-units";
import { civilPost, type DemoPost } from "./posts";
import { apportion, createRandom, type Random } from "./random";

export type StaffClass = "公务员" | "参公人员" | InstitutionClass;

/** One row of the roster. Dates are civil days; an empty text is an empty cell. */
export interface DemoPerson {
  /** Position in the roster, from 0; other parts of the demo point at people by it. */
  index: number;
  id: string;
  name: string;
  formerName: string;
  sex: "男" | "女";
  bornOn: CivilDate;
  nationality: string;
  political: string;
  partyOn: CivilDate | "";
  workOn: CivilDate;
  unit: DemoUnit;
  staffClass: StaffClass;
  position: string;
  rank: string;
  postType: string;
  postGrade: string;
  isLeading: boolean;
  startOn: CivilDate;
  rankSince: CivilDate | "";
  status: "在职";
}

/** How many people there are; the full city is that of the source, tests use a small one of the same make. */
export interface CitySize {
  civil: number;
  institution: number;
  records: number;
}

export const FULL_CITY: CitySize = { civil: 16_848, institution: 17_471, records: 120_000 };

/** Shares of the people in per mille. */
const DIVISION_SHARE: Record<string, number> = {
  "321300": 260,
  "321302": 115,
  "321311": 95,
  "321322": 235,
  "321323": 140,
  "321324": 140,
  "321371": 15,
};

export const isCivil = (staffClass: StaffClass): boolean => staffClass === "公务员" || staffClass === "参公人员";

/** Everybody, unit by unit, leaders first; exactly `size.civil` civil servants and `size.institution` others. */
export function buildPeople(units: readonly DemoUnit[], size: CitySize): DemoPerson[] {
  const random = createRandom("people");
  const number = createIdentityNumbers(createRandom("identity numbers"));
  const civilUnits = units.filter((unit) => unit.nature !== "事业单位");
  const otherUnits = units.filter((unit) => unit.nature === "事业单位");
  const counts = new Map([...headcounts(civilUnits, size.civil), ...headcounts(otherUnits, size.institution)]);
  const people: DemoPerson[] = [];
  for (const unit of units) {
    const count = counts.get(unit.code)!;
    for (let place = 0; place < count; place++)
      people.push(inventPerson(random, number, { unit, place, count, index: people.length }));
  }
  return people;
}

function headcounts(units: readonly DemoUnit[], total: number): [string, number][] {
  const weightOf = new Map<string, number>();
  for (const unit of units) weightOf.set(unit.division, (weightOf.get(unit.division) ?? 0) + unit.weight);
  const shares = apportion(
    total,
    units.map((unit) => (DIVISION_SHARE[unit.division]! * unit.weight) / weightOf.get(unit.division)!),
  );
  return units.map((unit, index) => [unit.code, shares[index]!]);
}

type Place = { unit: DemoUnit; place: number; count: number; index: number };
type PostOf = DemoPost & { staffClass: StaffClass };

function postOf(random: Random, { unit, place, count }: Place, age: number): PostOf {
  if (unit.nature === "事业单位") return institutionPost(random, unit, place, count, age);
  const staffClass = unit.nature === "机关" ? "公务员" : "参公人员";
  return { ...civilPost(random, unit, place, count, age), staffClass };
}

function inventPerson(random: Random, number: ReturnType<typeof createIdentityNumbers>, place: Place): DemoPerson {
  const sex = random.chance(place.unit.trade === "school" || place.unit.trade === "hospital" ? 0.38 : 0.62)
    ? "男"
    : "女";
  let bornOn = bornBetween(random, place.place === 0 ? 41 : 23, place.place === 0 ? 58 : 59);
  const post = postOf(random, place, ageOn(bornOn));
  if (ageOn(bornOn) < post.minAge) bornOn = bornBetween(random, post.minAge, 58);
  const age = ageOn(bornOn);
  const workOn = earlier(
    "2026-08-01",
    monthStart(dayBetween(random, addMonths(bornOn, 12 * 22), addMonths(bornOn, 12 * Math.min(age, 26)))),
  );
  const startOn = startOf(random, workOn, post.isLeading);
  const { political, partyOn } = politics(random, bornOn, post);
  const { name, nationality } = inventName(random, sex);
  const graded = post.rank !== "" || post.postGrade !== "";
  return {
    index: place.index,
    id: number(bornOn, sex),
    name,
    formerName: random.chance(0.004) ? name.slice(0, 1) + random.pick([..."卫红建军爱民小花拥军跃进"]) : "",
    sex,
    bornOn,
    nationality,
    political,
    partyOn,
    workOn,
    unit: place.unit,
    staffClass: post.staffClass,
    position: post.position,
    rank: post.rank,
    postType: post.postType,
    postGrade: post.postGrade,
    isLeading: post.isLeading,
    startOn,
    rankSince: graded ? rankSince(random, workOn, startOn) : "",
    status: "在职",
  };
}

const ageOn = (bornOn: CivilDate) =>
  yearOfDay(DEMO_DAY) - yearOfDay(bornOn) - (bornOn.slice(5) > DEMO_DAY.slice(5) ? 1 : 0);

const bornBetween = (random: Random, youngest: number, oldest: number) =>
  dayBetween(random, addMonths(DEMO_DAY, -12 * (oldest + 1) + 1), addMonths(DEMO_DAY, -12 * youngest));

const monthStart = (day: CivilDate) => `${day.slice(0, 7)}-01`;

/** The day the present post was taken: never before work began, leaders within the last eight years. */
function startOf(random: Random, workOn: CivilDate, isLeading: boolean): CivilDate {
  const earliest = isLeading ? later(workOn, "2018-01-01") : later(workOn, "2006-07-01");
  return dayBetween(random, earliest, "2026-09-30");
}

function rankSince(random: Random, workOn: CivilDate, startOn: CivilDate): CivilDate {
  const first = later(workOn, "2019-06-01");
  return first >= "2026-06-30" ? later(workOn, startOn) : dayBetween(random, first, "2026-06-30");
}

function politics(random: Random, bornOn: CivilDate, post: PostOf): { political: string; partyOn: CivilDate | "" } {
  const share = post.isLeading ? 0.93 : isCivil(post.staffClass) ? 0.74 : 0.33;
  const age = ageOn(bornOn);
  if (random.chance(share)) {
    const partyOn = dayBetween(random, addMonths(bornOn, 12 * 19), addMonths(bornOn, 12 * Math.min(age - 2, 38)));
    return { political: "中共党员", partyOn: earlier(partyOn, "2025-06-30") };
  }
  if (!post.isLeading && random.chance(0.02))
    return { political: "预备党员", partyOn: addDays("2025-11-15", random.int(0, 220)) };
  if (age < 28 && random.chance(0.6)) return { political: "共青团员", partyOn: "" };
  const political = random.weighted([
    ["群众", 90],
    ["民革党员", 1],
    ["民盟盟员", 2],
    ["民建会员", 2],
    ["民进会员", 1],
    ["农工党党员", 1],
    ["九三学社社员", 1],
    ["无党派人士", 3],
  ] as const);
  return { political, partyOn: "" };
}
