import { expect, it } from "vitest";
import { ctxOf, TEST_NOW } from "#tests/support/actors";
import { testDatabase } from "#tests/support/database";
import { foldables } from "~/foldables.server";
import { placeMergedUnits } from "~/modules/approvals/use-cases/place-merged-units.server";
import { verifyJournal } from "~/modules/journal/use-cases/verify-journal.server";
import { insertUnits } from "~/modules/reference/org-unit-import.queries.server";
import * as units from "~/modules/reference/org-units.queries.server";
import { unitSnapshot } from "~/modules/reference/unit-snapshot";
import { newId } from "~/platform/id";
import { runProcess } from "~/platform/process.server";
import { mustBeOk, ok } from "~/platform/result";

const database = testDatabase();
const at = async (id: string) => (await units.unitById(database.db, id))!;

async function makeUnit(code: string, parentId: string | null = null): Promise<string> {
  const id = newId();
  const row = {
    ...{ id, code, name: `单位${code}`, short_name: null, former_names_json: "[]", parent_id: parentId },
    path: `${parentId ? (await at(parentId)).path : "/"}${id}/`,
    ...{ division_code: "321302", nature: "organ" as const, branch: "party", uscc: null, org_level: null },
    ...{ closed_on: null, merged_into_id: null },
  };
  const done = await runProcess(ctxOf(database.db), { name: "commit-import" }, async ({ db, record }) => {
    await insertUnits(db, [{ ...row, created_at: TEST_NOW, updated_at: TEST_NOW }]);
    record({ name: "org-unit-created", subject: { type: "org-unit", id }, before: null, after: unitSnapshot(row) });
    return ok(null);
  });
  mustBeOk(done);
  return id;
}

/** As merging was before it moved the unit: closed, pointing to its successor, in its old place. */
async function mergedInPlace(id: string, successor: string): Promise<void> {
  const done = await runProcess(ctxOf(database.db), { name: "confirm-closing" }, async ({ db, record }) => {
    const own = await at(id);
    const closed = { closedOn: "2026-06-30", mergedIntoId: successor };
    await units.closeUnit(db, { id, version: own.version, ...closed, parentId: own.parent_id }, TEST_NOW);
    const before = unitSnapshot(own);
    record({ name: "org-unit-changed", subject: { type: "org-unit", id }, before, after: { ...before, ...closed } });
    return ok(null);
  });
  mustBeOk(done);
}

it("units merged before merging moved them come below their successors, with what is below them, and the journal says so", async () => {
  const top = await makeUnit("P-0");
  const [first, second, third] = [await makeUnit("P-1", top), await makeUnit("P-2"), await makeUnit("P-3")];
  const section = await makeUnit("P-11", first);
  const [parent, child] = [await makeUnit("P-4"), await makeUnit("P-5")];
  const below = await makeUnit("P-41", parent);
  await mergedInPlace(first, second);
  await mergedInPlace(second, third);
  await mergedInPlace(below, parent);
  await mergedInPlace(child, await makeUnit("P-51", child));
  expect(await placeMergedUnits(database.db, TEST_NOW)).toBe(2);
  const path = (await at(third)).path;
  expect((await at(second)).path).toBe(`${path}${second}/`);
  expect(await at(first)).toMatchObject({ path: `${path}${second}/${first}/`, parent_id: second, version: 3 });
  expect((await at(section)).path).toBe(`${path}${second}/${first}/${section}/`);
  expect((await at(below)).path).toBe(`${(await at(parent)).path}${below}/`);
  expect((await at(child)).path).toBe(`/${child}/`);
  expect(await placeMergedUnits(database.db, TEST_NOW)).toBe(0);
  expect((await verifyJournal(database.db, foldables)).findings).toEqual([]);
});
