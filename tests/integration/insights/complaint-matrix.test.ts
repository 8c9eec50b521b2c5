import { sql } from "kysely";
import { beforeAll, describe, expect, it } from "vitest";
import { agencyRow, complaintRow, type MadeAgency } from "#tests/factories/register-rows";
import { makeActor } from "#tests/support/actors";
import { testDatabase } from "#tests/support/database";
import { call, statusOf } from "#tests/support/request";
import { loader as complaintPage } from "~/modules/agencies/routes/complaint-page.server";
import { loader as exportPage } from "~/modules/insights/routes/export-quality-complaints";
import { loader as qualityPage } from "~/modules/insights/routes/quality.server";
import { loader as overview } from "~/modules/insights/routes/quality-agencies.server";
import { loader as listPage } from "~/modules/insights/routes/quality-complaints.server";
import type { Actor } from "~/platform/actor";
import { ROLES } from "~/platform/permissions";

/** Role × own or another agency × counts: whoever may not see the complaints about an agency learns neither which nor how many. */
const database = testDatabase();
type Whose = "own" | "other";
let agencies: Record<Whose, MadeAgency>;
const actors = new Map<string, Actor>();

/** What was received, by year and outcome. */
const RECEIVED: Record<Whose, readonly (readonly [string, string])[]> = {
  own: [
    ["2022-12-31", "upheld"],
    ["2023-01-01", "upheld"],
    ["2023-06-01", "dismissed"],
    ["2023-12-31", "received"],
    ["2024-01-01", "dismissed"],
  ],
  other: [
    ["2023-02-02", "upheld"],
    ["2023-03-03", "upheld"],
    ["2023-04-04", "received"],
  ],
};
const COUNTS: Record<Whose, Record<string, number>> = {
  own: { "": 3, upheld: 1, dismissed: 1, received: 1 },
  other: { "": 3, upheld: 2, dismissed: 0, received: 1 },
};
/** 200: sees; 404: as if there were no such agency; 403: has no right to ask. */
const SEES: Record<string, Record<Whose, number>> = {
  "own seat": { own: 200, other: 404 },
  "rival seat": { own: 404, other: 200 },
  "agency-user": { own: 404, other: 404 },
  regulator: { own: 200, other: 200 },
};
const WHO = ["own seat", "rival seat", ...ROLES];
const seen = (who: string, whose: Whose) => SEES[who]?.[whose] ?? 403;

beforeAll(async () => {
  const { db } = database;
  agencies = { own: await agencyRow(db), other: await agencyRow(db) };
  for (const whose of ["own", "other"] as const)
    for (const [on, state] of RECEIVED[whose]) await complaintRow(db, agencies[whose].id, on, state);
  for (const role of ROLES) actors.set(role, await makeActor(db, [role]));
  const seat = actors.get("agency-user")!;
  actors.set("own seat", { ...seat, agencyId: agencies.own.id });
  actors.set("rival seat", { ...seat, agencyId: agencies.other.id });
});

async function ask(loader: unknown, who: string, params: Record<string, string>, search = "") {
  const at = { db: database.db, actor: actors.get(who)!, path: `/x${search}`, params };
  return call(loader as typeof listPage, at);
}

describe.each(WHO)("the complaints about an agency, to %s", (who) => {
  it.each(["own", "other"] as const)("%s agency: list, each outcome, counts and quality page agree", async (whose) => {
    const { code, id } = agencies[whose];
    const status = seen(who, whose);
    for (const [state, count] of Object.entries(COUNTS[whose])) {
      const answer = await ask(listPage, who, { code }, `?period=2023&state=${state}`);
      expect(statusOf(answer)).toBe(status);
      const workbook = await ask(exportPage, who, { code }, `?period=2023&state=${state}`);
      expect([state, statusOf(workbook)]).toEqual([state, status]);
      if (workbook instanceof Response) await workbook.body?.cancel();
      if (status !== 200) {
        expect(await (answer as Response).text()).toBe("");
        continue;
      }
      const { complaints } = answer as Awaited<ReturnType<typeof listPage>>;
      expect(complaints).toHaveLength(count);
      expect(Object.keys(complaints[0] ?? { decidedOn: 0, id: 0, no: 0, receivedOn: 0, state: 0 }).sort()).toEqual([
        ...["decidedOn", "id", "no", "receivedOn", "state"],
      ]);
      for (const { id: complaintId } of complaints)
        expect(statusOf(await ask(complaintPage, who, { id, complaintId }))).toBe(200);
    }
    const page = await ask(qualityPage, who, { code }, "?period=2023");
    expect(statusOf(page)).toBe(status);
    if (status === 200) expect(page).toMatchObject({ quality: { complaints: { length: COUNTS[whose][""] } } });
    else expect(JSON.stringify(page)).not.toContain("complaint");
  });

  it("a line of another agency's list leads nowhere", async () => {
    for (const whose of ["own", "other"] as const) {
      const rows = await database.db
        .selectFrom("agency_complaints")
        .select("id")
        .where("agency_id", "=", agencies[whose].id)
        .execute();
      for (const { id: complaintId } of rows) {
        const status = statusOf(await ask(complaintPage, who, { id: agencies[whose].id, complaintId }));
        if (seen(who, whose) === 200) expect(status).toBe(200);
        else expect(status).toBeGreaterThanOrEqual(403);
        const crossed = agencies[whose === "own" ? "other" : "own"].id;
        expect(statusOf(await ask(complaintPage, who, { id: crossed, complaintId }))).toBeGreaterThanOrEqual(403);
      }
    }
  });
});

it("the overview counts them for who sees every agency only", async () => {
  for (const who of WHO) {
    const status = statusOf(await ask(overview, who, {}, "?period=2023"));
    expect([who, status === 200]).toEqual([who, who === "regulator"]);
  }
});

it("who looked is journalled with the complaints that were shown, and nothing where nothing was", async () => {
  const looks = async () =>
    (
      await sql<{ row_count: number }>`
        select row_count from journal_processes where name = 'list-quality-complaints' order by id`.execute(database.db)
    ).rows.map(({ row_count }) => row_count);
  const before = (await looks()).length;
  await ask(listPage, "rival seat", { code: agencies.own.code }, "?period=2023");
  await ask(listPage, "own seat", { code: agencies.own.code }, "?period=2023");
  expect((await looks()).slice(before)).toEqual([3]);
});
