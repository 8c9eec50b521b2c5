import { beforeAll, describe, expect, it } from "vitest";
import { makePersonRows, makeUnitRow } from "#tests/factories/person-rows";
import { contentOf } from "#tests/factories/record-content";
import { smallPdf } from "#tests/factories/small-pdf";
import { ctxOf, makeActor } from "#tests/support/actors";
import { testDatabase } from "#tests/support/database";
import { call, contextOf, statusOf } from "#tests/support/request";
import { lookupsOfSubject } from "~/modules/journal/lookups.server";
import { identityNumberIndex } from "~/modules/people/identity-number.server";
import * as personPage from "~/modules/people/routes/person.server";
import { openPersonFile } from "~/modules/people/routes/person-file.server";
import * as queries from "~/modules/records/records.queries.server";
import * as appeal from "~/modules/records/routes/appeal.server";
import * as confirmation from "~/modules/records/routes/confirmation.server";
import * as correction from "~/modules/records/routes/correction.server";
import * as entry from "~/modules/records/routes/enter-record.server";
import * as evidence from "~/modules/records/routes/evidence";
import * as lifting from "~/modules/records/routes/lifting.server";
import * as record from "~/modules/records/routes/record.server";
import * as kind from "~/modules/records/routes/record-kind.server";
import * as kinds from "~/modules/records/routes/record-kinds.server";
import * as rules from "~/modules/records/routes/record-rules.server";
import * as returning from "~/modules/records/routes/return.server";
import * as revision from "~/modules/records/routes/revision.server";
import * as voiding from "~/modules/records/routes/voiding.server";
import { confirmRecord } from "~/modules/records/use-cases/confirm-record.server";
import { enterRecord } from "~/modules/records/use-cases/enter-record.server";
import { markAppeal } from "~/modules/records/use-cases/mark-appeal.server";
import type { Actor } from "~/platform/actor";
import { newId } from "~/platform/id";
import { PERMISSIONS, type Permission, ROLES } from "~/platform/permissions";
import { mustBeOk } from "~/platform/result";

const BODY = "甲河县纪委监委";
const database = testDatabase();
let inspector: Actor;
let colleague: Actor;
let stranger: Actor;
let registrar: Actor;
let person: string;
let number = 0;

beforeAll(async () => {
  const { db } = database;
  const unitId = await makeUnitRow(db, BODY);
  person = (await makePersonRows(db, await makeUnitRow(db), 1))[0]!;
  const own = { scopeKind: "division" as const, scopeValue: "321322", unitId };
  inspector = await makeActor(db, ["discipline-inspector"], own);
  colleague = await makeActor(db, ["discipline-inspector"], own);
  stranger = await makeActor(db, ["discipline-inspector"], { ...own, unitId: await makeUnitRow(db, "乙河县纪委监委") });
  registrar = await makeActor(db, ["registrar"]);
});

async function entered(more = {}): Promise<string> {
  const content = contentOf({ body: BODY, documentNo: `甲纪〔2026〕${++number}号`, ...more });
  return mustBeOk(
    await enterRecord(ctxOf(database.db, inspector), { personId: person, content, evidenceFileId: null }),
  );
}

async function confirmed(more = {}): Promise<string> {
  return mustBeOk(await confirmRecord(ctxOf(database.db, colleague), await entered(more)));
}

/** Posts a form with files, as a browser does. */
async function post(
  action: (args: never) => Promise<unknown>,
  actor: Actor,
  params: Record<string, string>,
  fields: Record<string, string>,
  file?: { name: string; bytes: Buffer },
) {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  if (file) form.append("evidence", new File([new Uint8Array(file.bytes)], file.name));
  const request = new Request("http://localhost/records", { method: "POST", body: form });
  try {
    return await action({ request, params, context: contextOf(database.db, actor) } as never);
  } catch (thrown) {
    if (thrown instanceof Response) return thrown;
    throw thrown;
  }
}

const pdf = { name: "决定书.pdf", bytes: smallPdf() };
const open = (handler: Parameters<typeof call>[0], actor: Actor | null, id: string, more = {}) =>
  call(handler, { db: database.db, actor, path: `/records/${id}`, params: { id, ...more } });
const errorsOf = (answer: unknown) =>
  (answer as { data: { reply: { error: Record<string, string[]> } } }).data.reply.error;

const GUARDED: [name: string, permission: Permission, handler: unknown][] = [
  ["record", "records.read", record.loader],
  ["evidence", "records.read", evidence.loader],
  ["entry", "records.enter", entry.loader],
  ["correction", "records.correct", correction.loader],
  ["revision", "records.revise", revision.loader],
  ["voiding", "records.void", voiding.loader],
  ["lifting", "records.lift", lifting.loader],
  ["appeal", "records.appeal", appeal.loader],
  ["confirmation", "records.confirm", confirmation.loader],
  ["return", "records.confirm", returning.loader],
  ["kinds", "reference.read", kinds.loader],
];

describe("rights", () => {
  it.each(GUARDED)(
    "%s is refused to every role without %s, and to nobody signed in",
    async (_, permission, handler) => {
      expect(PERMISSIONS).toContain(permission);
      const id = await confirmed();
      for (const role of ROLES) {
        const actor = await makeActor(database.db, [role]);
        const status = statusOf(await open(handler as never, actor, id, { version: "1", code: "party-warning" }));
        if (!actor.permissions.has(permission)) expect(status, role).toBe(403);
      }
      const nobody = await open(handler as never, null, id, { version: "1" });
      expect((nobody as Response).headers.get("Location")).toMatch(/^\/sign-in/);
    },
  );

  it("a record out of scope, of a kind not shown to the role, or of no id is not found", async () => {
    const outside = await makeActor(database.db, ["discipline-inspector"], {
      scopeKind: "division",
      scopeValue: "321323",
    });
    const id = await confirmed();
    expect(statusOf(await open(record.loader, outside, id))).toBe(404);
    expect(statusOf(await open(record.loader, inspector, "01ARZ3NDEKTSV4RRFFQ69G5FAV"))).toBe(404);
    expect(statusOf(await open(record.loader, inspector, "x"))).toBe(404);
    const waiting = await entered();
    const vetting = await makeActor(database.db, ["vetting-officer"]);
    expect(statusOf(await open(record.loader, vetting, waiting))).toBe(404);
    expect(statusOf(await open(record.loader, vetting, id))).toBe(200);
  });

  it("what its body has not confirmed is there for that body's own people alone: page, paper, person file and API", async () => {
    const id = await entered();
    const central = await makeActor(database.db, ["discipline-inspector"]);
    const fileOf = async (actor: Actor) => {
      const path = `/people/${person}?ground=case-handling`;
      const page = await call(personPage.loader as never, { db: database.db, actor, path, params: { id: person } });
      return JSON.stringify(page).includes(id);
    };
    const apiOf = async (actor: Actor) => {
      const answer = await openPersonFile(ctxOf(database.db, actor), {
        personId: person,
        reading: { caseId: null, ground: "case-handling" },
        asOf: null,
        knownAt: null,
      });
      return answer.kind === "file" && answer.file.records.some(({ record }) => record.id === id);
    };
    for (const own of [inspector, colleague, central]) {
      expect(statusOf(await open(record.loader, own, id))).toBe(200);
      expect([await fileOf(own), await apiOf(own)]).toEqual([true, true]);
    }
    for (const other of [stranger, registrar, await makeActor(database.db, ["vetting-officer"])]) {
      expect(statusOf(await open(record.loader, other, id))).toBe(404);
      for (const version of ["1", "pending"])
        expect(statusOf(await open(evidence.loader, other, id, { version }))).toBe(404);
    }
    expect([await fileOf(stranger), await apiOf(stranger)]).toEqual([false, false]);
    mustBeOk(await confirmRecord(ctxOf(database.db, colleague), id));
    expect([await fileOf(stranger), await apiOf(stranger)]).toEqual([true, true]);
  });

  it("another body's record can be read but not changed", async () => {
    const id = await confirmed();
    expect(statusOf(await open(record.loader, stranger, id))).toBe(200);
    for (const form of [correction.loader, revision.loader, voiding.loader, lifting.loader, appeal.loader]) {
      expect(statusOf(await open(form as never, stranger, id))).toBe(403);
    }
  });
});

describe("reading", () => {
  it("shows content, effect and versions, and is journalled before it answers", async () => {
    const id = await confirmed({ facts: "违规事由" });
    const page = (await open(record.loader, inspector, id)) as Awaited<ReturnType<typeof record.loader>>;
    expect(page).toMatchObject({ title: "政务记过", mayChange: true, mayLift: true, effect: { state: "running" } });
    expect(page.fields.find((one) => one.field === "facts")?.value).toBe("违规事由");
    expect(page.effect?.until).toBe("2027-03-09");
    expect(page.effect?.arithmetic[0]).toContain("2027-03-09");
    expect(page.versions.map((version) => version.version)).toEqual([2, 1]);
    const reads = await database.db
      .selectFrom("journal_processes")
      .select(["name", "ground"])
      .where("subject_ids", "=", id)
      .where("kind", "=", "read")
      .execute();
    expect(reads).toEqual([{ name: "read-record", ground: "case-handling" }]);
    const looks = await lookupsOfSubject(database.db, "person", person, { kind: "read", limit: 1 });
    expect(looks.map(({ name }) => name)).toEqual(["read-record"]);
  });

  it("is journalled on the ground it was opened on, and is not there on a ground that does not admit it", async () => {
    const officer = await makeActor(database.db, ["vetting-officer"]);
    const running = await confirmed();
    const past = await confirmed({ decidedOn: "2021-03-10", effectiveOn: "2021-03-10" });
    const onGround = (id: string, search: string) =>
      call(record.loader as never, {
        db: database.db,
        actor: officer,
        path: `/records/${id}${search}`,
        params: { id },
      });
    expect(statusOf(await onGround(running, "?ground=supervision"))).toBe(200);
    for (const search of ["?ground=supervision", "?ground=supervision&asOf=2021-04-01"])
      expect(statusOf(await onGround(past, search)), search).toBe(404);
    expect(statusOf(await onGround(past, "?ground=file-audit"))).toBe(200);
    expect(statusOf(await onGround(running, "?ground=curiosity"))).toBe(404);
    expect(statusOf(await onGround(running, `?case=${newId()}`))).toBe(404);
    const reads = await database.db
      .selectFrom("journal_processes")
      .select(["subject_ids", "ground"])
      .where("account_id", "=", officer.accountId)
      .orderBy("id")
      .execute();
    expect(reads).toEqual([
      { subject_ids: running, ground: "supervision" },
      { subject_ids: past, ground: "file-audit" },
    ]);
  });

  it("is journalled where a form that changes it is opened, and so is the number that an entry looks up", async () => {
    const id = await confirmed();
    for (const form of [correction, revision, voiding, lifting, appeal])
      expect(statusOf(await open(form.loader as never, inspector, id))).toBe(200);
    const reads = await database.db
      .selectFrom("journal_processes")
      .select("ground")
      .where("subject_ids", "=", id)
      .where("name", "=", "read-record")
      .execute();
    expect(reads).toEqual(Array(5).fill({ ground: "case-handling" }));
    const other = await makeActor(database.db, ["discipline-inspector"]);
    const form = { idNumber: "321399197410281948", kind: "political-demerit", body: BODY, decidedOn: "2026-05-10" };
    expect(statusOf(await post(entry.action as never, other, {}, form))).toBe(422);
    const looked = await database.db
      .selectFrom("journal_processes")
      .select(["filter_json", "subject_ids", "ground"])
      .where("account_id", "=", other.accountId)
      .execute();
    expect(looked).toEqual([{ filter_json: '{"by":"number"}', subject_ids: null, ground: "case-handling" }]);
  });

  it("the registrar reads without changing", async () => {
    const page = (await open(record.loader, registrar, await confirmed())) as Awaited<ReturnType<typeof record.loader>>;
    expect(page).toMatchObject({ mayChange: false, mayConfirm: false });
  });

  it("whoever submitted is told that a second person confirms, and is led nowhere to do it", async () => {
    const id = await entered();
    const own = (await open(record.loader, inspector, id)) as Awaited<ReturnType<typeof record.loader>>;
    expect(own).toMatchObject({ mayConfirm: false, pending: { isOwn: true } });
    const other = (await open(record.loader, colleague, id)) as Awaited<ReturnType<typeof record.loader>>;
    expect(other).toMatchObject({ mayConfirm: true, pending: { isOwn: false } });
  });

  it("reads the catalogue and the rules", async () => {
    const list = (await call(kinds.loader, { db: database.db, actor: inspector, path: "/record-kinds" })) as Awaited<
      ReturnType<typeof kinds.loader>
    >;
    expect(list.kinds).toHaveLength(69);
    const one = (code: string) =>
      call(kind.loader, { db: database.db, actor: inspector, path: `/record-kinds/${code}`, params: { code } });
    expect(await one("party-severe-warning")).toMatchObject({ title: "党内严重警告" });
    expect(statusOf(await one("nothing"))).toBe(404);
    const { topics } = (await call(rules.loader, {
      db: database.db,
      actor: inspector,
      path: "/record-rules",
    })) as Awaited<ReturnType<typeof rules.loader>>;
    expect(topics.every((topic) => topic.rules.length > 0)).toBe(true);
  });
});

describe("acting", () => {
  const typed = { kind: "political-demerit", body: BODY, decidedOn: "2026-05-10", facts: "事由" };

  it("names every field that is wrong and keeps what was typed", async () => {
    const answer = await post(
      entry.action as never,
      inspector,
      {},
      { ...typed, idNumber: "123", decidedOn: "2026-02-30" },
    );
    expect(statusOf(answer)).toBe(422);
    expect(Object.keys(errorsOf(answer)).sort()).toEqual(["decidedOn", "idNumber"]);
    const unknown = await post(entry.action as never, inspector, {}, { ...typed, idNumber: "321399197410281948" });
    expect(errorsOf(unknown)).toEqual({ idNumber: ["没有此人，或者不在本账号管理范围内"] });
    const future = { ...typed, idNumber: "321399197410281948", decidedOn: "2027-01-01" };
    expect(statusOf(await post(entry.action as never, inspector, {}, future))).toBe(422);
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
    const ask = (idNumber: string) => post(entry.action as never, far, {}, { ...typed, idNumber }, pdf);
    const [nobody, somebody] = [await ask("321399197410281948"), await ask(number)];
    expect([statusOf(nobody), statusOf(somebody)]).toEqual([422, 422]);
    expect(errorsOf(somebody)).toEqual(errorsOf(nobody));
    const looks = database.db
      .selectFrom("journal_processes")
      .select("subject_ids")
      .where("account_id", "=", far.accountId)
      .execute();
    expect(await looks).toEqual([{ subject_ids: null }, { subject_ids: null }]);
    expect(statusOf(await post(entry.action as never, inspector, {}, { ...typed, idNumber: number }, pdf))).toBe(302);
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
    expect(errorsOf(await send())).toEqual({ evidence: ["请附依据文件"] });
    expect(errorsOf(await send({ name: "a.pdf", bytes: Buffer.from("PK\u0003\u0004") }))).toEqual({
      evidence: ["依据文件应为 PDF、PNG 或 JPEG"],
    });
    expect(errorsOf(await send({ name: "a.pdf", bytes: Buffer.from("%PDF-1.4\n%%EOF") }))).toEqual({
      evidence: ["PDF 已损坏，无法读取，请重新导出"],
    });
    expect(errorsOf(await send({ ...pdf, name: "机密★决定.pdf" }))).toEqual({
      evidence: ["本系统不处理国家秘密，请走涉密渠道。"],
    });
    expect(errorsOf(await send(pdf, { reasonText: " " }))).toEqual({ reasonText: ["请写明事实和依据"] });
    for (const reasonCode of ["review-changed", "expired-lifted", "because", ""])
      expect(Object.keys(errorsOf(await send(pdf, { reasonCode })))).toEqual(["reasonCode"]);
    expect(statusOf(await send(pdf, { version: "1" }))).toBe(409);
    const done = (await send(pdf)) as Response;
    expect([done.status, done.headers.get("Location")]).toEqual([302, `/records/${id}`]);

    for (const other of [stranger, registrar, await makeActor(database.db, ["vetting-officer"])]) {
      expect(statusOf(await open(evidence.loader, other, id, { version: "pending" }))).toBe(404);
      const page = (await open(record.loader, other, id)) as Awaited<ReturnType<typeof record.loader>>;
      expect(page.pending).toBeNull();
    }
    const paper = (await open(evidence.loader, colleague, id, { version: "pending" })) as Response;
    expect(Buffer.from(await paper.arrayBuffer())).toEqual(pdf.bytes);
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

  it("lifts, voids, marks and returns at their own addresses", async () => {
    const lifted = await confirmed({ kind: "duty-suspension" });
    const why = { reasonCode: "expired-lifted", reasonText: "见解除决定" };
    const lift = { version: "2", liftedOn: "2026-08-01", documentNo: "甲纪〔2026〕88号", ...why };
    expect(statusOf(await post(lifting.action as never, inspector, { id: lifted }, lift, pdf))).toBe(302);
    const back = { db: database.db, path: "/records/return", params: { id: lifted } };
    expect(statusOf(await call(returning.action as never, { ...back, actor: colleague, form: { text: "" } }))).toBe(
      422,
    );
    expect(statusOf(await call(returning.action as never, { ...back, actor: colleague, form: { text: "缺页" } }))).toBe(
      302,
    );

    const id = await confirmed();
    const mark = { version: "2", stage: "review", on: "2026-04-01" };
    const bare = await post(appeal.action as never, inspector, { id }, mark, pdf);
    expect(Object.keys(errorsOf(bare)).sort()).toEqual(["reasonCode", "reasonText"]);
    const sought = { ...mark, reasonCode: "remedy-sought", reasonText: "本人申请复审" };
    expect(errorsOf(await post(appeal.action as never, inspector, { id }, sought))).toEqual({
      evidence: ["请附依据文件"],
    });
    expect(statusOf(await post(appeal.action as never, inspector, { id }, sought, pdf))).toBe(302);
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
      pdf,
    );
    expect(statusOf(voided)).toBe(302);
    const again = (await open(voiding.loader, inspector, id)) as Awaited<ReturnType<typeof voiding.loader>>;
    expect(again.head.closed).toBe("此项已提交，正在等待审批");
  });
});

describe("a form that was read before a colleague changed the record", () => {
  const why = { version: "2", reasonText: "见依据文件" };
  const content = { kind: "political-demerit", body: BODY, decidedOn: "2026-05-10" };
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
      const answer = await post(route.action as never, inspector, { id }, typed, pdf);
      expect(statusOf(answer)).toBe(409);
      const said = errorsOf(answer)[""]?.[0];
      expect(said).toContain(`${colleague.name}已于 2026-11-24 10:00 办理“标注申诉情况”`);
      const { initialValue } = (answer as { data: { reply: { initialValue: object } } }).data.reply;
      expect(initialValue).toMatchObject({ ...more, reasonText: "见依据文件" });
      expect(await papers()).toBe(before);
      const other = await post(route.action as never, stranger, { id }, typed, pdf);
      expect(errorsOf(other)[""]).toEqual(["只能办理本机关作出的决定"]);
      expect(statusOf(await open(route.loader as never, inspector, id))).toBe(200);
    },
  );
});
