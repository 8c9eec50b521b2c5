import { beforeAll, describe, expect, it } from "vitest";
import { pdfFile } from "#tests/factories/pdfs";
import { listedAgency, lodgedReport, statementOf, type TestAgency } from "#tests/factories/reports";
import { ctxOf, makeActor } from "#tests/support/actors";
import { testDatabase } from "#tests/support/database";
import { call } from "#tests/support/request";
import { recomputationById } from "~/modules/reports/recomputations.queries.server";
import { recomputationFold } from "~/modules/reports/reports.fold.server";
import type { ReportStatement } from "~/modules/reports/reports.types";
import { loader as queue } from "~/modules/reports/routes/recomputations.server";
import { correctReport } from "~/modules/reports/use-cases/correct-report.server";
import { decideRecomputation } from "~/modules/reports/use-cases/decide-recomputation.server";
import { reviseReport } from "~/modules/reports/use-cases/revise-report.server";
import { withdrawReport } from "~/modules/reports/use-cases/withdraw-report.server";
import type { Actor } from "~/platform/actor";
import { mustBeOk } from "~/platform/result";
import { openTasks } from "~/platform/tasks.server";
import { readJournalFor } from "./journal-fold";

const database = testDatabase();
let agency: TestAgency;
let regulator: Actor;
type Lodged = Awaited<ReturnType<typeof lodgedReport>>;

beforeAll(async () => {
  agency = await listedAgency(database.db);
  regulator = await makeActor(database.db, ["regulator"]);
});

const ctx = (actor = agency.user) => ctxOf(database.db, actor);

async function change(
  act: typeof correctReport,
  lodged: Lodged,
  code: string,
  stated: Partial<ReportStatement> = {},
): Promise<void> {
  const { reportId, about } = lodged;
  const statement = statementOf(agency, about, stated);
  const file = await pdfFile([lodged.no, code, JSON.stringify(stated)]);
  mustBeOk(await act(ctx(), { reportId, readAt: null, statement, reason: { code, text: null }, file }));
}

const withdraw = async ({ reportId }: Lodged) =>
  mustBeOk(await withdrawReport(ctx(), { reportId, readAt: null, reason: { code: "issued-in-error", text: null } }));

const ACTS: [string, (lodged: Lodged) => Promise<unknown>, string][] = [
  ["corrected", (lodged) => change(correctReport, lodged, "typing-error"), "correct-report"],
  ["revised", (lodged) => change(reviseReport, lodged, "fact-repaired"), "revise-report"],
  ["withdrawn", withdraw, "withdraw-report"],
];

const lines = async () =>
  (await openTasks(ctx(regulator))).filter(({ href }) => href.includes("/grade-recomputations"));

const eventsOf = (versionId: string) =>
  database.db
    .selectFrom("journal_events")
    .innerJoin("journal_processes", "journal_processes.id", "journal_events.process_id")
    .select(["journal_events.name", "journal_processes.name as process"])
    .where("journal_events.subject_id", "=", versionId)
    .orderBy("journal_events.id")
    .execute();

describe.each(ACTS)("a re-computed grade that waits, of a report that is %s", (_, act, process) => {
  it("is closed as overtaken by that act, in the journal, and its line is gone", async () => {
    const { db } = database;
    const lodged = await lodgedReport(db, agency, { grade: "AAA" });
    expect(await lines()).toMatchObject([{ href: `/grade-recomputations/${lodged.versionId}` }]);
    await act(lodged);
    expect(await recomputationById(db, lodged.versionId)).toMatchObject({ state: "overtaken", version: 2 });
    expect(await lines()).toEqual([]);
    expect(await eventsOf(lodged.versionId)).toMatchObject([
      { name: "grade-recomputed", process: "lodge-report" },
      { name: "recomputation-overtaken", process },
    ]);
    const late = { versionId: lodged.versionId, readAt: 1, state: "upheld" as const, text: "责令更正" };
    expect(await decideRecomputation(ctx(regulator), late)).toMatchObject({
      ok: false,
      refusal: { code: "decided-already" },
    });
    const page = (await call(queue as never, { db, actor: regulator, path: "/x?state=overtaken" })) as {
      page: { rows: { id: string }[] };
    };
    expect(page.page.rows.map(({ id }) => id)).toContain(lodged.versionId);
  });

  it("is counted no more where it could not be computed", async () => {
    const lodged = await lodgedReport(database.db, agency, { indicators: {} });
    expect(await lines()).toMatchObject([{ params: { count: 1 } }]);
    await act(lodged);
    expect(await lines()).toEqual([]);
  });

  it("stays as the regulator closed it", async () => {
    const { db } = database;
    const lodged = await lodgedReport(db, agency, { grade: "AAA" });
    const { versionId } = lodged;
    mustBeOk(await decideRecomputation(ctx(regulator), { versionId, readAt: 1, state: "upheld", text: "责令更正" }));
    await act(lodged);
    expect(await recomputationById(db, versionId)).toMatchObject({ state: "upheld", decisionText: "责令更正" });
  });
});

it("the new version's own grade waits where it cannot be reproduced either", async () => {
  const lodged = await lodgedReport(database.db, agency, { grade: "AAA" });
  await change(correctReport, lodged, "typing-error", { grade: "A" });
  const [line, ...more] = await lines();
  expect(more).toEqual([]);
  expect(line!.href).not.toContain(lodged.versionId);
  await withdraw(lodged);
  expect(await lines()).toEqual([]);
});

it("the journal, folded, equals the table", async () => {
  const present = await recomputationFold.present(database.db, null, 1_000);
  expect(present.length).toBeGreaterThan(10);
  const folded = await readJournalFor(database.db, recomputationFold);
  for (const { id, state } of present) expect(folded.get(id), id).toEqual(state);
});
