import { beforeAll, describe, expect, it } from "vitest";
import { COLLECTION_ITEMS } from "#db/reference/collection-items";
import { makeActor, TEST_NOW } from "#tests/support/actors";
import { testDatabase } from "#tests/support/database";
import { call, statusOf } from "#tests/support/request";
import type { Arrival } from "~/modules/collection/collection.types";
import { insertImport } from "~/modules/collection/imports.queries.server";
import { loader as contributor } from "~/modules/collection/routes/contributor.server";
import type { Actor } from "~/platform/actor";
import { plusMilliseconds } from "~/platform/clock";
import { newId } from "~/platform/id";

const database = testDatabase();
type Handler = Parameters<typeof call>[0];
/** A contributor with several items that are delivered monthly. */
const code = COLLECTION_ITEMS.find(
  (item) =>
    COLLECTION_ITEMS.filter((other) => other.contributor === item.contributor && other.frequency === "monthly").length >
    2,
)!.contributor;
const monthly = COLLECTION_ITEMS.filter((item) => item.contributor === code && item.frequency === "monthly");
let filler: Actor;

async function zeroReport(item: string, to: string, state: "pending" | "confirmed") {
  const signed = { signed_by: newId(), signed_by_name: "填报", signed_at: TEST_NOW };
  const confirmed = { confirmed_by: newId(), confirmed_by_name: "复核", confirmed_at: TEST_NOW };
  await database.db
    .insertInto("zero_reports")
    .values({
      id: newId(),
      item_code: item,
      contributor_code: code,
      from_on: "2026-01-01",
      to_on: to,
      state,
      ...signed,
      ...(state === "confirmed" ? confirmed : {}),
    })
    .execute();
}

beforeAll(async () => {
  filler = await makeActor(database.db, ["filler"]);
  await zeroReport(monthly[0]!.code, "2026-11-20", "confirmed");
  await zeroReport(monthly[1]!.code, "2026-03-31", "confirmed");
  await zeroReport(monthly[2]!.code, "2026-11-20", "pending");
});

describe("the page of a contributor", () => {
  it("says of each item how often it is due, what came last, until when that is fresh, and what is missing", async () => {
    const answer = (await call(contributor as Handler, {
      db: database.db,
      actor: filler,
      path: `/contributors/${code}`,
      params: { code },
    })) as unknown as {
      rows: {
        code: string;
        frequency: string;
        lastZeroReport: string | null;
        freshUntil: string | null;
        standing: string;
      }[];
      maySign: boolean;
    };
    const row = (index: number) => answer.rows.find((each) => each.code === monthly[index]!.code)!;
    expect(row(0)).toMatchObject({ frequency: "monthly", lastZeroReport: "2026-11-20", standing: "fresh" });
    expect(row(0).freshUntil! > "2026-12-20").toBe(true);
    expect(row(1)).toMatchObject({ lastZeroReport: "2026-03-31", standing: "stale" });
    expect(row(2)).toMatchObject({ lastZeroReport: null, freshUntil: null, standing: "never" });
    expect(answer.maySign).toBe(true);
    expect(answer.rows).toHaveLength(COLLECTION_ITEMS.filter((item) => item.contributor === code).length);
  });

  it("shows what came, the latest first, with what was taken and sent back, and leads there who may look", async () => {
    const base = { item: "records", collection_item_code: monthly[0]!.code, contributor_code: code, unit_id: null };
    const staged = { file_id: null, file_name: "十月.xlsx", size_bytes: 9, sha256: Buffer.alloc(32) };
    const by = { staged_by: newId(), staged_by_name: "填报", key_wrapped: Buffer.alloc(60) };
    const ids = [newId(), newId()] as const;
    const later = plusMilliseconds(TEST_NOW, 60_000);
    await insertImport(database.db, { id: ids[0], ...base, state: "committed", ...staged, ...by, staged_at: later });
    await database.db
      .updateTable("imports")
      .set({ added: 11, unchanged: 3, refused: 2 })
      .where("id", "=", ids[0])
      .execute();
    const refusedAt = plusMilliseconds(TEST_NOW, 120_000);
    await insertImport(database.db, { id: ids[1], ...base, state: "refused", ...staged, ...by, staged_at: refusedAt });
    const read = async (actor: Actor) =>
      (
        (await call(contributor as Handler, {
          db: database.db,
          actor,
          path: `/contributors/${code}`,
          params: { code },
        })) as unknown as { arrivals: Arrival[] }
      ).arrivals;
    const arrivals = await read(filler);
    expect(arrivals).toHaveLength(5);
    expect(arrivals[0]).toMatchObject({ id: ids[1], state: "refused", rows: null, href: `/imports/${ids[1]}` });
    expect(arrivals[1]).toMatchObject({
      on: "2026-11-24",
      item: monthly[0]!.zh,
      kind: "delivery",
      state: "committed",
      rows: { accepted: 14, refused: 2 },
      href: `/imports/${ids[0]}`,
    });
    expect(
      arrivals
        .slice(2)
        .map(({ kind, state, period }) => [kind, state, period!.to])
        .sort(),
    ).toEqual([
      ["zero-report", "confirmed", "2026-03-31"],
      ["zero-report", "confirmed", "2026-11-20"],
      ["zero-report", "pending", "2026-11-20"],
    ]);
    const permissions = new Set([...filler.permissions].filter((right) => right !== "imports.read"));
    expect((await read({ ...filler, permissions }))[1]!.href).toBeNull();
  });

  it("is not there outside one's own scope", async () => {
    const stranger = await makeActor(database.db, ["filler"], { scopeKind: "unit", scopeValue: newId() });
    const answer = await call(contributor as Handler, {
      db: database.db,
      actor: stranger,
      path: "/",
      params: { code },
    });
    expect(statusOf(answer)).toBe(404);
  });
});
