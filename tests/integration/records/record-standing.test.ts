import { beforeAll, expect, it } from "vitest";
import { RECORD_KINDS } from "#db/reference/record-kinds";
import { makePersonRows, makeUnitRow } from "#tests/factories/person-rows";
import { contentOf } from "#tests/factories/record-content";
import { ctxOf, makeActor } from "#tests/support/actors";
import { testDatabase } from "#tests/support/database";
import { catalogueOf, computeEffects } from "~/modules/records/effect-engine.rules";
import { effectPersonOf } from "~/modules/records/effect-person.rules";
import { effectRecordOf } from "~/modules/records/record-content.rules";
import { servicesOfPersons } from "~/modules/records/record-people.queries.server";
import * as queries from "~/modules/records/records.queries.server";
import { confirmRecord } from "~/modules/records/use-cases/confirm-record.server";
import { correctRecord } from "~/modules/records/use-cases/correct-record.server";
import { enterRecord } from "~/modules/records/use-cases/enter-record.server";
import { liftSanction } from "~/modules/records/use-cases/lift-sanction.server";
import { reviseRecord } from "~/modules/records/use-cases/revise-record.server";
import type { Actor } from "~/platform/actor";
import { newId } from "~/platform/id";
import { mustBeOk } from "~/platform/result";

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

it("stands as its content says: a lifting taken back is none, and one whose document was added is one", async () => {
  const measure = { kind: "duty-suspension", decidedOn: "2026-06-10" };
  const id = await confirmed(measure, 2);
  const { documentNo } = await present(id);
  const lifting = {
    ...{ recordId: id, readAt: 2, liftedOn: "2026-09-01", documentNo: null },
    ...{ reason: { code: "other", text: "恢复职务" }, evidenceFileId },
  };
  mustBeOk(await liftSanction(as(first), lifting));
  mustBeOk(await confirmRecord(as(second), id));
  const change = async (act: typeof correctRecord, more: object, recordId = id) => {
    const { version, documentNo: no } = await present(recordId);
    const content = contentOf({ ...measure, body: BODY, documentNo: no, ...more });
    mustBeOk(await act(as(first), { recordId, readAt: version, content, reason: because(act), evidenceFileId }));
    mustBeOk(await confirmRecord(as(second), recordId));
  };
  await change(correctRecord, { liftedOn: "2026-09-01", facts: "事由更正一字" });
  expect(await present(id)).toMatchObject({ version: 4, state: "lifted", hasEndEvidence: true });
  await change(reviseRecord, {});
  expect(await present(id)).toMatchObject({ version: 5, state: "in-effect", liftedOn: null });
  mustBeOk(await liftSanction(as(first), { ...lifting, readAt: 5 }));
  mustBeOk(await confirmRecord(as(second), id));
  expect(documentNo).toBe((await present(id)).documentNo);

  const ends = { statedUntil: "2026-12-09", untilBasis: "原决定", liftedOn: "2026-09-01" };
  const other = await confirmed({ ...measure, ...ends }, 2);
  expect(await present(other)).toMatchObject({ state: "in-effect" });
  await change(correctRecord, { ...ends, liftDocumentNo: "甲纪〔2026〕77号" }, other);
  expect(await present(other)).toMatchObject({ state: "lifted" });
  const records = (await queries.recordsOfPerson(database.db, people[2]!)).map(effectRecordOf);
  const person = effectPersonOf(await servicesOfPersons(database.db, [people[2]!]), "cpc-member");
  const view = computeEffects({ records, person, asOf: "2026-11-24", catalogue: catalogueOf(RECORD_KINDS) });
  expect(view.effects.find((effect) => effect.recordId === other)!.until).toBe("2026-08-31");
});

it("is kept by the body that the deciding one was merged into, through every merger", async () => {
  const { db, admin } = database;
  const name = "甲河县派驻第一纪检监察组";
  const [gone, between] = [await makeUnitRow(db, name), await makeUnitRow(db, "甲河县派驻纪检监察组")];
  const scope = { scopeKind: "division" as const, scopeValue: "321322", unitId: gone };
  const [one, other] = [
    await makeActor(db, ["discipline-inspector"], scope),
    await makeActor(db, ["discipline-inspector"], scope),
  ];
  const content = fresh({ kind: "duty-suspension", decidedOn: "2026-06-10", body: name });
  const id = mustBeOk(await enterRecord(as(one), { personId: people[1]!, content, evidenceFileId: null }));
  mustBeOk(await confirmRecord(as(other), id));
  const lifting = {
    ...{ recordId: id, readAt: 2, liftedOn: "2026-09-01", documentNo: "甲纪〔2026〕98号" },
    ...{ reason: { code: "other", text: "恢复职务" }, evidenceFileId },
  };
  expect(codeOf(await liftSanction(as(first), lifting))).toBe("not-own-body");
  const merge = (from: string, to: string) =>
    admin
      .updateTable("org_units")
      .set({ closed_on: "2026-08-01", merged_into_id: to })
      .where("id", "=", from)
      .execute();
  await merge(gone, between);
  await merge(between, first.unitId!);
  expect(codeOf(await liftSanction(as(stranger), lifting))).toBe("not-own-body");
  mustBeOk(await liftSanction(as(first), lifting));
  mustBeOk(await confirmRecord(as(second), id));
  expect(await present(id)).toMatchObject({ state: "lifted", bodyUnitId: gone });
});
