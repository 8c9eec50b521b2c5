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
  discipline: body("清衡纪检监察委员会", "清衡纪委监委", "Qingheng Commission of Discipline and Supervision", "JC"),
  organisation: body("任贤组织部", "任贤组织部", "Renxian Organisation Department", "XR"),
  personnel: body("聘育人事局", "聘育人事局", "Pinyu Personnel Bureau", "SYRS"),
  court: body("明衡人民法院", "明衡法院", "Mingheng People's Court", "SX"),
  procuratorate: body("明正人民检察院", "明正检察院", "Mingzheng People's Procuratorate", "XS"),
  congress: body("百川人大代表工作委员会", "百川人大代表委", "Baichuan Deputies' Commission", "DB"),
  consultative: body("同舟政协委员工作委员会", "同舟政协委员委", "Tongzhou Consultative Members' Commission", "ZX65"),
  safety: body("安澜公安交通管理局", "安澜公安交管局", "Anlan Traffic Police Bureau", "JS13"),
  commerce: body("商序市场监管局", "商序市场监管局", "Shangxu Market Supervision Bureau", "CFF"),
  establishment: body("经纬编制办公室", "经纬编办", "Jingwei Establishment Office", "BZ"),
} as const;

/** Bodies of the city alone; they answer for the whole city. */
const cityBodies = {
  planning: body("长策发展规划局", "长策规划局", "Changce Development Bureau", "JS25"),
  revenue: body("均平税务局", "均平税务局", "Junping Tax Bureau", "CFF"),
  ecology: body("碧青生态环境局", "碧青生态局", "Biqing Ecology Bureau", "CFF"),
  emergency: body("磐安应急管理局", "磐安应急局", "Pan'an Emergency Bureau", "CFF"),
  auditing: body("明数审计局", "明数审计局", "Mingshu Audit Bureau", "CFF"),
  housing: body("广厦住房建设局", "广厦住建局", "Guangsha Housing Bureau", "CFF"),
  transport: body("通衢交通运输局", "通衢交通局", "Tongqu Transport Bureau", "CFF"),
  land: body("厚土自然资源局", "厚土资源局", "Houtu Land Bureau", "CFF"),
  health: body("康宁卫生健康局", "康宁卫健局", "Kangning Health Bureau", "CFF"),
  utilities: body("润泽水电燃气服务中心", "润泽水电气中心", "Runze Utilities Centre", "JS13"),
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
