import { sql } from "kysely";
import { beforeAll, describe, expect, it } from "vitest";
import { RECORD_KINDS } from "#db/reference/record-kinds";
import { makePersonRows, makeUnitRow } from "#tests/factories/person-rows";
import { contentOf } from "#tests/factories/record-content";
import { ctxOf, makeActor } from "#tests/support/actors";
import { testDatabase } from "#tests/support/database";
import { verifyJournal } from "~/modules/journal/use-cases/verify-journal.server";
import { catalogueOf, computeEffects } from "~/modules/records/effect-engine.rules";
import { effectPersonOf } from "~/modules/records/effect-person.rules";
import type { Grounds } from "~/modules/records/reasons.rules";
import { effectRecordOf } from "~/modules/records/record-content.rules";
import { servicesOfPersons } from "~/modules/records/record-people.queries.server";
import { recordFold } from "~/modules/records/records.fold.server";
import * as queries from "~/modules/records/records.queries.server";
import { confirmRecord } from "~/modules/records/use-cases/confirm-record.server";
import { correctRecord } from "~/modules/records/use-cases/correct-record.server";
import { enterRecord } from "~/modules/records/use-cases/enter-record.server";
import { liftSanction } from "~/modules/records/use-cases/lift-sanction.server";
import { markAppeal } from "~/modules/records/use-cases/mark-appeal.server";
import { returnRecord } from "~/modules/records/use-cases/return-record.server";
import { reviseRecord } from "~/modules/records/use-cases/revise-record.server";
import { voidRecord } from "~/modules/records/use-cases/void-record.server";
import type { Actor } from "~/platform/actor";
import { plusMilliseconds } from "~/platform/clock";
import { newId } from "~/platform/id";
import { mustBeOk } from "~/platform/result";
import { openTasks } from "~/platform/tasks.server";

const BODY = "甲河县纪委监委";
const database = testDatabase();
let first: Actor;
let second: Actor;
let stranger: Actor;
let people: string[];
let number = 0;

beforeAll(async () => {
  const { db } = database;
  const unitId = await makeUnitRow(db, BODY);
  people = await makePersonRows(db, await makeUnitRow(db), 4);
  const inspector = (unit: string) =>
    makeActor(db, ["discipline-inspector"], { scopeKind: "division", scopeValue: "321322", unitId: unit });
  first = await inspector(unitId);
  second = await inspector(unitId);
  stranger = await inspector(await makeUnitRow(db, "乙河县纪委监委"));
});

const as = (actor: Actor) => ctxOf(database.db, actor);
const later = (actor: Actor) => ctxOf(database.db, actor, plusMilliseconds(ctxOf(database.db).now, 60_000));
const reason = { code: "typing-error", text: "录入时看错一行" };
const evidenceFileId = newId();
const because = (act: unknown) => (act === reviseRecord ? { code: "review-changed", text: "复审变更" } : reason);
const fresh = (more = {}) => contentOf({ body: BODY, documentNo: `甲纪〔2026〕${++number}号`, ...more });

async function entered(more = {}, person = 0): Promise<string> {
  return mustBeOk(
    await enterRecord(as(first), { personId: people[person]!, content: fresh(more), evidenceFileId: null }),
  );
}

async function confirmed(more = {}, person = 0): Promise<string> {
  return mustBeOk(await confirmRecord(as(second), await entered(more, person)));
}

const present = async (id: string) => (await queries.currentRecord(database.db, id))!;
const codeOf = (result: { ok: boolean; refusal?: { code: string } }) => (result.ok ? "ok" : result.refusal!.code);
const eventsOf = async (id: string) =>
  (
    await database.db
      .selectFrom("journal_events")
      .select("name")
      .where("subject_id", "=", id)
      .where("subject_type", "=", "record")
      .orderBy("id")
      .execute()
  ).map((event) => event.name);

describe("entering and confirming", () => {
  it("takes effect only when a colleague of the same body confirms it", async () => {
    const id = await entered();
    expect(await present(id)).toMatchObject({ state: "entered", version: 1, enteredBy: first.accountId });
    expect((await openTasks(as(second))).map((task) => task.href)).toContain(`/records/${id}/confirmation`);
    expect((await openTasks(as(first))).map((task) => task.href)).not.toContain(`/records/${id}/confirmation`);
    expect(codeOf(await confirmRecord(as(first), id))).toBe("same-account");
    expect(codeOf(await confirmRecord(as(stranger), id))).toBe("not-own-body");
    expect(codeOf(await confirmRecord(as(second), id))).toBe("ok");
    expect(await present(id)).toMatchObject({
      state: "in-effect",
      version: 2,
      enteredBy: first.accountId,
      confirmedBy: second.accountId,
    });
    expect(await eventsOf(id)).toEqual(["record-entered", "record-confirmed"]);
    expect((await openTasks(as(second))).map((task) => task.href)).not.toContain(`/records/${id}/confirmation`);
    expect(codeOf(await confirmRecord(as(second), id))).toBe("already-decided");
  });

  it.each([
    ["another body", () => ({ body: "乙河县纪委监委" }), "not-own-body"],
    ["a kind that its contributor delivers", () => ({ kind: "dishonest-debtor" }), "kind-not-by-hand"],
    ["an unknown kind", () => ({ kind: "no-such-kind" }), "unknown-kind"],
    ["a day to come", () => ({ decidedOn: "2027-01-01" }), "content-invalid"],
    ["a day before birth", () => ({ decidedOn: "1949-01-01" }), "content-invalid"],
  ])("refuses %s", async (_, more, code) => {
    const content = fresh(more());
    expect(codeOf(await enterRecord(as(first), { personId: people[0]!, content, evidenceFileId: null }))).toBe(code);
  });

  it("refuses a person out of scope, and the same record twice", async () => {
    const outside = await makeActor(database.db, ["discipline-inspector"], {
      scopeKind: "division",
      scopeValue: "321323",
      unitId: first.unitId,
    });
    const content = fresh();
    const entry = { personId: people[0]!, content, evidenceFileId: null };
    expect(codeOf(await enterRecord(as(outside), entry))).toBe("person-missing");
    expect(codeOf(await enterRecord(as(first), entry))).toBe("ok");
    expect(codeOf(await enterRecord(as(first), entry))).toBe("record-exists");
  });

  it("a returned entry becomes void and can be entered anew", async () => {
    const content = fresh();
    const entry = { personId: people[1]!, content, evidenceFileId: null };
    const id = mustBeOk(await enterRecord(as(first), entry));
    expect(codeOf(await returnRecord(as(first), id, "文号有误"))).toBe("same-account");
    mustBeOk(await returnRecord(as(second), id, "文号有误"));
    expect(await present(id)).toMatchObject({ state: "void", reasonCode: "entry-returned" });
    expect(codeOf(await enterRecord(as(first), entry))).toBe("ok");
  });
});

describe("changing what stands", () => {
  it("corrects by a new version, the old one stays readable as it was known", async () => {
    const id = await confirmed({ months: 12 }, 2);
    const before = await present(id);
    const content = fresh({ documentNo: before.documentNo, months: 18, facts: "更正后的事由" });
    const change = { recordId: id, readAt: 2, content, reason, evidenceFileId };
    mustBeOk(await correctRecord(as(first), change));
    expect((await present(id)).months).toBe(12);
    expect(codeOf(await correctRecord(as(first), change))).toBe("already-submitted");
    mustBeOk(await confirmRecord(later(second), id));
    expect(await present(id)).toMatchObject({ months: 18, act: "corrected", version: 3, reasonCode: "typing-error" });
    const { now } = ctxOf(database.db);
    const asKnown = await queries.recordsOfPerson(database.db, people[2]!, { knownAt: now });
    expect(asKnown.find((record) => record.id === id)).toMatchObject({ months: 12, version: 2 });
    expect(codeOf(await correctRecord(as(first), change))).toBe("version-stale");
    expect((await queries.versionsOfRecord(database.db, id)).map((version) => version.act)).toEqual([
      "corrected",
      "confirmed",
      "entered",
    ]);
  });

  it("writes nothing where nothing changed, and refuses strangers and what is not confirmed", async () => {
    const id = await confirmed();
    const stored = await present(id);
    const content = fresh({ documentNo: stored.documentNo });
    const change = { recordId: id, readAt: 2, content, reason, evidenceFileId };
    expect(codeOf(await correctRecord(as(first), change))).toBe("nothing-changed");
    expect(codeOf(await reviseRecord(as(stranger), { ...change, content: { ...content, months: 6 } }))).toBe(
      "not-own-body",
    );
    const open = await entered();
    const early = { ...change, recordId: open, readAt: 1 };
    expect(codeOf(await correctRecord(as(first), early))).toBe("not-confirmed-yet");
    expect(codeOf(await correctRecord(as(first), { ...change, recordId: "01ARZ3NDEKTSV4RRFFQ69G5FAV" }))).toBe(
      "record-missing",
    );
  });

  it.each([
    ["a kind that its contributor delivers", { kind: "dishonest-debtor" }, "kind-not-by-hand"],
    ["the decision of another body", { body: "乙河县纪委监委" }, "not-own-body"],
    [
      "the own body by its name with a space, and a kind entered by hand",
      { body: `甲河县 纪委监委`, kind: "political-demerit" },
      "ok",
    ],
  ])("makes of a record, corrected or revised, %s: %s", async (_, more, code) => {
    for (const act of [correctRecord, reviseRecord]) {
      const id = await confirmed({ kind: "political-warning" });
      const { documentNo } = await present(id);
      const content = fresh({ kind: "political-warning", documentNo, ...more });
      const change = { recordId: id, readAt: 2, content, reason: because(act), evidenceFileId };
      expect(codeOf(await act(as(first), change))).toBe(code);
    }
  });

  it("restores rights by a revision and lifts a sanction with its document", async () => {
    const probation = await confirmed({ kind: "party-probation-one-year", decidedOn: "2024-05-10" });
    const stored = await present(probation);
    const content = fresh({ ...stored, facts: null, note: null, restoredOn: "2025-05-12" });
    const { documentNo, decidedOn, effectiveOn, kind } = stored;
    const whole = {
      ...contentOf({ body: BODY, documentNo, decidedOn, effectiveOn, kind }),
      restoredOn: content.restoredOn,
    };
    mustBeOk(
      await reviseRecord(as(second), {
        recordId: probation,
        readAt: 2,
        content: whole,
        reason: { code: "rights-restored", text: "观察期满" },
        evidenceFileId,
      }),
    );
    mustBeOk(await confirmRecord(as(first), probation));
    expect(await present(probation)).toMatchObject({ restoredOn: "2025-05-12", act: "revised", state: "in-effect" });

    const sanction = await confirmed({ kind: "duty-suspension", decidedOn: "2026-06-10" });
    const lifting = {
      recordId: sanction,
      readAt: 2,
      liftedOn: "2026-09-01",
      documentNo: "甲纪〔2026〕99号",
      reason: { code: "other", text: "恢复职务" },
      evidenceFileId,
    };
    expect(codeOf(await liftSanction(as(first), { ...lifting, liftedOn: "2026-12-01" }))).toBe("lifted-in-future");
    expect(codeOf(await liftSanction(as(first), { ...lifting, liftedOn: "2026-01-01" }))).toBe("lifted-before-start");
    expect(codeOf(await liftSanction(as(first), { ...lifting, recordId: probation, readAt: 3 }))).toBe(
      "nothing-to-lift",
    );
    mustBeOk(await liftSanction(as(first), lifting));
    mustBeOk(await confirmRecord(as(second), sanction));
    expect(await present(sanction)).toMatchObject({ state: "lifted", liftedOn: "2026-09-01", hasEndEvidence: true });
    expect(codeOf(await liftSanction(as(first), { ...lifting, readAt: 3 }))).toBe("already-lifted");
  });

  it("lets an earlier end win by the paper that states it, not by the paper of another act", async () => {
    const stated = { decidedOn: "2026-03-10", statedUntil: "2026-09-09" };
    const id = await confirmed(stated, 3);
    const { documentNo } = await present(id);
    const until = async () => {
      const records = (await queries.recordsOfPerson(database.db, people[3]!)).map(effectRecordOf);
      const person = effectPersonOf(await servicesOfPersons(database.db, [people[3]!]), "cpc-member");
      const view = computeEffects({ records, person, asOf: "2026-11-24", catalogue: catalogueOf(RECORD_KINDS) });
      return view.effects.find((effect) => effect.recordId === id)!.until;
    };
    expect(await until()).toBe("2027-03-09");
    const change = async (act: typeof correctRecord, more: object, readAt: number) => {
      const content = contentOf({ ...stated, body: BODY, documentNo, ...more });
      mustBeOk(await act(as(first), { recordId: id, readAt, content, reason: because(act), evidenceFileId }));
      mustBeOk(await confirmRecord(as(second), id));
    };
    await change(correctRecord, { facts: "事由更正一字" }, 2);
    expect(await present(id)).toMatchObject({ version: 3, hasEndEvidence: false });
    expect(await until()).toBe("2027-03-09");
    await change(reviseRecord, { facts: "事由更正一字", statedUntil: "2026-08-31" }, 3);
    expect(await present(id)).toMatchObject({ version: 4, hasEndEvidence: true });
    expect(await until()).toBe("2026-08-31");
  });

  it("asks each act for a reason of its own list, for words and for a paper, whichever way it comes", async () => {
    const id = await confirmed({ kind: "duty-suspension", decidedOn: "2026-06-10" }, 3);
    const { documentNo, kind, decidedOn } = await present(id);
    const content = contentOf({ body: BODY, documentNo, kind, decidedOn, note: "补记" });
    const acts = {
      "typing-error": (grounds: Grounds) => correctRecord(as(first), { recordId: id, readAt: 2, content, ...grounds }),
      "review-changed": (grounds: Grounds) => reviseRecord(as(first), { recordId: id, readAt: 2, content, ...grounds }),
      "decision-revoked": (grounds: Grounds) => voidRecord(as(first), { recordId: id, readAt: 2, ...grounds }),
      "expired-lifted": (grounds: Grounds) =>
        liftSanction(as(first), { recordId: id, readAt: 2, liftedOn: "2026-09-01", documentNo: null, ...grounds }),
    };
    for (const [code, act] of Object.entries(acts)) {
      for (const other of [...Object.keys(acts).filter((each) => each !== code), "because"])
        expect(codeOf(await act({ reason: { code: other, text: "说明" }, evidenceFileId }))).toBe("reason-unknown");
      expect(codeOf(await act({ reason: { code, text: null }, evidenceFileId }))).toBe("reason-text-missing");
      expect(codeOf(await act({ reason: { code, text: "说明" }, evidenceFileId: null }))).toBe("evidence-missing");
    }
    expect(await present(id)).toMatchObject({ version: 2, state: "in-effect" });
  });

  it("voids, and a void record admits nothing more", async () => {
    const id = await confirmed({}, 3);
    mustBeOk(
      await voidRecord(as(first), {
        recordId: id,
        readAt: 2,
        reason: { code: "decision-revoked", text: "原决定撤销" },
        evidenceFileId,
      }),
    );
    mustBeOk(await confirmRecord(as(second), id));
    expect(await present(id)).toMatchObject({ state: "void", act: "voided" });
    expect(
      codeOf(
        await voidRecord(as(first), {
          recordId: id,
          readAt: 3,
          reason: { code: "duplicate", text: "同一决定录了两次" },
          evidenceFileId,
        }),
      ),
    ).toBe("already-void");
    expect(await eventsOf(id)).toEqual(["record-entered", "record-confirmed", "record-voided"]);
  });

  it("marks an appeal at once; what was waiting then rests on other facts", async () => {
    const id = await confirmed({}, 3);
    mustBeOk(
      await voidRecord(as(first), {
        recordId: id,
        readAt: 2,
        reason: { code: "duplicate", text: "同一决定录了两次" },
        evidenceFileId,
      }),
    );
    const appeal = { stage: "review", on: "2026-04-01", documentNo: null } as const;
    const sought = { code: "remedy-sought", text: "本人书面申请复审" };
    const marked = { recordId: id, readAt: 2, appeal, reason: sought, evidenceFileId };
    const refusedAs = async (more: object) => codeOf(await markAppeal(as(first), { ...marked, ...more }));
    expect(await refusedAs({ appeal: { ...appeal, on: "2026-01-01" } })).toBe("appeal-before-decision");
    expect(await refusedAs({ reason: { code: "duplicate", text: "重复" } })).toBe("reason-unknown");
    expect(await refusedAs({ reason: { ...sought, text: " " } })).toBe("reason-text-missing");
    expect(await refusedAs({ evidenceFileId: null })).toBe("evidence-missing");
    expect(await refusedAs({ reason: { ...sought, code: "remedy-decided" } })).toBe("reason-unfit");
    mustBeOk(await markAppeal(as(first), marked));
    expect(await present(id)).toMatchObject({ appeal, state: "in-effect", version: 3, reasonCode: sought.code });
    expect(codeOf(await confirmRecord(as(second), id))).toBe("facts-changed");
    mustBeOk(await returnRecord(as(second), id, "情况有变"));
    expect(await present(id)).toMatchObject({ version: 3, state: "in-effect" });

    const decided = { code: "remedy-decided", text: "复审决定维持原决定" };
    const end = { stage: "upheld", on: "2026-05-06", documentNo: "甲纪复〔2026〕1号" } as const;
    mustBeOk(await markAppeal(as(first), { ...marked, readAt: 3, appeal: end, reason: decided }));
    expect(await present(id)).toMatchObject({ appeal: end, version: 4, reasonCode: decided.code });
    const { rows } = await sql<{ reason_code: string; reason_text: string }>`select reason_code, reason_text
      from journal_processes where name = 'mark-appeal' order by id`.execute(database.db);
    expect(rows).toEqual([sought, decided].map(({ code, text }) => ({ reason_code: code, reason_text: text })));
  });
});

describe("the journal", () => {
  it("folds to what the tables hold, and names a version changed behind the product's back", async () => {
    const { findings } = await verifyJournal(database.db, [recordFold]);
    expect(findings).toEqual([]);
    const { id } = await database.db
      .selectFrom("records")
      .select("id")
      .where("version", ">", 2)
      .orderBy("id")
      .limit(1)
      .executeTakeFirstOrThrow();
    const change = (months: number | null) =>
      sql`update record_versions set months = ${months} where record_id = ${id} and version = 2`.execute(
        database.admin,
      );
    const before = (await queries.versionsOfRecord(database.db, id)).find((version) => version.version === 2)!.months;
    await change(59);
    const tampered = (await verifyJournal(database.db, [recordFold])).findings;
    await change(before);
    expect(tampered).toMatchObject([{ kind: "row-changed", subjectType: "record", id, fields: ["v2"] }]);
  });

  it("lets the product close versions and nothing else of them", async () => {
    await expect(sql`update record_versions set months = 3`.execute(database.db)).rejects.toThrow(/denied/);
    await expect(sql`delete from record_versions`.execute(database.db)).rejects.toThrow(/denied/);
  });
});
