import { beforeAll, expect, it } from "vitest";
import { ctxOf, makeActor } from "#tests/support/actors";
import { testDatabase } from "#tests/support/database";
import { namedAfter } from "#tests/support/tamper";
import { approvalFold } from "~/modules/approvals/approvals.fold.server";
import { signApproval, submitForApproval } from "~/modules/approvals/approve.server";
import { newId } from "~/platform/id";
import { runProcess } from "~/platform/process.server";
import { mustBeOk } from "~/platform/result";

const database = testDatabase();
const named = (...statements: string[]) => namedAfter(database.admin, [approvalFold], ...statements);
let id: string;

beforeAll(async () => {
  const { db } = database;
  const act = { kind: "rename-person", subject: { type: "person", id: newId() }, facts: 1 };
  const by = async () => ctxOf(db, await makeActor(db, ["registrar"]));
  const [first, second, third] = [await by(), await by(), await by()];
  id = mustBeOk(
    await runProcess(first, { name: "test-approval" }, (unit) =>
      submitForApproval(unit, first, { ...act, proposal: 1, levels: 2 }),
    ),
  );
  for (const ctx of [second, third])
    mustBeOk(
      await runProcess(ctx, { name: "test-approval" }, (unit) => signApproval(unit, ctx, { ...act, seen: null })),
    );
});

it("signatures are as the journal says", async () => {
  expect(await named()).toEqual([]);
});

it.each([
  ["put under another name", `update approval_signatures set account_id = '${"0".repeat(26)}' where level = 1`],
  ["put to another moment", "update approval_signatures set signed_at = signed_at + interval 1 second where level = 2"],
  ["moved to another level", "update approval_signatures set level = 3 where level = 2"],
  ["taken away", "delete from approval_signatures where level = 1"],
])("one that was %s is named", async (_, statement) => {
  expect(await named(statement)).toEqual([["row-changed", "approval", id, "signatures"]]);
});

it("one that was added is named", async () => {
  const added = `insert into approval_signatures values ('${id}', 3, '${"0".repeat(26)}', now(3))`;
  expect(await named(added)).toEqual([["row-changed", "approval", id, "signatures"]]);
});
