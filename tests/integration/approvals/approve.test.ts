import { expect, it } from "vitest";
import {
  returnSubmission,
  signApproval,
  submitForApproval,
  withdrawSubmission,
} from "~/modules/approvals/approve.server";
import type { Actor } from "~/platform/actor";
import { newId } from "~/platform/id";
import { runProcess, type Unit } from "~/platform/process.server";
import type { Result } from "~/platform/result";
import { ctxOf, makeActor } from "../../support/actors";
import { testDatabase } from "../../support/database";

const database = testDatabase();
const kind = "rename-person";

async function as<T>(actor: Actor, work: (unit: Unit) => Promise<Result<T>>): Promise<Result<T>> {
  return runProcess(ctxOf(database.db, actor), { name: "test-approval" }, work);
}

async function people() {
  return Promise.all([1, 2, 3].map(() => makeActor(database.db, ["registrar"])));
}

const codeOf = (result: Result<unknown>) => (result.ok ? null : result.refusal.code);

it("needs as many different people as it has levels", async () => {
  const [a, b, c] = (await people()) as [Actor, Actor, Actor];
  const subject = { type: "person", id: newId() };
  const submit = () =>
    as(a, (unit) =>
      submitForApproval(unit, ctxOf(database.db, a), {
        kind,
        subject,
        proposal: { name: "甲" },
        facts: { version: 1 },
        levels: 2,
      }),
    );
  const sign = (actor: Actor, version = 1) =>
    as(actor, (unit) =>
      signApproval(unit, ctxOf(database.db, actor), { kind, subject, facts: { version }, seen: null }),
    );
  expect((await submit()).ok).toBe(true);
  expect(codeOf(await submit())).toBe("already-submitted");
  expect(codeOf(await sign(a))).toBe("same-account");
  expect(codeOf(await sign(b, 2))).toBe("facts-changed");
  expect(await sign(b)).toMatchObject({ ok: true, value: { isComplete: false, level: 1 } });
  expect(codeOf(await sign(b))).toBe("same-account");
  expect(await sign(c)).toMatchObject({ ok: true, value: { isComplete: true, proposal: { name: "甲" } } });
  expect(codeOf(await sign(c))).toBe("already-decided");
  const events = await database.db
    .selectFrom("journal_events")
    .innerJoin("journal_subjects", "journal_subjects.process_id", "journal_events.process_id")
    .select("journal_events.name")
    .where("journal_subjects.subject_id", "=", subject.id)
    .orderBy("journal_events.id")
    .execute();
  expect(events.map(({ name }) => name)).toEqual(["approval-submitted", "approval-signed", "approval-signed"]);
});

it("goes back to the submitter and may be submitted again", async () => {
  const [a, b] = (await people()) as [Actor, Actor, Actor];
  const subject = { type: "person", id: newId() };
  const submit = () =>
    as(a, (unit) => submitForApproval(unit, ctxOf(database.db, a), { kind, subject, proposal: 1, facts: 1 }));
  await submit();
  const giveBack = (actor: Actor) =>
    as(actor, (unit) =>
      returnSubmission(unit, ctxOf(database.db, actor), { kind, subject, text: "依据不足", line: null, seen: null }),
    );
  expect(codeOf(await giveBack(a))).toBe("same-account");
  expect((await giveBack(b)).ok).toBe(true);
  expect((await submit()).ok).toBe(true);
});

it("is taken back by the submitter only", async () => {
  const [a, b] = (await people()) as [Actor, Actor, Actor];
  const subject = { type: "person", id: newId() };
  await as(a, (unit) => submitForApproval(unit, ctxOf(database.db, a), { kind, subject, proposal: 1, facts: 1 }));
  const takeBack = (actor: Actor) =>
    as(actor, (unit) => withdrawSubmission(unit, ctxOf(database.db, actor), { kind, subject }));
  expect(codeOf(await takeBack(b))).toBe("not-the-submitter");
  expect((await takeBack(a)).ok).toBe(true);
});

it("notices a proposal that was changed behind the product's back", async () => {
  const [a, b] = (await people()) as [Actor, Actor, Actor];
  const subject = { type: "person", id: newId() };
  await as(a, (unit) =>
    submitForApproval(unit, ctxOf(database.db, a), { kind, subject, proposal: { name: "甲" }, facts: 1 }),
  );
  await database.db
    .updateTable("approvals")
    .set({ proposal_json: '{"name":"乙"}' })
    .where("subject_id", "=", subject.id)
    .execute();
  const signed = await as(b, (unit) =>
    signApproval(unit, ctxOf(database.db, b), { kind, subject, facts: 1, seen: null }),
  );
  expect(codeOf(signed)).toBe("proposal-changed");
});
