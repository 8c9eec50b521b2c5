import { beforeAll, describe, expect, it } from "vitest";
import { makeUnitRow } from "#tests/factories/person-rows";
import { DESK_BODY, decisionPdf, deskErrors, recordDesk } from "#tests/factories/record-desk";
import { ctxOf, makeActor } from "#tests/support/actors";
import { testDatabase } from "#tests/support/database";
import { call, statusOf } from "#tests/support/request";
import { identityNumberIndex } from "~/modules/people/identity-number.server";
import { openPersonFile } from "~/modules/people/routes/person-file.server";
import * as queries from "~/modules/records/records.queries.server";
import * as appeal from "~/modules/records/routes/appeal.server";
import * as confirmation from "~/modules/records/routes/confirmation.server";
import * as correction from "~/modules/records/routes/correction.server";
import * as entry from "~/modules/records/routes/enter-record.server";
import * as evidence from "~/modules/records/routes/evidence";
import * as lifting from "~/modules/records/routes/lifting.server";
import * as record from "~/modules/records/routes/record.server";
import * as returning from "~/modules/records/routes/return.server";
import * as revision from "~/modules/records/routes/revision.server";
import * as voiding from "~/modules/records/routes/voiding.server";
import { confirmRecord } from "~/modules/records/use-cases/confirm-record.server";
import { markAppeal } from "~/modules/records/use-cases/mark-appeal.server";
import type { Actor } from "~/platform/actor";
import { newId } from "~/platform/id";
import { mustBeOk } from "~/platform/result";

type Desk = Awaited<ReturnType<typeof recordDesk>>;

const database = testDatabase();
let inspector: Desk["inspector"];
let colleague: Desk["colleague"];
let stranger: Desk["stranger"];
let registrar: Desk["registrar"];
let person: Desk["person"];
let confirmed: Desk["confirmed"];
let post: Desk["post"];
let open: Desk["open"];

beforeAll(async () => {
  ({ inspector, colleague, stranger, registrar, person, confirmed, post, open } = await recordDesk(database.db));
});

describe("acting", () => {
  const typed = { kind: "political-demerit", body: DESK_BODY, decidedOn: "2026-05-10", facts: "事由" };

  it("names every field that is wrong and keeps what was typed", async () => {
    const answer = await post(
      entry.action as never,
      inspector,
      {},
      { ...typed, idNumber: "123", decidedOn: "2026-02-30" },
    );
    expect(statusOf(answer)).toBe(422);
    expect(Object.keys(deskErrors(answer)).sort()).toEqual(["decidedOn", "idNumber"]);
    const unknown = await post(entry.action as never, inspector, {}, { ...typed, idNumber: "321399197410281948" });
    expect(deskErrors(unknown)).toEqual({ idNumber: ["没有此人，或者不在本账号管理范围内"] });
    const future = { ...typed, idNumber: "321399197410281948", decidedOn: "2027-01-01" };
    expect(statusOf(await post(entry.action as never, inspector, {}, future))).toBe(422);
  });

  it("keeps no mark of secrecy that was typed, and does not send it back", async () => {
    const answer = await post(
      entry.action as never,
      inspector,
      {},
      { ...typed, facts: "详见 机密★2年 来函", idNumber: "123" },
    );
    expect(statusOf(answer)).toBe(422);
    expect(deskErrors(answer).facts).toEqual(["本系统不处理国家秘密，请走涉密渠道。"]);
    expect(JSON.stringify(answer)).not.toContain("★");
    const alone = { ...typed, facts: "秘密★", idNumber: "321399197410281948" };
    expect(deskErrors(await post(entry.action as never, inspector, {}, alone))).toEqual({
      facts: ["本系统不处理国家秘密，请走涉密渠道。"],
    });
  });

  it("says the same of nobody and of somebody out of scope, and the journal names neither", async () => {
    const number = "321399199007202081";
    await database.db
      .updateTable("persons")
      .set({ id_number_index: identityNumberIndex(number) })
      .where("id", "=", person)
      .execute();
    const far = await makeActor(database.db, ["discipline-inspector"], {
      scopeKind: "division",
      scopeValue: "321324",
      unitId: await makeUnitRow(database.db, "丙河县纪委监委", "321324"),
    });
    const ask = (idNumber: string) => post(entry.action as never, far, {}, { ...typed, idNumber }, decisionPdf);
    const [nobody, somebody] = [await ask("321399197410281948"), await ask(number)];
    expect([statusOf(nobody), statusOf(somebody)]).toEqual([422, 422]);
    expect(deskErrors(somebody)).toEqual(deskErrors(nobody));
    const looks = database.db
      .selectFrom("journal_processes")
      .select("subject_ids")
      .where("account_id", "=", far.accountId)
      .execute();
    expect(await looks).toEqual([{ subject_ids: null }, { subject_ids: null }]);
    expect(
      statusOf(await post(entry.action as never, inspector, {}, { ...typed, idNumber: number }, decisionPdf)),
    ).toBe(302);
  });

  it("corrects with a paper of the right kind, and a colleague opens the paper and confirms", async () => {
    const id = await confirmed();
    const stored = (await queries.currentRecord(database.db, id))!;
    const change = {
      ...typed,
      decidedOn: stored.decidedOn,
      documentNo: stored.documentNo!,
      months: "18",
      version: "2",
      reasonCode: "wrong-date",
      reasonText: "决定书上为三月十日",
    };
    const send = (file?: { name: string; bytes: Buffer }, more = {}) =>
      post(correction.action as never, inspector, { id }, { ...change, ...more }, file);
    expect(deskErrors(await send())).toEqual({ evidence: ["请附依据文件"] });
    expect(deskErrors(await send({ name: "a.pdf", bytes: Buffer.from("PK\u0003\u0004") }))).toEqual({
      evidence: ["依据文件应为 PDF、PNG 或 JPEG"],
    });
    expect(deskErrors(await send({ name: "a.pdf", bytes: Buffer.from("%PDF-1.4\n%%EOF") }))).toEqual({
      evidence: ["PDF 已损坏，无法读取，请重新导出"],
    });
    expect(deskErrors(await send({ ...decisionPdf, name: "机密★决定.pdf" }))).toEqual({
      evidence: ["本系统不处理国家秘密，请走涉密渠道。"],
    });
    expect(deskErrors(await send(decisionPdf, { reasonText: " " }))).toEqual({ reasonText: ["请写明事实和依据"] });
    for (const reasonCode of ["review-changed", "expired-lifted", "because", ""])
      expect(Object.keys(deskErrors(await send(decisionPdf, { reasonCode })))).toEqual(["reasonCode"]);
    expect(statusOf(await send(decisionPdf, { version: "1" }))).toBe(409);
    const done = (await send(decisionPdf)) as Response;
    expect([done.status, done.headers.get("Location")]).toEqual([302, `/records/${id}`]);

    for (const other of [stranger, registrar, await makeActor(database.db, ["vetting-officer"])]) {
      expect(statusOf(await open(evidence.loader, other, id, { version: "pending" }))).toBe(404);
      const page = (await open(record.loader, other, id)) as Awaited<ReturnType<typeof record.loader>>;
      expect(page.pending).toBeNull();
    }
    const paper = (await open(evidence.loader, colleague, id, { version: "pending" })) as Response;
    expect(Buffer.from(await paper.arrayBuffer())).toEqual(decisionPdf.bytes);
    expect(paper.headers.get("Content-Type")).toBe("application/pdf");
    const shown = (await open(confirmation.loader, colleague, id)) as Awaited<ReturnType<typeof confirmation.loader>>;
    expect(shown.pending?.changes.map((one) => [one.before, one.after])).toContainEqual([null, "18"]);
    const own = await call(confirmation.action as never, {
      db: database.db,
      actor: inspector,
      path: `/records/${id}/confirmation`,
      params: { id },
      form: { proposal: shown.pending!.id },
    });
    expect(statusOf(own)).toBe(409);
    const signed = await call(confirmation.action as never, {
      db: database.db,
      actor: colleague,
      path: `/records/${id}/confirmation`,
      params: { id },
      form: { proposal: shown.pending!.id },
    });
    expect((signed as Response).status).toBe(302);
    expect((await queries.currentRecord(database.db, id))!.months).toBe(18);
    expect(statusOf(await open(evidence.loader, colleague, id, { version: "3" }))).toBe(200);
    expect(statusOf(await open(evidence.loader, colleague, id, { version: "9" }))).toBe(404);
  });

  it("what stood under a kind that a reader may not see stays closed, with its paper, under whatever kind it stands now", async () => {
    const { db } = database;
    const id = await confirmed({ kind: "admonition" });
    const stored = (await queries.currentRecord(db, id))!;
    const change = {
      ...{ body: DESK_BODY, decidedOn: stored.decidedOn, documentNo: stored.documentNo!, facts: "事由" },
      reasonText: "决定书上为政务记过",
    };
    const correct = async (more: Record<string, string>) => {
      const sent = await post(correction.action as never, inspector, { id }, { ...change, ...more }, decisionPdf);
      expect(statusOf(sent)).toBe(302);
      mustBeOk(await confirmRecord(ctxOf(db, colleague), id));
    };
    await correct({ kind: "admonition", reasonCode: "typing-error", version: "2" });
    await correct({ kind: "political-demerit", reasonCode: "wrong-kind", version: "3" });
    const officer = await makeActor(db, ["vetting-officer"]);
    const papers = async () => {
      const versions = ["3", "4"];
      const looks = versions.map((version) => open(evidence.loader, officer, id, { version }));
      return (await Promise.all(looks)).map(statusOf);
    };
    const shownTo = async (actor: Actor) => {
      const page = (await open(record.loader, actor, id)) as Awaited<ReturnType<typeof record.loader>>;
      return page.versions;
    };
    expect(await papers()).toEqual([200, 200]);
    const closed = { visibility_class: "organisational", role: "vetting-officer" };
    const rows = db.deleteFrom("record_kind_visibility").where("visibility_class", "=", closed.visibility_class);
    await rows.where("role", "=", closed.role).execute();
    expect(await papers()).toEqual([404, 200]);
    const versions = await shownTo(officer);
    expect(versions.map(({ version }) => version)).toEqual([4]);
    expect(JSON.stringify(versions)).not.toContain("诫勉");
    expect(JSON.stringify(await shownTo(inspector))).toContain("诫勉");
    await db.insertInto("record_kind_visibility").values(closed).execute();
    await db
      .deleteFrom("record_kind_visibility")
      .where("visibility_class", "=", "discipline")
      .where("role", "=", closed.role)
      .execute();
    const file = await openPersonFile(ctxOf(db, officer), {
      ...{ personId: person, reading: { caseId: null, ground: "vetting" }, asOf: null },
      knownAt: (await queries.versionsOfRecord(db, id)).at(-2)!.knownFrom,
    });
    expect(file.kind === "file" && file.file.records.some((one) => one.record.id === id)).toBe(false);
    await db
      .insertInto("record_kind_visibility")
      .values({ ...closed, visibility_class: "discipline" })
      .execute();
  });

  it("lifts, voids, marks and returns at their own addresses", async () => {
    const lifted = await confirmed({ kind: "duty-suspension" });
    const why = { reasonCode: "expired-lifted", reasonText: "见解除决定" };
    const lift = { version: "2", liftedOn: "2026-08-01", documentNo: "甲纪〔2026〕88号", ...why };
    expect(statusOf(await post(lifting.action as never, inspector, { id: lifted }, lift, decisionPdf))).toBe(302);
    const back = { db: database.db, path: "/records/return", params: { id: lifted } };
    expect(statusOf(await call(returning.action as never, { ...back, actor: colleague, form: { text: "" } }))).toBe(
      422,
    );
    const { proposal } = (await call(returning.loader as never, { ...back, actor: colleague })) as { proposal: string };
    const form = { text: "缺页", proposal };
    expect(statusOf(await call(returning.action as never, { ...back, actor: colleague, form }))).toBe(302);

    const id = await confirmed();
    const mark = { version: "2", stage: "review", on: "2026-04-01" };
    const bare = await post(appeal.action as never, inspector, { id }, mark, decisionPdf);
    expect(Object.keys(deskErrors(bare)).sort()).toEqual(["reasonCode", "reasonText"]);
    const sought = { ...mark, reasonCode: "remedy-sought", reasonText: "本人申请复审" };
    expect(deskErrors(await post(appeal.action as never, inspector, { id }, sought))).toEqual({
      evidence: ["请附依据文件"],
    });
    expect(statusOf(await post(appeal.action as never, inspector, { id }, sought, decisionPdf))).toBe(302);
    expect(statusOf(await open(evidence.loader, colleague, id, { version: "3" }))).toBe(200);
    const marked = (await open(record.loader, colleague, id)) as Awaited<ReturnType<typeof record.loader>>;
    expect(marked.versions[0]).toMatchObject({
      ...{ reason: "本人提出复审、复核或者申诉", reasonText: "本人申请复审", hasEvidence: true },
    });
    const voided = await post(
      voiding.action as never,
      inspector,
      { id },
      { version: "3", reasonCode: "duplicate", reasonText: "同一决定录了两次" },
      decisionPdf,
    );
    expect(statusOf(voided)).toBe(302);
    const again = (await open(voiding.loader, inspector, id)) as Awaited<ReturnType<typeof voiding.loader>>;
    expect(again.head.closed).toBe("此项已提交，正在等待审批");
  });
});

describe("a form that was read before a colleague changed the record", () => {
  const why = { version: "2", reasonText: "见依据文件" };
  const content = { kind: "political-demerit", body: DESK_BODY, decidedOn: "2026-05-10" };
  it.each([
    ["correction", correction, { ...content, reasonCode: "typing-error" }],
    ["revision", revision, { ...content, reasonCode: "review-changed" }],
    ["voiding", voiding, { reasonCode: "duplicate" }],
    ["lifting", lifting, { reasonCode: "expired-lifted", liftedOn: "2026-08-01" }],
    ["appeal", appeal, { reasonCode: "remedy-sought", stage: "review", on: "2026-06-01" }],
  ])(
    "%s says who did what since, keeps what was typed and no paper, and tells another body nothing",
    async (...row) => {
      const [, route, more] = row;
      const id = await confirmed();
      mustBeOk(
        await markAppeal(ctxOf(database.db, colleague), {
          ...{ recordId: id, readAt: 2, appeal: { stage: "appeal", on: "2026-06-02", documentNo: null } },
          reason: { code: "remedy-accepted", text: "受理通知" },
          evidenceFileId: newId(),
        }),
      );
      const papers = async () =>
        (await database.db.selectFrom("files").select("id").where("purpose", "=", "record-evidence").execute()).length;
      const before = await papers();
      const typed = { ...why, ...more };
      const answer = await post(route.action as never, inspector, { id }, typed, decisionPdf);
      expect(statusOf(answer)).toBe(409);
      const said = deskErrors(answer)[""]?.[0];
      expect(said).toContain(`${colleague.name}已于 2026-11-24 10:00 办理“标注申诉情况”`);
      const { initialValue } = (answer as { data: { reply: { initialValue: object } } }).data.reply;
      expect(initialValue).toMatchObject({ ...more, reasonText: "见依据文件" });
      expect(await papers()).toBe(before);
      const other = await post(route.action as never, stranger, { id }, typed, decisionPdf);
      expect(deskErrors(other)[""]).toEqual(["只能办理本机关作出的决定"]);
      expect(statusOf(await open(route.loader as never, inspector, id))).toBe(200);
    },
  );
});
