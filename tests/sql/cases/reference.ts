import * as calendar from "~/modules/reference/calendar.queries.server";
import * as catalogue from "~/modules/reference/catalogue.queries.server";
import * as change from "~/modules/reference/catalogue-change.queries.server";
import * as unitImport from "~/modules/reference/org-unit-import.queries.server";
import * as units from "~/modules/reference/org-units.queries.server";
import * as settings from "~/modules/reference/settings.queries.server";
import * as shipped from "~/modules/reference/shipped.queries.server";
import * as tree from "~/modules/reference/unit-tree.queries.server";
import type { CasesOf } from "../recorder";
import { AT, DAY, PAGE } from "./values";

const unit = {
  name: "甲河县教育局",
  short_name: null,
  former_names_json: "[]",
  parent_id: null,
  division_code: "321324",
  nature: "organ",
  branch: "administration",
  uscc: null,
  org_level: null,
  closed_on: null,
  updated_at: AT,
} as const;
const placed = { id: "u", code: "JH0001", path: "/u/", merged_into_id: null, created_at: AT };
const holiday = { day_on: "2026-10-01", is_working: 0, name_zh: "国庆节", name_en: "National Day" };

export const settingCases: CasesOf<typeof settings> = {
  settingRows: (db) => settings.settingRows(db, ["vetting.place"]),
  lockSetting: (db) => settings.lockSetting(db, "vetting.place"),
  saveSetting: (db) => settings.saveSetting(db, "vetting.place", "甲", AT),
};

export const calendarCases: CasesOf<typeof calendar> = {
  calendarYears: (db) => calendar.calendarYears(db),
  calendarDays: (db) => calendar.calendarDays(db, 2025, 2027),
  lockYear: (db) => calendar.lockYear(db, 2026),
  replaceYear: (db) =>
    calendar.replaceYear(db, { year: 2026, isPublished: true, basis: "通知", confidence: "H" }, [holiday]),
};

export const catalogueCases: CasesOf<typeof catalogue> = {
  legalSources: (db) => catalogue.legalSources(db),
  divisions: (db) => catalogue.divisions(db),
  codeRows: (db) => catalogue.codeRows(db, "sex"),
  contributors: (db) => catalogue.contributors(db, PAGE),
  contributorName: (db) => catalogue.contributorName(db, "b"),
  collectionItems: (db) => catalogue.collectionItems(db, "b", PAGE),
  countRows: { given: [[{ count: 1 }]], ask: (db) => catalogue.countRows(db, "org_units") },
  recordKinds: (db) => catalogue.recordKinds(db, PAGE),
};

const keptContributor = {
  nameZh: "甲",
  nameEn: "A",
  source: "GW",
  article: null,
  confidence: "M",
  validFrom: DAY,
  validTo: null,
  unitCode: null,
  divisionCode: "321302",
  contributorCode: null,
  importFormat: null,
  sourceCategory: null,
  frequency: null,
  graceDays: null,
  answersFor: null,
} as const;
const keptItem = {
  ...keptContributor,
  divisionCode: null,
  contributorCode: "b",
  importFormat: "records",
  sourceCategory: "none",
  frequency: "monthly",
  graceDays: 10,
  answersFor: "{}",
} as const;

export const catalogueChangeCases: CasesOf<typeof change> = {
  catalogueRow: async (db) => {
    await change.catalogueRow(db, "contributors", "b");
    await change.catalogueRow(db, "collection-items", "c");
  },
  lockCatalogueRow: async (db) => {
    await change.lockCatalogueRow(db, "contributors", "b");
    await change.lockCatalogueRow(db, "collection-items", "c");
  },
  catalogueRowsAfter: async (db) => {
    await change.catalogueRowsAfter(db, "contributors", "b", 50);
    await change.catalogueRowsAfter(db, "collection-items", null, 50);
  },
  countItemsAfter: { given: [[{ count: 1 }]], ask: (db) => change.countItemsAfter(db, "b", DAY) },
  putCatalogueRow: async (db) => {
    await change.putCatalogueRow(db, "contributors", { code: "b", row: keptContributor });
    await change.putCatalogueRow(db, "collection-items", { code: "c", row: keptItem });
  },
};

export const unitImportCases: CasesOf<typeof unitImport> = {
  allUnits: (db) => unitImport.allUnits(db),
  inPostByUnit: (db) => unitImport.inPostByUnit(db, ["u"]),
  divisionCodes: (db) => unitImport.divisionCodes(db),
  lockUnits: (db) => unitImport.lockUnits(db),
  insertUnits: (db) => unitImport.insertUnits(db, [{ ...unit, ...placed }]),
  updateUnit: (db) => unitImport.updateUnit(db, "u", 1, unit),
  movePaths: (db) => unitImport.movePaths(db, "/u/", "/v/u/"),
};

export const unitCases: CasesOf<typeof units> = {
  unitsAfter: (db) => units.unitsAfter(db, "u", 50),
  unitById: (db) => units.unitById(db, "u"),
  lockUnit: (db) => units.lockUnit(db, "u"),
  unitsByCode: (db) => units.unitsByCode(db, ["JH0001"]),
  highestUnitOf: (db) => units.highestUnitOf(db, "321324"),
  unitNames: (db) => units.unitNames(db, ["u"]),
  descendantUnitIds: { given: [[{ path: "/u/" }]], ask: (db) => units.descendantUnitIds(db, ["u"]) },
  childUnits: async (db) => {
    await units.childUnits(db, null);
    await units.childUnits(db, "u");
  },
  searchUnits: (db) => units.searchUnits(db, { q: "教育", division: "321324", limit: 50 }),
  standingBelow: { given: [[{ count: 1 }], [{ count: 1 }]], ask: (db) => units.standingBelow(db, "/u/") },
  closeUnit: (db) => units.closeUnit(db, { id: "u", version: 1, closedOn: DAY, mergedIntoId: "v", parentId: "v" }, AT),
  misplacedUnits: (db) => units.misplacedUnits(db),
  unitsByCodeAfter: (db) => units.unitsByCodeAfter(db, PAGE),
};

export const treeCases: CasesOf<typeof tree> = {
  unitsOfTree: (db) => tree.unitsOfTree(db),
};

export const shippedCases: CasesOf<typeof shipped> = {
  catalogueRows: (db) => shipped.catalogueRows(db, "vetting_rules", ["code", "verdict"], ["code"]),
};
