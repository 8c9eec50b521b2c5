import { sql } from "kysely";
import { expect, it } from "vitest";
import { pdfFile } from "#tests/factories/pdfs";
import { enterprise, listedAgency, lodgedReport, statementOf } from "#tests/factories/reports";
import { ctxOf } from "#tests/support/actors";
import { testDatabase } from "#tests/support/database";
import { call } from "#tests/support/request";
import { loader as agencyPage } from "~/modules/agencies/routes/agency.server";
import { declareInterest, endInterest } from "~/modules/agencies/use-cases/declare-interest.server";
import type { Reason } from "~/modules/reports/change-report.server";
import { versionById } from "~/modules/reports/report-versions.queries.server";
import { reportById } from "~/modules/reports/reports.queries.server";
import { correctReport } from "~/modules/reports/use-cases/correct-report.server";
import { lodgeReport } from "~/modules/reports/use-cases/lodge-report.server";
import { reviseReport } from "~/modules/reports/use-cases/revise-report.server";
import type { Actor } from "~/platform/actor";
import { instantOf } from "~/platform/clock";
import { newId } from "~/platform/id";
import { mustBeOk } from "~/platform/result";

const database = testDatabase();

/** Issued on 2026-10-20; the second of its analysts leaves, or gets a tie, on a day; corrected or revised on 2026-11-10. */
async function changed(
  act: typeof correctReport,
  { leaves, tied }: { leaves?: string; tied?: { from: string; until: string | null } },
) {
  const { db } = database;
  const agency = await listedAgency(db);
  const report = await lodgedReport(db, agency, { grade: "AAA", indicators: { strength: "95" } });
  const { id } = agency.analysts[1]!;
  if (leaves) await db.updateTable("analyst_postings").set({ until_on: leaves }).where("analyst_id", "=", id).execute();
  if (tied)
    await db
      .insertInto("agency_interests")
      .values({ ...interest(agency.id, id, report.about), from_on: tied.from, until_on: tied.until })
      .execute();
  const reason: Reason = { code: act === reviseReport ? "tracking" : "typing-error", text: null };
  const statement = statementOf(agency, report.about, { grade: "A", indicators: { strength: "60" } });
  const change = { reportId: report.reportId, readAt: 1, statement, reason, file: await pdfFile([report.no]) };
  const ctx = { ...ctxOf(db, agency.user), now: instantOf("2026-11-10T02:00:00Z") };
  const result = await act(ctx, change);
  return result.ok ? "ok" : (result.refusal.errors?.[0] ?? result.refusal).code;
}

const interest = (agency_id: string, analyst_id: string, { uscc }: { uscc: string }) => {
  const at = instantOf("2026-01-05T00:00:00Z");
  return {
    id: newId(),
    agency_id,
    analyst_id,
    kind: "relative" as const,
    uscc,
    note: null,
    created_at: at,
    updated_at: at,
  };
};

it.each([
  ["revised on the last day of an analyst", reviseReport, { leaves: "2026-11-10" }, "ok"],
  ["revised on the day after", reviseReport, { leaves: "2026-11-09" }, "analyst-not-listed"],
  ["corrected after an analyst left", correctReport, { leaves: "2026-11-09" }, "ok"],
  ["corrected, the analyst's last day being the day of issue", correctReport, { leaves: "2026-10-20" }, "ok"],
  ["corrected, the analyst gone on the day of issue", correctReport, { leaves: "2026-10-19" }, "analyst-not-listed"],
  [
    "revised on the first day of a tie",
    reviseReport,
    { tied: { from: "2026-11-10", until: null } },
    "analyst-conflicted",
  ],
  ["revised before a tie begins", reviseReport, { tied: { from: "2026-11-11", until: null } }, "ok"],
  [
    "revised on the last day of a tie",
    reviseReport,
    { tied: { from: "2026-10-25", until: "2026-11-10" } },
    "analyst-conflicted",
  ],
  ["revised after a tie ended", reviseReport, { tied: { from: "2026-10-25", until: "2026-11-09" } }, "ok"],
  ["corrected with a tie of after the issue", correctReport, { tied: { from: "2026-10-21", until: null } }, "ok"],
  [
    "corrected with a tie of the day of issue",
    correctReport,
    { tied: { from: "2026-10-20", until: "2026-10-20" } },
    "analyst-conflicted",
  ],
] as const)("%s", async (_, act, facts, expected) => {
  expect(await changed(act, facts)).toBe(expected);
});

it("a revision is re-computed by the method and scale in force on its own day, a correction by those of the day of issue", async () => {
  const { db } = database;
  for (const [act, code, filed] of [
    [reviseReport, "tracking", "new"],
    [correctReport, "typing-error", "old"],
  ] as const) {
    const agency = await listedAgency(db);
    const report = await lodgedReport(db, agency, { grade: "AAA", indicators: { strength: "95" } });
    const ids = { old: await methodIdOf(agency.id), new: newId() };
    // From 2026-11-10 on another method holds.
    await sql`insert into agency_methods
        (id, agency_id, scale_id, ordinal, name, method_json, valid_from_on, filing_id, created_at)
      select ${ids.new}, agency_id, scale_id, ordinal + 1, name, method_json, '2026-11-10', filing_id, created_at
      from agency_methods where id = ${ids.old}`.execute(db);
    await db.updateTable("agency_methods").set({ valid_until_on: "2026-11-09" }).where("id", "=", ids.old).execute();
    const statement = statementOf(agency, report.about, { grade: "A", indicators: { strength: "60" } });
    const change = { reportId: report.reportId, readAt: 1, statement, reason: { code, text: null } };
    const ctx = { ...ctxOf(db, agency.user), now: instantOf("2026-11-10T02:00:00Z") };
    mustBeOk(await act(ctx, { ...change, file: await pdfFile([report.no]) }));
    const { versionId } = (await reportById(db, report.reportId))!;
    expect((await versionById(db, versionId))!.methodId).toBe(ids[filed]);
  }
});

async function methodIdOf(agencyId: string): Promise<string> {
  const row = await database.db
    .selectFrom("agency_methods")
    .select("id")
    .where("agency_id", "=", agencyId)
    .executeTakeFirstOrThrow();
  return row.id;
}

it("a declared tie goes with an analyst to the next agency, which sees it, ends it, and may then have reports signed", async () => {
  const { db } = database;
  const [former, next] = [await listedAgency(db), await listedAgency(db)];
  const [analyst] = former.analysts;
  const about = await enterprise(db);
  const tie = { agencyId: former.id, analystId: analyst!.id, uscc: about.uscc, kind: "shareholding" as const };
  const at = ctxOf(db, former.user);
  const { id } = mustBeOk(await declareInterest(at, { ...tie, note: "inside", from: "2026-01-05" }));
  // Moved on 2026-08-01, as a filing of the next agency has it.
  const posting = db.updateTable("analyst_postings").where("analyst_id", "=", analyst!.id);
  await posting.set({ agency_id: next.id, from_on: "2026-08-01" }).execute();
  const lodge = async (ownNo: string) => {
    const analysts = [analyst!.credentialNo, next.analysts[0]!.credentialNo];
    const statement = statementOf(next, about, { ownNo, analysts });
    const result = await lodgeReport(ctxOf(db, next.user), statement, await pdfFile([ownNo]));
    return result.ok ? "ok" : result.refusal.code;
  };
  expect(await lodge("N-1")).toBe("analyst-conflicted");
  const page = (actor: Actor, agencyId: string) =>
    call(agencyPage, { db, actor, path: "/", params: { id: agencyId } }) as ReturnType<typeof agencyPage>;
  const shown = (await page(next.user, next.id)).interests;
  expect(shown).toMatchObject([{ id, uscc: about.uscc, kind: "shareholding", note: null }]);
  const stranger = await listedAgency(db);
  const end = (actor: Actor) => endInterest(ctxOf(db, actor), { interestId: id, until: "2026-10-19" });
  expect(await end(stranger.user)).toMatchObject({ refusal: { code: "no-such-interest" } });
  expect(mustBeOk(await end(next.user))).toEqual({ id, agencyId: next.id });
  expect(await lodge("N-2")).toBe("ok");
});
