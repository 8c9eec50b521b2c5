import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { COLLECTION_ITEMS } from "#db/reference/collection-items";
import { makeActor } from "#tests/support/actors";
import { startApi, type TestApi } from "#tests/support/api";
import { testDatabase } from "#tests/support/database";
import { call } from "#tests/support/request";
import { loader as importsLoader } from "~/modules/collection/routes/imports.server";
import { loader as zeroReportsLoader } from "~/modules/collection/routes/zero-reports.server";
import type { Actor } from "~/platform/actor";

const database = testDatabase();
const item = COLLECTION_ITEMS[0]!;
const other = COLLECTION_ITEMS.find((candidate) => candidate.contributor !== item.contributor)!;
let api: TestApi;
let filler: Actor;
let reviewer: Actor;

beforeAll(async () => {
  api = await startApi(database.db);
  filler = await makeActor(database.db, ["filler"]);
  reviewer = await makeActor(database.db, ["contribution-reviewer"]);
});
afterAll(() => api.close());

const sign = async (actor: Actor, body: object) => {
  const response = await api.send(actor, "POST", "/api/v1/zero-reports", body);
  return { status: response.status, body: (await response.json()) as { id: string; state: string; code?: string } };
};
const period = { from: "2026-10-01", to: "2026-10-31" };

describe("zero-reports", () => {
  it("count once a second account confirms them", async () => {
    const signed = await sign(reviewer, { item: item.code, unit: item.contributor, ...period });
    expect(signed).toMatchObject({ status: 201, body: { state: "pending" } });
    const own = await api.send(reviewer, "POST", `/api/v1/zero-reports/${signed.body.id}/confirmation`);
    expect([own.status, ((await own.json()) as { code: string }).code]).toEqual([409, "same-signer"]);
    const second = await makeActor(database.db, ["contribution-reviewer"]);
    const confirmed = await api.send(second, "POST", `/api/v1/zero-reports/${signed.body.id}/confirmation`);
    expect([confirmed.status, await confirmed.json()]).toEqual([200, { id: signed.body.id, state: "confirmed" }]);
    const again = await api.send(second, "POST", `/api/v1/zero-reports/${signed.body.id}/confirmation`);
    expect(again.status).toBe(409);
    const list = (await (await api.send(filler, "GET", "/api/v1/zero-reports")).json()) as {
      items: { id: string; state: string }[];
    };
    expect(list.items).toMatchObject([{ id: signed.body.id, state: "confirmed" }]);
    const events = await database.db
      .selectFrom("journal_events")
      .select("journal_events.name")
      .where("journal_events.subject_id", "=", signed.body.id)
      .orderBy("journal_events.id")
      .execute();
    expect(events.map((event) => event.name)).toEqual(["zero-report-signed", "zero-report-confirmed"]);
  });

  it.each([
    [{ item: "nothing", ...period }, 400, "unknown-collection-item"],
    [{ item: item.code, unit: other.contributor, ...period }, 400, "unit-differs"],
    [{ item: item.code, from: "2026-10-31", to: "2026-10-01" }, 400, "period-order"],
    [{ item: item.code, from: "2026-10-01", to: "2099-10-01" }, 400, "period-future"],
    [{ item: item.code, from: "2026-10-32", to: "2026-10-01" }, 400, "invalid-input"],
    [{ item: item.code, unit: item.contributor, ...period }, 409, "already-signed"],
  ])("refuses %j", async (body, status, code) => {
    expect(await sign(filler, body)).toMatchObject({ status, body: { code } });
  });

  it("are listed page by page, all of them, with the total and no cursor of another list", async () => {
    const months = [1, 2, 3, 4, 5].map((month) => ({ from: `2026-0${month}-01`, to: `2026-0${month}-28` }));
    for (const each of months) expect((await sign(filler, { item: other.code, ...each })).status).toBe(201);
    const page = async (query: string) => {
      const answer = await api.send(filler, "GET", `/api/v1/zero-reports?state=pending&limit=2${query}`);
      return (await answer.json()) as { items: { id: string }[]; next: string | null; total: number; code?: string };
    };
    const seen: string[] = [];
    let next: string | null = null;
    do {
      const { items, total, next: after }: Awaited<ReturnType<typeof page>> = await page(next ? `&cursor=${next}` : "");
      expect(total).toBe(5);
      seen.push(...items.map(({ id }) => id));
      next = after;
    } while (next);
    expect(seen).toEqual(seen.toSorted().toReversed());
    expect(new Set(seen).size).toBe(5);
    const { next: first } = await page("");
    const elsewhere = await api.send(filler, "GET", `/api/v1/zero-reports?cursor=${first}`);
    expect([elsewhere.status, ((await elsewhere.json()) as { code: string }).code]).toEqual([400, "invalid-cursor"]);
    const at = { db: database.db, actor: filler, path: "/zero-reports?state=pending&offset=3" };
    const screen = (await call(zeroReportsLoader as never, at)) as { page: object; rows: { id: string }[] };
    expect(screen).toMatchObject({ page: { offset: 3, total: 5 } });
    const deep = { ...at, path: "/imports?offset=50" };
    expect(await call(importsLoader as never, deep)).toMatchObject({ page: { offset: 50, total: 0 } });
  });

  it("are signed and confirmed in one's own scope only", async () => {
    const stranger = await makeActor(database.db, ["filler"], {
      scopeKind: "unit",
      scopeValue: "01AAAAAAAAAAAAAAAAAAAAAAAA",
    });
    expect(await sign(stranger, { item: item.code, ...period })).toMatchObject({ status: 403 });
    const auditor = await makeActor(database.db, ["auditor"]);
    expect((await sign(auditor, { item: item.code, ...period })).status).toBe(403);
    const signed = await sign(filler, { item: other.code, ...period });
    const reviewerElsewhere = await makeActor(database.db, ["contribution-reviewer"], {
      scopeKind: "unit",
      scopeValue: "01AAAAAAAAAAAAAAAAAAAAAAAA",
    });
    const answer = await api.send(reviewerElsewhere, "POST", `/api/v1/zero-reports/${signed.body.id}/confirmation`);
    expect(answer.status).toBe(404);
  });
});
