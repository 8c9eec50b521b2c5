import { sql } from "kysely";
import { beforeAll, describe, expect, it } from "vitest";
import { OUTCOME_FIGURES } from "#scripts/demo/case-plan";
import { buildCity, SMALL_CITY } from "#scripts/demo/city";
import { makeClients } from "#scripts/demo/load/accounts";
import { readCredentials } from "#scripts/demo/load/credentials";
import { loadCity } from "#scripts/demo/load/load-city";
import { makeActor } from "#tests/support/actors";
import { testDatabase } from "#tests/support/database";
import { call } from "#tests/support/request";
import { foldables } from "~/foldables.server";
import { verifyJournal } from "~/modules/journal/use-cases/verify-journal.server";
import * as outcomes from "~/modules/vetting/routes/outcomes.server";
import { env } from "~/platform/env.server";
import { ROLES } from "~/platform/permissions";

const database = testDatabase();
const city = buildCity(SMALL_CITY);

async function counts(): Promise<Record<string, number>> {
  const tables = [
    "org_units",
    "persons",
    "postings",
    "records",
    "record_versions",
    "imports",
    "zero_reports",
    "vetting_cases",
    "vetting_outcomes",
    "accounts",
    "api_keys",
  ];
  const found: Record<string, number> = {};
  for (const table of tables) {
    const { rows } = await sql<{ n: string | number }>`select count(*) as n from ${sql.table(table)}`.execute(
      database.admin,
    );
    found[table] = Number(rows[0]!.n);
  }
  return found;
}

describe("a small demo city, loaded through importer and use cases", () => {
  beforeAll(async () => {
    await makeClients(database.db, env().home);
    await loadCity(database.db, env().home, SMALL_CITY, () => {});
  }, 900_000);

  it("holds exactly what was generated", async () => {
    expect(await counts()).toMatchObject({
      org_units: 300,
      persons: city.people.length,
      postings: city.people.length,
      records: city.records.length,
      record_versions: city.records.length,
      vetting_cases: city.cases.length,
    });
  });

  it("refused no row on the way in, but for the workbook left to its reviewer", async () => {
    const { rows } = await sql<{ state: string; added: string; refused: string }>`
      select state, sum(added) as added, sum(refused) as refused from imports group by state order by state`.execute(
      database.admin,
    );
    const total = city.units.length + city.people.length + city.records.length;
    expect(rows.map((row) => [row.state, Number(row.added), Number(row.refused)])).toEqual([
      ["staged", 2, 3],
      ["committed", total, 0],
    ]);
  });

  it("records outcomes that add up to the figures of the source", async () => {
    const { rows } = await sql<{
      outcome: string;
      n: string;
    }>`select outcome, count(*) as n from vetting_outcomes group by outcome`.execute(database.admin);
    expect(Object.fromEntries(rows.map((row) => [row.outcome, Number(row.n)]))).toEqual(OUTCOME_FIGURES);
  });

  it("shows them added up on a page, each total with the candidates behind it", async () => {
    const actor = await makeActor(database.db, ["vetting-officer"]);
    const page = (path: string) =>
      call(outcomes.loader, { db: database.db, actor, path }) as Promise<Awaited<ReturnType<typeof outcomes.loader>>>;
    const { totals } = await page("/vetting-outcomes");
    expect(totals.filter(({ count }) => count > 0)).toHaveLength(Object.keys(OUTCOME_FIGURES).length);
    for (const { outcome, count } of totals) {
      expect(count).toBe(OUTCOME_FIGURES[outcome as keyof typeof OUTCOME_FIGURES] ?? 0);
      expect((await page(`/vetting-outcomes?outcome=${outcome}`)).rows).toHaveLength(count);
    }
  });

  it("gives every outcome an answer of the register that justifies it", async () => {
    const { rows } = await sql<{ answer: string; n: string }>`
      select vetting_candidates.answer, count(*) as n from vetting_outcomes
      join vetting_candidates on vetting_candidates.id = vetting_outcomes.candidate_id
      group by vetting_candidates.answer`.execute(database.admin);
    expect(rows.map((row) => row.answer).sort()).toEqual(["attention", "barred"]);
  });

  it("has an account of every role, and keys that belong to named accounts", () => {
    const { users, apiKeys } = readCredentials(env().home);
    expect([...new Set(users.flatMap((user) => user.roles))].sort()).toEqual([...ROLES].sort());
    expect(apiKeys.map((row) => row.client)).toEqual([
      "contributor",
      "contribution-reviewer",
      "vetting",
      "vetting-approver",
      "registrar",
      "registrar-sihong",
      "agency",
      "procurement",
      "regulator",
      "auditor",
    ]);
  });

  it("agrees with its journal", async () => {
    expect((await verifyJournal(database.admin, foldables)).findings).toEqual([]);
  }, 300_000);

  it("changes nothing when it is loaded again", async () => {
    const before = await counts();
    await loadCity(database.db, env().home, SMALL_CITY, () => {});
    expect(await counts()).toEqual(before);
  }, 300_000);
});
