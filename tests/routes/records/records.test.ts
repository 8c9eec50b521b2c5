import { beforeAll, describe, expect, it } from "vitest";
import { DESK_BODY, recordDesk } from "#tests/factories/record-desk";
import { ctxOf, makeActor } from "#tests/support/actors";
import { testDatabase } from "#tests/support/database";
import { call, statusOf } from "#tests/support/request";
import { lookupsOfSubject } from "~/modules/journal/lookups.server";
import * as personPage from "~/modules/people/routes/person.server";
import { openPersonFile } from "~/modules/people/routes/person-file.server";
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
import type { Actor } from "~/platform/actor";
import { newId } from "~/platform/id";
import { PERMISSIONS, type Permission, ROLES } from "~/platform/permissions";
import { mustBeOk } from "~/platform/result";

type Desk = Awaited<ReturnType<typeof recordDesk>>;

const database = testDatabase();
let inspector: Desk["inspector"];
let colleague: Desk["colleague"];
let stranger: Desk["stranger"];
let registrar: Desk["registrar"];
let person: Desk["person"];
let entered: Desk["entered"];
let confirmed: Desk["confirmed"];
let post: Desk["post"];
let open: Desk["open"];

beforeAll(async () => {
  ({ inspector, colleague, stranger, registrar, person, entered, confirmed, post, open } = await recordDesk(
    database.db,
  ));
});

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
    const form = {
      idNumber: "321399197410281948",
      kind: "political-demerit",
      body: DESK_BODY,
      decidedOn: "2026-05-10",
    };
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
