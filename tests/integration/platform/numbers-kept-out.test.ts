import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { makePerson, makeUnit } from "#tests/factories/people";
import { ctxOf, makeActor } from "#tests/support/actors";
import { startApi, type TestApi } from "#tests/support/api";
import { testDatabase } from "#tests/support/database";
import { call } from "#tests/support/request";
import { loader as accounts } from "~/modules/accounts/routes/accounts.server";
import { loader as agencies } from "~/modules/agencies/routes/agencies.server";
import { loader as journal } from "~/modules/journal/routes/journal.server";
import { loader as people } from "~/modules/people/routes/people.server";
import { loader as publicAgencies } from "~/modules/publication/routes/public-agencies.server";
import { loader as units } from "~/modules/reference/routes/org-units.server";
import { loader as enterprises } from "~/modules/reports/routes/enterprises.server";
import { loader as cases } from "~/modules/vetting/routes/cases.server";
import type { Role } from "~/platform/permissions";
import { recordRead } from "~/platform/process.server";

const database = testDatabase();
let api: TestApi;
let number: string;

beforeAll(async () => {
  api = await startApi(database.db);
  const unit = await makeUnit(database.db, { code: "A01" });
  number = (await makePerson(database.db, { name: "安宁", unit })).idNumber;
});
afterAll(() => api.close());

/** Nothing of the number is in the journal, in whichever column. */
async function expectNotJournalled(): Promise<void> {
  const rows = await database.db.selectFrom("journal_processes").selectAll().execute();
  expect(JSON.stringify(rows)).not.toContain(number);
}

describe("a list that is asked for with an identity number in the address", () => {
  it.each([
    ["/vetting-cases", "q", "vetting-officer", cases],
    ["/accounts", "q", "system-administrator", accounts],
    ["/org-units", "q", "registrar", units],
    ["/people", "unit", "registrar", people],
    ["/people", "position", "registrar", people],
    ["/journal", "account", "auditor", journal],
    ["/agencies", "q", "regulator", agencies],
    ["/enterprises", "q", "regulator", enterprises],
    ["/public/agencies", "q", null, publicAgencies],
  ] as const)("%s?%s= leads %s on without it and keeps it nowhere", async (path, field, role, loader) => {
    const actor = role && (await makeActor(database.db, [role as Role]));
    for (const typed of [number, `安宁 ${number.slice(0, 6)} ${number.slice(6)}`]) {
      const search = new URLSearchParams({ offset: "50", [field]: typed });
      const answer = (await call(loader as never, { db: database.db, actor, path: `${path}?${search}` })) as Response;
      expect(answer.status).toBe(302);
      expect(answer.headers.get("Location")).toBe(`${path}?offset=50&without-number=1`);
    }
    await expectNotJournalled();
  });

  it("forgets it on the way to the sign-in", async () => {
    const at = { db: database.db, actor: null, path: `/vetting-cases?state=open&q=${number}` };
    const answer = (await call(cases as never, at)) as Response;
    expect(answer.headers.get("Location")).toBe(
      `/sign-in?to=${encodeURIComponent("/vetting-cases?state=open&without-number=1")}`,
    );
  });

  it("is refused over the API, whichever list and field it is", async () => {
    const registrar = await makeActor(database.db, ["registrar", "vetting-officer"]);
    for (const path of [`people?unit=${number}`, `imports?cursor=${number}`, `zero-reports?item=${number}`]) {
      const answer = await api.send(registrar, "GET", `/api/v1/${path}`);
      expect([answer.status, ((await answer.json()) as { code: string }).code]).toEqual([400, "number-in-address"]);
    }
    await expectNotJournalled();
  });

  it("takes as case and ground of a list nothing but a case and a ground", async () => {
    const registrar = await makeActor(database.db, ["registrar"]);
    for (const [name, value, status] of [
      ["X-Case", number, 403],
      ["X-Case", "x".repeat(90), 403],
      ["X-Ground", number, 400],
      ["X-Ground", "y".repeat(90), 400],
    ] as const) {
      const answer = await api.send(registrar, "GET", "/api/v1/people", undefined, { [name]: value });
      expect(answer.status, value).toBe(status);
    }
    await expectNotJournalled();
  });
});

it("stars an identity number out of whatever else a look was asked by, and out of its reason", async () => {
  const auditor = await makeActor(database.db, ["auditor"]);
  await recordRead(ctxOf(database.db, auditor), {
    name: "print-page",
    subjectType: "page",
    subjectIds: [],
    filter: { path: "/vetting-cases", parts: [{ q: `${number} 科长` }] },
    reasonText: `核对 ${number}`,
  });
  await expectNotJournalled();
  const last = await database.db
    .selectFrom("journal_processes")
    .select(["filter_json", "reason_text"])
    .where("account_id", "=", auditor.accountId)
    .executeTakeFirstOrThrow();
  expect(last).toEqual({
    filter_json: `{"path":"/vetting-cases","parts":[{"q":"${"*".repeat(18)} 科长"}]}`,
    reason_text: `核对 ${"*".repeat(18)}`,
  });
});

it("keeps no identity number in plain of a list of candidates, of what is decided on it, or of the name of a file", async () => {
  const { db } = database;
  const officer = await makeActor(db, ["vetting-officer"]);
  const filler = await makeActor(db, ["filler"]);
  const form = new FormData();
  const head = {
    purpose: "institution-post",
    asOf: "2026-11-24",
    title: `关于${number}的函`,
    documentNo: "甲组函〔2026〕1号",
  };
  for (const [name, value] of Object.entries(head)) form.set(name, value);
  const list = `姓名,身份证号,备注,配偶身份证号\n安宁,${number},其人${number},${number}\n`;
  form.set("file", new Blob([list]), `${number}.csv`);
  const opened = await api.send(officer, "POST", "/api/v1/vetting-cases", form);
  const { id } = (await opened.json()) as { id: string };
  const { version } = (await (await api.send(officer, "GET", `/api/v1/vetting-cases/${id}`)).json()) as {
    version: number;
  };
  const decision = { decision: "refer", reason: `${number} 待查` };
  const path = `/api/v1/vetting-cases/${id}/candidates/1/decision`;
  expect((await api.send(officer, "PUT", path, decision, { "If-Match": `"${version}"` })).status).toBe(200);
  const roster = new FormData();
  roster.set("item", "roster");
  roster.set("file", new Blob(["身份证号,姓名\n"]), `安宁${number}.csv`);
  expect((await api.send(filler, "POST", "/api/v1/imports", roster)).status).toBe(202);
  for (const table of ["vetting_cases", "vetting_candidates", "files", "imports", "tasks", "journal_events"] as const) {
    const rows = await db.selectFrom(table).selectAll().execute();
    const cells = rows.flatMap((row) =>
      Object.values(row).map((cell) => (Buffer.isBuffer(cell) ? cell.toString() : cell)),
    );
    expect(JSON.stringify(cells), table).not.toContain(number);
  }
  await expectNotJournalled();
});
