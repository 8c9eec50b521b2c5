import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { agencyRow } from "#tests/factories/register-rows";
import { ctxOf, makeActor, TEST_NOW } from "#tests/support/actors";
import { testDatabase } from "#tests/support/database";
import { type Receiver, startReceiver } from "#tests/support/receiver";
import { deliverWebhooks } from "~/modules/publication/use-cases/deliver-webhooks.server";
import { subscribeWebhook } from "~/modules/publication/use-cases/subscribe-webhook.server";
import { deliveriesOf, subscriptionById } from "~/modules/publication/webhooks.queries.server";
import type { Actor } from "~/platform/actor";
import { plusMilliseconds } from "~/platform/clock";
import { mustBeOk } from "~/platform/result";
import { announce } from "~/platform/webhooks/announce.server";
import { MAX_FAILURES } from "~/platform/webhooks/backoff";

const database = testDatabase();
const STEP_MS = 5_000;

let receiver: Receiver;
let agencyId: string;

beforeAll(async () => {
  receiver = await startReceiver();
  agencyId = (await agencyRow(database.db)).id;
});

afterAll(() => receiver.close());

const subscribe = async (who: Actor, path: string) =>
  mustBeOk(
    await subscribeWebhook(ctxOf(database.db, who), {
      url: `http://${receiver.host}${path}`,
      events: ["report.withdrawn"],
    }),
  );

const tell = (...reports: string[]) =>
  announce(
    database.db,
    "report.withdrawn",
    reports.map((report) => ({ report })),
    { at: TEST_NOW, agencyId },
  );

const waitingOf = async (id: string) =>
  (await deliveriesOf(database.db, id, 100)).filter(({ state }) => state === "waiting").length;

describe("a receiver that is away", () => {
  it("is asked ever more seldom, however much waits for it, and gets everything once it is back", async () => {
    const { id } = await subscribe(await makeActor(database.db, ["regulator"]), "/away");
    await tell(...Array.from({ length: 40 }, (_, index) => `R${index}`));
    receiver.reset();
    receiver.answer = () => ({ status: 503 });
    let at = TEST_NOW;
    for (let second = 0; second <= 3_600; second += STEP_MS / 1_000) {
      await deliverWebhooks(database.db, at);
      at = plusMilliseconds(at, STEP_MS);
    }
    // After 30 s, 1, 2, 4, 8, 16 and 32 minutes: seven attempts in the first hour, and the subscription is still alive.
    expect(receiver.seen.length).toBe(7);
    expect(receiver.seen.length).toBeLessThan(MAX_FAILURES);
    expect((await subscriptionById(database.db, id))?.state).toBe("active");
    receiver.reset();
    expect(await deliverWebhooks(database.db, plusMilliseconds(at, 3_600_000))).toBe(40);
    expect(await waitingOf(id)).toBe(0);
  });

  it("that is slow, with very much waiting for it, holds nobody else up", async () => {
    const slow = await subscribe(await makeActor(database.db, ["regulator"]), "/slow");
    await tell(...Array.from({ length: 450 }, (_, index) => `S${index}`));
    const quick = await subscribe(await makeActor(database.db, ["regulator"]), "/quick");
    await tell("Q1");
    receiver.reset();
    // Every answer of the slow one takes nine seconds: two or three in a round of twenty.
    let at = TEST_NOW;
    let asked = 0;
    receiver.answer = (path) => {
      if (path === "/slow") at = plusMilliseconds(TEST_NOW, ++asked * 9_000);
      return { status: 204 };
    };
    await deliverWebhooks(database.db, TEST_NOW, { clock: () => at });
    expect(await waitingOf(quick.id)).toBe(0);
    expect(receiver.seen.filter(({ path }) => path === "/slow").length).toBeLessThan(5);
    const both = [slow.id, quick.id];
    await database.admin.deleteFrom("webhook_deliveries").where("subscription_id", "in", both).execute();
    await database.admin
      .updateTable("webhook_subscriptions")
      .set({ state: "paused" })
      .where("id", "in", both)
      .execute();
  });

  it("that refuses one message gets the others", async () => {
    const { id } = await subscribe(await makeActor(database.db, ["regulator"]), "/picky");
    await tell("BAD");
    receiver.reset();
    receiver.answer = (path) => ({ status: path === "/picky" ? 500 : 204 });
    await deliverWebhooks(database.db, TEST_NOW);
    await tell("GOOD-1", "GOOD-2");
    receiver.reset();
    await deliverWebhooks(database.db, plusMilliseconds(TEST_NOW, 120_000));
    expect(
      receiver.seen.filter(({ path }) => path === "/picky").map(({ body }) => JSON.parse(body).data.report),
    ).toEqual(["GOOD-1", "GOOD-2", "BAD"]);
    expect(await waitingOf(id)).toBe(0);
  });
});

describe("a slow receiver", () => {
  it("sees on each message the moment it left, and holds its round no longer than its turn", async () => {
    const { id } = await subscribe(await makeActor(database.db, ["regulator"]), "/slow");
    // The clock of this round is its own.
    await database.admin.updateTable("webhook_subscriptions").set({ state: "paused" }).where("id", "<>", id).execute();
    await tell(...Array.from({ length: 30 }, (_, index) => `S${index}`));
    receiver.reset();
    let at = TEST_NOW;
    const clock = () => {
      at = plusMilliseconds(at, 2_000);
      return at;
    };
    await deliverWebhooks(database.db, TEST_NOW, { clock });
    const seconds = receiver.seen
      .filter(({ path }) => path === "/slow")
      .map(({ headers }) => Number(headers["webhook-timestamp"]));
    expect(seconds.length).toBeGreaterThan(3);
    expect(seconds.length).toBeLessThan(15);
    expect(new Set(seconds).size).toBe(seconds.length);
    expect(await waitingOf(id)).toBe(30 - seconds.length);
    await database.admin.deleteFrom("webhook_deliveries").execute();
  });
});

describe("an account that lost the right", () => {
  it.each([
    ["its roles", (id: string) => database.admin.deleteFrom("account_roles").where("account_id", "=", id).execute()],
    [
      "its time",
      (id: string) =>
        database.admin.updateTable("accounts").set({ ends_on: "2020-01-01" }).where("id", "=", id).execute(),
    ],
  ])("with %s is told nothing more, neither what waits nor what comes", async (_, takeAway) => {
    const actor = await makeActor(database.db, ["regulator"]);
    const { id } = await subscribe(actor, "/former");
    await tell("BEFORE");
    await takeAway(actor.accountId);
    receiver.reset();
    await tell("AFTER");
    await deliverWebhooks(database.db, plusMilliseconds(TEST_NOW, STEP_MS));
    expect(receiver.seen.filter(({ path }) => path === "/former")).toEqual([]);
    expect(await deliveriesOf(database.db, id, 10)).toHaveLength(1);
  });
});
