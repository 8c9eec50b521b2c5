import { describe, expect, it } from "vitest";
import type { Agency, Measure } from "~/modules/agencies/agencies.types";
import { publicEntry, publicMeasure } from "./publication.rules";

const AGENCY: Agency = {
  id: "inside-id",
  code: "A001",
  uscc: "91321399MA0000001A",
  name: "甲信用服务有限公司",
  shortName: null,
  home: "here",
  elsewhereAuthority: null,
  elsewhereFilingNo: null,
  filingState: "listed",
  filingNo: "备〔2024〕1号",
  listedOn: "2024-05-01",
  version: 3,
};

const MEASURE: Measure = {
  id: "inside-measure",
  kind: "suspension",
  state: "in-force",
  from: "2026-11-01",
  until: "2027-01-31",
  publicUntil: "2027-06-30",
  basisCode: "SH",
  reason: "inside reason",
  documentNo: "信监〔2026〕3号",
  penaltyDocumentNo: null,
  liftedOn: null,
  liftingDocumentNo: null,
  liftingReason: null,
  proposedBy: "inside-account",
  version: 2,
};

describe("an agency in public", () => {
  it("has exactly the public fields, with its standing on the day", () => {
    expect(publicEntry(AGENCY, [MEASURE], "2026-11-24")).toEqual({
      code: "A001",
      name: "甲信用服务有限公司",
      uscc: "91321399MA0000001A",
      home: "here",
      elsewhereAuthority: null,
      filingNo: "备〔2024〕1号",
      listedOn: "2024-05-01",
      standing: "suspended",
      since: "2026-11-01",
      until: "2027-01-31",
    });
  });

  it.each([
    ["a draft", { filingState: "draft", code: null, listedOn: null }],
    ["submitted", { filingState: "submitted", code: null, listedOn: null }],
    ["withdrawn", { filingState: "withdrawn" }],
    ["listed from tomorrow", { listedOn: "2026-11-25" }],
  ] as const)("is not there while it is %s", (_, fields) => {
    expect(publicEntry({ ...AGENCY, ...fields }, [], "2026-11-24")).toBeNull();
  });
});

describe("a measure in public", () => {
  it("is what the rule of measures says of it that day", () => {
    expect(publicMeasure(AGENCY, MEASURE, "x", "2026-10-31")).toMatchObject({ state: "coming", from: "2026-11-01" });
    expect(publicMeasure(AGENCY, MEASURE, "x", "2026-11-24")?.state).toBe("in-force");
    expect(publicMeasure(AGENCY, MEASURE, "x", "2027-07-01")).toBeNull();
    expect(publicMeasure(AGENCY, { ...MEASURE, state: "proposed" }, "x", "2026-11-24")).toBeNull();
  });

  it("says neither why nor who proposed it, and no internal id", () => {
    const text = JSON.stringify(publicMeasure(AGENCY, MEASURE, "依据", "2026-11-24"));
    expect(text).not.toMatch(/inside/);
  });
});
