import { extractText } from "unpdf";
import { beforeAll, describe, expect, it } from "vitest";
import { everySourceSpoke, importOffice, listOf, makeCase, noObjections } from "#tests/factories/vetting";
import { ctxOf, makeActor, TEST_NOW } from "#tests/support/actors";
import { testDatabase } from "#tests/support/database";
import { renderScreen } from "#tests/support/render";
import { call, contextOf, statusOf } from "#tests/support/request";
import { namedAfter } from "#tests/support/tamper";
import { openSession, readSession } from "~/modules/accounts/session.server";
import PublicHelp, * as help from "~/modules/publication/routes/public-help";
import * as change from "~/modules/reference/routes/setting-change.server";
import * as settings from "~/modules/reference/routes/settings.server";
import { settingFold, settingsNow } from "~/modules/reference/settings.server";
import { SETTINGS, type SettingName } from "~/modules/reference/settings.types";
import { changeSetting } from "~/modules/reference/use-cases/change-setting.server";
import { approveCase } from "~/modules/vetting/use-cases/approve-case.server";
import { decideCandidate } from "~/modules/vetting/use-cases/decide-candidate.server";
import { issueOpinion } from "~/modules/vetting/use-cases/issue-opinion.server";
import { opinionFile } from "~/modules/vetting/use-cases/opinion-file.server";
import { submitCase } from "~/modules/vetting/use-cases/submit-case.server";
import type { Actor } from "~/platform/actor";
import { now, plusMilliseconds } from "~/platform/clock";
import { ROLES } from "~/platform/permissions";
import { mustBeOk } from "~/platform/result";

const database = testDatabase();
let [administrator, colleague]: Actor[] = [];

beforeAll(async () => {
  administrator = await makeActor(database.db, ["system-administrator"]);
  colleague = await makeActor(database.db, ["system-administrator"]);
});

const versionOf = async (name: string) =>
  (await database.db.selectFrom("settings").select("version").where("name", "=", name).executeTakeFirst())?.version ??
  0;

/** Sets a value as the form does. */
async function set(name: SettingName, value: string, more: Record<string, string> = {}, actor = administrator!) {
  const form = { version: String(await versionOf(name)), value, text: "按分管要求", ...more };
  return call(change.action as Parameters<typeof call>[0], {
    ...{ db: database.db, actor, path: "/", params: { name }, form },
  });
}

const errorsOf = (answer: unknown) =>
  (answer as { data: { reply: { error: Record<string, string[]> } } }).data.reply.error;

describe("settings", () => {
  it("are open to the system administrator and to nobody else", async () => {
    for (const role of ROLES) {
      const actor = await makeActor(database.db, [role]);
      const at = { db: database.db, actor, path: "/", params: { name: "vetting.place" } };
      const expected = role === "system-administrator" ? 200 : 403;
      for (const loader of [settings.loader, change.loader]) {
        expect(statusOf(await call(loader as Parameters<typeof call>[0], at)), role).toBe(expected);
      }
      if (expected === 403) expect(statusOf(await set("vetting.place", "甲", {}, actor)), role).toBe(403);
    }
    expect(statusOf(await set("no.such" as SettingName, "甲"))).toBe(404);
  });

  it("are refused beside their field, out of bounds or without a change or a reason", async () => {
    expect(errorsOf(await set("accounts.idle-minutes", "31"))).toEqual({ value: ["请填 5 到 30 之间的整数"] });
    expect(errorsOf(await set("vetting.place", "宿"))).toEqual({ value: ["与现行设置相同，没有变更"] });
    expect(Object.keys(errorsOf(await set("vetting.place", "甲", { text: " " })))).toEqual(["text"]);
    expect(await settingsNow(database.db)).toEqual(Object.fromEntries(SETTINGS.map((one) => [one.name, one.initial])));
  });

  it("are journalled with both values and the reason, and a stale form says who did what since", async () => {
    expect(statusOf(await set("public.contact", "0527-0000000"))).toBe(302);
    expect(statusOf(await set("public.contact", "0527-0000001", {}, colleague))).toBe(302);
    const stale = await set("public.contact", "0527-0000002", { version: "1" });
    expect(errorsOf(stale)[""]?.[0]).toContain(`${colleague!.name}已于 2026-11-24 10:00 办理“调整设置”`);
    const events = await database.db
      .selectFrom("journal_events")
      .innerJoin("journal_processes", "journal_processes.id", "journal_events.process_id")
      .select(["journal_events.payload", "journal_processes.reason_text", "journal_processes.account_id"])
      .where("journal_events.name", "=", "setting-changed")
      .orderBy("journal_events.id")
      .execute();
    expect(events.map(({ payload }) => JSON.parse(payload.toString()))).toEqual([
      { before: null, after: { value: "0527-0000000" } },
      { before: { value: "0527-0000000" }, after: { value: "0527-0000001" } },
    ]);
    expect(events.at(-1)).toMatchObject({ reason_text: "按分管要求", account_id: colleague!.accountId });
    const put = "update settings set value_json = '\"x\"' where name = 'public.contact'";
    expect(await namedAfter(database.admin, [settingFold])).toEqual([]);
    expect(await namedAfter(database.admin, [settingFold], put)).toEqual([
      ["row-changed", "system-setting", "public.contact", "value"],
    ]);
  });
});

describe("a setting takes effect at once", () => {
  it("the contact on the page of the public, and none where it is empty", async () => {
    const page = async () => {
      const request = new Request("http://localhost/public/help");
      const args = { request, params: {}, context: contextOf(database.db, null) };
      return renderScreen(PublicHelp, "/public/help", await help.loader(args as never));
    };
    expect(statusOf(await set("public.contact", "咨询 0527-1111111"))).toBe(302);
    expect(await page()).toContain("咨询 0527-1111111");
    expect(statusOf(await set("public.contact", ""))).toBe(302);
    expect(await page()).not.toContain("咨询方式");
  });

  it("the minutes idle and the hours at most, for sessions that are open as well", async () => {
    const { accountId } = await makeActor(database.db, ["filler"]);
    const { session_epoch: sessionEpoch } = await database.db
      .selectFrom("accounts")
      .select("session_epoch")
      .where("id", "=", accountId)
      .executeTakeFirstOrThrow();
    const open = async () => {
      const origin = { address: null, userAgent: null };
      return (await openSession(database.db, { id: accountId, sessionEpoch }, origin, now())).split(";")[0]!;
    };
    const reads = async (cookie: string, at = now()) =>
      (await readSession(database.db, new Request("http://localhost/", { headers: { cookie } }), at)).accountId;
    const left = async () => {
      const rows = await database.db.selectFrom("sessions").select("expires_at").execute();
      return rows.map(({ expires_at }) => Math.round((expires_at.getTime() - now().getTime()) / 60_000));
    };
    const cookie = await open();
    expect(await left()).toEqual([30]);
    expect(statusOf(await set("accounts.idle-minutes", "5"))).toBe(302);
    expect(await reads(cookie)).toBe(accountId);
    await open();
    expect(await left()).toEqual([5, 5]);
    expect(await reads(cookie, plusMilliseconds(now(), 61 * 60_000))).toBe(accountId);
    expect(statusOf(await set("accounts.session-hours", "1"))).toBe(302);
    expect(await reads(cookie, plusMilliseconds(now(), 61 * 60_000))).toBeNull();
  });

  it("prefix and issuer on the opinions issued from then on, and on none before", async () => {
    const { db } = database;
    const officer = await makeActor(db, ["vetting-officer"]);
    const approver = await makeActor(db, ["vetting-approver"]);
    await importOffice(db, await makeActor(db, ["filler"]), await makeActor(db, ["contribution-reviewer"]));
    await everySourceSpoke(db, "321300", "2026-11-20");
    const issued = async () => {
      const id = await makeCase(db, officer, listOf([{ name: "吴勇", idNumber: "321399199007202081" }]));
      await noObjections(db, officer, id, ["1"]);
      const decision = { decision: "refer", reason: "按核查情况研判", readAt: null, confirmsMatch: true };
      mustBeOk(await decideCandidate(ctxOf(db, officer), { caseId: id, no: "1", ...decision }));
      mustBeOk(await submitCase(ctxOf(db, officer), id));
      mustBeOk(await approveCase(ctxOf(db, approver), id));
      const { documentNo } = mustBeOk(await issueOpinion(ctxOf(db, approver), id));
      return { id, documentNo };
    };
    const textOf = async (id: string) => {
      const { bytes } = mustBeOk(await opinionFile(ctxOf(db, officer), id, "pdf"));
      return (await extractText(new Uint8Array(bytes), { mergePages: true })).text.replace(/\s/g, "");
    };
    const before = await issued();
    expect(before.documentNo).toBe("宿诚核〔2026〕1号");
    for (const [name, value] of [
      ["vetting.place", "甲"],
      ["vetting.issuer", "甲市干部核查办公室"],
    ] as const) {
      const input = { name, version: 0, value, text: "按分管要求" };
      mustBeOk(await changeSetting(ctxOf(db, administrator, TEST_NOW), input));
    }
    const after = await issued();
    expect(after.documentNo).toBe("甲诚核〔2026〕2号");
    expect(await textOf(after.id)).toContain("甲市干部核查办公室");
    expect(await textOf(before.id)).toContain("宿迁市干部诚信核查办公室");
  });
});
