import ExcelJS from "exceljs";
import { beforeAll, describe, expect, it } from "vitest";
import {
  agencyRow,
  complaintRow,
  enterpriseRows,
  factRows,
  type MadeAgency,
  measureRow,
  type ReportRow,
  recomputationRows,
  reportRows,
} from "#tests/factories/register-rows";
import { makeActor } from "#tests/support/actors";
import { testDatabase } from "#tests/support/database";
import { renderScreen } from "#tests/support/render";
import { call, statusOf } from "#tests/support/request";
import { idsBehind } from "~/modules/insights/quality-lists.server";
import { type RatingQuality, ratingQuality } from "~/modules/insights/rating-quality.server";
import Quality from "~/modules/insights/routes/quality";
import { loader as qualityPage } from "~/modules/insights/routes/quality.server";
import { loader as overview } from "~/modules/insights/routes/quality-agencies.server";
import { loader as complaintPage } from "~/modules/insights/routes/quality-complaints.server";
import { loader as listPage } from "~/modules/insights/routes/quality-reports.server";
import { loader as workbook } from "~/modules/insights/routes/quality-workbook";
import type { Actor } from "~/platform/actor";

const database = testDatabase();
const YEAR = { from: "2023-01-01", until: "2023-12-31" };
const TODAY = "2026-11-24";

let own: MadeAgency;
let peer: MadeAgency;
let quality: RatingQuality;
let regulator: Actor;
let enterprises: string[];

beforeAll(async () => {
  const { db } = database;
  own = await agencyRow(db);
  const peers = [await agencyRow(db), await agencyRow(db), await agencyRow(db)];
  peer = peers[0]!;
  const other = await agencyRow(db, { grades: ["A", "B", "C", "D"] });
  enterprises = await enterpriseRows(db, 60);
  const on = (agency: MadeAgency, index: number, fields: Partial<ReportRow> = {}): ReportRow => ({
    agency,
    enterpriseId: enterprises[index]!,
    issuedOn: "2023-03-01",
    grade: "A",
    ...fields,
  });
  const range = (from: number, count: number) => Array.from({ length: count }, (_, index) => from + index);
  const made = await reportRows(db, [
    // 24 A, 6 B in the year; one year later 20 of the A again A, 4 not rated again, the B all C.
    ...range(0, 24).map((index) => on(own, index, { usedOn: index < 10 ? "2023-03-05" : null })),
    ...range(24, 6).map((index) => on(own, index, { grade: "B" })),
    ...range(0, 20).map((index) => on(own, index, { issuedOn: "2024-03-04" })),
    ...range(24, 6).map((index) => on(own, index, { issuedOn: "2024-02-20", grade: "C" })),
    ...peers.flatMap((agency) =>
      range(40, 10).map((index) => on(agency, index, { grade: "B", issuedOn: "2023-06-01" })),
    ),
    ...range(40, 20).map((index) => on(other, index, { grade: "D" })),
    // Beside the used A of enterprise 0 a worse one of a peer that nobody used; beside that of enterprise 1 one that was used.
    on(peer, 0, { grade: "C", issuedOn: "2023-04-01" }),
    on(peer, 1, { grade: "C", issuedOn: "2023-04-01", usedOn: "2023-05-01" }),
  ]);
  await factRows(db, [
    { enterpriseId: enterprises[0]!, decidedOn: "2023-09-01" },
    { enterpriseId: enterprises[1]!, decidedOn: "2023-09-01" },
    { enterpriseId: enterprises[1]!, decidedOn: "2023-10-01" },
    { enterpriseId: enterprises[2]!, decidedOn: "2023-09-01", state: "voided" },
    { enterpriseId: enterprises[3]!, decidedOn: "2024-03-02" },
  ]);
  await measureRow(db, peer.id);
  // Of 24 grades computed again 3 did not come out, one of them upheld as wrong.
  await recomputationRows(db, own.id, [
    { reportId: made[0]!, outcome: "different", state: "upheld" },
    { reportId: made[1]!, outcome: "different", state: "explained" },
    { reportId: made[2]!, outcome: "not-computable", state: "open" },
    ...range(3, 21).map((index) => ({ reportId: made[index]!, outcome: "reproduced", state: "closed" })),
  ]);
  for (const [receivedOn, state] of [
    ["2023-12-31", "upheld"],
    ["2023-01-01", "upheld"],
    ["2023-05-05", "dismissed"],
    ["2023-06-06", "received"],
    ["2024-01-01", "upheld"],
  ] as const)
    await complaintRow(db, own.id, receivedOn, state);
  await complaintRow(db, peer.id, "2023-05-05", "upheld");
  quality = await ratingQuality(db, own.id, YEAR, TODAY);
  regulator = await makeActor(db, ["regulator"]);
});

describe("rating quality of an agency in a year", () => {
  it("is the table worked by hand: 24 A and 6 B beside 32 reports of 3 peers", () => {
    const { distribution } = quality;
    if (!distribution.told) throw new Error(distribution.why);
    expect(distribution).toMatchObject({ total: 30, peerTotal: 32, peerAgencies: 3 });
    expect(distribution.rows.map(({ grade, ids, peers }) => [grade, ids.length, peers])).toEqual([
      ["A", 24, 0],
      ["B", 6, 30],
      ["C", 0, 2],
    ]);
  });

  it("has the migration of one year, and of three years nobody rated again", () => {
    const [one, three] = quality.migrations.map(({ result }) => (result.told ? result : null));
    expect(one?.rows.map((row) => [row.to.map((ids) => ids.length), row.gone.length])).toEqual([
      [[20, 0, 0], 4],
      [[0, 0, 6], 0],
      [[0, 0, 0], 0],
    ]);
    expect(three?.rows.map(({ gone }) => gone.length)).toEqual([24, 6, 0]);
  });

  it("has 2 of 24 A followed by facts with an interval, and says nothing of 6 B", () => {
    if (!quality.backTest.told) throw new Error(quality.backTest.why);
    const [a, b] = quality.backTest.rows;
    expect(a?.share).toMatchObject({ count: 2, of: 24 });
    expect(a?.share.interval?.low).toBeCloseTo(0.02315, 3);
    expect(a?.share.interval?.high).toBeCloseTo(0.25852, 3);
    expect(b?.share).toEqual({ count: 0, of: 6, interval: null });
  });

  it("shows the one enterprise where only the best grade was used, and the time to use", () => {
    expect(quality.shopping).toHaveLength(1);
    expect(quality.use.median).toBe(4);
    expect(quality.use.bands.map(({ ids }) => ids.length)).toEqual([10, 0, 0, 0, 0]);
    expect(quality.use.unused).toHaveLength(20);
  });

  it("has the complaints of the period with their outcome, and what did not come out when computed again", () => {
    expect(quality.complaints.map(({ receivedOn, state }) => [receivedOn, state])).toEqual([
      ["2023-12-31", "upheld"],
      ["2023-06-06", "received"],
      ["2023-05-05", "dismissed"],
      ["2023-01-01", "upheld"],
    ]);
    const shares = new Map(quality.shares.map(({ key, share }) => [key, share]));
    expect(shares.get("irreproducible")).toMatchObject({ count: 3, of: 24 });
    expect(shares.get("upheld")).toMatchObject({ count: 1, of: 24 });
    expect(shares.get("withdrawn")).toMatchObject({ count: 0, of: 30 });
  });

  it("opens the list behind each number", () => {
    const behind = (of: Parameters<typeof idsBehind>[1]["of"], row = "", column = "") =>
      idsBehind(quality, { of, row, column }).length;
    expect(behind("distribution", "A")).toBe(24);
    expect(behind("migration-1", "B", "C")).toBe(6);
    expect(behind("migration-1", "A")).toBe(4);
    expect(behind("followed", "A")).toBe(2);
    expect(behind("shopping")).toBe(2);
    expect(behind("unused")).toBe(20);
    expect(behind("distribution", "Z")).toBe(0);
  });

  it("says nothing of any person", () => {
    expect(JSON.stringify(quality)).not.toMatch(/analyst|评价人员|signed/i);
  });
});

describe("the screens of rating quality", () => {
  const path = () => `/rating-quality/${own.code}`;
  const ask = (loader: unknown, actor: Actor, search = "?period=2023", code = own.code) =>
    call(loader as typeof qualityPage, { db: database.db, actor, path: path() + search, params: { code } });

  it("answer the regulator for every agency", async () => {
    expect(await call(overview, { db: database.db, actor: regulator, path: "/rating-quality" })).toMatchObject({
      agencies: expect.arrayContaining([expect.objectContaining({ code: own.code, standing: "good" })]),
    });
    expect(await ask(qualityPage, regulator)).toMatchObject({ quality: { reports: { length: 30 } }, days: YEAR });
    const asPrinted = { no: expect.stringMatching(/^.{4}-/) };
    expect(await ask(listPage, regulator, "?period=2023&of=reports")).toMatchObject({
      total: 30,
      rows: Array.from({ length: 30 }, () => asPrinted),
    });
    expect(await ask(listPage, regulator, "?period=2023&of=shopping")).toMatchObject({ total: 2, rows: { length: 2 } });
  });

  const page = async (actor: Actor) => (await ask(qualityPage, actor)) as Awaited<ReturnType<typeof qualityPage>>;
  const drawn = (html: string, title: string) => {
    const [, chart] = new RegExp(`<svg[^>]*aria-label="${title}"[^>]*>(.*?)</svg>`).exec(html) ?? [];
    return (chart ?? "")
      .replaceAll(/<[^>]+>/g, " ")
      .replaceAll(/\s+/g, " ")
      .trim();
  };

  it("show on the radar a line a case: enterprise, purpose, the report used and the ones that were not", async () => {
    const { shopping } = await page(regulator);
    expect(shopping).toMatchObject([
      {
        ...{ purpose: "招标投标", others: 1, lead: 2 },
        used: { grade: "A", issuedOn: "2023-03-01", agency: expect.stringMatching(/^机构/) },
        unused: [{ grade: "C", issuedOn: "2023-04-01", agency: expect.stringMatching(/^机构/) }],
      },
    ]);
    const [{ enterprise, used, unused }] = shopping as [(typeof shopping)[number]];
    const html = renderScreen(Quality, path(), await page(regulator));
    for (const text of [
      enterprise,
      used.agency,
      unused[0]!.agency,
      `/reports/${used.id}"`,
      `/reports/${unused[0]!.id}"`,
    ])
      expect(html).toContain(text);
  });

  it("are drawn on the server: grades, intervals, radar, time to use and complaints, each beside its table", async () => {
    const html = renderScreen(Quality, path(), await page(regulator));
    expect(drawn(html, "等级分布与同类比较")).toBe("本机构 其他机构 A 80.0% 0.0% B 20.0% 93.8% C 0.0% 6.3%");
    expect(drawn(html, "出具后十二个月内的公开不良信息")).toBe(
      "A 8.3% B 数量过少，不作判断 C 数量过少，不作判断 0 25.8%",
    );
    expect(drawn(html, "按所用等级高出的档数")).toBe("按所用等级高出的档数 高 1 档 0 高 2 档 1 高 3 档以上 0");
    expect(drawn(html, "出具至首次应用的时间")).toMatch(/^报告数 7 天以内 10 /);
    expect(drawn(html, "投诉")).toBe("件数 成立 2 不成立 1 办理中 1");
    expect(html.match(/<svg class="chart"/g)).toHaveLength(5);
    // The heat of a migration: 20 and 4 of 24, 6 of 6; after three years nobody was rated again.
    expect(
      [...html.matchAll(/data-heat="(\d)"><a[^>]*>(\d+)<.a><small> ?(?:<!-- -->)?([\d.]+%)/g)].map((hit) =>
        hit.slice(1),
      ),
    ).toEqual([
      ["4", "20", "83.3%"],
      ["1", "4", "16.7%"],
      ["4", "6", "100.0%"],
      ["4", "24", "100.0%"],
      ["4", "6", "100.0%"],
    ]);
    expect(renderScreen(Quality, path(), await page(regulator), "en")).toContain("Signs of grade shopping");
  });

  it("open the complaints behind their number, and each of them", async () => {
    const html = renderScreen(Quality, path(), await page(regulator));
    expect(html).toContain(`href="/rating-quality/${own.code}/complaints?period=2023&amp;state=upheld">2<`);
    const { complaints } = (await ask(complaintPage, regulator, "?period=2023&state=upheld")) as unknown as Awaited<
      ReturnType<typeof complaintPage>
    >;
    expect(complaints.map(({ receivedOn, state }) => [receivedOn, state])).toEqual([
      ["2023-12-31", "upheld"],
      ["2023-01-01", "upheld"],
    ]);
    for (const { id } of complaints) expect(html).toContain(`href="/agencies/${own.id}/complaints/${id}"`);
    expect(await ask(complaintPage, regulator)).toMatchObject({ complaints: { length: 4 } });
    const seat = { ...(await makeActor(database.db, ["agency-user"])), agencyId: own.id };
    expect(statusOf(await ask(complaintPage, seat))).toBe(200);
    expect(statusOf(await ask(complaintPage, seat, "", peer.code))).toBe(404);
    expect(statusOf(await ask(complaintPage, await makeActor(database.db, ["auditor"])))).toBe(403);
  });

  it("answer an account of an agency for its own only, without reports of others", async () => {
    const seat = { ...(await makeActor(database.db, ["agency-user"])), agencyId: own.id };
    expect(await ask(qualityPage, seat)).toMatchObject({ quality: { reports: { length: 30 } } });
    expect(await ask(listPage, seat, "?period=2023&of=shopping")).toMatchObject({ rows: { length: 1 } });
    const seen = await page(seat);
    expect(seen.shopping).toMatchObject([{ unused: [], others: 1 }]);
    const [{ unused }] = (await page(regulator)).shopping as [(typeof seen.shopping)[number]];
    for (const text of [unused[0]!.id, unused[0]!.agency]) expect(JSON.stringify(seen)).not.toContain(text);
    expect(renderScreen(Quality, path(), seen)).toContain("其他机构的报告 1 份");
    expect(statusOf(await ask(qualityPage, seat, "", peer.code))).toBe(404);
    expect(statusOf(await ask(workbook, seat, "", peer.code))).toBe(404);
    const astray = { ...seat, agencyId: null };
    expect(statusOf(await ask(qualityPage, astray))).toBe(404);
  });

  it("export the same figures as a workbook", async () => {
    const answer = (await ask(workbook, regulator)) as unknown as Response;
    expect(answer.status).toBe(200);
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(await answer.arrayBuffer());
    const sheet = (name: string) => {
      const rows = book.getWorksheet(name)!.getSheetValues() as (unknown[] | undefined)[];
      return rows.flatMap((row) => (row ? [row.slice(1)] : []));
    };
    expect(sheet("等级分布").slice(-3)).toEqual([
      ["A", 24, 0],
      ["B", 6, 30],
      ["C", 0, 2],
    ]);
    expect(sheet("等级迁移1年").slice(-3)).toEqual([
      ["A", 20, 0, 0, 4],
      ["B", 0, 0, 6, 0],
      ["C", 0, 0, 0, 0],
    ]);
    const [a, b] = sheet("后续不良信息").slice(-3);
    expect(a).toEqual(["A", 24, 2, 0.0833, 0.0232, 0.2585]);
    expect(b!.slice(0, 4)).toEqual(["B", 6, 0, "数量过少，不作判断"]);
    const { shopping } = await page(regulator);
    const line = ({ grade, agency, issuedOn, no }: (typeof shopping)[number]["used"]) =>
      `${grade} ${agency} ${issuedOn} ${no}`;
    expect(sheet("择优评级线索").slice(-1)).toEqual(
      shopping.map((one) => [one.enterprise, "招标投标", line(one.used), line(one.unused[0]!)]),
    );
    expect(sheet("投诉结果").slice(-3)).toEqual([
      ["成立", 2],
      ["不成立", 1],
      ["办理中", 1],
    ]);
    expect(
      sheet("投诉")
        .slice(-4)
        .map((row) => row[1]),
    ).toEqual(["2023-12-31", "2023-06-06", "2023-05-05", "2023-01-01"]);
  });
});
