import { describe, expect, it } from "vitest";
import type { CatalogueRowSnapshot } from "./catalogue-change.events";
import { type CatalogueGround, catalogueRefusal, changedFields } from "./catalogue-change.rules";

const row: CatalogueRowSnapshot = {
  nameZh: "市人社局 工作人员处分",
  nameEn: "Sanctions on staff",
  source: "GW",
  article: null,
  confidence: "M",
  validFrom: "2016-01-01",
  validTo: null,
  unitCode: null,
  divisionCode: null,
  contributorCode: "321300-rs",
  importFormat: "records",
  sourceCategory: "unit-sanction",
  frequency: "monthly",
  graceDays: 10,
  answersFor: "{}",
};
const ground: CatalogueGround = {
  isSourceKnown: true,
  isUnitKnown: null,
  contributor: { validTo: null },
  itemsLeft: 0,
};
const quarterly = { ...row, frequency: "quarterly" as const };

describe("a changed row of the collection catalogue", () => {
  it.each<[string | null, CatalogueRowSnapshot | null, CatalogueRowSnapshot, Partial<CatalogueGround>]>([
    [null, row, quarterly, {}],
    [null, null, row, {}],
    ["nothing-differs", row, { ...row }, {}],
    ["ends-before-it-begins", row, { ...row, validTo: "2015-12-31" }, {}],
    [null, row, { ...row, validTo: "2016-01-01" }, {}],
    ["unknown-source", row, { ...row, source: "XX" }, { isSourceKnown: false }],
    ["unknown-unit", row, { ...row, unitCode: "none" }, { isUnitKnown: false }],
    ["unknown-contributor", row, { ...row, contributorCode: "none" }, { contributor: null }],
    ["contributor-ends-before", row, quarterly, { contributor: { validTo: "2026-12-31" } }],
    [null, row, { ...row, validTo: "2026-12-31" }, { contributor: { validTo: "2026-12-31" } }],
    ["contributor-has-items", row, { ...row, contributorCode: null, validTo: "2026-12-31" }, { itemsLeft: 3 }],
  ])("is refused as %s", (code, before, after, more) => {
    expect(catalogueRefusal(before, after, { ...ground, ...more })?.code ?? null).toBe(code);
  });

  it("names the fields that differ, in their order", () => {
    expect(changedFields(row, { ...quarterly, graceDays: 20 })).toEqual(["frequency", "graceDays"]);
    expect(changedFields(null, row)).not.toContain("validTo");
  });
});
