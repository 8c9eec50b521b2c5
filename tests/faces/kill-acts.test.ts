import { spawnSync } from "node:child_process";
import { readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, it } from "vitest";
import { createDb, type Db } from "#db/connection";
import { grantAppRights, migrate } from "#db/migrator";
import { bringForward } from "#scripts/lib/bring-forward";
import { createAccount } from "~/modules/accounts/use-cases/create-account.server";
import { createApiKey } from "~/modules/accounts/use-cases/create-api-key.server";
import { addMonths } from "~/platform/civil-date";
import { civilDayOf, now } from "~/platform/clock";
import type { Role } from "~/platform/permissions";
import { mustBeOk } from "~/platform/result";
import { aPdf, filingContent, makeAgencyUser } from "../factories/agencies";
import { pdfFile } from "../factories/pdfs";
import { enterprise, listedAgency, statementOf, type TestAgency } from "../factories/reports";
import { ctxOf } from "../support/actors";
import { KillableProduct } from "../support/killable";
import { Kills } from "../support/kills";

/** Decisions, filings and single reports. */
const kills = new Kills("acts", 2);
const CANDIDATES = 3;
const ACTED_ON = ["vetting-case", "vetting-candidate", "agency", "agency-filing", "report"];
/** A round of all three takes about this long where nothing dies. */
const ROUND_MS = 2_500;
const home = path.resolve(process.env.XINHENG_TEST_HOME ?? ".data-test", "kill-acts");
const product = new KillableProduct(home);
const today = civilDayOf(now());
const keys = { officer: "", approver: "", agency: "", regulator: "" };
let db: Db;
let agency: TestAgency;

beforeAll(async () => {
  rmSync(home, { recursive: true, force: true });
  await product.startDatabase();
  const admin = createDb(product.urls.admin, 2);
  await migrate(admin);
  await grantAppRights(admin);
  await bringForward(admin);
  await admin.destroy();
  const starting = product.startApp();
  db = createDb(product.urls.app, 2);
  agency = await listedAgency(db);
  const service = async (username: string, role: Role) =>
    mustBeOk(
      await createAccount(ctxOf(db), {
        ...{ username, displayName: username, principalKind: "service", password: null, mustChangePassword: false },
        roles: [{ role, scopeKind: "city" }],
      }),
    );
  keys.officer = await keyOf(await service("officer", "vetting-officer"));
  keys.approver = await keyOf(await service("approver", "vetting-approver"));
  keys.regulator = await keyOf(await service("regulator", "regulator"));
  keys.agency = await keyOf(agency.user.accountId);
  await starting;
}, 180_000);

afterAll(async () => {
  await db?.destroy();
  await product.stop();
});

const keyOf = async (accountId: string) => mustBeOk(await createApiKey(ctxOf(db), { accountId, client: accountId }));

/** Asks until there is an answer: what was cut off, or waits for a dead request's key, is asked again in the same words. */
async function answered<T>(ask: () => Promise<T | null>): Promise<T> {
  for (let tries = 0; tries < 2_400; tries++) {
    const answer = await ask();
    if (answer !== null) return answer;
    await pause(50);
  }
  throw new Error("the product does not answer");
}

type Body = FormData | Record<string, unknown> | undefined;

/** One act under one key, repeated until it is acknowledged. @returns null where it was done and its answer died with the app */
async function act(
  key: string,
  address: string,
  body?: Body,
  { once = address, version = null as number | null } = {},
): Promise<Record<string, unknown> | null> {
  const headers = { "Idempotency-Key": once, ...(version === null ? {} : { "If-Match": `"${version}"` }) };
  const { found } = await answered(async () => {
    const answer = await product.call(key, "POST", address, body, headers);
    if (answer === null || answer.status === 429 || answer.status >= 500) return null;
    if (answer.status < 300) return { found: answer.body };
    if (answer.body.code === "already-done") return { found: null };
    throw new Error(`${address} answered ${answer.status} ${JSON.stringify(answer.body)}`);
  });
  return found;
}

/** What the register has under these words, where the answer that would have named it was lost. */
async function idOf(answer: Record<string, unknown> | null, find: () => Promise<string | undefined>): Promise<string> {
  return answer ? String(answer.id) : answered(async () => (await find().catch(() => null)) ?? null);
}

/** What stands there, once it is not being computed any more. */
const read = (key: string, address: string) =>
  answered(async () => {
    const answer = await product.call(key, "GET", address);
    return answer?.status === 200 && answer.body.state !== "computing" ? answer.body : null;
  });

/** A case from the letter to the opinion. */
async function vet(round: number): Promise<void> {
  const title = `第${round}批人选`;
  const candidates = Array.from({ length: CANDIDATES }, (_, at) => ({ name: `测试${at}`, unit: "无此单位" }));
  const head = { purpose: "post-promotion", asOf: today, title, documentNo: `甲组函〔2026〕${round + 1}号` };
  const opened = await act(keys.officer, "/api/v1/vetting-cases", { ...head, candidates }, { once: `open ${round}` });
  const id = await idOf(opened, async () => {
    const cases = db.selectFrom("vetting_cases").select("vetting_cases.id").where("title", "=", title);
    return (await cases.executeTakeFirst())?.id;
  });
  const at = `/api/v1/vetting-cases/${id}`;
  for (let no = 1; no <= CANDIDATES; no++) {
    // A PUT goes by the version that was read: after a cut one reads again whether it was done.
    await answered(async () => {
      const { version, candidates: all } = await read(keys.officer, at);
      if ((all as { decision: object | null }[])[no - 1]!.decision) return true;
      const body = { decision: "not-answerable", reason: `第${round}批第${no}号核查不到` };
      const answer = await product.call(keys.officer, "PUT", `${at}/candidates/${no}/decision`, body, {
        "If-Match": `"${version}"`,
      });
      return answer?.status === 200 ? true : null;
    });
  }
  await act(keys.officer, `${at}/submission`);
  await act(keys.approver, `${at}/approval`);
  await act(keys.approver, `${at}/issuance`);
}

/** A first filing of a new agency from the draft to its listing. */
async function file(round: number, key: string): Promise<void> {
  const content = filingContent({ name: `宿迁杀测${round}信用服务有限公司` });
  const drafted = await act(key, "/api/v1/agency-filings", { kind: "initial", content });
  const id = await idOf(drafted, async () => {
    const filings = db
      .selectFrom("agency_filings")
      .innerJoin("agencies", "agencies.id", "agency_filings.agency_id")
      .select("agency_filings.id")
      .where("agencies.uscc", "=", content.uscc);
    return (await filings.executeTakeFirst())?.id;
  });
  const at = `/api/v1/agency-filings/${id}`;
  for (const slot of ["licence", "sample-report"]) {
    const paper = new FormData();
    paper.set("slot", slot);
    paper.set("file", new Blob([Uint8Array.from(readFileSync(aPdf().path))]), `${slot}.pdf`);
    await act(key, `${at}/files`, paper, { once: `${slot} ${round}` });
  }
  await act(key, `${at}/submission`);
  const { version } = await read(keys.regulator, at);
  await act(keys.regulator, `${at}/listing`, {}, { version: Number(version) });
}

/** One report with its PDF. */
async function lodge(round: number, about: { uscc: string; name: string }): Promise<void> {
  const dates = { dataCutoffOn: addMonths(today, -3), issuedOn: addMonths(today, -2), expiresOn: addMonths(today, 9) };
  const { no, ownNo, analysts, indicators, ...statement } = statementOf(agency, about, dates);
  const paper = await pdfFile([`${about.uscc} AA`, `round ${round}`]);
  const form = new FormData();
  for (const [name, value] of Object.entries(statement)) form.set(name, String(value ?? ""));
  form.set("analysts", analysts.join("、"));
  form.set("indicators", JSON.stringify(indicators));
  form.set("file", new Blob([Uint8Array.from(readFileSync(paper.path))]), `report-${round}.pdf`);
  await act(keys.agency, "/api/v1/reports", form, { once: `lodge ${round}` });
}

/** What there is once for each round (for each candidate the last two): rows, and acts by the journal. */
async function counts(): Promise<number[]> {
  const { rows } = await sql<Record<string, string>>`
    select (select count(*) from vetting_cases where state = 'issued') as issued,
      (select count(distinct document_no) from vetting_opinions) as opinions,
      (select count(*) from journal_events where name = 'case-opened') as opened,
      (select count(*) from journal_events where name = 'case-submitted') as submitted,
      (select count(*) from journal_events where name = 'case-approved') as signed,
      (select count(*) from journal_events where name = 'opinion-issued') as said,
      (select count(*) from agency_filings where state = 'accepted') - 1 as accepted,
      (select count(*) from agencies where code is not null) - 1 as agencies,
      (select count(*) from agency_filing_files) / 2 - 1 as papers,
      (select count(*) from journal_events where name = 'filing-submitted') - 1 as handed,
      (select count(*) from journal_events where name = 'filing-listed') - 1 as listed,
      (select count(*) from reports) as reports,
      (select count(distinct file_sha256) from report_versions) as versions,
      (select count(*) from report_numbers where state = 'used' and report_id is not null) as numbers,
      (select count(*) from journal_events where name = 'report-lodged') as lodged,
      (select count(*) from vetting_candidates where decision is not null) / ${CANDIDATES} as decided,
      (select count(*) from journal_events where name = 'candidate-decided') / ${CANDIDATES} as decisions`.execute(db);
  return Object.values(rows[0]!).map(Number);
}

it(
  "decisions, filings and reports happen exactly once and whole, however app and database end",
  async () => {
    for (let round = 0; round < kills.rounds; round++) {
      const [newcomer, about] = [await keyOf((await makeAgencyUser(db)).accountId), await enterprise(db)];
      const acts = Promise.all([vet(round), file(round, newcomer), lodge(round, about)]);
      acts.catch(() => {});
      const [ending, after] = [kills.endingOf(round), kills.within(ROUND_MS)];
      await pause(after);
      await kills.end(product, ending);
      await acts;
      const found = await answered(() => counts().catch(() => null));
      expect(found, `round ${round}`).toEqual(Array(17).fill(round + 1));
      kills.passed(round, ending, after);
    }
    const env = { ...process.env, XINHENG_HOME: home };
    for (const name of ["DATABASE_URL", "DATABASE_ADMIN_URL"]) delete (env as Record<string, string | undefined>)[name];
    const { stdout } = spawnSync(process.execPath, ["--import", "tsx", "scripts/journal-verify.ts"], { env });
    const told = stdout.toString().split("\n");
    expect(told).toContain(`compared vetting-case: ${kills.rounds}`);
    // What this process wrote itself to begin with is signed under the keys of another home: that is told of entries and keys.
    expect(told.filter((line) => ACTED_ON.some((type) => line.includes(` ${type} `)))).toEqual([]);
  },
  kills.timeout,
);
