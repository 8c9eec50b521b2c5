import { beforeAll, describe, expect, it } from "vitest";
import { COLLECTION_ITEMS } from "#db/reference/collection-items";
import { sample, stageAndRead } from "#tests/factories/imports";
import { makeActor } from "#tests/support/actors";
import { testDatabase } from "#tests/support/database";
import { call, statusOf } from "#tests/support/request";
import * as cancelScreen from "~/modules/collection/routes/cancel-import.server";
import * as commitScreen from "~/modules/collection/routes/commit-import.server";
import * as confirmScreen from "~/modules/collection/routes/confirm-zero-report.server";
import * as contributorScreen from "~/modules/collection/routes/contributor.server";
import * as contributorsScreen from "~/modules/collection/routes/contributors.server";
import * as mappingScreen from "~/modules/collection/routes/correct-mapping.server";
import * as importScreen from "~/modules/collection/routes/import.server";
import * as importsScreen from "~/modules/collection/routes/imports.server";
import * as refusedRows from "~/modules/collection/routes/refused-rows.server";
import * as signScreen from "~/modules/collection/routes/sign-zero-report.server";
import * as uploadScreen from "~/modules/collection/routes/stage-import.server";
import * as zeroReportsScreen from "~/modules/collection/routes/zero-reports.server";
import type { Actor } from "~/platform/actor";

const database = testDatabase();
const NOBODY = "01AAAAAAAAAAAAAAAAAAAAAAAA";
let filler: Actor;
let reviewer: Actor;
let auditor: Actor;
let importId: string;

beforeAll(async () => {
  filler = await makeActor(database.db, ["filler"]);
  reviewer = await makeActor(database.db, ["contribution-reviewer"]);
  auditor = await makeActor(database.db, ["auditor"]);
  importId = await stageAndRead(database.db, filler, "org-units", sample("org-units.xlsx"));
});

const screens = [
  ["imports", importsScreen, {}, "filler"],
  ["upload", uploadScreen, {}, "filler"],
  ["import", importScreen, { id: NOBODY }, "filler"],
  ["commit", commitScreen, { id: NOBODY }, "reviewer"],
  ["cancellation", cancelScreen, { id: NOBODY }, "filler"],
  ["mapping", mappingScreen, { id: NOBODY }, "filler"],
  ["refused rows", refusedRows, { id: NOBODY }, "filler"],
  ["contributors", contributorsScreen, {}, "filler"],
  ["contributor", contributorScreen, { code: "nobody" }, "filler"],
  ["zero-reports", zeroReportsScreen, {}, "filler"],
  ["sign a zero-report", signScreen, {}, "filler"],
  ["confirm a zero-report", confirmScreen, { id: NOBODY }, "reviewer"],
] as const;

describe("screens of deliveries", () => {
  it.each(screens)(
    "%s: 403 without the right, sign-in for nobody, 404 for what is not there",
    async (_, screen, params, who) => {
      const { db } = database;
      const at = { db, path: "/x", params: { ...params } };
      const loader = screen.loader as Parameters<typeof call>[0];
      expect(statusOf(await call(loader, { ...at, actor: auditor }))).toBe(403);
      expect(statusOf(await call(loader, { ...at, actor: null }))).toBe(302);
      const actor = who === "filler" ? filler : reviewer;
      expect(statusOf(await call(loader, { ...at, actor }))).toBe(Object.keys(params).length > 0 ? 404 : 200);
      if ("action" in screen) {
        const action = screen.action as Parameters<typeof call>[0];
        expect(statusOf(await call(action, { ...at, actor: auditor, form: {} }))).toBe(403);
      }
    },
  );

  it("shows a staged file with its rows, and journals that it was looked at", async () => {
    const { db } = database;
    const shown = await call(importScreen.loader, {
      db,
      actor: reviewer,
      path: `/imports/${importId}`,
      params: { id: importId },
    });
    expect(shown).toMatchObject({ state: "staged", total: 4, may: { commit: true, commitRefusal: null } });
    const own = await call(importScreen.loader, {
      db,
      actor: filler,
      path: `/imports/${importId}`,
      params: { id: importId },
    });
    expect(own).toMatchObject({ may: { commit: false, cancel: true, map: true } });
    const reads = await db
      .selectFrom("journal_processes")
      .select("journal_processes.account_id")
      .where("journal_processes.name", "=", "read-import")
      .where("journal_processes.subject_ids", "=", importId)
      .orderBy("journal_processes.id")
      .execute();
    expect(reads.map((read) => read.account_id)).toEqual([reviewer.accountId, filler.accountId]);
  });

  it("signs and confirms a zero-report by forms, each field with its own sentence", async () => {
    const { db } = database;
    const at = { db, path: "/zero-reports/new" };
    expect(
      statusOf(await call(signScreen.action, { ...at, actor: filler, form: { item: "", from: "soon", to: "" } })),
    ).toBe(422);
    const form = { item: COLLECTION_ITEMS[0]!.code, from: "2026-10-01", to: "2026-10-31" };
    expect(statusOf(await call(signScreen.action, { ...at, actor: filler, form }))).toBe(302);
    expect(statusOf(await call(signScreen.action, { ...at, actor: filler, form }))).toBe(409);
    const report = await db.selectFrom("zero_reports").select("zero_reports.id").executeTakeFirstOrThrow();
    const confirm = { db, path: "/x", params: { id: report.id }, actor: reviewer };
    expect(await call(confirmScreen.loader, confirm)).toMatchObject({ refusal: null, from: "2026-10-01" });
    expect(statusOf(await call(confirmScreen.action, { ...confirm, form: {} }))).toBe(302);
    const standing = await call(contributorScreen.loader, {
      db,
      actor: filler,
      path: "/x",
      params: { code: COLLECTION_ITEMS[0]!.contributor },
    });
    const item = (standing as Awaited<ReturnType<typeof contributorScreen.loader>>).rows.find(
      (row) => row.code === form.item,
    );
    expect(item).toMatchObject({ lastZeroReport: "2026-10-31", lastDelivery: null });
  });

  it("commits by its form, once", async () => {
    const { db } = database;
    const at = { db, actor: reviewer, path: `/imports/${importId}/commit`, params: { id: importId } };
    const shown = (await call(commitScreen.loader, at)) as Awaited<ReturnType<typeof commitScreen.loader>>;
    expect(shown).toMatchObject({ refusal: null, added: 4 });
    const commit = async (version: number) =>
      statusOf(await call(commitScreen.action, { ...at, form: { version: String(version) } }));
    expect(await commit(shown.version - 1)).toBe(412);
    expect(await commit(shown.version)).toBe(302);
    expect(await commit(shown.version)).toBe(409);
  });
});
