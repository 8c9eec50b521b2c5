import { readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, it } from "vitest";
import { createDb, type Db } from "#db/connection";
import { grantAppRights, migrate } from "#db/migrator";
import { bringForward } from "#scripts/lib/bring-forward";
import { createAccount } from "~/modules/accounts/use-cases/create-account.server";
import { createApiKey } from "~/modules/accounts/use-cases/create-api-key.server";
import { identityCheckDigit } from "~/modules/people/identity-number.rules";
import { mustBeOk } from "~/platform/result";
import { ctxOf } from "../support/actors";
import { KillableProduct } from "../support/killable";
import { Kills } from "../support/kills";

const kills = new Kills("imports", 2);
const ROWS = 300;
const home = path.resolve(process.env.XINHENG_TEST_HOME ?? ".data-test", "kill");
const product = new KillableProduct(home);
const keys = { contributor: "", "contribution-reviewer": "" };
let db: Db;
const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

beforeAll(async () => {
  rmSync(home, { recursive: true, force: true });
  await product.startDatabase();
  const admin = createDb(product.urls.admin, 2);
  await migrate(admin);
  await grantAppRights(admin);
  await bringForward(admin);
  await admin.destroy();
  db = createDb(product.urls.app, 2);
  for (const [client, role] of [
    ["contributor", "filler"],
    ["contribution-reviewer", "contribution-reviewer"],
  ] as const) {
    const account = {
      username: client,
      displayName: client,
      principalKind: "service",
      password: null,
      mustChangePassword: false,
    } as const;
    const accountId = mustBeOk(await createAccount(ctxOf(db), { ...account, roles: [{ role, scopeKind: "city" }] }));
    keys[client] = mustBeOk(await createApiKey(ctxOf(db), { accountId, client }));
  }
  await product.startApp();
  const units = readFileSync("tests/fixtures/samples/org-units.xlsx");
  await settle(await post("org-units", "org-units.xlsx", units));
}, 180_000);

afterAll(async () => {
  await db?.destroy();
  await product.stop();
});

/** A roster of `ROWS` people who are nobody; each round has its own. */
function roster(round: number): Buffer {
  const lines = ["身份证号,姓名,人员类别,单位编码,任职日期"];
  for (let n = 0; n < ROWS; n++) {
    const serial = String(n).padStart(3, "0");
    const born = `${1960 + (round % 40)}${String(Math.floor(round / 40) + 1).padStart(2, "0")}01`;
    const first = `321399${born}${serial}`;
    lines.push(`${first}${identityCheckDigit(first)},测试${"甲乙丙丁"[n % 4]},公务员,JH0003,2020-01-01`);
  }
  return Buffer.from(lines.join("\r\n"), "utf8");
}

async function untilAnswered<T>(ask: () => Promise<T | null>): Promise<T> {
  for (let tries = 0; tries < 2_400; tries++) {
    const answer = await ask();
    if (answer !== null) return answer;
    await pause(50);
  }
  throw new Error("the product does not answer");
}

/** Posts until it is acknowledged; the key keeps a repeated post from being done twice. */
async function post(item: string, name: string, bytes: Buffer): Promise<string> {
  return untilAnswered(async () => {
    const body = new FormData();
    body.set("item", item);
    body.set("file", new Blob([new Uint8Array(bytes)]), name);
    const answer = await product.call(keys.contributor, "POST", "/api/v1/imports", body, { "Idempotency-Key": name });
    return answer?.status === 202 ? (answer.body.id as string) : null;
  });
}

async function stateOf(id: string): Promise<string> {
  return untilAnswered(async () => {
    const answer = await product.call(keys.contributor, "GET", `/api/v1/imports/${id}`);
    return answer?.status === 200 ? (answer.body.state as string) : null;
  });
}

/** Follows an import to its end, committing it when it is staged; a cut connection is simply asked again. */
async function settle(id: string): Promise<void> {
  for (let tries = 0; tries < 3_000; tries++) {
    const state = await stateOf(id);
    if (state === "committed") return;
    if (state === "refused" || state === "failed") throw new Error(`the import ended as ${state}`);
    if (state === "staged") await product.call(keys["contribution-reviewer"], "POST", `/api/v1/imports/${id}/commit`);
    await pause(50);
  }
  throw new Error("the import did not settle");
}

async function counts() {
  const { rows } = await sql<{ people: number; postings: number; added: number; once: number }>`
    select (select count(*) from persons) as people, (select count(*) from postings) as postings,
      (select count(*) from journal_events where name = 'person-registered') as added,
      (select count(distinct subject_id) from journal_events where name = 'person-registered') as once`.execute(db);
  const { people, postings, added, once } = rows[0]!;
  return [people, postings, added, once].map(Number);
}

it(
  "applies each row exactly once, however app and database end in the middle",
  async () => {
    for (let round = 0; round < kills.rounds; round++) {
      const id = await post("roster", `roster-${round}.csv`, roster(round));
      const settled = settle(id);
      settled.catch(() => {});
      const [ending, after] = [kills.endingOf(round), kills.within(900)];
      await pause(after);
      await kills.end(product, ending);
      await settled;
      const expected = (round + 1) * ROWS;
      const found = await untilAnswered(() => counts().catch(() => null));
      expect(found, `round ${round}`).toEqual([expected, expected, expected, expected]);
      kills.passed(round, ending, after);
    }
  },
  kills.timeout,
);
