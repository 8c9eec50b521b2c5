import { expect, it } from "vitest";
import { draftOf, fieldsOf, readScoring, writeScoring } from "./filing-lines.rules";

it("what a form holds comes back as it was typed", () => {
  const fields = {
    uscc: "91321399MAXH00010X",
    name: "甲信用评价有限公司",
    owners: "甲某 | 60\n乙某 | 40",
    analysts: "丙某 | 信用管理师 | XP01 | 2020-01-01",
    grades: "A | 好 | 60\nB | 差 | 0",
    indicators: "debt | 资产负债率 | % | 60 | 80=0; 0=100\nrecord | 记录 |  | 40 | 无=100; 有=0",
    caps: "debt | 95 | B",
    statesTruth: "on",
  };
  expect(fieldsOf(draftOf(fields))).toMatchObject(fields);
});

it("lines pasted from a workbook have tabs, full-width bars are taken too", () => {
  expect(draftOf({ owners: "甲某\t60%\r\n\r\n乙某｜40" }).owners).toEqual([
    { holder: "甲某", percent: 60 },
    { holder: "乙某", percent: 40 },
  ]);
});

it("what is no number stays what was typed, so that its sentence can be said", () => {
  expect(draftOf({ owners: "甲某 | 六成" }).owners).toEqual([{ holder: "甲某", percent: "六成" }]);
  expect(draftOf({ owners: "甲某" }).owners).toEqual([{ holder: "甲某", percent: "" }]);
});

it.each([
  [
    "80=0; 0=100",
    {
      kind: "bands",
      bands: [
        { from: 80, points: 0 },
        { from: 0, points: 100 },
      ],
    },
  ],
  ["无＝100；有＝0", { kind: "choices", choices: { 无: 100, 有: 0 } }],
  ["", { kind: "choices", choices: {} }],
])("scoring %j", (text, scoring) => {
  expect(readScoring(text)).toEqual(scoring);
  expect(readScoring(writeScoring(scoring))).toEqual(scoring);
});
