import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { makePerson, makeUnit } from "#tests/factories/people";
import { contentOf } from "#tests/factories/record-content";
import { ctxOf, makeActor } from "#tests/support/actors";
import { startApi, type TestApi } from "#tests/support/api";
import { testDatabase } from "#tests/support/database";
import { insertImportedRecords } from "~/modules/records/record-import.server";
import type { Actor } from "~/platform/actor";
import { newId } from "~/platform/id";
import { ROLES } from "~/platform/permissions";
import { runProcess } from "~/platform/process.server";
import { no, ok } from "~/platform/result";

const database = testDatabase();
let api: TestApi;
let registrar: Actor;
let district: Actor;
let filed: Awaited<ReturnType<typeof makePerson>>;
let elsewhere: Awaited<ReturnType<typeof makePerson>>;
let merged: Awaited<ReturnType<typeof makePerson>>;

async function read(actor: Actor | null, id: string, headers: Record<string, string> = {}, query = "") {
  const answer = await api.send(actor, "GET", `/api/v1/people/${id}${query}`, undefined, headers);
  const text = await answer.text();
  return { status: answer.status, body: text ? JSON.parse(text) : null };
}

const VETTING = { "X-Ground": "vetting" };

beforeAll(async () => {
  const { db } = database;
  api = await startApi(db);
  const here = await makeUnit(db, { code: "A01" });
  const there = await makeUnit(db, { code: "B01", divisionCode: "321311" });
  filed = await makePerson(db, { name: "张伟", unit: here, position: "科长", rank: "一级主任科员" });
  elsewhere = await makePerson(db, { name: "李四", unit: there });
  merged = await makePerson(db, { name: "张伟", unit: here, mergedIntoId: filed.id });
  registrar = await makeActor(db, ["registrar"]);
  district = await makeActor(db, ["vetting-officer"], { scopeKind: "division", scopeValue: "321302" });
  const contents = [
    contentOf({ documentNo: "甲纪〔2026〕1号", decidedOn: "2026-03-10", months: 12 }),
    contentOf({ kind: "political-warning", documentNo: "甲纪〔2020〕2号", decidedOn: "2020-03-10", months: 6 }),
    // Archived: adverse public credit, more than five years after the end of the act.
    contentOf({ kind: "administrative-penalty", documentNo: "甲罚〔2021〕1号", decidedOn: "2021-11-23" }),
  ];
  await runProcess(ctxOf(db), { name: "commit-import" }, async (unit) => {
    const rows = contents.map((content) => ({ personId: filed.id, content, bodyUnitId: null }));
    const commit = { importId: newId(), stagedBy: newId(), committedBy: newId(), now: ctxOf(db).now };
    return (await insertImportedRecords(unit, rows, commit)) ? ok(null) : no("collection:refusal.facts-changed");
  });
});

afterAll(() => api.close());

describe("GET /api/v1/people/{id}", () => {
  it("shows no adverse public credit that is archived, on whatever day it is asked", async () => {
    for (const query of ["", "?asOf=2022-01-01"]) {
      const { status, body } = await read(district, filed.id, VETTING, query);
      expect(status).toBe(200);
      expect((body.records as { documentNo: string }[]).map((one) => one.documentNo)).toEqual([
        "甲纪〔2026〕1号",
        "甲纪〔2020〕2号",
      ]);
    }
  });

  it("shows person, postings and records with their effect", async () => {
    const { status, body } = await read(district, filed.id, VETTING, "?asOf=2026-11-24");
    expect(status).toBe(200);
    expect(body).toMatchObject({
      id: filed.id,
      name: "张伟",
      unit: { code: "A01" },
      staffClass: "公务员",
      position: "科长",
      rank: "一级主任科员",
      postings: [{ unit: { code: "A01" }, isMain: true, from: "2015-03-01", to: null }],
      withheld: [],
    });
    expect(body.records).toMatchObject([
      { kind: "政务记过", state: "in-effect", decidedOn: "2026-03-10", effectiveOn: "2026-03-10", appeal: null },
      { kind: "政务警告", state: "expired", documentNo: "甲纪〔2020〕2号" },
    ]);
    expect(body.records[0].until).toBe("2027-03-09");
    expect(body.records[0].blocks).toContain("post");
    expect(body.records[0].basis[0]).toMatchObject({ source: expect.any(String), confidence: expect.any(String) });
    expect(body.inEffect).toEqual([body.records[0].id]);
    expect(JSON.stringify(body)).not.toContain(filed.idNumber);
  });

  it("shows a day gone by as it was on that day", async () => {
    const { body } = await read(district, filed.id, VETTING, "?asOf=2020-05-01");
    expect(body.records).toMatchObject([
      { kind: "政务记过", state: "coming" },
      { kind: "政务警告", state: "in-effect" },
    ]);
    expect(body.inEffect).toEqual([body.records[1].id]);
  });

  it("shows what has run out only where the ground needs it, and otherwise does not let it be guessed", async () => {
    const { body } = await read(district, filed.id, { "X-Ground": "supervision" }, "?asOf=2026-11-24");
    expect(body.records).toHaveLength(1);
    expect(body.withheld).toEqual([]);
  });

  it("brings back by no day gone by what has run out by now", async () => {
    for (const query of ["?asOf=2020-05-01", "?asOf=2020-09-09"]) {
      const { status, body } = await read(district, filed.id, { "X-Ground": "supervision" }, query);
      expect(status).toBe(200);
      expect(body.records).toMatchObject([{ kind: "政务记过", state: "coming" }]);
      expect(body.inEffect).toEqual([]);
    }
  });

  it("keeps kinds back from roles that may not see them, in the same one sentence, hit or no hit", async () => {
    const { db, admin } = database;
    await admin.deleteFrom("record_kind_visibility").where("role", "=", "vetting-approver").execute();
    const approver = await makeActor(db, ["vetting-approver"]);
    const { body } = await read(approver, filed.id, VETTING);
    expect(body).toMatchObject({ records: [], inEffect: [], withheld: [{ note: expect.any(String) }] });
    const sentence = JSON.stringify(body.withheld);
    expect((await read(approver, filed.id, { "X-Ground": "supervision" })).body.withheld).toEqual(JSON.parse(sentence));
    expect((await read(approver, elsewhere.id, VETTING)).body.withheld).toEqual(JSON.parse(sentence));
  });

  it("asks for a case or a ground; the registrar's key brings its own", async () => {
    expect(await read(district, filed.id)).toMatchObject({ status: 400, body: { code: "ground-missing" } });
    const unknown = await read(district, filed.id, { "X-Ground": "curiosity" });
    expect(unknown).toMatchObject({ status: 400, body: { code: "ground-unknown" } });
    const keyed = { ...registrar, defaultGround: "register-keeping" };
    expect((await read(keyed, filed.id)).status).toBe(200);
  });

  it("hides whoever is out of scope as if there were nobody", async () => {
    const hidden = await read(district, elsewhere.id, VETTING);
    const nobody = await read(district, newId(), VETTING);
    expect([hidden.status, nobody.status]).toEqual([404, 404]);
    expect({ ...hidden.body, requestId: "" }).toEqual({ ...nobody.body, requestId: "" });
  });

  it("opens a person out of scope under a case of one's own, and under no other", async () => {
    const caseId = newId();
    const grant = { account_id: district.accountId, person_id: elsewhere.id, case_id: caseId };
    await database.db.insertInto("case_grants").values(grant).execute();
    expect((await read(district, elsewhere.id, { "X-Case": caseId })).status).toBe(200);
    expect((await read(district, elsewhere.id, { "X-Case": newId() })).status).toBe(404);
    const other = await read(district, filed.id, { "X-Case": caseId });
    expect(other).toMatchObject({ status: 403, body: { code: "case-not-granted" } });
    expect((await read(registrar, elsewhere.id, { "X-Case": caseId })).status).toBe(200);
    expect((await read(registrar, elsewhere.id, { "X-Case": "x" })).body.code).toBe("case-not-granted");
  });

  it("leads from a merged entry to the one kept", async () => {
    const headers = { Authorization: `Bearer ${api.keyOf(registrar)}`, ...VETTING };
    const answer = await fetch(`${api.url}/api/v1/people/${merged.id}`, { headers, redirect: "manual" });
    expect([answer.status, answer.headers.get("location")]).toEqual([308, `/api/v1/people/${filed.id}`]);
  });

  it.each(["?asOf=2026-02-30", "?asOf=yesterday", "?knownAt=2026", "?knownAt=now"])("%s is refused", async (query) => {
    expect(await read(registrar, filed.id, VETTING, query)).toMatchObject({
      status: 400,
      body: { code: "invalid-input" },
    });
  });

  it("was not known before it was entered", async () => {
    expect((await read(registrar, filed.id, VETTING, "?knownAt=2000-01-01T00:00:00Z")).status).toBe(404);
  });

  it("is journalled with ground or case before the answer leaves", async () => {
    await read(district, filed.id, VETTING);
    const { rows } = await sql<{ name: string; ground: string; subject_ids: string }>`
      select name, ground, subject_ids from journal_processes
      where account_id = ${district.accountId} order by id desc limit 1`.execute(database.db);
    expect(rows[0]).toEqual({ name: "read-person", ground: "vetting", subject_ids: filed.id });
  });

  it("is refused to every role without the right", async () => {
    const may = ["discipline-inspector", "vetting-officer", "vetting-approver", "registrar"];
    for (const role of ROLES) {
      const answer = await read(await makeActor(database.db, [role]), filed.id, VETTING);
      expect([role, answer.status]).toEqual([role, may.includes(role) ? 200 : 403]);
    }
    expect((await read(null, filed.id, VETTING)).status).toBe(401);
  });
});
