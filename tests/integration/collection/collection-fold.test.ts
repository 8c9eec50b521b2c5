import { beforeAll, describe, expect, it } from "vitest";
import { COLLECTION_ITEMS } from "#db/reference/collection-items";
import { commitNow, importOf, sample, stageAndRead } from "#tests/factories/imports";
import { ctxOf, makeActor } from "#tests/support/actors";
import { testDatabase } from "#tests/support/database";
import { namedAfter, unseenColumns } from "#tests/support/tamper";
import { collectionFolds } from "~/modules/collection/collection.fold.server";
import { cancelImport } from "~/modules/collection/use-cases/cancel-import.server";
import { confirmZeroReport } from "~/modules/collection/use-cases/confirm-zero-report.server";
import { signZeroReport } from "~/modules/collection/use-cases/sign-zero-report.server";
import { mustBeOk } from "~/platform/result";

const database = testDatabase();
const named = (...statements: string[]) => namedAfter(database.admin, collectionFolds, ...statements);
let committed: string;
let report: string;

beforeAll(async () => {
  const { db } = database;
  const filler = await makeActor(db, ["filler"]);
  const reviewer = await makeActor(db, ["contribution-reviewer"]);
  const units = sample("org-units.xlsx");
  committed = await stageAndRead(db, filler, "org-units", units);
  await commitNow(db, reviewer, committed);
  const cancelled = await stageAndRead(db, filler, "org-units", units);
  mustBeOk(await cancelImport(ctxOf(db, filler), cancelled));
  await stageAndRead(db, filler, "roster", units);
  const period = { item: COLLECTION_ITEMS[0]!.code, from: "2026-10-01", to: "2026-10-31" };
  report = mustBeOk(await signZeroReport(ctxOf(db, filler), period)).id;
  mustBeOk(await confirmZeroReport(ctxOf(db, reviewer), report));
  mustBeOk(await signZeroReport(ctxOf(db, filler), { ...period, from: "2026-09-01", to: "2026-09-30" }));
}, 120_000);

describe("deliveries and zero-reports", () => {
  it("agree with the journal in every state they reach", async () => {
    expect((await importOf(database.db, committed)).state).toBe("committed");
    expect(await named()).toEqual([]);
  });

  it.each([
    ["a delivery that is said to have come later", "committed_at = committed_at + interval 9 day", "committedAt"],
    ["a delivery laid to another item", "collection_item_code = 'X'", "collectionItem"],
    ["a delivery taken for refused", "state = 'refused'", "state"],
    ["a second person put in", "committed_by = staged_by", "committedBy"],
    ["another file", "file_id = null", "fileId"],
    ["another name of the file", "file_name = 'x.xlsx'", "proof"],
    ["a count", "refused = 0, added = added + 1", "added"],
  ])("name %s", async (_, change, field) => {
    const found = await named(`update imports set ${change} where id = '${committed}'`);
    expect(found).toEqual([["row-changed", "import", committed, expect.stringContaining(field)]]);
  });

  it("name a zero-report that was confirmed, taken back, signed by another or widened behind the product's back", async () => {
    const change = (set: string, where = `id = '${report}'`) => named(`update zero_reports set ${set} where ${where}`);
    expect(await change("state = 'pending'")).toEqual([["row-changed", "zero-report", report, "state"]]);
    const [pending] = await change("state = 'confirmed'", "state = 'pending'");
    expect(pending).toEqual(["row-changed", "zero-report", expect.any(String), "state"]);
    expect(await change("to_on = '2026-11-30'")).toEqual([["row-changed", "zero-report", report, "toOn"]]);
    expect(await change("confirmed_by = signed_by")).toEqual([["row-changed", "zero-report", report, "confirmedBy"]]);
  });

  it("name rows that were added or taken away", async () => {
    for (const [table, type, id] of [
      ["imports", "import", committed],
      ["zero_reports", "zero-report", report],
    ] as const) {
      const other = `${id.slice(0, 20)}${id[20] === "Z" ? "Y" : "Z"}${id.slice(21)}`;
      const found = await named(`update ${table} set id = '${other}' where id = '${id}'`);
      expect(found.sort()).toEqual([
        ["row-added", type, other, ""],
        ["row-missing", type, id, ""],
      ]);
    }
  });

  it("leave no lasting column out", async () => {
    const unseen = (await Promise.all(collectionFolds.map((fold) => unseenColumns(database.admin, fold)))).flat();
    expect(unseen.map((column) => column.replace("imports.", "")).sort()).toEqual(
      [
        ...["attempt", "claimed_rows", "rows_read", "reading_at", "notice", "version"],
        ...["findings_sealed", "key_wrapped", "zero_reports.version"],
      ].sort(),
    );
  });
});
