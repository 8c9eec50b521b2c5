import { beforeAll, describe, expect, it } from "vitest";
import { makePerson, makeUnit } from "#tests/factories/people";
import { ctxOf, makeActor } from "#tests/support/actors";
import { testDatabase } from "#tests/support/database";
import { call, statusOf } from "#tests/support/request";
import * as page from "~/modules/approvals/routes/returned-approval.server";
import { proposeCatalogueChange, returnCatalogueChange } from "~/modules/approvals/use-cases/change-catalogue.server";
import { proposeClosing, returnClosing } from "~/modules/approvals/use-cases/close-org-unit.server";
import { lookupsOfSubject } from "~/modules/journal/lookups.server";
import { proposeChange } from "~/modules/people/use-cases/propose-change.server";
import { renamePerson, returnRename } from "~/modules/people/use-cases/rename-person.server";
import { returnChange } from "~/modules/people/use-cases/return-change.server";
import { catalogueRow } from "~/modules/reference/catalogue-change.queries.server";
import type { Actor } from "~/platform/actor";
import { mustBeOk } from "~/platform/result";
import { openTasks } from "~/platform/tasks.server";
import { loader as workbench } from "~/routes/workbench";

const database = testDatabase();
let here: Awaited<ReturnType<typeof makeUnit>>;
let proposer: Actor;
let colleague: Actor;
const reason = { code: "other", text: "经核实档案材料" };
const text = "依据不足，请附任免文件";

beforeAll(async () => {
  here = await makeUnit(database.db, { code: "A01" });
  proposer = await makeActor(database.db, ["registrar"]);
  colleague = await makeActor(database.db, ["registrar"]);
});

const ctx = (actor: Actor) => ctxOf(database.db, actor);
const lines = async (actor: Actor) => (await openTasks(ctx(actor))).map(({ key, href }) => ({ key, href }));
const idOf = (href: string) => href.split("/").at(-1)!;
const open = (actor: Actor, id: string) =>
  call(page.loader as never, { db: database.db, actor, path: `/returned-approvals/${id}`, params: { id } });
const person = () => makePerson(database.db, { name: "张伟", unit: here, position: "科员", rank: "一级科员" });
const rename = (personId: string) => renamePerson(ctx(proposer), { personId, version: 1, name: "张玮", reason });

/** The line of the proposer alone leads to the page with the reason, and is gone once that was opened. */
async function isTold(key: string, subject: string): Promise<void> {
  const [line, ...more] = await lines(proposer);
  expect(more).toEqual([]);
  expect(line).toMatchObject({ key, href: expect.stringMatching(/^\/returned-approvals\//) });
  expect(await lines(colleague)).toEqual([]);
  const id = idOf(line!.href);
  expect(statusOf(await open(colleague, id))).toBe(404);
  expect((await lines(proposer)).length).toBe(1);
  expect(await open(proposer, id)).toMatchObject({ text, by: colleague.name, subject });
  expect(await lines(proposer)).toEqual([]);
  expect(await open(proposer, id)).toMatchObject({ text });
}

describe("what is returned comes back to whoever proposed it", () => {
  it("a change of name", async () => {
    const { id } = await person();
    mustBeOk(await rename(id));
    mustBeOk(await returnRename(ctx(colleague), { personId: id, version: 1, text }));
    await isTold("people:task.returned-rename", `/people/${id}`);
    const looks = await lookupsOfSubject(database.db, "person", id);
    expect(looks.map(({ name }) => name)).toContain("read-return");
  });

  it("a change of particulars", async () => {
    const { id } = await person();
    const input = { personId: id, version: 1, leaving: "retired" as const, lastOn: "2026-11-20", reason };
    mustBeOk(await proposeChange(ctx(proposer), { act: "retire-person", input }));
    mustBeOk(await returnChange(ctx(colleague), { personId: id, version: 1, text }));
    await isTold("people:task.returned-retirement", `/people/${id}`);
  });

  it("the closing of a unit", async () => {
    const { id } = await makeUnit(database.db, { code: "A02" });
    const closing = { unitId: id, version: 1, closedOn: "2026-12-01", targetCode: null, text: "机构改革" };
    mustBeOk(await proposeClosing(ctx(proposer), closing));
    mustBeOk(await returnClosing(ctx(colleague), { unitId: id, text }));
    await isTold("reference:task.returned-closing", `/org-units/${id}`);
  });

  it("the change of a catalogue", async () => {
    const about = { catalogue: "contributors", code: "321300-discipline" } as const;
    const { row, version } = (await catalogueRow(database.db, about.catalogue, about.code))!;
    const change = { ...about, version, row: { ...row, nameEn: "Other" }, text: "更名" };
    mustBeOk(await proposeCatalogueChange(ctx(proposer), change));
    mustBeOk(await returnCatalogueChange(ctx(colleague), { ...about, text }));
    await isTold("reference:task.returned-catalogue-change", "/contributors/321300-discipline");
  });

  it("and is off the workbench as soon as it is submitted anew", async () => {
    const { id } = await person();
    mustBeOk(await rename(id));
    mustBeOk(await returnRename(ctx(colleague), { personId: id, version: 1, text }));
    expect((await lines(proposer)).length).toBe(1);
    mustBeOk(await rename(id));
    expect(await lines(proposer)).toEqual([]);
    mustBeOk(await returnRename(ctx(colleague), { personId: id, version: 1, text }));
  });
});

describe("the workbench", () => {
  it("journals what it listed, under each person it named", async () => {
    const { id } = await person();
    mustBeOk(await rename(id));
    const at = { db: database.db, actor: colleague, path: "/" };
    const shown = (await call(workbench as never, at)) as { tasks: { params: object }[] };
    expect(shown.tasks).toMatchObject([{ params: { before: "张伟", after: "张玮" } }]);
    const [look] = await lookupsOfSubject(database.db, "person", id, { kind: "read" });
    expect(look).toMatchObject({ name: "list-tasks", row_count: 1, account_id: colleague.accountId });
  });
});
