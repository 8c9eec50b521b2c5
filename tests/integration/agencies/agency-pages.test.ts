import { beforeAll, describe, expect, it } from "vitest";
import { type ListedAgency, makeListedAgency } from "#tests/factories/agencies";
import { ctxOf, makeActor } from "#tests/support/actors";
import { testDatabase } from "#tests/support/database";
import { call, statusOf } from "#tests/support/request";
import { fieldsOf } from "~/modules/agencies/filing-lines.rules";
import { filingById } from "~/modules/agencies/filings.queries.server";
import * as list from "~/modules/agencies/routes/agencies.server";
import * as page from "~/modules/agencies/routes/agency.server";
import * as filing from "~/modules/agencies/routes/filing.server";
import * as form from "~/modules/agencies/routes/filing-form.server";
import * as listing from "~/modules/agencies/routes/filing-listing.server";
import * as sending from "~/modules/agencies/routes/filing-return.server";
import * as submission from "~/modules/agencies/routes/filing-submission.server";
import * as measure from "~/modules/agencies/routes/measure.server";
import * as approval from "~/modules/agencies/routes/measure-approval.server";
import * as measureReturn from "~/modules/agencies/routes/measure-return.server";
import * as suspension from "~/modules/agencies/routes/suspension.server";
import { draftFiling } from "~/modules/agencies/use-cases/draft-filing.server";
import type { Actor } from "~/platform/actor";
import { mustBeOk } from "~/platform/result";

const test = testDatabase();
let own: ListedAgency;
let other: ListedAgency;
let regulator: Actor;
let filingId: string;
beforeAll(async () => {
  own = await makeListedAgency(test.db);
  other = await makeListedAgency(test.db);
  regulator = await makeActor(test.db, ["regulator"]);
  const content = { address: "新路 2 号" };
  filingId = mustBeOk(
    await draftFiling(ctxOf(test.db, own.user), { kind: "change", eventOn: "2026-11-20", content }),
  ).id;
});

const ask = (handler: Parameters<typeof call>[0], actor: Actor, id: string, posted?: Record<string, string>) =>
  call(handler as never, { db: test.db, actor, path: `/x/${id}`, params: { id }, ...(posted ? { form: posted } : {}) });

describe("pages of agencies", () => {
  it("an agency's user sees their own agency alone", async () => {
    expect(statusOf(await ask(page.loader, own.user, own.agency.id))).toBe(200);
    expect(statusOf(await ask(page.loader, other.user, own.agency.id))).toBe(404);
    expect(statusOf(await ask(filing.loader, own.user, filingId))).toBe(200);
    for (const handler of [filing.loader, form.loader])
      expect(statusOf(await ask(handler, other.user, filingId))).toBe(404);
    expect(statusOf(await ask(form.action, other.user, filingId, { version: "1" }))).toBe(404);
    expect(statusOf(await ask(submission.action, other.user, filingId, {}))).toBe(404);
    expect(statusOf(await ask(list.loader, own.user, ""))).toBe(302);
  });

  it("a reader sees what is listed, without filings, checks and credentials", async () => {
    const reader = await makeActor(test.db, ["procurement-officer"]);
    const seen = (await ask(page.loader, reader, own.agency.id)) as Awaited<ReturnType<typeof page.loader>>;
    expect(seen.filings).toEqual([]);
    expect(seen.analysts[0]?.credentialNo).toBeNull();
    expect(statusOf(await ask(filing.loader, reader, filingId))).toBe(403);
  });

  it("what the form holds is kept as typed, returned with remarks and listed", async () => {
    const { db } = test;
    const before = (await filingById(db, filingId))!;
    const fields = { ...fieldsOf(JSON.parse(before.contentJson)), businessLines: "credit-evaluation" };
    const posted = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== ""));
    const saved = await ask(form.action, own.user, filingId, {
      ...posted,
      version: String(before.version),
      eventOn: "2026-11-20",
      premises: "新租 300 平方米",
    });
    expect(statusOf(saved)).toBe(302);
    expect(JSON.parse((await filingById(db, filingId))!.contentJson)).toMatchObject({ premises: "新租 300 平方米" });
    expect(statusOf(await ask(form.action, own.user, filingId, { ...posted, version: String(before.version) }))).toBe(
      412,
    );
    expect(statusOf(await ask(submission.action, own.user, filingId, {}))).toBe(302);
    const remark = { "remark-premises": "请附租约。" };
    const read = (await ask(sending.loader, regulator, filingId)) as { version: number };
    const other = { ...remark, version: String(read.version - 1) };
    expect(statusOf(await ask(sending.action, regulator, filingId, other))).toBe(412);
    const sent = { ...remark, version: String(read.version) };
    expect(statusOf(await ask(sending.action, regulator, filingId, sent))).toBe(302);
    const shown = (await ask(form.loader, own.user, filingId)) as Awaited<ReturnType<typeof form.loader>>;
    expect(shown.remarks).toEqual([{ round: 1, path: "premises", remark: "请附租约。" }]);
    expect(statusOf(await ask(submission.action, own.user, filingId, {}))).toBe(302);
    const { version } = (await ask(listing.loader, regulator, filingId)) as { version: number };
    const unread = { version: String(version - 1) };
    expect(statusOf(await ask(listing.action, regulator, filingId, unread))).toBe(412);
    expect(statusOf(await ask(listing.action, regulator, filingId, { version: String(version) }))).toBe(302);
    expect((await filingById(db, filingId))?.state).toBe("accepted");
  });

  it("a measure waits on its page for another regulator", async () => {
    const posted = { kind: "suspension", from: "2026-11-01", basisCode: "SQJG", reason: "质量", documentNo: "1号" };
    const made = (await ask(suspension.action, regulator, other.agency.id, posted)) as Response;
    const id = made.headers.get("Location")!.split("/").at(-1)!;
    const mine = (await ask(measure.loader, regulator, id)) as Awaited<ReturnType<typeof measure.loader>>;
    expect(mine.may.sign).toBe(false);
    const { proposal } = (await ask(approval.loader, regulator, id)) as { proposal: string };
    expect(statusOf(await ask(approval.action, regulator, id, { proposal }))).toBe(409);
    const second = await makeActor(test.db, ["regulator"]);
    expect(statusOf(await ask(approval.action, second, id, { proposal: "another" }))).toBe(409);
    expect(statusOf(await ask(measureReturn.action, second, id, { proposal: "another", reason: "不妥" }))).toBe(409);
    const shown = { proposal, proposed: { kind: "suspension", reason: "质量", documentNo: "1号" } };
    for (const { loader } of [measureReturn, approval]) expect(await ask(loader, second, id)).toMatchObject(shown);
    expect(statusOf(await ask(approval.action, second, id, { proposal }))).toBe(302);
    expect(statusOf(await ask(measure.loader, own.user, id))).toBe(404);
  });
});
