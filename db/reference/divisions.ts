import type { ReferenceRow } from "./types";

/** `isGroupingOnly`: a statistical code used to group units; it never occurs in identity numbers or credit codes. */
export interface Division extends ReferenceRow {
  code: DivisionCode;
  parent: DivisionCode | null;
  isGroupingOnly: boolean;
}

export type DivisionCode = keyof typeof rows;

const rows = {
  "320000": ["江苏省", "Jiangsu Province", null],
  "321300": ["宿迁市", "Suqian City", "320000"],
  "321302": ["宿城区", "Sucheng District", "321300"],
  "321311": ["宿豫区", "Suyu District", "321300"],
  "321322": ["沭阳县", "Shuyang County", "321300"],
  "321323": ["泗阳县", "Siyang County", "321300"],
  "321324": ["泗洪县", "Sihong County", "321300"],
  "321371": ["宿迁经济技术开发区", "Suqian Economic and Technological Development Zone", "321300"],
} as const;

/** The province, the city, its five districts and counties, and the development zone that only groups units. */
export const DIVISIONS: readonly Division[] = (Object.keys(rows) as DivisionCode[]).map((code) => {
  const [zh, en, parent] = rows[code];
  const isGroupingOnly = code === "321371";
  return {
    code,
    zh,
    en,
    parent,
    isGroupingOnly,
    basis: isGroupingOnly ? { source: "AD", article: null } : { source: "GBT2260", article: null },
    confidence: "H",
    validFrom: isGroupingOnly ? "2023-01-01" : "2012-01-01",
    validTo: null,
  };
});

/** Divisions a unit may belong to, the city first: every one is answered for by the collection items. */
export const CITY_DIVISIONS = ["321300", "321302", "321311", "321322", "321323", "321324", "321371"] as const;

export type CityDivision = (typeof CITY_DIVISIONS)[number];
