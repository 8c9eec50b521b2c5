import { CITY_DIVISIONS, type CityDivision, DIVISIONS } from "./divisions";
import type { Basis, ReferenceRow } from "./types";

/** A contributing unit. `unitCode` is the code of the same body among the org units; both names are invented. */
export interface Contributor extends ReferenceRow {
  division: CityDivision;
  function: ContributorFunction;
  unitCode: string;
  shortZh: string;
}

export type ContributorFunction = keyof typeof localBodies | keyof typeof cityBodies;

type Body = { zh: string; short: string; en: string; basis: Basis };
const body = (zh: string, short: string, en: string, source: Basis["source"], article: string | null = null): Body => ({
  zh,
  short,
  en,
  basis: { source, article },
});

/** Bodies found in the city and in each district and county. The names are invented on purpose: no such bodies exist. */
const localBodies = {
  discipline: body("清衡监督委员会", "清衡委", "Probity Supervision Commission", "JC"),
  organisation: body("任贤工作部", "任贤部", "Department of Appointments", "XR"),
  personnel: body("聘育事务局", "聘育局", "Bureau of Institution Staff", "SYRS"),
  court: body("明衡审判院", "审判院", "Court of Clear Balance", "SX"),
  procuratorate: body("公诉衡正院", "衡正院", "House of Public Prosecution", "XS"),
  congress: body("代表议事会办公室", "议事会办", "Office of the Deputies' Assembly", "DB"),
  consultative: body("协商议政会办公室", "议政会办", "Office of the Consultative Assembly", "ZX65"),
  safety: body("道路安宁管理局", "安宁局", "Bureau of Road Safety", "JS13"),
  commerce: body("商事秩序局", "商序局", "Bureau of Commercial Order", "CFF"),
  establishment: body("编制事务室", "编制室", "Office of Establishment", "BZ"),
} as const;

/** Bodies of the city alone; they answer for the whole city. */
const cityBodies = {
  planning: body("统筹规划促进局", "统规局", "Bureau of Planning", "JS25"),
  revenue: body("赋税征管局", "赋税局", "Bureau of Revenue", "CFF"),
  ecology: body("碧水青林保护局", "碧青局", "Bureau of Waters and Woods", "CFF"),
  emergency: body("防灾应援局", "应援局", "Bureau of Emergency Relief", "CFF"),
  auditing: body("账目稽核局", "稽核局", "Bureau of Account Auditing", "CFF"),
  housing: body("营造管理局", "营造局", "Bureau of Building", "CFF"),
  transport: body("路桥航运局", "路航局", "Bureau of Roads and Waterways", "CFF"),
  land: body("山川土地局", "山土局", "Bureau of Land", "CFF"),
  health: body("康宁事务局", "康宁局", "Bureau of Health Affairs", "CFF"),
  utilities: body("水电燃气服务中心", "水电气中心", "Utilities Service Centre", "JS13"),
} as const;

const divisionNames = new Map<string, { zh: string; en: string }>(DIVISIONS.map((row) => [row.code, row]));

function contributor(division: CityDivision, fn: ContributorFunction, body: Body, ordinal: number): Contributor {
  const place = divisionNames.get(division)!;
  return {
    code: `${division}-${fn}`,
    division,
    function: fn,
    unitCode: `${division}-${String(ordinal).padStart(3, "0")}`,
    zh: `${place.zh}${body.zh}`,
    shortZh: `${place.zh}${body.short}`,
    en: `${place.en} ${body.en}`,
    basis: body.basis,
    confidence: fn === "safety" || fn === "utilities" ? "L" : "M",
    validFrom: "2016-01-01",
    validTo: null,
  };
}

const local = Object.entries(localBodies) as [keyof typeof localBodies, Body][];
const city = Object.entries(cityBodies) as [keyof typeof cityBodies, Body][];

/** The 70 contributing units: ten in the city and in each of its five districts and counties, ten more of the city. */
export const CONTRIBUTORS: readonly Contributor[] = [
  ...CITY_DIVISIONS.filter((code) => code !== "321371").flatMap((division) =>
    local.map(([fn, row], index) => contributor(division, fn, row, index + 1)),
  ),
  ...city.map(([fn, row], index) => contributor("321300", fn, row, local.length + index + 1)),
];
