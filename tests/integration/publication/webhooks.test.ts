import { createHmac } from "node:crypto";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { agencyRow } from "#tests/factories/register-rows";
import { ctxOf, makeActor, TEST_NOW } from "#tests/support/actors";
import { testDatabase } from "#tests/support/database";
import { type Received, type Receiver, startReceiver } from "#tests/support/receiver";
import { call, statusOf } from "#tests/support/request";
import { verifyTables } from "~/modules/journal/use-cases/verify-tables.server";
import { loader as page } from "~/modules/publication/routes/webhook.server";
import { deliverWebhooks } from "~/modules/publication/use-cases/deliver-webhooks.server";
import { pauseWebhook, resumeWebhook } from "~/modules/publication/use-cases/pause-webhook.server";
import { subscribeWebhook } from "~/modules/publication/use-cases/subscribe-webhook.server";
import { testWebhook } from "~/modules/publication/use-cases/test-webhook.server";
import { webhookFold } from "~/modules/publication/webhooks.fold.server";
import {
  claimDelivery,
  deliveriesOf,
  dueDeliveries,
  settleDelivery,
  subscriptionById,
} from "~/modules/publication/webhooks.queries.server";
import type { Actor } from "~/platform/actor";
import { plusMilliseconds } from "~/platform/clock";
import { resetEnv } from "~/platform/env.server";
import { runProcess } from "~/platform/process.server";
import { mustBeOk, no, ok } from "~/platform/result";
import { announce } from "~/platform/webhooks/announce.server";
import { MAX_ATTEMPTS, MAX_FAILURES, waitAfter } from "~/platform/webhooks/backoff";
import { sendMessage } from "~/platform/webhooks/send.server";
import { resolveTarget } from "~/platform/webhooks/target.server";

const database = testDatabase();

let receiver: Receiver;
let actor: Actor;
let agencyId: string;

beforeAll(async () => {
  receiver = await startReceiver();
  actor = await makeActor(database.db, ["regulator"]);
  agencyId = (await agencyRow(database.db)).id;
});

afterEach(async () => {
  receiver.reset();
  await database.admin.deleteFrom("webhook_deliveries").execute();
  await database.admin.updateTable("webhook_subscriptions").set({ failures: 0 }).execute();
});

afterAll(() => receiver.close());

const subscribe = async (who: Actor, path: string, events = ["report.withdrawn"] as const) =>
  mustBeOk(await subscribeWebhook(ctxOf(database.db, who), { url: `http://${receiver.host}${path}`, events }));

const tell = (body = { report: "R1", agency: "G1" }, at = TEST_NOW) =>
  announce(database.db, "report.withdrawn", body, { at, agencyId });

const later = (milliseconds: number) => plusMilliseconds(TEST_NOW, milliseconds);

describe("a message", () => {
  let secret: string;
  let id: string;
  beforeAll(async () => {
    ({ id, secret } = await subscribe(actor, "/a"));
  });

  it("leaves once, signed over id, timestamp and body", async () => {
    await tell();
    expect(await deliverWebhooks(database.db, TEST_NOW)).toBe(1);
    expect(await deliverWebhooks(database.db, later(60_000))).toBe(0);
    expect(receiver.seen).toHaveLength(1);
    const [{ headers, body }] = receiver.seen as [Received];
    const [messageId, seconds] = [headers["webhook-id"], headers["webhook-timestamp"]];
    expect(Number(seconds)).toBe(TEST_NOW.getTime() / 1_000);
    const expected = createHmac("sha256", secret).update(`${messageId}.${seconds}.${body}`).digest("base64");
    expect(headers["webhook-signature"]).toBe(`v1,${expected}`);
    expect(JSON.parse(body)).toEqual({
      id: messageId,
      event: "report.withdrawn",
      at: TEST_NOW.toISOString(),
      data: { report: "R1", agency: "G1" },
    });
    expect(await deliveriesOf(database.db, id, 10)).toMatchObject([
      { state: "delivered", attempts: 1, lastStatus: 204 },
    ]);
  });

  it("leaves if and only if the act stands, and only for the events asked for", async () => {
    await runProcess(ctxOf(database.db), { name: "test" }, async ({ db }) => {
      await announce(db, "report.withdrawn", { report: "R2" }, { at: TEST_NOW, agencyId });
      return no("common:refusal.version-stale");
    });
    await runProcess(ctxOf(database.db), { name: "test" }, async ({ db }) => {
      await announce(db, "agency.listed", { agency: "G1" }, { at: TEST_NOW, agencyId });
      return ok(null);
    });
    expect(await deliverWebhooks(database.db, TEST_NOW)).toBe(0);
    expect(await deliveriesOf(database.db, id, 10)).toEqual([]);
  });

  it("is tried again with the same id and body, later each time, then given up", async () => {
    receiver.answer = () => ({ status: 500 });
    await tell();
    let at = TEST_NOW;
    for (let attempt = 1; attempt <= MAX_ATTEMPTS; attempt++) {
      expect(await deliverWebhooks(database.db, at)).toBe(0);
      expect(receiver.seen).toHaveLength(attempt);
      expect(await deliverWebhooks(database.db, plusMilliseconds(at, waitAfter(attempt) - 1))).toBe(0);
      expect(receiver.seen).toHaveLength(attempt);
      at = plusMilliseconds(at, waitAfter(attempt));
    }
    await deliverWebhooks(database.db, at);
    expect(receiver.seen).toHaveLength(MAX_ATTEMPTS);
    expect(new Set(receiver.seen.map(({ headers, body }) => `${headers["webhook-id"]} ${body}`)).size).toBe(1);
    expect(new Set(receiver.seen.map(({ headers }) => headers["webhook-signature"])).size).toBe(MAX_ATTEMPTS);
    expect(await deliveriesOf(database.db, id, 10)).toMatchObject([{ state: "given-up", lastStatus: 500 }]);
  });

  it("follows no redirect, and reads no endless answer", async () => {
    receiver.answer = (path) =>
      path === "/a" ? { status: 302, headers: { Location: `http://${receiver.host}/elsewhere` } } : { status: 200 };
    await tell();
    await deliverWebhooks(database.db, TEST_NOW);
    expect(receiver.seen).toHaveLength(1);
    expect(await deliveriesOf(database.db, id, 10)).toMatchObject([{ state: "waiting", lastStatus: 302 }]);
    receiver.answer = () => ({ status: 200, body: "x".repeat(5_000_000) });
    expect(await deliverWebhooks(database.db, later(waitAfter(1)))).toBe(1);
  });

  it("waits no longer than its time", async () => {
    receiver.answer = () => ({ status: 0 });
    const target = await resolveTarget(`http://${receiver.host}/a`);
    if (typeof target === "string") throw new Error(target);
    const result = await sendMessage(target, { id: "m", body: "{}", secret }, TEST_NOW, 50);
    expect(result).toMatchObject({ status: null });
    receiver.hangUp();
  });
});

describe("a subscription", () => {
  it("is held back by a pause and sends what waited and what happened meanwhile when resumed", async () => {
    const { id } = await subscribe(actor, "/pause");
    const ctx = ctxOf(database.db, actor);
    expect(await pauseWebhook(ctx, { id, version: 9 })).toMatchObject({ refusal: { code: "version-stale" } });
    await tell();
    mustBeOk(await pauseWebhook(ctx, { id, version: 1 }));
    await deliverWebhooks(database.db, TEST_NOW);
    expect(receiver.seen.map(({ path }) => path)).toEqual(["/a"]);
    expect(await testWebhook(ctx, id)).toMatchObject({ refusal: { code: "not-active" } });
    await tell({ report: "R2", agency: "G1" }, later(1_000));
    await deliverWebhooks(database.db, later(2_000));
    expect(await deliveriesOf(database.db, id, 10)).toMatchObject([
      { state: "waiting", attempts: 0 },
      { state: "waiting", attempts: 0 },
    ]);
    receiver.reset();
    mustBeOk(await resumeWebhook(ctx, { id, version: 2 }));
    expect(await deliverWebhooks(database.db, later(2_000))).toBe(2);
    expect(receiver.seen.map(({ path, body }) => [path, JSON.parse(body).data.report])).toEqual([
      ["/pause", "R1"],
      ["/pause", "R2"],
    ]);
    mustBeOk(await testWebhook(ctx, id));
    expect(await deliverWebhooks(database.db, TEST_NOW)).toBe(1);
    mustBeOk(await pauseWebhook(ctx, { id, version: 3 }));
  });

  it("stops when it is gone, or fails too often, and tells its account", async () => {
    const { id } = await subscribe(actor, "/gone");
    receiver.answer = (path) => ({ status: path === "/gone" ? 410 : 204 });
    await tell();
    await deliverWebhooks(database.db, TEST_NOW);
    expect((await subscriptionById(database.db, id))?.state).toBe("stopped");
    const tasks = await database.db
      .selectFrom("tasks")
      .select(["kind", "account_id"])
      .where("subject_id", "=", id)
      .execute();
    expect(tasks).toEqual([{ kind: "publication:task.webhook-stopped", account_id: actor.accountId }]);

    const second = await subscribe(actor, "/failing");
    await database.admin
      .updateTable("webhook_subscriptions")
      .set({ failures: MAX_FAILURES - 1 })
      .where("id", "=", second.id)
      .execute();
    receiver.answer = () => ({ status: 503 });
    await tell();
    await deliverWebhooks(database.db, TEST_NOW);
    expect((await subscriptionById(database.db, second.id))?.state).toBe("stopped");
  });

  it("of an account of an agency hears of its own agency only", async () => {
    const seat = await makeActor(database.db, ["agency-user"]);
    await database.admin
      .updateTable("accounts")
      .set({ agency_id: agencyId })
      .where("id", "=", seat.accountId)
      .execute();
    const { id } = await subscribe(seat, "/seat");
    await tell();
    await announce(
      database.db,
      "report.withdrawn",
      { report: "R9" },
      { at: TEST_NOW, agencyId: (await agencyRow(database.db)).id },
    );
    expect(await deliveriesOf(database.db, id, 10)).toHaveLength(1);
  });

  it("is seen and changed by its own account only", async () => {
    const { id } = await subscribe(actor, "/own");
    const stranger = await makeActor(database.db, ["regulator"]);
    const asked = { db: database.db, path: `/webhooks/${id}`, params: { id } };
    expect(statusOf(await call(page, { ...asked, actor }))).toBe(200);
    expect(statusOf(await call(page, { ...asked, actor: stranger }))).toBe(404);
    expect(statusOf(await call(page, { ...asked, params: { id: "甲" }, actor }))).toBe(404);
    const ctx = ctxOf(database.db, stranger);
    expect(await pauseWebhook(ctx, { id, version: 1 })).toMatchObject({ refusal: { code: "not-found" } });
    expect(await testWebhook(ctx, id)).toMatchObject({ refusal: { code: "not-found" } });
    expect(JSON.stringify(await call(page, { ...asked, actor }))).not.toMatch(/whsec_|secret/i);
  });

  it("is in the journal, which equals the tables", async () => {
    const faults: unknown[] = [];
    expect(await verifyTables(database.db, webhookFold, (fault) => void faults.push(fault))).toBeGreaterThan(3);
    expect(faults).toEqual([]);
  });
});

describe("an address is refused", () => {
  const never = async () => {
    throw new Error("must not be looked up");
  };
  const says =
    (...addresses: string[]) =>
    async () =>
      addresses.map((address) => ({ address, family: address.includes(":") ? 6 : 4 }));

  it.each([
    ["not-a-url", "x"],
    ["not-https", "http://example.org/"],
    ["not-https", "ftp://example.org/"],
    ["not-https", "file:///etc/passwd"],
    ["with-credentials", "https://user:word@example.org/"],
    ["not-public", "https://127.0.0.1/"],
    ["not-public", "https://127.1/"],
    ["not-public", "https://2130706433/"],
    ["not-public", "https://0x7f000001/"],
    ["not-public", "https://0177.0.0.1/"],
    ["not-public", "https://10.1.2.3/"],
    ["not-public", "https://172.16.0.1/"],
    ["not-public", "https://192.168.1.1/"],
    ["not-public", "https://169.254.169.254/latest/meta-data/"],
    ["not-public", "https://100.64.0.1/"],
    ["not-public", "https://224.0.0.1/"],
    ["not-public", "https://255.255.255.255/"],
    ["not-public", "https://0.0.0.0/"],
    ["not-public", "https://[::1]/"],
    ["not-public", "https://[::ffff:127.0.0.1]/"],
    ["not-public", "https://[::ffff:7f00:1]/"],
    ["not-public", "https://[fc00::1]/"],
    ["not-public", "https://[fe80::1]/"],
    ["not-public", "https://[ff02::1]/"],
    ["not-public", "https://[64:ff9b::7f00:1]/"],
  ])("as %s: %s", async (fault, url) => {
    expect(await resolveTarget(url, never)).toBe(fault);
  });

  it("when its name leads, or also leads, to a private one", async () => {
    expect(await resolveTarget("https://a.example/", says("10.0.0.1"))).toBe("not-public");
    expect(await resolveTarget("https://a.example/", says("1.1.1.1", "127.0.0.1"))).toBe("not-public");
    expect(await resolveTarget("https://a.example/", says("2606:4700:4700::1111", "::ffff:10.0.0.1"))).toBe(
      "not-public",
    );
    expect(await resolveTarget("https://a.example/", says())).toBe("unknown-host");
  });

  it("when nobody answers for its name in time, and is tried again later", async () => {
    const silent = () => new Promise<never>(() => {});
    expect(await resolveTarget("https://a.example/", silent, 20)).toBe("lookup-slow");
    expect(await resolveTarget("https://a.example/", async () => Promise.reject(new Error("gone")))).toBe(
      "unknown-host",
    );
    const asked = { url: "https://a.example/silent", events: ["report.withdrawn"] as const };
    const { id } = mustBeOk(await subscribeWebhook(ctxOf(database.db, actor), asked, says("1.1.1.1")));
    await tell();
    await deliverWebhooks(database.db, TEST_NOW, { resolve: silent });
    expect(await deliveriesOf(database.db, id, 1)).toMatchObject([
      { state: "waiting", attempts: 1, lastStatus: null, lastError: "lookup-slow" },
    ]);
  }, 15_000);

  it("and otherwise pinned to what was checked", async () => {
    expect(await resolveTarget("https://a.example/x", says("1.1.1.1", "8.8.8.8"))).toMatchObject({
      address: "1.1.1.1",
      family: 4,
    });
  });

  it("also after a subscription was made, when its name leads elsewhere", async () => {
    const made = mustBeOk(
      await subscribeWebhook(
        ctxOf(database.db, actor),
        { url: "https://a.example/x", events: ["report.lodged"] },
        says("1.1.1.1"),
      ),
    );
    await announce(database.db, "report.lodged", {}, { at: TEST_NOW, agencyId });
    await deliverWebhooks(database.db, TEST_NOW, { resolve: says("127.0.0.1") });
    expect(await deliveriesOf(database.db, made.id, 1)).toMatchObject([{ lastStatus: null, lastError: "not-public" }]);
  });

  it("unless the host is listed; and nothing is listed by default", async () => {
    expect(typeof (await resolveTarget(`http://${receiver.host}/`))).toBe("object");
    const listed = process.env.WEBHOOK_ALLOWED_HOSTS;
    delete process.env.WEBHOOK_ALLOWED_HOSTS;
    resetEnv();
    expect(await resolveTarget(`http://${receiver.host}/`)).toBe("not-https");
    expect(await resolveTarget(`https://${receiver.host}/`)).toBe("not-public");
    process.env.WEBHOOK_ALLOWED_HOSTS = listed;
    resetEnv();
  });
});

it("a sender that was stopped for longer than its claim says nothing over whoever took the message over", async () => {
  const { db } = database;
  const { id } = await subscribe(actor, "/taken-over");
  await tell();
  const due = async () => (await dueDeliveries(db, id, later(120_000), 10))[0]!;
  const stopped = await due();
  expect(await claimDelivery(db, stopped, later(60_000))).toBe(true);
  const other = await due();
  expect(await claimDelivery(db, other, later(180_000))).toBe(true);
  const end = { status: 204, error: null, nextAt: TEST_NOW, deliveredAt: TEST_NOW };
  await settleDelivery(db, { id: other.id, attempts: other.attempts + 1 }, { ...end, state: "delivered" });
  const failed = { ...end, state: "waiting" as const, status: null, deliveredAt: null };
  await settleDelivery(db, { id: stopped.id, attempts: stopped.attempts + 1 }, failed);
  expect((await deliveriesOf(db, id, 10)).map(({ state, attempts }) => [state, attempts])).toEqual([["delivered", 2]]);
});
