import { describe, expect, it } from "vitest";
import { changedRow, newRow } from "./catalogue-form.rules";

const form = {
  version: 1,
  nameZh: "示例归集单位",
  nameEn: "Sample contributor",
  source: "GW",
  confidence: "M" as const,
  validFrom: "2026-12-01",
  text: "机构改革",
};

describe("the form of a catalogue", () => {
  it("places a new contributor in the division of its code", () => {
    expect(newRow("contributors", "321302-new", form, null)).toMatchObject({
      divisionCode: "321302",
      unitCode: null,
      contributorCode: null,
      validTo: null,
    });
  });

  it("makes a new item after a model, answerable for nobody", () => {
    const model = newRow("contributors", "321302-x", form, null)!;
    const kinds = ["政务警告"];
    const answersFor = JSON.stringify({ divisions: ["321302"], staffGroup: "civil", kinds });
    const item = newRow(
      "collection-items",
      "321302-y",
      { ...form, contributorCode: "321302-x", frequency: "monthly", graceDays: 10 },
      { ...model, importFormat: "records", answersFor },
    );
    expect(item).toMatchObject({ importFormat: "records", contributorCode: "321302-x", graceDays: 10 });
    expect(JSON.parse(item!.answersFor!)).toEqual({ divisions: [], staffGroup: "civil", kinds });
    expect(newRow("collection-items", "321302-y", form, null)).toBeNull();
  });

  it("leaves what it does not ask as it was", () => {
    const before = { ...newRow("contributors", "321302-new", form, null)!, unitCode: "321302-001" };
    expect(changedRow("contributors", before, form)).toMatchObject({ unitCode: null, divisionCode: "321302" });
    expect(changedRow("collection-items", before, form).unitCode).toBe("321302-001");
  });
});
