import { existsSync } from "node:fs";
import path from "node:path";
import ExcelJS from "exceljs";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { COLLECTION_ITEMS } from "#db/reference/collection-items";
import { ROLE_PERMISSIONS } from "#db/reference/roles";
import { sample, stageAndRead } from "#tests/factories/imports";
import { makePerson, makeUnit } from "#tests/factories/people";
import { listedAgency, lodgedReport } from "#tests/factories/reports";
import { listOf, makeCase } from "#tests/factories/vetting";
import { ctxOf, makeActor, TEST_NOW } from "#tests/support/actors";
import { testDatabase } from "#tests/support/database";
import { call, statusOf } from "#tests/support/request";
import { signZeroReport } from "~/modules/collection/use-cases/sign-zero-report.server";
import { subscribeWebhook } from "~/modules/publication/use-cases/subscribe-webhook.server";
import { recordUse } from "~/modules/reports/use-cases/record-use.server";
import { reserveNumbers } from "~/modules/reports/use-cases/reserve-numbers.server";
import { saveOutcome } from "~/modules/vetting/opinion.queries.server";
import type { Actor } from "~/platform/actor";
import type { GuardMark } from "~/platform/guard.server";
import { newId } from "~/platform/id";
import { ROLES, type Role } from "~/platform/permissions";
import { mustBeOk } from "~/platform/result";
import routes from "~/routes";

/** Every list as its page shows it and as its workbook holds it: the same rows for the same reader, and an entry in the journal. */
const database = testDatabase();
type Rows = Record<string, unknown>[];
type Data = Record<string, Rows> & { page: { rows: Rows } };
type Loader = ((args: object) => Promise<unknown>) & GuardMark;
type Who = Role | "city-officer" | "away-officer" | "away-filler" | "agency" | "rival" | "subscriber";

interface List {
  /** The entry in the journal; none where anybody may read and nobody is named. */
  process?: string;
  /** Files below app/modules, without their ending. */
  screen: string;
  book: string;
  who: Who;
  /** Narrowed by the address; what of it the journal keeps. */
  search?: string;
  kept?: object;
  params?: () => Record<string, string>;
  /** What stands first in each row of the page. */
  first(data: Data): unknown[];
  /** Somebody with the right in whose sight none of these rows is. */
  outside?: Who;
}

const of =
  (key: string, rows = "rows") =>
  (data: Data) =>
    data[rows]!.map((row) => row[key]);
const inPage = (key: string) => (data: Data) => data.page.rows.map((row) => row[key]);

const LISTS: Record<string, List> = {
  "/people/export": {
    ...{ process: "export-people", screen: "people/routes/people", book: "people/routes/export-people" },
    ...{ who: "city-officer", outside: "away-officer", search: "?q=安宁", kept: { q: "安宁" }, first: inPage("name") },
  },
  "/accounts/export": {
    ...{ process: "export-accounts", screen: "accounts/routes/accounts", book: "accounts/routes/export-accounts" },
    ...{ who: "system-administrator", search: "?role=auditor", kept: { role: "auditor" }, first: inPage("username") },
  },
  "/accounts/:id/keys/export": {
    ...{ process: "export-keys", screen: "accounts/routes/account", book: "accounts/routes/export-keys" },
    ...{ who: "system-administrator", params: () => ({ id: actors.get("auditor")!.accountId }) },
    first: of("client", "keys"),
  },
  "/roles/export": {
    ...{ process: "export-roles", screen: "accounts/routes/roles", book: "accounts/routes/export-roles" },
    ...{ who: "auditor", first: (data) => data.permissions!.map(() => expect.any(String)) },
  },
  "/divisions/export": {
    ...{ process: "export-catalogue", screen: "reference/routes/divisions", book: "reference/routes/export-divisions" },
    ...{ who: "registrar", kept: { catalogue: "divisions" }, first: of("code", "lines") },
  },
  "/code-tables/export": {
    ...{
      process: "export-catalogue",
      screen: "reference/routes/code-tables",
      book: "reference/routes/export-code-tables",
    },
    ...{ who: "registrar", kept: { table: null }, first: of("code", "lines") },
  },
  "/code-tables/:table/export": {
    ...{
      process: "export-catalogue",
      screen: "reference/routes/code-tables",
      book: "reference/routes/export-code-tables",
    },
    ...{ who: "registrar", params: () => ({ table: "nationality" }), kept: { table: "nationality" } },
    first: of("code", "lines"),
  },
  "/legal-sources/export": {
    ...{ process: "export-catalogue", screen: "reference/routes/legal-sources" },
    ...{ book: "reference/routes/export-legal-sources", who: "registrar", first: of("source_key", "sources") },
  },
  "/collection-items/export": {
    ...{ process: "export-catalogue", screen: "reference/routes/collection-items" },
    ...{ book: "reference/routes/export-collection-items", who: "registrar" },
    ...{ search: `?contributor=${COLLECTION_ITEMS[0]!.contributor}`, first: of("code", "lines") },
    kept: { contributor: COLLECTION_ITEMS[0]!.contributor },
  },
  "/calendar/export": {
    ...{ process: "export-catalogue", screen: "reference/routes/calendar", book: "reference/routes/export-calendar" },
    ...{ who: "registrar", first: (data) => data.years!.map(({ year }) => String(year)) },
  },
  "/org-units/export": {
    ...{ process: "export-catalogue", screen: "reference/routes/org-units", book: "reference/routes/export-org-units" },
    ...{ who: "registrar", search: "?division=321302", kept: { division: "321302" }, first: of("name", "units") },
  },
  "/journal/export": {
    ...{ process: "export-journal", screen: "journal/routes/journal", book: "journal/routes/export-journal" },
    ...{ who: "auditor", search: "?name=open-case", kept: { name: "open-case" } },
    first: (data) => data.page.rows.map(() => "2026-11-24 10:00"),
  },
  "/vetting-cases/export": {
    ...{ process: "export-cases", screen: "vetting/routes/cases", book: "vetting/routes/export-cases" },
    ...{
      who: "city-officer",
      outside: "away-officer",
      search: "?q=职级",
      kept: { q: "职级" },
      first: of("title", "cases"),
    },
  },
  "/vetting-purposes/export": {
    ...{ process: "export-catalogue", screen: "vetting/routes/purposes", book: "vetting/routes/export-purposes" },
    ...{ who: "vetting-officer", search: "?purpose=party-honour", kept: { purpose: "party-honour" } },
    first: (data) => data.groups!.flatMap(({ rules }) => (rules as Rows).map(({ sentence }) => sentence)),
  },
  "/vetting-outcomes/export": {
    ...{ process: "export-outcomes", screen: "vetting/routes/outcomes", book: "vetting/routes/export-outcomes" },
    ...{ who: "city-officer", outside: "away-officer", search: "?outcome=appointed", kept: { outcome: "appointed" } },
    first: of("name"),
  },
  "/record-kinds/export": {
    ...{
      process: "export-catalogue",
      screen: "records/routes/record-kinds",
      book: "records/routes/export-record-kinds",
    },
    ...{ who: "registrar", first: of("name", "kinds") },
  },
  "/record-rules/export": {
    ...{
      process: "export-catalogue",
      screen: "records/routes/record-rules",
      book: "records/routes/export-record-rules",
    },
    ...{
      who: "registrar",
      first: (data) => data.topics!.flatMap(({ rules }) => (rules as Rows).map(({ text }) => text)),
    },
  },
  "/agencies/export": {
    ...{ process: "export-agencies", screen: "agencies/routes/agencies", book: "agencies/routes/export-agencies" },
    ...{ who: "regulator", search: "?home=here", kept: { home: "here" }, first: inPage("code") },
  },
  "/agency-duty-rules/export": {
    ...{ process: "export-catalogue", screen: "agencies/routes/duty-rules", book: "agencies/routes/export-duty-rules" },
    ...{ who: "regulator", first: of("label", "rules") },
  },
  "/reports/export": {
    ...{ process: "export-reports", screen: "reports/routes/reports", book: "reports/routes/export-reports" },
    ...{ who: "agency", search: "?grade=AA", kept: { grade: "AA" }, first: inPage("no"), outside: "rival" },
  },
  "/report-uses/export": {
    ...{ process: "export-uses", screen: "reports/routes/report-uses", book: "reports/routes/export-uses" },
    ...{ who: "agency", first: inPage("usedOn"), outside: "rival" },
  },
  "/enterprises/export": {
    ...{
      process: "export-enterprises",
      screen: "reports/routes/enterprises",
      book: "reports/routes/export-enterprises",
    },
    ...{ who: "regulator", search: "?q=清衡", kept: { q: "清衡" }, first: inPage("uscc") },
  },
  "/report-comparisons/export": {
    ...{
      process: "export-comparisons",
      screen: "reports/routes/comparisons",
      book: "reports/routes/export-comparisons",
    },
    ...{ who: "regulator", search: "?result=scan", kept: { result: "scan" }, first: inPage("no") },
  },
  "/report-numbers/export": {
    ...{ process: "export-numbers", screen: "reports/routes/report-numbers", book: "reports/routes/export-numbers" },
    ...{ who: "agency", first: inPage("printedNo"), outside: "rival" },
  },
  "/grade-recomputations/export": {
    ...{ process: "export-recomputations", screen: "reports/routes/recomputations" },
    ...{ book: "reports/routes/export-recomputations", who: "regulator", first: inPage("no") },
    ...{ search: "?state=open", kept: { state: "open" } },
  },
  "/imports/export": {
    ...{ process: "export-imports", screen: "collection/routes/imports", book: "collection/routes/export-imports" },
    ...{
      who: "filler",
      outside: "away-filler",
      search: "?item=org-units",
      kept: { item: "org-units" },
      first: of("fileName"),
    },
  },
  "/contributors/export": {
    ...{ process: "export-contributors", screen: "collection/routes/contributors" },
    ...{ book: "collection/routes/export-contributors", who: "filler", first: of("name"), outside: "away-filler" },
  },
  "/zero-reports/export": {
    ...{ process: "export-zero-reports", screen: "collection/routes/zero-reports" },
    ...{ book: "collection/routes/export-zero-reports", who: "filler", first: of("item"), outside: "away-filler" },
    ...{ search: "?state=pending", kept: { state: "pending" } },
  },
  "/webhooks/export": {
    ...{
      process: "export-webhooks",
      screen: "publication/routes/webhooks",
      book: "publication/routes/export-webhooks",
    },
    ...{ who: "subscriber", first: of("url", "subscriptions"), outside: "procurement-officer" },
  },
  "/webhooks/:id/messages/export": {
    ...{
      process: "export-deliveries",
      screen: "publication/routes/webhook",
      book: "publication/routes/export-deliveries",
    },
    ...{ who: "subscriber", params: () => ({ id: subscription }), first: of("messageId", "deliveries") },
  },
  "/rating-quality/export": {
    ...{ process: "export-quality-agencies", screen: "insights/routes/quality-agencies" },
    ...{ book: "insights/routes/export-quality-agencies", who: "regulator", first: of("name", "agencies") },
  },
  "/rating-quality/:code/complaints/export": {
    ...{ process: "export-quality-complaints", screen: "insights/routes/quality-complaints" },
    ...{ book: "insights/routes/export-quality-complaints", who: "agency", params: () => ({ code: agencyCode }) },
    ...{ search: "?state=upheld", kept: { state: "upheld" }, first: of("no", "complaints") },
  },
  "/rating-quality/:code/reports/export": {
    ...{ process: "export-quality-reports", screen: "insights/routes/quality-reports" },
    ...{ book: "insights/routes/export-quality-reports", who: "agency", params: () => ({ code: agencyCode }) },
    ...{ search: "?of=unused&period=2026", kept: { of: "unused" }, first: of("no") },
  },
  "/tasks/export": {
    ...{ process: "export-tasks", screen: "../routes/workbench", book: "../routes/export-tasks", who: "city-officer" },
    first: (data) => data.tasks!.map(() => expect.any(String)),
  },
  "/public/agencies/export": {
    ...{ screen: "publication/routes/public-agencies", book: "publication/routes/export-public-agencies" },
    ...{ who: "auditor", search: "?standing=good", first: of("name", "agencies") },
  },
  "/public/lists/export": {
    ...{ screen: "publication/routes/public-lists", book: "publication/routes/export-public-lists", who: "auditor" },
    first: (data) => data.suspended!.map(({ agencyName }) => agencyName),
  },
};

/** Pages whose workbook has a test of its own. */
const ELSEWHERE = ["/rating-quality/:code/workbook"];

const actors = new Map<Who, Actor>();
let [subscription, agencyCode] = ["", ""];

beforeAll(async () => {
  const { db } = database;
  for (const role of ROLES) actors.set(role, await makeActor(db, [role]));
  const here = await makeUnit(db, { code: "A01" });
  const away = await makeUnit(db, { code: "B01", divisionCode: "321311" });
  await makePerson(db, { name: "安宁", unit: here, position: "局长" });
  const scope = { scopeKind: "unit", scopeValue: away.id } as const;
  actors.set("city-officer", await makeActor(db, ["vetting-officer"]));
  actors.set("away-officer", await makeActor(db, ["vetting-officer"], scope));
  actors.set("away-filler", await makeActor(db, ["filler"], scope));
  actors.set("subscriber", await makeActor(db, ["procurement-officer"]));
  await seedCase(actors.get("city-officer")!);
  await stageAndRead(db, actors.get("filler")!, "org-units", sample("org-units.xlsx"));
  const october = { item: COLLECTION_ITEMS[0]!.code, from: "2026-10-01", to: "2026-10-31" };
  mustBeOk(await signZeroReport(ctxOf(db, actors.get("filler")!), october));
  const [own, other] = [await listedAgency(db), await listedAgency(db)];
  agencyCode = own.code;
  actors.set("agency", own.user);
  actors.set("rival", other.user);
  const { no } = await lodgedReport(db, own);
  await lodgedReport(db, own, { indicators: { strength: "20" } });
  mustBeOk(await reserveNumbers(ctxOf(db, own.user), 2));
  const project = { projectNo: "SQZB-2026-8", projectTitle: "清衡大道", usedOn: "2026-11-01", amountYuan: null };
  const use = { field: "tender" as const, ...project, unitId: null };
  mustBeOk(await recordUse(ctxOf(db, actors.get("procurement-officer")!), { no, use }));
  const target = { url: "https://hooks.example.com/", events: ["report.lodged" as const] };
  const resolve = async () => [{ address: "1.1.1.1", family: 4 }];
  subscription = mustBeOk(await subscribeWebhook(ctxOf(db, actors.get("subscriber")!), target, resolve)).id;
});

async function seedCase(officer: Actor): Promise<void> {
  const { db } = database;
  const nobody = {
    no: "1",
    name: "安宁",
    idNumber: null,
    birthMonth: null,
    unit: null,
    position: null,
    proposedPost: null,
  };
  const caseId = await makeCase(db, officer, listOf([nobody as never]));
  const { id } = await db
    .selectFrom("vetting_candidates")
    .select("id")
    .where("case_id", "=", caseId)
    .executeTakeFirstOrThrow();
  await saveOutcome(db, {
    ...{ id: newId(), case_id: caseId, candidate_id: id, outcome: "appointed", outcome_on: "2026-11-24" },
    ...{ recorded_by: officer.accountId, recorded_at: TEST_NOW },
  });
}

async function loaderOf(file: string): Promise<Loader> {
  const at = path.resolve("app/modules", file);
  const whole = [".server.ts", ".ts", ".tsx"].map((ending) => `${at}${ending}`).find((one) => existsSync(one));
  return ((await import(/* @vite-ignore */ whole!)) as { loader: Loader }).loader;
}

async function ask(file: string, who: Who | Actor, { search = "", params }: List, at: string) {
  const actor = typeof who === "string" ? actors.get(who)! : who;
  const handler = (await loaderOf(file)) as never;
  return call(handler, { db: database.db, actor, path: `${at}${search}`, params: params?.() });
}

/** First column of the first sheet, below title, subtitle and header. */
async function firstColumn(answer: unknown): Promise<unknown[]> {
  expect(statusOf(answer)).toBe(200);
  const response = answer as Response;
  expect(response.headers.get("Content-Type")).toContain("spreadsheetml");
  expect(response.headers.get("Content-Disposition")).toMatch(
    /^attachment; filename="[\w-]+\.xlsx"; filename\*=UTF-8''/,
  );
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(await response.arrayBuffer());
  const [sheet] = book.worksheets;
  expect(sheet!.views[0]).toMatchObject({ state: "frozen", ySplit: 3 });
  expect(sheet!.pageSetup).toMatchObject({ paperSize: 9, fitToWidth: 1 });
  return Array.from({ length: sheet!.rowCount - 3 }, (_, index) => sheet!.getCell(index + 4, 1).value);
}

describe.each(Object.entries(LISTS))("%s", (at, list) => {
  it("holds the rows of its page, and the journal says so", async () => {
    const data = (await ask(list.screen, list.who, list, at.replace(/\/export$/, ""))) as Data;
    const wanted = list.first(data);
    const answer = await ask(list.book, list.who, list, at);
    const { accountId } = actors.get(list.who)!;
    const { rows } = await sql<{ name: string; row_count: number; filter_json: string | null; kind: string }>`
      select name, kind, row_count, filter_json from journal_processes where account_id = ${accountId}
      order by id desc limit 1`.execute(database.db);
    expect(await firstColumn(answer)).toEqual(wanted);
    if (!list.process) return;
    expect(rows[0]).toMatchObject({ name: list.process, kind: "read", row_count: wanted.length });
    expect(JSON.parse(rows[0]!.filter_json ?? "{}")).toMatchObject(list.kept ?? {});
  });

  it("is refused to every role without the right of its list", async () => {
    const { guard } = await loaderOf(list.book);
    if (guard === "public" || guard === "signed-in") return;
    const wanted: readonly string[] = typeof guard === "string" ? [guard] : guard;
    const without = ROLES.filter((role) => !ROLE_PERMISSIONS[role].some((right) => wanted.includes(right)));
    for (const role of without) expect(statusOf(await ask(list.book, role, list, at)), role).toBe(403);
  });
});

const SCOPED = Object.entries(LISTS).filter(([, { outside }]) => outside);

it.each(SCOPED)("%s holds nothing of what lies out of sight", async (at, list) => {
  const seen = await firstColumn(await ask(list.book, list.who, list, at));
  expect(seen.length).toBeGreaterThan(0);
  const elsewhere = await firstColumn(await ask(list.book, list.outside!, list, at));
  expect(seen.filter((first) => elsewhere.includes(first))).toEqual([]);
});

describe("while the journal takes nothing", () => {
  beforeAll(async () => {
    await sql`create trigger journal_is_full before insert on journal_processes
      for each row signal sqlstate '45000' set message_text = 'the journal is full'`.execute(database.admin);
  });
  afterAll(async () => {
    await sql`drop trigger if exists journal_is_full`.execute(database.admin);
  });

  it.each(Object.entries(LISTS).filter(([, { process }]) => process))("%s is not answered", async (at, list) => {
    await expect(ask(list.book, list.who, list, at)).rejects.toThrow("the journal is full");
  });
});

it("walks every export there is", () => {
  const paths = (routes as { path?: string }[]).flatMap(({ path: one }) => one ?? []).map((one) => `/${one}`);
  const all = paths.filter((one) => /\/(export|workbook)$/.test(one));
  expect(all.sort()).toEqual([...Object.keys(LISTS), ...ELSEWHERE].sort());
});
