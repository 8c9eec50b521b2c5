import { mkdirSync } from "node:fs";
import { expect, it } from "vitest";
import { loadAgencies } from "#scripts/demo/load/agencies";
import { ctxOf, makeActor, TEST_NOW } from "#tests/support/actors";
import { testDatabase } from "#tests/support/database";
import { scratchFile } from "#tests/support/scratch";
import { createAccount } from "~/modules/accounts/use-cases/create-account.server";
import { scalesOf } from "~/modules/agencies/agencies.queries.server";
import { dutiesOf } from "~/modules/agencies/duties.queries.server";
import { filingsOf } from "~/modules/agencies/filings.queries.server";
import { countListedAgencies, listedAgencies } from "~/modules/agencies/listed-agencies.queries.server";
import { civilDayOf } from "~/platform/clock";

const test = testDatabase();
const TODAY = civilDayOf(TEST_NOW);

it("23 agencies are filed, 2 of them suspended and 1 removed; a second loading changes nothing", async () => {
  const { db } = test;
  for (const username of ["jianguan", "jianguan2"]) await makeActor(db, ["regulator"], { username });
  await createAccount(ctxOf(db), {
    username: "jigou",
    displayName: "信用服务机构用户",
    principalKind: "agency-seat",
    password: null,
    mustChangePassword: false,
    roles: [{ role: "agency-user", scopeKind: "city" }],
  });
  const folder = scratchFile();
  mkdirSync(folder);
  const count = async () => {
    const all = await listedAgencies(db, { on: TODAY, limit: 100 });
    const filings = await Promise.all(all.map(({ id }) => filingsOf(db, id)));
    return { all, filings: filings.flat().length };
  };
  expect(await loadAgencies(db, folder)).toBe(23);
  const { all, filings } = await count();
  expect(all.length).toBe(23);
  expect(await countListedAgencies(db, { on: TODAY, standing: "suspended" })).toBe(2);
  expect(await countListedAgencies(db, { on: TODAY, standing: "removed" })).toBe(1);
  expect(await countListedAgencies(db, { on: TODAY, home: "elsewhere" })).toBe(3);
  const changed = await Promise.all(all.map(async ({ id }) => (await scalesOf(db, id)).length));
  expect(changed.filter((versions) => versions === 2).length).toBe(1);
  const owed = (await Promise.all(all.map(({ id }) => dutiesOf(db, id)))).flat();
  const duties = owed.filter(({ ruleCode }) => ruleCode === "yearly-statement");
  expect(duties.filter(({ state }) => state === "missed").map(({ subject }) => subject)).toEqual(["2025"]);
  expect(duties.filter(({ state }) => state === "late").length).toBe(1);
  await loadAgencies(db, folder);
  expect((await count()).filings).toBe(filings);
}, 240_000);
