import { beforeAll, describe, expect, it } from "vitest";
import { listOf, makeCase } from "#tests/factories/vetting";
import { ctxOf, makeActor } from "#tests/support/actors";
import { testDatabase } from "#tests/support/database";
import { MM, outsideOfBlock, pageNumber, readSheets, type Sheet } from "#tests/support/pdf-sheets";
import { approveCase } from "~/modules/vetting/use-cases/approve-case.server";
import { decideCandidate } from "~/modules/vetting/use-cases/decide-candidate.server";
import { issueOpinion } from "~/modules/vetting/use-cases/issue-opinion.server";
import { opinionFile } from "~/modules/vetting/use-cases/opinion-file.server";
import { submitCase } from "~/modules/vetting/use-cases/submit-case.server";
import { mustBeOk } from "~/platform/result";

const database = testDatabase();
const CANDIDATES = 30;
let sheets: Sheet[];

beforeAll(async () => {
  const { db } = database;
  const officer = await makeActor(db, ["vetting-officer"]);
  const approver = await makeActor(db, ["vetting-approver"]);
  const names = Array.from({ length: CANDIDATES }, (_, at) => ({ name: `测试甲${at}`, unit: "甲河县无此单位" }));
  const id = await makeCase(db, officer, listOf(names));
  for (let no = 1; no <= CANDIDATES; no++) {
    const decision = { decision: "not-answerable", reason: "查无此人", readAt: null, confirmsMatch: false };
    mustBeOk(await decideCandidate(ctxOf(db, officer), { caseId: id, no: String(no), ...decision }));
  }
  mustBeOk(await submitCase(ctxOf(db, officer), id));
  mustBeOk(await approveCase(ctxOf(db, approver), id));
  mustBeOk(await issueOpinion(ctxOf(db, approver), id));
  sheets = await readSheets(mustBeOk(await opinionFile(ctxOf(db, officer), id, "pdf")).bytes);
});

describe("the layout of the opinion after GB/T 9704-2012", () => {
  it("is on A4, upright and for the wide table on its side", () => {
    expect(sheets.length).toBeGreaterThanOrEqual(4);
    const sides = sheets.map(({ width, height }) => [width / MM, height / MM].map(Math.round).join(" × "));
    expect(sides[0]).toBe("210 × 297");
    expect(sides.at(-1)).toBe("210 × 297");
    expect(new Set(sides)).toEqual(new Set(["210 × 297", "297 × 210"]));
  });

  it("keeps 37 mm at the head, 28 mm at the binding edge and a text block of 156 × 225 mm", () => {
    expect(sheets.flatMap(outsideOfBlock)).toEqual([]);
  });

  it("sets the title in size 2 in the middle, and the text in size 3 in lines of 28 characters, 22 to a page", () => {
    const [{ lines }, { lines: further }] = sheets as [Sheet, Sheet];
    const title = lines.filter(({ size }) => size === 22);
    expect(title.map(({ text }) => text).join("")).toContain("诚信核查");
    for (const { left, right } of title) expect((left + right) / 2).toBeCloseTo((28 + 156 / 2) * MM, 0);

    // 三号 is 15.75 pt in print and 16 pt in offices.
    const isBody = ({ size }: Sheet["lines"][number]) => Math.abs(size - 16) <= 0.25;
    const body = lines.filter(isBody);
    // The last words of the text stand with the seal, on the second page where there is no room for it on the first.
    const whole = [...body, ...further.filter(isBody)];
    const text = whole.map((line) => line.text).join("");
    expect(text).toContain("中共甲河县委组织部：");
    expect(text).toContain("不替代档案审核");
    const indented = whole.filter(({ left }) => Math.abs(left - (28 * MM + 2 * 15.75)) < 1);
    expect(indented.length).toBeGreaterThanOrEqual(3);
    const isFull = (line: Sheet["lines"][number]) =>
      line.left < 28 * MM + 1 && /^[\p{Script=Han}，。、]{24,}$/u.test(line.text);
    const full = whole.filter(isFull);
    expect(full.length).toBeGreaterThanOrEqual(1);
    // A closing mark may not begin a line and takes the character before it along: 27 or 26 are set then.
    for (const line of full) expect([26, 27, 28]).toContain(line.text.length);
    const paragraphs = body.slice(body.findIndex((line) => line.text.endsWith("：")));
    for (const [at, line] of paragraphs.slice(1, 8).entries())
      expect(paragraphs[at]!.y - line.y).toBeCloseTo((225 / 22) * MM, 1);
  });

  it("numbers its pages — 1 — in size 4, 7 mm under the text, right on odd and left on even pages", () => {
    sheets.forEach((sheet, at) => {
      const number = pageNumber(sheet);
      expect(number).toMatchObject({ text: `— ${at + 1} —`, size: 14, isTurned: sheet.width > sheet.height });
      expect(number.baseline).toBeLessThan((35 - 7) * MM);
      expect(number.baseline).toBeGreaterThan((35 - 7) * MM - 14);
      if (at % 2 === 0) expect(number.right).toBeCloseTo((28 + 156) * MM - 14, 0);
      else expect(number.left).toBeCloseTo(28 * MM + 14, 0);
    });
  });
});
