import { beforeAll, expect, it } from "vitest";
import { makePerson, makeUnit } from "#tests/factories/people";
import { makeActor } from "#tests/support/actors";
import { testDatabase } from "#tests/support/database";
import { call } from "#tests/support/request";
import * as printing from "~/modules/journal/routes/printing";
import * as personPage from "~/modules/people/routes/person.server";
import type { Actor } from "~/platform/actor";

const database = testDatabase();
let id: string;
let officer: Actor;
let inspector: Actor;
let registrar: Actor;

beforeAll(async () => {
  const unit = await makeUnit(database.db, { code: "A01" });
  id = (await makePerson(database.db, { name: "张伟", unit })).id;
  officer = await makeActor(database.db, ["vetting-officer"]);
  inspector = await makeActor(database.db, ["discipline-inspector"]);
  registrar = await makeActor(database.db, ["registrar"]);
});

async function looks(actor: Actor, ground: string): Promise<string[]> {
  const path = `/people/${id}?ground=${ground}`;
  const answer = await call(personPage.loader as never, { db: database.db, actor, path, params: { id } });
  return (answer as { looks: { sentence: string }[] }).looks.map(({ sentence }) => sentence);
}

it("tells on the page of a person who looked and why, but for what an investigation or a candidacy would betray", async () => {
  expect(await looks(registrar, "register-keeping")).toHaveLength(1);
  expect(await looks(inspector, "case-handling")).toHaveLength(2);
  expect(await looks(officer, "vetting")).toHaveLength(2);
  const seen = await looks(registrar, "file-audit");
  expect(seen).toHaveLength(2);
  expect(seen.join("")).toContain(registrar.name);
  expect(seen.join("")).not.toContain(inspector.name);
  expect(seen.join("")).not.toContain(officer.name);
});

it("names the print of the page as well", async () => {
  const form = { path: `/people/${id}?ground=register-keeping` };
  const answer = await call(printing.action as never, { db: database.db, actor: registrar, path: "/printing", form });
  expect((answer as Response).status).toBe(204);
  const [, printed] = await looks(registrar, "register-keeping");
  expect(printed).toContain("打印页面");
  const outside = await call(printing.action as never, {
    ...{ db: database.db, actor: registrar, path: "/printing" },
    form: { path: "//elsewhere" },
  });
  expect((outside as { init: { status: number } }).init.status).toBe(422);
});
