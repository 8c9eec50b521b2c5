import { CONTRIBUTORS, type Contributor } from "#db/reference/contributors";
import { CITY_DIVISIONS, type CityDivision, DIVISIONS } from "#db/reference/divisions";
import { inventUscc } from "./identity";
import { CITY_UNITS, COUNTY_UNITS, TOWN_NAMES, type UnitSpec, ZONE_UNITS } from "./unit-specs";

export type UnitNature = "机关" | "参公单位" | "事业单位" | "群团";
export type UnitBranch = "党委" | "人大" | "行政" | "政协" | "监察" | "法院" | "检察" | "群团";
/** Decides the level of its posts: bodies of the city, of a district or county, of a town. */
export type UnitLevel = "city" | "county" | "town";
/** What its people do, where that decides titles and ranks. */
export type UnitTrade =
  | "office"
  | "police"
  | "court"
  | "procuratorate"
  | "school"
  | "hospital"
  | "farming"
  | "culture"
  | "service";

export interface DemoUnit {
  code: string;
  name: string;
  shortName: string;
  formerName: string;
  parent: string | null;
  division: CityDivision;
  nature: UnitNature;
  branch: UnitBranch;
  level: UnitLevel;
  trade: UnitTrade;
  /** Share of the people of its division. */
  weight: number;
  uscc: string;
  grade: string;
  isContributor: boolean;
}

const contributorBranch: Partial<Record<Contributor["function"], UnitBranch>> = {
  discipline: "监察",
  organisation: "党委",
  court: "法院",
  procuratorate: "检察",
  congress: "人大",
  consultative: "政协",
  establishment: "党委",
};
const contributorTrade: Partial<Record<Contributor["function"], UnitTrade>> = {
  court: "court",
  procuratorate: "procuratorate",
  safety: "police",
  utilities: "service",
};
const contributorWeight: Partial<Record<Contributor["function"], number>> = {
  safety: 9,
  court: 5,
  procuratorate: 3,
  commerce: 5,
  congress: 1,
  consultative: 1,
  establishment: 1,
};

/** The 300 invented units of the city, its five districts and counties and the development zone, parents first. */
export function buildOrgUnits(): DemoUnit[] {
  return CITY_DIVISIONS.flatMap((division) => {
    const contributors = CONTRIBUTORS.filter((row) => row.division === division).map(unitOfContributor);
    return [...contributors, ...unitsOf(division, contributors.length)];
  }).map((unit, index) => ({ ...unit, uscc: inventUscc(unit.nature === "事业单位", index + 1) }));
}

function unitOfContributor(row: Contributor): DemoUnit {
  const isService = row.function === "utilities";
  const level = row.division === "321300" ? "city" : "county";
  return {
    code: row.unitCode,
    name: row.zh,
    shortName: row.shortZh === row.zh ? "" : row.shortZh,
    formerName: "",
    parent: null,
    division: row.division,
    nature: isService ? "事业单位" : "机关",
    branch: contributorBranch[row.function] ?? "行政",
    level,
    trade: contributorTrade[row.function] ?? "office",
    weight: contributorWeight[row.function] ?? 2,
    uscc: "",
    grade: level === "city" ? "正处级" : "正科级",
    isContributor: true,
  };
}

function unitsOf(division: CityDivision, taken: number): DemoUnit[] {
  const place = DIVISIONS.find((row) => row.code === division)!.zh;
  const level = division === "321300" ? "city" : "county";
  const specs = division === "321300" ? CITY_UNITS : division === "321371" ? ZONE_UNITS : COUNTY_UNITS;
  const codes = new Map<string, string>();
  return specs.map((spec, index) => {
    const code = `${division}-${String(taken + index + 1).padStart(3, "0")}`;
    codes.set(spec.name, code);
    return unitOfSpec(spec, {
      code,
      division,
      place,
      level,
      parent: spec.under ? (codes.get(spec.under) ?? null) : null,
    });
  });
}

type Placing = Pick<DemoUnit, "code" | "division" | "parent" | "level"> & { place: string };

function unitOfSpec(spec: UnitSpec, { code, division, place, level, parent }: Placing): DemoUnit {
  const town = spec.town === undefined ? null : TOWN_NAMES[division]![spec.town]!;
  const unitLevel = town ? "town" : level;
  return {
    code,
    name: place + (town ?? spec.name),
    shortName: "",
    formerName: spec.formerly ? place + spec.formerly : "",
    parent,
    division,
    nature: spec.nature ?? "机关",
    branch: spec.branch ?? "行政",
    level: unitLevel,
    trade: spec.trade ?? "office",
    weight: spec.weight ?? 2,
    uscc: "",
    grade: unitLevel === "city" ? (parent ? "副处级" : "正处级") : parent ? "副科级" : "正科级",
    isContributor: false,
  };
}
