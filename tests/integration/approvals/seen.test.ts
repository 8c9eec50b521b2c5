import { beforeAll, expect, it } from "vitest";
import { loadVetting } from "#db/reference/load-vetting";
import { makePerson, makeUnit } from "#tests/factories/people";
import { makePersonRows, makeUnitRow } from "#tests/factories/person-rows";
import { contentOf } from "#tests/factories/record-content";
import { ctxOf, makeActor } from "#tests/support/actors";
import { testDatabase } from "#tests/support/database";
import { call, statusOf } from "#tests/support/request";
import { proposeCalendar, returnCalendar } from "~/modules/approvals/use-cases/change-calendar.server";
import { proposeCatalogueChange, returnCatalogueChange } from "~/modules/approvals/use-cases/change-catalogue.server";
import { proposeClosing, returnClosing } from "~/modules/approvals/use-cases/close-org-unit.server";
import * as personPage from "~/modules/people/routes/confirmation.server";
import * as renamePage from "~/modules/people/routes/renaming-confirmation.server";
import * as renameReturn from "~/modules/people/routes/renaming-return.server";
import * as personReturn from "~/modules/people/routes/return.server";
import { proposeChange } from "~/modules/people/use-cases/propose-change.server";
import { renamePerson, returnRename } from "~/modules/people/use-cases/rename-person.server";
import { returnChange } from "~/modules/people/use-cases/return-change.server";
import * as recordPage from "~/modules/records/routes/confirmation.server";
import * as recordReturn from "~/modules/records/routes/return.server";
import { confirmRecord } from "~/modules/records/use-cases/confirm-record.server";
import { correctRecord } from "~/modules/records/use-cases/correct-record.server";
import { enterRecord } from "~/modules/records/use-cases/enter-record.server";
import { returnRecord } from "~/modules/records/use-cases/return-record.server";
import { catalogueRow } from "~/modules/reference/catalogue-change.queries.server";
import * as calendarPage from "~/modules/reference/routes/calendar-confirmation.server";
import * as calendarReturn from "~/modules/reference/routes/calendar-return.server";
import * as cataloguePage from "~/modules/reference/routes/catalogue-change-confirmation.server";
import * as catalogueReturn from "~/modules/reference/routes/catalogue-change-return.server";
import * as closingPage from "~/modules/reference/routes/closing-confirmation.server";
import * as closingReturn from "~/modules/reference/routes/closing-return.server";
import * as purposeReturn from "~/modules/vetting/routes/purpose-change-return.server";
import * as purposePage from "~/modules/vetting/routes/purpose-change-signature.server";
import { proposePurposeChange } from "~/modules/vetting/use-cases/propose-purpose-change.server";
import { returnPurposeChange } from "~/modules/vetting/use-cases/return-purpose-change.server";
import type { Actor } from "~/platform/actor";
import { newId } from "~/platform/id";
import { mustBeOk, type Result } from "~/platform/result";

const database = testDatabase();
let registrars: [Actor, Actor];
let inspectors: [Actor, Actor];
let officers: [Actor, Actor];

beforeAll(async () => {
  await loadVetting(database.db);
  registrars = [await makeActor(database.db, ["registrar"]), await makeActor(database.db, ["registrar"])];
  const own = { scopeKind: "division" as const, scopeValue: "321322", unitId: await makeUnitRow(database.db, BODY) };
  inspectors = [
    await makeActor(database.db, ["discipline-inspector"], own),
    await makeActor(database.db, ["discipline-inspector"], own),
  ];
  officers = [await makeActor(database.db, ["vetting-officer"]), await makeActor(database.db, ["vetting-approver"])];
});

const BODY = "甲河县纪委监委";
const text = "请重新核对";
const reason = { code: "other", text };

/** One thing that may be proposed twice under one address, and the pages on which it is signed and returned. */
interface Proposed {
  actors: [Actor, Actor];
  params: Record<string, string>;
  page: { loader: unknown; action: unknown };
  back: { loader: unknown; action: unknown };
  /** Anything the form carries beside what was read. */
  form?: Record<string, string>;
  propose(ctx: ReturnType<typeof ctxOf>, which: "first" | "second"): Promise<Result<unknown>>;
  giveBack(ctx: ReturnType<typeof ctxOf>): Promise<Result<unknown>>;
}

const KINDS: [string, () => Promise<Proposed>][] = [
  [
    "a calendar",
    async () => ({
      actors: registrars,
      params: { year: "2031" },
      page: calendarPage,
      back: calendarReturn,
      propose: (ctx, which) =>
        proposeCalendar(ctx, {
          ...{ year: 2031, version: 0, isPublished: true, confidence: "M", basis: which },
          days: "2031-01-01 休 元旦",
        }),
      giveBack: (ctx) => returnCalendar(ctx, { year: 2031, text }),
    }),
  ],
  [
    "a row of a catalogue",
    async () => {
      const code = "321300-court";
      const kept = (await catalogueRow(database.db, "contributors", code))!;
      return {
        actors: registrars,
        params: { catalogue: "contributors", code },
        page: cataloguePage,
        back: catalogueReturn,
        propose: (ctx, which) => {
          const row = { ...kept.row, nameEn: which };
          return proposeCatalogueChange(ctx, { catalogue: "contributors", code, version: kept.version, row, text });
        },
        giveBack: (ctx) => returnCatalogueChange(ctx, { catalogue: "contributors", code, text }),
      };
    },
  ],
  [
    "the closing of a unit",
    async () => {
      const { id } = await makeUnit(database.db, { code: "S01" });
      return {
        actors: registrars,
        params: { id },
        page: closingPage,
        back: closingReturn,
        propose: (ctx, which) =>
          proposeClosing(ctx, {
            ...{ unitId: id, version: 1, targetCode: null, text },
            closedOn: which === "first" ? "2026-12-01" : "2026-10-01",
          }),
        giveBack: (ctx) => returnClosing(ctx, { unitId: id, text }),
      };
    },
  ],
  [
    "what an office sets of a purpose",
    async () => ({
      actors: officers,
      params: { code: "party-honour" },
      page: purposePage,
      back: purposeReturn,
      propose: (ctx, which) =>
        proposePurposeChange(ctx, {
          ...{ code: "party-honour", version: 1, text, signOffLevels: 2 },
          replyWorkingDays: which === "first" ? 5 : 9,
        }),
      giveBack: (ctx) => returnPurposeChange(ctx, { code: "party-honour", text }),
    }),
  ],
  [
    "a change of a person",
    async () => {
      const { id } = await makePerson(database.db, {
        name: "张伟",
        unit: await makeUnit(database.db, { code: "S02" }),
      });
      return {
        actors: registrars,
        params: { id },
        page: personPage,
        back: personReturn,
        form: { version: "1" },
        propose: (ctx, which) => {
          const lastOn = which === "first" ? "2026-11-20" : "2026-10-20";
          const input = { personId: id, version: 1, leaving: "retired" as const, lastOn, reason };
          return proposeChange(ctx, { act: "retire-person", input });
        },
        giveBack: (ctx) => returnChange(ctx, { personId: id, version: 1, text }),
      };
    },
  ],
  [
    "a change of name",
    async () => {
      const { id } = await makePerson(database.db, {
        name: "李伟",
        unit: await makeUnit(database.db, { code: "S03" }),
      });
      return {
        actors: registrars,
        params: { id },
        page: renamePage,
        back: renameReturn,
        form: { version: "1" },
        propose: (ctx, which) =>
          renamePerson(ctx, { personId: id, version: 1, name: which === "first" ? "李玮" : "李炜", reason }),
        giveBack: (ctx) => returnRename(ctx, { personId: id, version: 1, text }),
      };
    },
  ],
  [
    "a change of a record",
    async () => {
      const [personId] = await makePersonRows(database.db, await makeUnitRow(database.db), 1);
      const content = contentOf({ body: BODY, documentNo: "甲纪〔2026〕77号" });
      const entry = { personId: personId!, content, evidenceFileId: null };
      const id = mustBeOk(await enterRecord(ctxOf(database.db, inspectors[0]), entry));
      mustBeOk(await confirmRecord(ctxOf(database.db, inspectors[1]), id));
      return {
        actors: inspectors,
        params: { id },
        page: recordPage,
        back: recordReturn,
        propose: (ctx, which) =>
          correctRecord(ctx, {
            ...{ recordId: id, readAt: 2, evidenceFileId: newId() },
            content: { ...content, months: which === "first" ? 18 : 6 },
            reason: { code: "typing-error", text },
          }),
        giveBack: (ctx) => returnRecord(ctx, id, text),
      };
    },
  ],
];

it.each(KINDS)(
  "%s is signed and returned as it was read, and not what was proposed in its place since",
  async (_, make) => {
    const { actors, params, page, back, form = {}, propose, giveBack } = await make();
    const [proposer, signer] = actors;
    const at = { db: database.db, actor: signer, path: "/x?ground=register-keeping", params };
    const shown = async () => {
      const found = JSON.stringify(await call(page.loader as never, at));
      const row = await database.db
        .selectFrom("approvals")
        .select("approvals.id")
        .where("approvals.submitted_by", "=", proposer.accountId)
        .orderBy("approvals.id", "desc")
        .executeTakeFirstOrThrow();
      expect(found).toContain(row.id);
      return row.id;
    };
    const sign = (proposal: string) => call(page.action as never, { ...at, form: { ...form, proposal } });

    mustBeOk(await propose(ctxOf(database.db, proposer), "first"));
    const first = await shown();
    mustBeOk(await giveBack(ctxOf(database.db, signer)));
    mustBeOk(await propose(ctxOf(database.db, proposer), "second"));
    const second = await shown();
    const stands = async (id: string) =>
      (await database.db.selectFrom("approvals").select("state").where("id", "=", id).executeTakeFirstOrThrow()).state;
    const returned = (proposal: string) => call(back.action as never, { ...at, form: { ...form, text, proposal } });
    for (const refused of [await sign(first), await returned(first)]) {
      expect(statusOf(refused)).toBe(409);
      expect(JSON.stringify(refused)).toContain("核对新的提交");
    }
    expect(statusOf(await call(page.action as never, { ...at, form }))).toBe(422);
    expect(statusOf(await call(back.action as never, { ...at, form: { ...form, text } }))).toBe(422);
    expect(await stands(second)).toBe("pending");
    const opened = { ...at, path: `${at.path}&proposal=${first}` };
    expect(await call(back.loader as never, opened)).toMatchObject({ proposal: first, proposed: null });
    expect(await call(back.loader as never, at)).toMatchObject({ proposal: second, proposed: { id: second } });
    expect(statusOf(await returned(second))).toBe(302);
    expect(await stands(second)).toBe("returned");

    mustBeOk(await propose(ctxOf(database.db, proposer), "second"));
    expect(statusOf(await sign(await shown()))).toBe(302);
  },
);
