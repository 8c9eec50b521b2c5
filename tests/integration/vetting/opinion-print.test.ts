import { extractText, getDocumentProxy } from "unpdf";
import { beforeAll, describe, expect, it } from "vitest";
import { everySourceSpoke, importOffice, listOf, makeCase } from "#tests/factories/vetting";
import { ctxOf, makeActor } from "#tests/support/actors";
import { testDatabase } from "#tests/support/database";
import { chineseDate, FIXED_SENTENCE, OPINION_COLUMNS } from "~/modules/vetting/opinion.rules";
import { approveCase } from "~/modules/vetting/use-cases/approve-case.server";
import { decideCandidate } from "~/modules/vetting/use-cases/decide-candidate.server";
import { issueOpinion } from "~/modules/vetting/use-cases/issue-opinion.server";
import { opinionFile } from "~/modules/vetting/use-cases/opinion-file.server";
import { matchedByName } from "~/modules/vetting/use-cases/people-shown.server";
import { readCase } from "~/modules/vetting/use-cases/read-case.server";
import { submitCase } from "~/modules/vetting/use-cases/submit-case.server";
import type { Actor } from "~/platform/actor";
import { mustBeOk } from "~/platform/result";

const database = testDatabase();
const MASSES = "13";
const ISSUER = "宿迁市干部诚信核查办公室";
let officer: Actor;
let approver: Actor;

beforeAll(async () => {
  const { db } = database;
  officer = await makeActor(db, ["vetting-officer"]);
  approver = await makeActor(db, ["vetting-approver"]);
  await importOffice(db, await makeActor(db, ["filler"]), await makeActor(db, ["contribution-reviewer"]));
  await everySourceSpoke(db, "321300", "2026-11-20");
});

/** Somebody of the roster who is no member of the Party and whose name nobody else bears, as a letter would name them. */
async function nonMember() {
  const people = await database.db
    .selectFrom("persons")
    .innerJoin("org_units", "org_units.id", "persons.unit_id")
    .select(["persons.name", "persons.born_on", "persons.sex", "org_units.name as unit"])
    .where("persons.political_status", "=", MASSES)
    .orderBy("persons.id")
    .execute();
  const names = people.map((one) => one.name);
  const alone = people.find((one) => names.indexOf(one.name) === names.lastIndexOf(one.name));
  if (!alone) throw new Error("nobody of the roster fits");
  return alone;
}

/** Takes a case of one candidate from the letter to the opinion. */
async function issued(candidate: Parameters<typeof listOf>[0][number]): Promise<string> {
  const { db } = database;
  const id = await makeCase(db, officer, listOf([candidate]), { purpose: "party-honour" });
  const decision = { decision: "refer", reason: "政治面貌请再核实", readAt: null, confirmsMatch: true };
  mustBeOk(await decideCandidate(ctxOf(db, officer), { caseId: id, no: "1", ...decision }));
  mustBeOk(await submitCase(ctxOf(db, officer), id));
  mustBeOk(await approveCase(ctxOf(db, approver), id));
  mustBeOk(await issueOpinion(ctxOf(db, approver), id));
  return id;
}

/** How far (pt) the nearest text above the last line with these words on the first page is away: where the seal goes. */
async function gapAbove(bytes: Buffer, words: string): Promise<number> {
  const page = await (await getDocumentProxy(new Uint8Array(bytes))).getPage(1);
  const { items } = await page.getTextContent();
  const lines = items.flatMap((item) =>
    "str" in item && item.str.trim() !== "" ? [{ text: item.str, y: Number(item.transform[5]) }] : [],
  );
  const signed = lines.filter(({ text }) => text.includes(words)).at(-1);
  if (!signed) throw new Error(`no line ${words}`);
  return Math.min(...lines.map(({ y }) => y - signed.y).filter((gap) => gap > 1));
}

describe("the opinion as it leaves", () => {
  it("raises a non-member proposed for a Party honour, and prints all thirteen columns and where the seal goes nothing", async () => {
    const { db } = database;
    const person = await nonMember();
    const birthMonth = person.born_on.slice(0, 7);
    const id = await issued({ name: person.name, birthMonth, unit: person.unit, proposedPost: "优秀共产党员" });
    const one = (await readCase(ctxOf(db, officer), id, "zh-CN"))!.candidates[0]!;
    const raised = "拟推荐党内表彰，花名册载明不是中共党员";
    expect(one).toMatchObject({ answer: "barred", match: "found" });
    expect(one.contradictions).toContain(raised);
    expect(one.findings.map((finding) => finding.kind)).toContain("花名册政治面貌");
    // The letter names no number: whoever is asked whether it is the person meant sees whom the register means.
    const meant = (await matchedByName(db, [one]))["1"];
    expect(meant).toMatchObject({ name: person.name, unit: { name: person.unit } });
    expect(meant?.idNumberMasked).toMatch(/^\d{6}\*{8}/);

    const { bytes } = mustBeOk(await opinionFile(ctxOf(db, officer), id, "pdf"));
    const { text } = await extractText(new Uint8Array(bytes), { mergePages: true });
    const printed = text.replace(/\s/g, "");
    expect(OPINION_COLUMNS).toHaveLength(13);
    for (const header of OPINION_COLUMNS) expect(printed).toContain(header);
    const cells = [
      ...[person.name, person.sex === "male" ? "男" : "女", birthMonth.replace("-", "."), "群众", person.unit],
      ...["优秀共产党员", "甲组函〔2026〕1号", chineseDate("2026-11-24"), raised, "花名册载明不是正式党员"],
      ...["影响期未满。建议进一步核实：政治面貌请再核实", "宿诚核〔2026〕1号", FIXED_SENTENCE],
    ];
    for (const cell of cells) expect(printed).toContain(cell);
    // No effect period runs for whoever is no member.
    expect(printed).toContain("花名册政治面貌：不宜；");
    const sources = one.coverage.length;
    expect(printed).toContain(`${sources}项来源，最近一次报送2026-11-20`);

    const file = bytes.toString("latin1");
    expect(file).not.toMatch(/\/Subtype ?\/(?:Image|Stamp|Widget)|\/Sig\b/);
    expect(printed).not.toMatch(/印章|盖章|\(章\)|（章）/);
    expect(await gapAbove(bytes, ISSUER)).toBeGreaterThan(3 * 28);
  });
});
