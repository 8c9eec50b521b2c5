import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { agencyRow } from "#tests/factories/register-rows";
import { makeActor } from "#tests/support/actors";
import { startApi, type TestApi } from "#tests/support/api";
import { testDatabase } from "#tests/support/database";
import { type Receiver, startReceiver } from "#tests/support/receiver";
import { deliverWebhooks } from "~/modules/publication/use-cases/deliver-webhooks.server";
import { MOST_SUBSCRIPTIONS } from "~/modules/publication/webhook.rules";
import type { Actor } from "~/platform/actor";
import { now, plusMilliseconds } from "~/platform/clock";
import { ROLES, type Role } from "~/platform/permissions";
import { announce } from "~/platform/webhooks/announce.server";
import { waitAfter } from "~/platform/webhooks/backoff";

const database = testDatabase();
let api: TestApi;
let receiver: Receiver;
let actor: Actor;
let agencyId: string;

beforeAll(async () => {
  api = await startApi(database.db);
  receiver = await startReceiver();
  actor = await makeActor(database.db, ["regulator"]);
  agencyId = (await agencyRow(database.db)).id;
});
afterAll(async () => {
  await receiver.close();
  await api.close();
});

interface Item {
  id: string;
  secret: string;
  state: string;
  version: number;
  code: string;
  deliveries: { event: string; state: string }[];
  items: Item[];
}

async function ask(who: Actor | null, method: string, path = "", body?: unknown) {
  const answer = await api.send(who, method, `/api/v1/webhooks${path}`, body);
  return { status: answer.status, said: (await answer.json()) as Item };
}

const subscribe = async (who: Actor, path: string) => {
  const url = `http://${receiver.host}${path}`;
  const { status, said } = await ask(who, "POST", "", { url, events: ["report.withdrawn"] });
  expect(status).toBe(201);
  return said;
};

const tell = (report: string) => announce(database.db, "report.withdrawn", { report }, { at: now(), agencyId });

const reports = () => receiver.seen.map(({ body }) => JSON.parse(body).data.report ?? JSON.parse(body).event);

describe("a subscription over the API", () => {
  it("is made, read, paused and resumed: what happened in the pause is kept and then sent", async () => {
    const { id, secret } = await subscribe(actor, "/a");
    expect(secret).toMatch(/^whsec_/);
    expect(await ask(actor, "GET")).toMatchObject({
      status: 200,
      said: { items: [{ id, state: "active", events: ["report.withdrawn"], failures: 0, version: 1 }] },
    });
    expect(await ask(actor, "POST", `/${id}/pause`)).toEqual({ status: 200, said: { id } });
    expect(await ask(actor, "POST", `/${id}/pause`)).toMatchObject({ status: 409, said: { code: "not-active" } });
    expect(await ask(actor, "POST", `/${id}/test`)).toMatchObject({ status: 409, said: { code: "not-active" } });
    await tell("in the pause");
    expect(await deliverWebhooks(database.db, now())).toBe(0);
    expect(await ask(actor, "GET", `/${id}`)).toMatchObject({
      status: 200,
      said: { state: "paused", version: 2, deliveries: [{ event: "report.withdrawn", state: "waiting", attempts: 0 }] },
    });
    expect(await ask(actor, "POST", `/${id}/resumption`)).toEqual({ status: 200, said: { id } });
    expect(await ask(actor, "POST", `/${id}/resumption`)).toMatchObject({ status: 409, said: { code: "is-active" } });
    expect((await ask(actor, "POST", `/${id}/test`)).status).toBe(200);
    expect(await deliverWebhooks(database.db, now())).toBe(2);
    expect(reports()).toEqual(["in the pause", "test"]);
    const { said } = await ask(actor, "GET", `/${id}`);
    expect(said.deliveries.map(({ state }) => state)).toEqual(["delivered", "delivered"]);
    expect(JSON.stringify(said)).not.toMatch(/whsec_|secret/);
  });

  it("that was stopped makes no messages; resumed, what waited goes at once", async () => {
    receiver.reset();
    const owner = await makeActor(database.db, ["regulator"]);
    const { id } = await subscribe(owner, "/b");
    receiver.answer = (path) => ({ status: path === "/b" ? 503 : 204 });
    await tell("waits");
    const start = now();
    await deliverWebhooks(database.db, start);
    receiver.answer = (path) => ({ status: path === "/b" ? 410 : 204 });
    await tell("gone");
    await deliverWebhooks(database.db, plusMilliseconds(start, waitAfter(1) - 1));
    expect(await ask(owner, "GET", `/${id}`)).toMatchObject({ said: { state: "stopped" } });
    await tell("while stopped");
    expect((await ask(owner, "GET", `/${id}`)).said.deliveries).toHaveLength(2);

    receiver.reset();
    expect((await ask(owner, "POST", `/${id}/resumption`)).status).toBe(200);
    await deliverWebhooks(database.db, now());
    const arrived = receiver.seen.filter(({ path }) => path === "/b").map(({ body }) => JSON.parse(body).data.report);
    expect(arrived.sort()).toEqual(["gone", "waits"]);
  });

  it("is its own account's only, ten of them at most, each with an address that is not refused", async () => {
    const owner = await makeActor(database.db, ["procurement-officer"]);
    const { id } = await subscribe(owner, "/c");
    const stranger = await makeActor(database.db, ["procurement-officer"]);
    expect((await ask(stranger, "GET")).said.items).toEqual([]);
    for (const [method, path] of [
      ["GET", `/${id}`],
      ["POST", `/${id}/pause`],
      ["POST", `/${id}/resumption`],
      ["POST", `/${id}/test`],
      ["GET", "/甲"],
    ] as const)
      expect(await ask(stranger, method, path), path).toMatchObject({ status: 404, said: { code: "not-found" } });
    const refused = (url: string) => ask(owner, "POST", "", { url, events: ["report.lodged"] });
    expect(await refused("https://127.0.0.1/")).toMatchObject({ status: 422, said: { code: "not-public" } });
    expect(await refused("http://example.org/")).toMatchObject({ status: 422, said: { code: "not-https" } });
    expect((await ask(owner, "POST", "", { url: "https://a.example/", events: ["none"] })).status).toBe(400);
    for (let made = 1; made < MOST_SUBSCRIPTIONS; made++) await subscribe(owner, `/c/${made}`);
    expect(await refused(`http://${receiver.host}/c`)).toMatchObject({ status: 409, said: { code: "too-many" } });
  });

  it("asks for the right to subscribe: every other role is told 403, nobody 401", async () => {
    const allowed: Role[] = ["agency-user", "procurement-officer", "regulator"];
    const addresses = [
      ["GET", ""],
      ["POST", ""],
      ["GET", "/x"],
      ["POST", "/x/pause"],
      ["POST", "/x/resumption"],
      ["POST", "/x/test"],
    ] as const;
    const body = { url: `http://${receiver.host}/`, events: ["report.lodged"] };
    for (const role of ROLES) {
      const who = await makeActor(database.db, [role]);
      for (const [method, path] of addresses) {
        const { status } = await ask(who, method, path, method === "POST" && path === "" ? body : undefined);
        const expected = allowed.includes(role) ? (path !== "" ? 404 : method === "GET" ? 200 : 201) : 403;
        expect([role, method, path, status]).toEqual([role, method, path, expected]);
      }
    }
    for (const [method, path] of addresses) expect((await ask(null, method, path)).status).toBe(401);
  });
});
