import { beforeAll, expect, it } from "vitest";
import { commitNow, stageAndRead } from "#tests/factories/imports";
import { pdfFile } from "#tests/factories/pdfs";
import { listedAgency, lodgedReport, statementOf, type TestAgency } from "#tests/factories/reports";
import { ctxOf, makeActor } from "#tests/support/actors";
import { startApi } from "#tests/support/api";
import { testDatabase } from "#tests/support/database";
import { csvFile } from "#tests/support/lists";
import { call, statusOf } from "#tests/support/request";
import type { StatedUse } from "~/modules/reports/report-use.rules";
import { usesOfReport } from "~/modules/reports/report-uses.queries.server";
import { reportById } from "~/modules/reports/reports.queries.server";
import { loader as certificatePage } from "~/modules/reports/routes/certificate";
import { loader as originalPage } from "~/modules/reports/routes/original";
import { loader as reportPage } from "~/modules/reports/routes/report.server";
import { compareReport } from "~/modules/reports/use-cases/compare-report.server";
import { correctReport } from "~/modules/reports/use-cases/correct-report.server";
import { recordUse } from "~/modules/reports/use-cases/record-use.server";
import { strikeUse } from "~/modules/reports/use-cases/strike-use.server";
import { withdrawReport } from "~/modules/reports/use-cases/withdraw-report.server";
import type { Actor } from "~/platform/actor";
import { mustBeOk } from "~/platform/result";
import { openTasks } from "~/platform/tasks.server";

const database = testDatabase();
let agency: TestAgency;
type Lodged = Awaited<ReturnType<typeof lodgedReport>>;

beforeAll(async () => {
  agency = await listedAgency(database.db);
});

const USE: StatedUse = {
  field: "tender",
  projectNo: "SQZB-2026-9",
  projectTitle: "清衡大道改造工程",
  usedOn: "2026-11-01",
  amountYuan: null,
  unitId: null,
};

const toldOf = async ({ reportId }: Lodged, { accountId }: Actor) => {
  const rows = await database.db
    .selectFrom("tasks")
    .select("tasks.kind")
    .where("account_id", "=", accountId)
    .where("subject_id", "=", reportId)
    .orderBy("id")
    .execute();
  return rows.map(({ kind }) => kind.replace("reports:task.report-", ""));
};

/** What the agency then does with the report. */
async function changed(lodged: Lodged): Promise<void> {
  const ctx = ctxOf(database.db, agency.user);
  const { reportId, about } = lodged;
  const reason = { code: "typing-error", text: null };
  const correction = { reportId, readAt: null, statement: statementOf(agency, about), reason };
  mustBeOk(await correctReport(ctx, { ...correction, file: await pdfFile([reportId, "corrected"]) }));
  mustBeOk(await withdrawReport(ctx, { reportId, readAt: null, reason: { code: "issued-in-error", text: null } }));
}

const file = (loader: typeof originalPage) => async (lodged: Lodged, actor: Actor) => {
  const params = { id: lodged.reportId, format: "json" };
  expect(statusOf(await call(loader, { db: database.db, actor, path: "/", params }))).toBe(200);
};

const WAYS: [string, (lodged: Lodged, actor: Actor) => Promise<unknown>][] = [
  ["took the original", file(originalPage)],
  ["took the certificate", file(certificatePage)],
  [
    "took the certificate over the API",
    async ({ no }, actor) => {
      const api = await startApi(database.db, { hasJobs: false });
      expect((await api.send(actor, "GET", `/api/v1/reports/${no}/certificate`)).status).toBe(200);
      await api.close();
    },
  ],
  [
    "compared a PDF with it",
    async ({ reportId, file: original }, actor) => {
      const report = (await reportById(database.db, reportId))!;
      mustBeOk(await compareReport(ctxOf(database.db, actor), report, original));
    },
  ],
  [
    "recorded a use of it",
    async ({ no }, actor) => mustBeOk(await recordUse(ctxOf(database.db, actor), { no, use: USE })),
  ],
  [
    "brought in a use of it",
    async ({ no }, actor) => {
      const { db } = database;
      const head = ["报告编号", "应用领域", "项目编号", "项目名称", "使用日期"];
      const sheet = csvFile([head, [no, "招标投标", "SQZB-2026-8", "清衡大道", "2026-11-01"]]);
      const second = await makeActor(db, ["procurement-officer"]);
      await commitNow(db, second, await stageAndRead(db, actor, "report-uses", sheet));
    },
  ],
];

it.each(WAYS)("who %s is told of what becomes of the report", async (_, way) => {
  const { db } = database;
  const lodged = await lodgedReport(db, agency);
  const [actor, stranger] = [
    await makeActor(db, ["procurement-officer"]),
    await makeActor(db, ["procurement-officer"]),
  ];
  await way(lodged, actor);
  await changed(lodged);
  expect(await toldOf(lodged, actor)).toEqual(["corrected", "withdrawn"]);
  expect(await toldOf(lodged, stranger)).toEqual([]);
});

it("the line leaves the workbench of who has opened the report, and of nobody else", async () => {
  const { db } = database;
  const lodged = await lodgedReport(db, agency);
  const [actor, other] = [await makeActor(db, ["procurement-officer"]), await makeActor(db, ["procurement-officer"])];
  const open = (reader: Actor) =>
    call(reportPage, { db, actor: reader, path: "/", params: { id: lodged.reportId } }).then(statusOf);
  const lines = async (reader: Actor) => (await openTasks(ctxOf(db, reader))).map(({ key }) => key);
  await open(actor);
  await open(other);
  await changed(lodged);
  const told = ["reports:task.report-corrected", "reports:task.report-withdrawn"];
  expect(await lines(actor)).toEqual(told);
  expect(await open(actor)).toBe(200);
  expect(await lines(actor)).toEqual([]);
  expect(await lines(other)).toEqual(told);
});

it("who struck the use again is told nothing", async () => {
  const { db } = database;
  const lodged = await lodgedReport(db, agency);
  const actor = await makeActor(db, ["procurement-officer"]);
  mustBeOk(await recordUse(ctxOf(db, actor), { no: lodged.no, use: USE }));
  const [use] = await usesOfReport(db, lodged.reportId);
  mustBeOk(await strikeUse(ctxOf(db, actor), { useId: use!.id, reason: { code: "not-used", text: null } }));
  await changed(lodged);
  expect(await toldOf(lodged, actor)).toEqual([]);
});
