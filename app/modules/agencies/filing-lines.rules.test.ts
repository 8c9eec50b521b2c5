import { expect, it } from "vitest";
import type { Translate } from "~/platform/i18n";
import { isShallow } from "./content-depth.rules";
import type { FilingDraft } from "./filing.types";
import { draftOf, fieldsOf, readScoring, writeScoring } from "./filing-lines.rules";
import { fieldChanges, shownFields, shownLists } from "./filing-shown";

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
  ...["80%=0; 0%=100", "８０=0; ０=100", "≥80=0; ≥0=100", ">=80 = 0; >=0 = 100"].map((text): [string, object] => [
    text,
    {
      kind: "bands",
      bands: [
        { from: 80, points: 0 },
        { from: 0, points: 100 },
      ],
    },
  ]),
  [
    "1,000=100; -5.5=0",
    {
      kind: "bands",
      bands: [
        { from: 1000, points: 100 },
        { from: -5.5, points: 0 },
      ],
    },
  ],
  ...[
    "80以上=0; 0以上=100",
    "80及以上=0; 0=100",
    "80分及以上=0; 0～80分（不含80分）=100",
    "80%以上=0; 0-80%(不含80%)=100",
    "0～80（不含80）=100；80～100=0",
    "≥80=0; [0,80)=100",
    "[80,100]=0; 0≤得分<80=100",
    "不低于80=0; 0以上不满80=100",
    "80（含）以上=0; 0至80（不含）=100",
  ].map((text): [string, object] => [
    text,
    {
      kind: "bands",
      bands: [
        { from: 80, points: 0 },
        { from: 0, points: 100 },
      ],
    },
  ]),
  ["80以上=100; 60-80=70; 0=0", { kind: "choices", choices: { "80以上": 100, "60-80": 70, "0": 0 } }],
  ["80-89=100; 0-79=0", { kind: "choices", choices: { "80-89": 100, "0-79": 0 } }],
  ["超过80=100; 0=0", { kind: "choices", choices: { 超过80: 100, "0": 0 } }],
  ["80以上=100; 不满80=0", { kind: "choices", choices: { "80以上": 100, 不满80: 0 } }],
  ["80以上=100; 一般=0", { kind: "choices", choices: { "80以上": 100, 一般: 0 } }],
  ["3年以上=100; 0=0", { kind: "choices", choices: { "3年以上": 100, "0": 0 } }],
  ["<60=0; 优=100", { kind: "choices", choices: { "<60": 0, 优: 100 } }],
  ["无＝100；有＝0", { kind: "choices", choices: { 无: 100, 有: 0 } }],
  ["无=100; 有=0; 无=50", { kind: "choices", choices: { 无: 100, 有: 0, "无 ×2": 50 } }],
  ["", { kind: "choices", choices: {} }],
])("scoring %j", (text, scoring) => {
  expect(readScoring(text)).toEqual(scoring);
  expect(readScoring(writeScoring(scoring))).toEqual(scoring);
});

it("a unit behind a bound is the indicator's own", () => {
  const bands = [
    { from: 3, points: 100 },
    { from: 0, points: 20 },
  ];
  expect(readScoring("3年以上=100; 0～3年（不含3年）=20", "年")).toEqual({ kind: "bands", bands });
  expect(readScoring("3年以上=100; 0～3年（不含3年）=20", "月").kind).toBe("choices");
});

it("a comma that parts no thousands makes no other number", () => {
  expect(draftOf({ owners: "甲某 | 2,5\n乙某 | 1,234\n丙某 | ４０％" }).owners).toEqual([
    { holder: "甲某", percent: "2,5" },
    { holder: "乙某", percent: 1234 },
    { holder: "丙某", percent: 40 },
  ]);
});

it.each<[string, FilingDraft]>([
  ["a word for a list", { businessLines: "credit-rating", owners: "甲", grades: "A", method: "m" }],
  ["nothing in lists", { owners: [null], directors: [1], grades: [null, "A"], businessLines: [null, 7] }],
  ["a method of another shape", { method: { indicators: "x", cutOffs: 7, caps: [null] } }],
  [
    "bands and choices of another shape",
    { method: { indicators: [null, { scoring: { kind: "bands", bands: "x" } }] } },
  ],
  ["choices that are none", { method: { indicators: [{ scoring: { choices: "x" } }, { scoring: 7 }] } }],
  ["things that are no text", { name: { toString: 1, valueOf: 1 }, address: [1], methodText: true, reportsIssued: {} }],
])("a draft that a client kept with %s is shown and can be mended", (_, draft) => {
  const fields = fieldsOf(draft);
  for (const value of Object.values(fields)) expect(typeof value).toBe("string");
  expect(shownFields(draft, ((key: string) => key) as Translate).businessLines).not.toContain("undefined");
  expect(() => draftOf(fields)).not.toThrow();
});

it("what stood in one cell stays in it, whatever signs it holds", () => {
  const grades = [{ grade: "A", meaning: "很强\n风险|很低" }];
  const typed = fieldsOf({ grades, method: { cutOffs: [{ grade: "A", points: 0 }] } });
  expect(draftOf(typed).grades).toEqual([{ grade: "A", meaning: "很强 风险／很低" }]);
});

it("a list is read as a table, and what changed in it row by row", () => {
  const t = ((key: string, { at = "", points = "", label = "" } = {}) =>
    ({ "agencies:scoring.band": `${at}起${points}分`, "agencies:filing.order": `${label}次序` })[key] ??
    key.replace(/^\w+:(field|list-column\.\w+|ui|scoring)\./, "")) as unknown as Translate;
  const was = draftOf({ grades: "A | 好 | 60\nB | 差 | 0", indicators: "debt | 负债率 | % | 100 | 80=0; 0=100" });
  expect(shownLists(was, t).grades).toEqual({
    columns: ["grade", "meaning", "points"],
    rows: [
      ["A", "好", "60"],
      ["B", "差", "0"],
    ],
  });
  expect(shownLists(was, t).indicators.rows[0]?.at(-1)).toBe("80起0分joint0起100分");
  const is = draftOf({ grades: "B | 差 | 0\nA | 好 | 70\nC | 更差 | " });
  expect(fieldChanges("grades", was, is, t)).toEqual([
    { label: "gradescolonA", before: "pointscolon60", after: "pointscolon70" },
    { label: "gradescolonC", before: "", after: "gradecolonC\nmeaningcolon更差" },
    { label: "grades次序", before: "A\nB", after: "B\nA\nC" },
  ]);
});

it("content nested without end is refused before anybody writes it down", () => {
  const nested = JSON.parse(`${"[".repeat(50_000)}${"]".repeat(50_000)}`);
  expect(isShallow({ owners: nested })).toBe(false);
  expect(isShallow({ method: { indicators: [{ scoring: { bands: [{ from: 1 }] } }] } })).toBe(true);
});
