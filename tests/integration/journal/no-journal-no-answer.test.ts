import { sql } from "kysely";
import { afterAll, beforeAll, expect, it } from "vitest";
import { makePerson, makeUnit } from "#tests/factories/people";
import { ctxOf, makeActor } from "#tests/support/actors";
import { startApi, type TestApi } from "#tests/support/api";
import { testDatabase } from "#tests/support/database";
import { call } from "#tests/support/request";
import * as account from "~/modules/accounts/routes/account.server";
import * as accounts from "~/modules/accounts/routes/accounts.server";
import * as roles from "~/modules/accounts/routes/roles.server";
import * as agencies from "~/modules/agencies/routes/agencies.server";
import * as duties from "~/modules/agencies/routes/duty-rules.server";
import * as exportAgencies from "~/modules/agencies/routes/export-agencies";
import * as contributors from "~/modules/collection/routes/contributors.server";
import * as imports from "~/modules/collection/routes/imports.server";
import * as zeroReports from "~/modules/collection/routes/zero-reports.server";
import * as quality from "~/modules/insights/routes/quality-agencies.server";
import * as journal from "~/modules/journal/routes/journal.server";
import * as printing from "~/modules/journal/routes/printing";
import * as exportPeople from "~/modules/people/routes/export-people";
import * as byNumber from "~/modules/people/routes/find-by-number.server";
import * as people from "~/modules/people/routes/people.server";
import * as rows from "~/modules/people/routes/people-rows";
import * as person from "~/modules/people/routes/person.server";
import * as unmasking from "~/modules/people/routes/unmasking.server";
import { proposeChange } from "~/modules/people/use-cases/propose-change.server";
import * as kinds from "~/modules/records/routes/record-kinds.server";
import * as divisions from "~/modules/reference/routes/divisions.server";
import * as orgUnits from "~/modules/reference/routes/org-units.server";
import * as comparisons from "~/modules/reports/routes/comparisons.server";
import * as enterprises from "~/modules/reports/routes/enterprises.server";
import * as recomputations from "~/modules/reports/routes/recomputations.server";
import * as uses from "~/modules/reports/routes/report-uses.server";
import * as reports from "~/modules/reports/routes/reports.server";
import * as cases from "~/modules/vetting/routes/cases.server";
import * as outcomes from "~/modules/vetting/routes/outcomes.server";
import type { Actor } from "~/platform/actor";
import type { Role } from "~/platform/permissions";

/** What is looked at is in the journal before the answer leaves. Here the journal takes nothing: then nothing is answered. */
const database = testDatabase();
let api: TestApi;
let one: Awaited<ReturnType<typeof makePerson>>;
const actors = new Map<Role, Actor>();

beforeAll(async () => {
  const unit = await makeUnit(database.db, { code: "A01" });
  one = await makePerson(database.db, { name: "张伟", unit, position: "科长" });
  for (const role of ["registrar", "auditor", "system-administrator", "vetting-officer", "regulator"] as const)
    actors.set(role, await makeActor(database.db, [role]));
  api = await startApi(database.db);
  await sql`create trigger journal_is_full before insert on journal_processes
    for each row signal sqlstate '45000' set message_text = 'the journal is full'`.execute(database.admin);
});

afterAll(async () => {
  await sql`drop trigger if exists journal_is_full`.execute(database.admin);
  await api.close();
});

const looks: [string, Role, unknown, string, Record<string, string>?][] = [
  ["the list of people", "registrar", people.loader, "/people"],
  ["a search that names a person", "registrar", people.loader, "/people?q=张伟"],
  ["a further stretch of the list", "registrar", rows.loader, "/people/rows?offset=100"],
  ["the export of people", "registrar", exportPeople.loader, "/people/export"],
  ["a person's file", "registrar", person.loader, "/people/1?ground=register-keeping"],
  ["the journal itself", "auditor", journal.loader, "/journal"],
  ["the list of accounts", "system-administrator", accounts.loader, "/accounts"],
  ["an account", "system-administrator", account.loader, "/accounts/1"],
  ["the list of imports", "registrar", imports.loader, "/imports"],
  ["the list of zero-reports", "registrar", zeroReports.loader, "/zero-reports"],
  ["the list of contributors", "registrar", contributors.loader, "/contributors"],
  ["the list of cases", "vetting-officer", cases.loader, "/vetting-cases"],
  ["the list of outcomes", "vetting-officer", outcomes.loader, "/vetting-outcomes"],
  ["the tree of units", "registrar", orgUnits.loader, "/org-units"],
  ["a catalogue", "registrar", divisions.loader, "/divisions"],
  ["the kinds of records", "registrar", kinds.loader, "/record-kinds"],
  ["the table of roles", "auditor", roles.loader, "/roles"],
  ["the register of agencies", "regulator", agencies.loader, "/agencies"],
  ["the register of agencies as a workbook", "regulator", exportAgencies.loader, "/agencies/export"],
  ["the duties of agencies", "regulator", duties.loader, "/agency-duty-rules"],
  ["the list of reports", "regulator", reports.loader, "/reports"],
  ["the list of enterprises", "regulator", enterprises.loader, "/enterprises"],
  ["the list of uses of reports", "regulator", uses.loader, "/report-uses"],
  ["the list of comparisons", "regulator", comparisons.loader, "/report-comparisons"],
  ["the list of re-computations", "regulator", recomputations.loader, "/grade-recomputations"],
  ["the rating quality of agencies", "regulator", quality.loader, "/rating-quality"],
  ["a print", "registrar", printing.action, "/printing", { path: "/people" }],
  ["a search by number", "registrar", byNumber.action, "/people/by-number", { ground: "register-keeping" }],
  ["a whole number", "registrar", unmasking.action, "/people/1/number", { ground: "identity-check", text: "核对档案" }],
];

it.each(looks)("%s is not answered", async (_, role, handler, path, form) => {
  const actor = actors.get(role)!;
  const params = { id: path.startsWith("/accounts") ? actor.accountId : one.id };
  const asked = form && "text" in form ? `${path}?ground=register-keeping` : path;
  const posted = path === "/people/by-number" ? { ...form, idNumber: one.idNumber } : form;
  const answer = call(handler as never, { db: database.db, actor, path: asked, params, form: posted });
  await expect(answer).rejects.toThrow("the journal is full");
});

it.each(["/api/v1/people", "/api/v1/people/ID", "/api/v1/imports", "/api/v1/zero-reports", "/api/v1/org-units"])(
  "GET %s answers with nothing but a number to ask by",
  async (path) => {
    const answer = await api.send(actors.get("registrar")!, "GET", path.replace("ID", one.id), undefined, {
      "X-Ground": "register-keeping",
    });
    const body = await answer.text();
    expect(answer.status).toBe(500);
    expect(JSON.parse(body)).toMatchObject({ code: "internal-error", requestId: expect.any(String) });
    expect(body).not.toContain("张伟");
  },
);

it("a change that cannot be journalled is not made", async () => {
  const change = {
    ...{ personId: one.id, version: 1, staffClass: "civil-servant", politicalStatus: "01", partyJoinedOn: null },
    ...{ workStartedOn: null, nationality: null, position: "处长", rank: null },
    reason: { code: "typing-error", text: "录入有误" },
  };
  const proposed = proposeChange(ctxOf(database.db, actors.get("registrar")!), {
    act: "correct-person",
    input: change,
  });
  await expect(proposed).rejects.toThrow("the journal is full");
  const row = await database.db.selectFrom("persons").select("position").where("id", "=", one.id).executeTakeFirst();
  expect(row).toEqual({ position: "科长" });
});
