import { beforeAll, describe, expect, it } from "vitest";
import { agencyRow, dutyRow, type MadeAgency, measureRow } from "#tests/factories/register-rows";
import { TEST_NOW } from "#tests/support/actors";
import { testDatabase } from "#tests/support/database";
import { call, contextOf, statusOf } from "#tests/support/request";
import { loader as file } from "~/modules/publication/routes/open-data-file";
import { loader as agencies } from "~/modules/publication/routes/public-agencies.server";
import { loader as agencyPage } from "~/modules/publication/routes/public-agency.server";
import { loader as lists } from "~/modules/publication/routes/public-lists.server";
import { plusMilliseconds } from "~/platform/clock";

const database = testDatabase();
let good: MadeAgency;
let suspended: MadeAgency;
let removed: MadeAgency;
let draft: MadeAgency;

beforeAll(async () => {
  const { db } = database;
  good = await agencyRow(db, { name: "=甲信用,有限公司" });
  suspended = await agencyRow(db, { standing: "suspended" });
  removed = await agencyRow(db, { standing: "removed" });
  draft = await agencyRow(db, { filing_state: "draft", name: "inside-draft" });
  await measureRow(db, suspended.id);
  await measureRow(db, removed.id, { kind: "removal", from_on: "2026-10-01", until_on: null });
  await measureRow(db, good.id, { state: "proposed", document_no: "inside-proposed" });
  await measureRow(db, good.id, {
    state: "lifted",
    lifted_on: "2026-10-10",
    from_on: "2026-10-01",
    public_until_on: "2026-11-23",
    document_no: "inside-over",
  });
  await db
    .insertInto("agency_complaints")
    .values({
      id: "01M0000000000000000000000C",
      no: "inside-complaint",
      agency_id: good.id,
      received_on: "2026-11-01",
      complainant: "inside-complainant",
      content: "inside-text",
      state: "upheld",
      created_by: "inside-account",
      created_at: new Date("2026-11-01T00:00:00Z"),
      updated_at: new Date("2026-11-01T00:00:00Z"),
    })
    .execute();
  await db
    .insertInto("agency_interests")
    .values({
      id: "01M0000000000000000000000D",
      agency_id: good.id,
      uscc: "91321399MA0000001A",
      kind: "shareholding",
      note: "inside-note",
      from_on: "2026-01-01",
      created_at: new Date("2026-11-01T00:00:00Z"),
      updated_at: new Date("2026-11-01T00:00:00Z"),
    })
    .execute();
});

const page = <T>(loader: (args: never) => Promise<T>, path: string, params: Record<string, string> = {}) =>
  call(loader as never, { db: database.db, actor: null, path, params }) as Promise<unknown>;

const fetchFile = async (
  name: string,
  headers: Record<string, string> = {},
  at = plusMilliseconds(TEST_NOW, 5_000),
) => {
  const request = new Request(`http://localhost/open-data/${name}`, { headers });
  return (await file({ request, params: { file: name }, context: contextOf(database.db, null, at) })) as Response;
};

describe("the public pages", () => {
  it("list agencies that are or were listed, with their standing, and filter them", async () => {
    expect(await page(agencies, "/public/agencies")).toMatchObject({ total: 3 });
    expect(await page(agencies, `/public/agencies?q=${suspended.code}`)).toMatchObject({
      agencies: [{ code: suspended.code, standing: "suspended", since: "2026-11-01", until: "2027-01-31" }],
    });
    expect(await page(agencies, "/public/agencies?q=%E7%94%B2%E4%BF%A1%E7%94%A8")).toMatchObject({
      agencies: [{ code: good.code }],
    });
    expect(await page(agencies, "/public/agencies?q=%25_%5C")).toMatchObject({ total: 0 });
    expect(await page(agencies, "/public/agencies?standing=removed&offset=x")).toMatchObject({ total: 1 });
  });

  it("show one agency without a session, and 404 for what is not public", async () => {
    expect(await page(agencyPage, `/public/agencies/${good.code}`, { code: good.code })).toMatchObject({
      agency: { standing: "good" },
      measures: [],
      scale: { grades: { length: 3 } },
    });
    for (const code of [draft.code, "nobody", "", "甲", "%"]) {
      expect(statusOf(await page(agencyPage, `/public/agencies/${code}`, { code }))).toBe(404);
    }
  });

  it("say of each line of business whose it is and what is not ours to suspend, and which yearly statement was missed", async () => {
    const lines = ["credit-rating", "credit-evaluation"];
    const told = await agencyRow(database.db, { content_json: JSON.stringify({ businessLines: lines }) });
    for (const [rule, state, subject] of [
      ["yearly-statement", "missed", "2025"],
      ["yearly-statement", "open", "2026"],
      ["change", "missed", "inside-change"],
    ] as const)
      await dutyRow(database.db, told.id, { rule_code: rule, state, subject });
    const page1 = await page(agencyPage, `/public/agencies/${told.code}`, { code: told.code });
    expect(page1).toMatchObject({
      lines: [
        { line: "credit-rating", authority: "pboc", isOurs: false },
        { line: "credit-evaluation", authority: "city", isOurs: true },
      ],
      missed: [{ duty: "年度报告", subject: "2025", dueOn: "2026-04-30" }],
    });
    expect(JSON.stringify(page1)).not.toContain("inside-change");
    await database.admin.deleteFrom("agencies").where("id", "=", told.id).execute();
  });

  it("show the lists in force with days and basis", async () => {
    expect(await page(lists, "/public/lists")).toMatchObject({
      suspended: [{ agencyCode: suspended.code, from: "2026-11-01" }],
      removed: [{ agencyCode: removed.code, until: null }],
      listed: [{ code: good.code }],
      other: [],
    });
  });

  it("hold nothing from inside: complaints, ties, drafts, proposals, reasons, ids", async () => {
    const answers = [
      await page(agencies, "/public/agencies"),
      await page(agencyPage, "/", { code: good.code }),
      await page(agencyPage, "/", { code: suspended.code }),
      await page(lists, "/public/lists"),
      await (await fetchFile("agencies.json")).text(),
      await (await fetchFile("measures.csv")).text(),
      await (await fetchFile("scales.json")).text(),
    ];
    const text = JSON.stringify(answers);
    expect(text).not.toMatch(/inside/);
    expect(text).not.toContain(good.id);
    expect(text).not.toContain(good.scaleId);
    expect(text).not.toContain(suspended.id);
  });
});

describe("open data", () => {
  it("is one dated JSON with licence and schema", async () => {
    const answer = await fetchFile("agencies.json");
    const body = JSON.parse(await answer.text()) as { asOf: string; items: { code: string }[] };
    expect(body).toMatchObject({ name: "agencies", asOf: "2026-11-24", schema: "/open-data#agencies" });
    expect(body.items.map(({ code }) => code).sort()).toEqual([good.code, suspended.code, removed.code].sort());
    expect(JSON.parse(await (await fetchFile("scales.json")).text()).items).toHaveLength(3);
  });

  it("is CSV that Excel reads and that runs nothing", async () => {
    const text = await (await fetchFile("agencies.csv")).text();
    const bytes = Buffer.from(await (await fetchFile("agencies.csv")).arrayBuffer());
    expect(bytes.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
    expect(text.split("\r\n")[0]?.replace("\ufeff", "")).toMatch(/^code,name,uscc,/);
    expect(text).toContain(`"'=甲信用,有限公司"`);
    const scales = (await (await fetchFile("scales.csv")).text()).split("\r\n").filter(Boolean);
    expect(scales[0]).toMatch(/,rank,grade,meaning$/);
    expect(scales).toHaveLength(1 + 3 * 3);
  });

  it("is kept, and told to be unchanged until the register changes", async () => {
    const first = await fetchFile("measures.json");
    const tag = first.headers.get("ETag")!;
    const modified = first.headers.get("Last-Modified")!;
    expect(first.headers.get("Cache-Control")).toBe("public, max-age=300");
    await first.text();
    expect((await fetchFile("measures.json", { "If-None-Match": tag })).status).toBe(304);
    expect((await fetchFile("measures.json", { "If-Modified-Since": modified })).status).toBe(304);
    await measureRow(database.db, good.id, { state: "lifted", lifted_on: "2026-11-20" });
    const changed = await fetchFile("measures.json", { "If-None-Match": tag });
    expect(changed.status).toBe(200);
    expect(await changed.text()).toContain(good.code);
  });

  it("is new where something changed twice within one second, whoever asks by a date", async () => {
    const at = (ms: number) => plusMilliseconds(TEST_NOW, 10_000 + ms);
    await measureRow(database.db, good.id, { updated_at: at(200) });
    const between = await fetchFile("measures.json", {}, at(500));
    const dates = [between.headers.get("Last-Modified"), at(500).toUTCString()];
    await measureRow(database.db, good.id, { updated_at: at(800), document_no: "same-second" });
    for (const date of dates)
      expect((await fetchFile("measures.json", date ? { "If-Modified-Since": date } : {}, at(900))).status).toBe(200);
    const settled = (await fetchFile("measures.json", {}, at(1_500))).headers.get("Last-Modified")!;
    expect(Date.parse(settled)).toBe(at(1_000).getTime());
    expect((await fetchFile("measures.json", { "If-Modified-Since": settled }, at(1_900))).status).toBe(304);
  });

  it("has no list of reports and no other file", async () => {
    for (const name of ["reports.json", "agencies.xml", "x"]) {
      const asked = page(file as never, `/open-data/${name}`, { file: name });
      expect(statusOf(await asked)).toBe(404);
    }
  });
});
