import { beforeAll, describe, expect, it } from "vitest";
import { importOffice } from "#tests/factories/vetting";
import { makeActor } from "#tests/support/actors";
import { testDatabase } from "#tests/support/database";
import { call, contextOf, statusOf } from "#tests/support/request";
import * as people from "~/modules/people/routes/people.server";
import * as openCase from "~/modules/vetting/routes/open-case.server";
import type { Actor } from "~/platform/actor";
import { renderOfficialDocument } from "~/platform/pdf/official-document.server";

const database = testDatabase();
let officer: Actor;
let ids: string[];

beforeAll(async () => {
  const { db } = database;
  officer = await makeActor(db, ["vetting-officer"]);
  await importOffice(db, await makeActor(db, ["filler"]), await makeActor(db, ["contribution-reviewer"]));
  const rows = await db.selectFrom("persons").select("persons.id").orderBy("persons.name_sort").limit(3).execute();
  ids = rows.map((row) => row.id);
});

const FIELDS = {
  purpose: "npc-deputy-city",
  asOf: "2026-11-24",
  title: "候选人",
  requester: "甲河县人大常委会办公室",
  documentNo: "甲人函〔2026〕7号",
};
type Handler = Parameters<typeof call>[0];

/** Posts the form as a browser does, files and all. */
async function open(path: string, fields: Record<string, string | File>, actor: Actor | null = officer) {
  const body = new FormData();
  for (const [name, value] of Object.entries({ ...FIELDS, ...fields })) body.set(name, value);
  const request = new Request(`http://localhost${path}`, { method: "POST", body });
  const args = { request, params: {}, context: contextOf(database.db, actor) };
  return openCase.action(args as unknown as Parameters<typeof openCase.action>[0]);
}

async function candidatesOf(answer: unknown) {
  const id = (answer as Response).headers.get("Location")!.split("/").pop()!;
  return database.db
    .selectFrom("vetting_candidates")
    .select(["no", "name", "match_state", "matched_by", "person_id", "unit_text", "proposed_post"])
    .where("case_id", "=", id)
    .orderBy("ordinal")
    .execute();
}

const picked = (list: readonly string[]) => `?${new URLSearchParams(list.map((id) => ["person", id]))}`;

describe("candidates ticked in the list of people", () => {
  it("can be ticked by whoever may open a case, and by nobody else", async () => {
    const mayPick = async (actor: Actor) => {
      const page = await call(people.loader as Handler, { db: database.db, actor, path: "/people" });
      return (page as unknown as { mayPick: boolean }).mayPick;
    };
    expect(await mayPick(officer)).toBe(true);
    expect(await mayPick(await makeActor(database.db, ["registrar"]))).toBe(false);
  });

  it("are shown with masked numbers, become lines found by their number, and further ones may be pasted", async () => {
    const path = `/vetting-cases/new${picked(ids)}`;
    const page = await call(openCase.loader as Handler, { db: database.db, actor: officer, path });
    const shown = (page as unknown as { picked: { idNumberMasked: string }[] }).picked;
    expect(shown).toHaveLength(3);
    expect(shown.every((one) => /^\d{6}\*{8}\d{3}[\dX]$/.test(one.idNumberMasked))).toBe(true);
    const rows = await candidatesOf(await open(path, { pasted: "9\t查无此人\t甲河县教育局" }));
    expect(rows.slice(0, 3).map((row) => row.person_id)).toEqual(ids);
    expect(rows.map((row) => `${row.match_state} ${row.matched_by}`)).toEqual([
      ...Array<string>(3).fill("found number"),
      "notFound null",
    ]);
    const read = await database.db
      .selectFrom("journal_processes")
      .select(["subject_ids"])
      .where("name", "=", "pick-candidates")
      .execute();
    expect(read.every((row) => ids.every((id) => row.subject_ids?.includes(id)))).toBe(true);
  });

  it("outside the officer's own scope are passed over", async () => {
    const stranger = await makeActor(database.db, ["vetting-officer"], { scopeKind: "division", scopeValue: "321322" });
    expect(statusOf(await open(`/vetting-cases/new${picked(ids)}`, {}, stranger))).toBe(422);
  });
});

describe("a pasted list", () => {
  it("is taken as copied from a sheet: numbers, months, posts, wide spaces and blank lines", async () => {
    const pasted = [
      "1\t刘　明\t321399197410281948\t甲河县教育局\t甲河县副县长",
      "",
      "２，吴勇，1990.07，甲河县人民医院",
      "王立德",
    ].join("\r\n");
    const rows = await candidatesOf(await open("/vetting-cases/new", { pasted }));
    expect(rows.map((row) => [row.name, row.match_state, row.matched_by])).toEqual([
      ["刘明", "found", "number"],
      ["吴勇", "found", "nameUnit"],
      ["王立德", "ambiguous", null],
    ]);
    expect(rows[0]).toMatchObject({ no: "1", unit_text: "甲河县教育局", proposed_post: "甲河县副县长" });
  });

  it("is not left out beside a file", async () => {
    const file = new File(["姓名,单位\n吴勇,甲河县人民医院"], "名单.csv", { type: "text/csv" });
    const answer = await open("/vetting-cases/new", { file, pasted: "刘明\t321399197410281948" });
    expect(statusOf(answer)).toBe(422);
    expect(JSON.stringify(answer)).toContain("请并成一份");
  });

  it("whoever is signed in no more is told so, with nothing read of what they sent", async () => {
    const answer = await open("/vetting-cases/new", { pasted: "刘明\t321399197410281948" }, null);
    expect([statusOf(answer), (answer as { data: unknown }).data]).toEqual([401, { signedOut: true }]);
  });

  it("must hold somebody", async () => {
    expect(statusOf(await open("/vetting-cases/new", { pasted: " \n" }))).toBe(422);
  });
});

describe("the scan of the letter", () => {
  const letter = (bytes: Buffer | string, name: string) => new File([new Uint8Array(Buffer.from(bytes))], name);

  it("is kept encrypted where it is a PDF or a picture by its bytes", async () => {
    const pdf = await renderOfficialDocument({ createdAt: "2026-11-24T00:00:00Z", title: "征求意见函", blocks: [] });
    const answer = await open("/vetting-cases/new", { pasted: "刘明", letter: letter(pdf, "来函★.pdf") });
    expect(statusOf(answer)).toBe(302);
    expect(statusOf(await open("/vetting-cases/new", { pasted: "刘明", letter: letter("MZ", "来函.pdf") }))).toBe(422);
    const unread = await open("/vetting-cases/new", { pasted: "刘明", letter: letter("%PDF-1.4\n%%EOF", "来函.pdf") });
    expect(statusOf(unread)).toBe(422);
  });

  it("is refused with nothing kept where its text or name carries a mark of secrecy", async () => {
    const files = () => database.db.selectFrom("files").select("files.name").execute();
    const before = await files();
    const marked = await renderOfficialDocument({ createdAt: "2026-11-24T00:00:00Z", title: "机密★10年", blocks: [] });
    const plain = await renderOfficialDocument({ createdAt: "2026-11-24T00:00:00Z", title: "来函", blocks: [] });
    for (const file of [letter(marked, "来函.pdf"), letter(plain, "秘密★1年 来函.pdf")]) {
      const answer = await open("/vetting-cases/new", { pasted: "刘明", letter: file });
      expect(statusOf(answer)).toBe(422);
      expect(JSON.stringify(answer)).toContain("本系统不处理国家秘密，请走涉密渠道。");
    }
    expect(await files()).toEqual(before);
  });
});
