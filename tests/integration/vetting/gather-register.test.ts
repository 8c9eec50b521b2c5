import { beforeAll, expect, it } from "vitest";
import { makePerson, makeUnit } from "#tests/factories/people";
import { testDatabase } from "#tests/support/database";
import { identityCheckDigit } from "~/modules/people/identity-number.rules";
import { matchCandidate } from "~/modules/vetting/matching.rules";
import { namesakes } from "~/modules/vetting/register.queries.server";
import { gatherRegister } from "~/modules/vetting/use-cases/gather-register.server";

const database = testDatabase();
const AS_OF = "2026-11-24";
let unit: Awaited<ReturnType<typeof makeUnit>>;
let renamed: string;

beforeAll(async () => {
  unit = await makeUnit(database.db, { code: "G01", name: "甲河县水利局" });
  ({ id: renamed } = await makePerson(database.db, { name: "李新名", formerNames: ["李旧名", "李小名"], unit }));
});

async function matched(name: string, birthMonth: string | null = null) {
  const line = { name, idNumber: null, birthMonth, unit: "甲河县水利局", position: null };
  const register = await gatherRegister(database.db, [{ name, idNumber: null, birthMonth, personId: null }], AS_OF);
  return matchCandidate(line as never, register);
}

it("whoever is listed under a former name and the unit is found", async () => {
  expect(await matched("李旧名")).toMatchObject({ match: "found", matchedBy: "nameUnit", personId: renamed });
  expect(await matched("李小名")).toMatchObject({ match: "found", personId: renamed });
  expect(await matched("李旧")).toMatchObject({ match: "notFound" });
});

it("whoever had one name once or several is found by each of them, in the middle of a long list too", async () => {
  const make = (name: string, formerNames: string[]) => makePerson(database.db, { name, formerNames, unit });
  const [one, several] = [await make("周今名", ["周曾名"]), await make("吴今名", ["吴曾名", "吴又名", "吴三名"])];
  for (let n = 0; n < 3; n++) await make(`郑今名${n}`, ["郑曾名"]);
  expect(await matched("周曾名")).toMatchObject({ match: "found", personId: one.id });
  for (const name of ["吴曾名", "吴又名", "吴三名"])
    expect(await matched(name)).toMatchObject({ match: "found", personId: several.id });
  expect((await matched("郑曾名")).suggestions).toHaveLength(3);
  expect(await matched("*")).toMatchObject({ match: "notFound", suggestions: [] });
});

it("who has the name now and who had it once in one unit are told apart by the officer, never by chance", async () => {
  const { id } = await makePerson(database.db, { name: "李小名", unit });
  const { match, suggestions } = await matched("李小名");
  expect([match, [...suggestions].sort()]).toEqual(["ambiguous", [id, renamed].sort()]);
});

it("of a common name only those are read who may be meant", async () => {
  const born = (first: string) => first + identityCheckDigit(first);
  const make = (idNumber: string) => makePerson(database.db, { name: "孙常见", idNumber, unit });
  const meant = await make(born("32139919800104001"));
  const others = [await make(born("32139919800304001")), await make(born("32139919810104002"))];
  const ask = { name: "孙 常见", idNumber: null, birthMonth: "1980-01", personId: null };
  const view = await gatherRegister(database.db, [ask], AS_OF);
  expect(view.byName("孙常见").map(({ id }) => id)).toEqual([meant.id]);
  expect(await matched("孙常见", "1980-01")).toMatchObject({ match: "found", personId: meant.id });
  const every = await gatherRegister(database.db, [ask, { ...ask, birthMonth: "1990-01" }], AS_OF);
  expect(every.byName("孙常见")).toHaveLength(1 + others.length);
});

it("many namesakes are asked for in parts and none is left out", async () => {
  const { db } = database;
  for (const name of ["赵一", "赵一", "赵二", "赵三", "赵三"]) await makePerson(db, { name, unit });
  const rows = await namesakes(db, ["赵一", "赵二", "赵三"], 2);
  expect(rows.map(({ name }) => name).sort()).toEqual(["赵一", "赵一", "赵三", "赵三", "赵二"].sort());
  await expect(namesakes(db, ["赵一"], 1)).rejects.toThrow("more than 1 people");
});
