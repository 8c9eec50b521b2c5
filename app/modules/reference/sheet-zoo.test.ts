import { describe, expect, it } from "vitest";
import { sheetOf } from "#tests/support/sheets";
import { rosterSheet } from "~/modules/people/roster.sheet";
import { OTHER_LISTS } from "./list-zoo.fixtures";
import { id1, ROSTERS } from "./roster-zoo.fixtures";
import { rowClassifier } from "./row-classes.rules";
import { recogniseWorkbook } from "./sheet-recognition.rules";

const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

describe("layouts as offices send them", () => {
  it.each([...ROSTERS, ...OTHER_LISTS])("%s", (_, definition, text, headerRows, columns, dataRows) => {
    const probe = sheetOf(text);
    const recognition = recogniseWorkbook(definition, [probe]);
    expect(recognition).not.toBeNull();
    const { mapping } = recognition!;
    const rows =
      mapping.headerFrom === mapping.headerTo ? `${mapping.headerFrom}` : `${mapping.headerFrom}-${mapping.headerTo}`;
    const found = Object.entries(mapping.columns).map(([column, field]) => `${letters[Number(column) - 1]}=${field}`);
    expect([rows, found.join(" ")]).toEqual([headerRows, columns]);
    const classify = rowClassifier(definition, recognition!);
    const data = probe.rows.filter((row) => classify(row) === "data").map((row) => row.number);
    expect(data).toEqual(dataRows);
  });

  it("finds the list behind an instruction sheet and says which other sheets look the same", () => {
    const list = `姓名|身份证号|人员类别|单位名称|任职日期\n刘明|${id1}|公务员|甲河县教育局|2022.4.4`;
    const sheets = [
      sheetOf("填表说明\n1.身份证号请按文本格式填写；2.姓名不得有空格。", "填表说明"),
      sheetOf(list, "隐藏旧表", "hidden"),
      sheetOf(list, "花名册"),
      sheetOf(list, "花名册（二）"),
      sheetOf("姓名|身份证号|人员类别|单位名称|任职日期", "空表"),
    ].map((probe, index) => ({ ...probe, info: { ...probe.info, index } }));
    const recognition = recogniseWorkbook(rosterSheet, sheets);
    expect([recognition?.sheetName, recognition?.otherSheets]).toEqual(["花名册", ["花名册（二）"]]);
  });

  it("names what is missing and finds nothing in a letter", () => {
    expect(recogniseWorkbook(rosterSheet, [sheetOf(`姓名|身份证号\n刘明|${id1}`)])?.missing).toEqual([
      ["staffClass"],
      ["unitCode", "unitName", "unitAndPosition"],
      ["appointedOn"],
    ]);
    expect(recogniseWorkbook(rosterSheet, [sheetOf("关于报送花名册的通知\n各单位：\n请于月底前报送。")])).toBeNull();
  });
});
