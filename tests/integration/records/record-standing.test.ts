import { beforeAll, expect, it } from "vitest";
import { RECORD_KINDS } from "#db/reference/record-kinds";
import { makeUnitRow } from "#tests/factories/person-rows";
import { contentOf } from "#tests/factories/record-content";
import { DESK_BODY, recordDesk } from "#tests/factories/record-desk";
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

const database = testDatabase();
let desk: Awaited<ReturnType<typeof recordDesk>>;

beforeAll(async () => {
  desk = await recordDesk(database.db);
});

const as = (actor: Actor) => ctxOf(database.db, actor);
const evidenceFileId = newId();
const because = (act: unknown) =>
  act === reviseRecord
    ? { code: "review-changed", text: "复审变更" }
    : { code: "typing-error", text: "录入时看错一行" };

const present = async (id: string) => (await queries.currentRecord(database.db, id))!;
const codeOf = (result: { ok: boolean; refusal?: { code: string } }) => (result.ok ? "ok" : result.refusal!.code);

it("stands as its content says: a lifting taken back is none, and one whose document was added is one", async () => {
  const measure = { kind: "duty-suspension", decidedOn: "2026-06-10" };
  const id = await desk.confirmed(measure);
  const { documentNo } = await present(id);
  const lifting = {
    ...{ recordId: id, readAt: 2, liftedOn: "2026-09-01", documentNo: null },
    ...{ reason: { code: "other", text: "恢复职务" }, evidenceFileId },
  };
  mustBeOk(await liftSanction(as(desk.inspector), lifting));
  mustBeOk(await confirmRecord(as(desk.colleague), id));
  const change = async (act: typeof correctRecord, more: object, recordId = id) => {
    const { version, documentNo: no } = await present(recordId);
    const content = contentOf({ ...measure, body: DESK_BODY, documentNo: no, ...more });
    mustBeOk(
      await act(as(desk.inspector), { recordId, readAt: version, content, reason: because(act), evidenceFileId }),
    );
    mustBeOk(await confirmRecord(as(desk.colleague), recordId));
  };
  await change(correctRecord, { liftedOn: "2026-09-01", facts: "事由更正一字" });
  expect(await present(id)).toMatchObject({ version: 4, state: "lifted", hasEndEvidence: true });
  await change(reviseRecord, {});
  expect(await present(id)).toMatchObject({ version: 5, state: "in-effect", liftedOn: null });
  mustBeOk(await liftSanction(as(desk.inspector), { ...lifting, readAt: 5 }));
  mustBeOk(await confirmRecord(as(desk.colleague), id));
  expect(documentNo).toBe((await present(id)).documentNo);

  const ends = { statedUntil: "2026-12-09", untilBasis: "原决定", liftedOn: "2026-09-01" };
  const other = await desk.confirmed({ ...measure, ...ends });
  expect(await present(other)).toMatchObject({ state: "in-effect" });
  await change(correctRecord, { ...ends, liftDocumentNo: "甲纪〔2026〕77号" }, other);
  expect(await present(other)).toMatchObject({ state: "lifted" });
  const records = (await queries.recordsOfPerson(database.db, desk.person)).map(effectRecordOf);
  const person = effectPersonOf(await servicesOfPersons(database.db, [desk.person]), "cpc-member");
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
  const decision = { kind: "duty-suspension", decidedOn: "2026-06-10", documentNo: "甲纪〔2026〕97号" };
  const content = contentOf({ ...decision, body: name });
  const id = mustBeOk(await enterRecord(as(one), { personId: desk.person, content, evidenceFileId: null }));
  mustBeOk(await confirmRecord(as(other), id));
  const lifting = {
    ...{ recordId: id, readAt: 2, liftedOn: "2026-09-01", documentNo: "甲纪〔2026〕98号" },
    ...{ reason: { code: "other", text: "恢复职务" }, evidenceFileId },
  };
  expect(codeOf(await liftSanction(as(desk.inspector), lifting))).toBe("not-own-body");
  const merge = (from: string, to: string) =>
    admin
      .updateTable("org_units")
      .set({ closed_on: "2026-08-01", merged_into_id: to })
      .where("id", "=", from)
      .execute();
  await merge(gone, between);
  await merge(between, desk.inspector.unitId!);
  expect(codeOf(await liftSanction(as(desk.stranger), lifting))).toBe("not-own-body");
  mustBeOk(await liftSanction(as(desk.inspector), lifting));
  mustBeOk(await confirmRecord(as(desk.colleague), id));
  expect(await present(id)).toMatchObject({ state: "lifted", bodyUnitId: gone });
});
