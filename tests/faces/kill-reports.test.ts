import { execFileSync } from "node:child_process";
import { readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, it } from "vitest";
import { createDb, type Db } from "#db/connection";
import { grantAppRights, migrate } from "#db/migrator";
import { bringForward } from "#scripts/lib/bring-forward";
import { createAccount } from "~/modules/accounts/use-cases/create-account.server";
import { createApiKey } from "~/modules/accounts/use-cases/create-api-key.server";
import { addMonths } from "~/platform/civil-date";
import { civilDayOf, now } from "~/platform/clock";
import { mustBeOk } from "~/platform/result";
import { bundleOf, reportRow } from "../factories/bundles";
import { enterprise, listedAgency, type TestAgency } from "../factories/reports";
import { ctxOf } from "../support/actors";
import { KillableProduct } from "../support/killable";
import { Kills } from "../support/kills";

const kills = new Kills("reports", 1);
const REPORTS = 12;
const home = path.resolve(process.env.XINHENG_TEST_HOME ?? ".data-test", "kill-reports");
const product = new KillableProduct(home);
const today = civilDayOf(now());
const keys = { agency: "", regulator: "" };
let db: Db;
let agency: TestAgency;
const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

beforeAll(async () => {
  rmSync(home, { recursive: true, force: true });
  await product.startDatabase();
  const starting = product.startApp();
  const admin = createDb(product.urls.admin, 2);
  await migrate(admin);
  await grantAppRights(admin);
  await bringForward(admin);
  await admin.destroy();
  db = createDb(product.urls.app, 2);
  agency = await listedAgency(db);
  const service = {
    username: "regulator",
    displayName: "regulator",
    principalKind: "service",
    password: null,
    mustChangePassword: false,
  } as const;
  const regulator = { ...service, roles: [{ role: "regulator" as const, scopeKind: "city" as const }] };
  const accounts = { agency: agency.user.accountId, regulator: mustBeOk(await createAccount(ctxOf(db), regulator)) };
  for (const client of ["agency", "regulator"] as const)
    keys[client] = mustBeOk(await createApiKey(ctxOf(db), { accountId: accounts[client], client }));
  await starting;
}, 180_000);

afterAll(async () => {
  await db?.destroy();
  await product.stop();
});

async function untilAnswered<T>(ask: () => Promise<T | null>): Promise<T> {
  for (let tries = 0; tries < 2_400; tries++) {
    const answer = await ask();
    if (answer !== null) return answer;
    await pause(50);
  }
  throw new Error("the product does not answer");
}

/** A zip of a list and its PDFs; each round has enterprises and files of its own. */
async function bundle(round: number): Promise<Buffer> {
  const rows: string[][] = [];
  for (let n = 0; n < REPORTS; n++) {
    const row = reportRow(agency, await enterprise(db), `第${round}批-${n}.pdf`);
    row.splice(5, 3, addMonths(today, -3), addMonths(today, -2), addMonths(today, 9));
    rows.push(row);
  }
  return readFileSync(await bundleOf(rows));
}

async function post(name: string, bytes: Buffer): Promise<string> {
  return untilAnswered(async () => {
    const body = new FormData();
    body.set("item", "reports");
    body.set("file", new Blob([Uint8Array.from(bytes)]), name);
    const answer = await product.call(keys.agency, "POST", "/api/v1/imports", body, { "Idempotency-Key": name });
    return answer?.status === 202 ? (answer.body.id as string) : null;
  });
}

/** Follows an import to its end, committed by the regulator once it is staged; a cut connection is simply asked again. */
async function settle(id: string, onCommit: () => void): Promise<void> {
  for (let tries = 0; tries < 3_000; tries++) {
    const answer = await product.call(keys.agency, "GET", `/api/v1/imports/${id}`);
    const state = answer?.status === 200 ? answer.body.state : null;
    if (state === "committed") return;
    if (state === "refused" || state === "failed") throw new Error(`the import ended as ${state}`);
    if (state === "staged") {
      await product.call(keys.regulator, "POST", `/api/v1/imports/${id}/commit`);
      onCommit();
    }
    await pause(50);
  }
  throw new Error("the import did not settle");
}

/** Reports, their versions with digests, numbers in use, grades computed again, things lodged by the journal, one line each. */
async function counts(): Promise<number[]> {
  const { rows } = await sql<Record<string, string>>`
    select (select count(*) from reports) as reports,
      (select count(distinct file_sha256) from report_versions) as versions,
      (select count(*) from report_numbers where state = 'used' and report_id is not null) as numbers,
      (select count(*) from grade_recomputations) as computed,
      (select count(*) from report_analysts) / 2 as signed,
      (select count(*) from journal_events where name = 'report-lodged') as lodged,
      (select count(distinct subject_id) from journal_events where name = 'report-lodged') as once`.execute(db);
  return Object.values(rows[0]!).map(Number);
}

it(
  "a zip of reports and PDFs comes in exactly once and whole, however app and database end",
  async () => {
    for (let round = 0; round < kills.rounds; round++) {
      const id = await post(`batch-${round}.zip`, await bundle(round));
      let begun = () => {};
      const committing = new Promise<void>((resolve) => {
        begun = resolve;
      });
      const settled = settle(id, begun);
      settled.catch(() => {});
      // The app in the middle of the commit, the database at any moment.
      const ending = kills.endingOf(round);
      const isApp = ending.startsWith("app");
      const after = kills.within(isApp ? 400 : 3_000);
      if (isApp) await Promise.race([committing, settled]);
      await pause(after);
      await kills.end(product, ending);
      await settled;
      const expected = (round + 1) * REPORTS;
      const found = await untilAnswered(() => counts().catch(() => null));
      expect(found, `round ${round}`).toEqual(Array(7).fill(expected));
      kills.passed(round, ending, after);
    }
    const env = { ...process.env, XINHENG_HOME: home };
    for (const name of ["DATABASE_URL", "DATABASE_ADMIN_URL"]) delete (env as Record<string, string | undefined>)[name];
    const whole = execFileSync(process.execPath, ["--import", "tsx", "tests/support/read-originals.ts"], { env });
    expect(Number(whole.toString())).toBe(kills.rounds * REPORTS);
  },
  kills.timeout,
);
