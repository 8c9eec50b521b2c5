import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import iconv from "iconv-lite";
import { expect, it } from "vitest";
import { REPORT_HEAD, reportRow, zipOf } from "#tests/factories/bundles";
import { findingsOf, importOf, stageAndRead } from "#tests/factories/imports";
import { pdfFile, pdfOf } from "#tests/factories/pdfs";
import { enterprise, listedAgency, lodgedReport, statementOf } from "#tests/factories/reports";
import { ctxOf, makeActor, TEST_NOW } from "#tests/support/actors";
import { testDatabase } from "#tests/support/database";
import { receiveComplaint } from "~/modules/agencies/use-cases/receive-complaint.server";
import { forgetDeliveries } from "~/modules/publication/use-cases/forget-deliveries.server";
import { subscribeWebhook } from "~/modules/publication/use-cases/subscribe-webhook.server";
import { endFact } from "~/modules/reports/use-cases/end-fact.server";
import { enterFact } from "~/modules/reports/use-cases/enter-fact.server";
import { lodgeReport } from "~/modules/reports/use-cases/lodge-report.server";
import { withdrawReport } from "~/modules/reports/use-cases/withdraw-report.server";
import { now, plusMilliseconds } from "~/platform/clock";
import { homeFolder } from "~/platform/env.server";
import { readFileBytes, storeFile } from "~/platform/files.server";
import { runProcess } from "~/platform/process.server";
import { mustBeOk, no } from "~/platform/result";
import { sweepFiles } from "~/platform/sweep-files.server";
import { addTask, openTasks } from "~/platform/tasks.server";

const database = testDatabase();
const DAY = 24 * 60 * 60_000;
const says = async () => [{ address: "1.1.1.1", family: 4 }];

it("withdrawals and marked facts are announced inside their acts, to who asked for them and no other agency", async () => {
  const { db } = database;
  const [agency, rival] = [await listedAgency(db), await listedAgency(db)];
  const registrar = await makeActor(db, ["registrar"]);
  const events = ["report.lodged", "report.withdrawn", "report.fact-marked"] as const;
  const subscribe = async (actor: typeof registrar) =>
    mustBeOk(await subscribeWebhook(ctxOf(db, actor), { url: "https://a.example/x", events: [...events] }, says)).id;
  const [own, other] = [await subscribe(agency.user), await subscribe(rival.user)];
  const about = await enterprise(db);
  const fact = { kind: "tax-arrears", body: "税务局", documentNo: "税〔2026〕1号", decidedOn: "2026-03-01" };
  const factId = mustBeOk(
    await enterFact(ctxOf(db, registrar), { ...fact, enterpriseId: about.id, grade: "minor", summary: null }),
  );
  const lodged = mustBeOk(await lodgeReport(ctxOf(db, agency.user), statementOf(agency, about), await pdfFile(["w"])));
  const reason = { code: "repaired", text: null };
  const ending = { factId, readAt: 1, state: "repaired" as const, endedOn: "2026-11-01", documentNo: null, reason };
  mustBeOk(await endFact(ctxOf(db, registrar), ending));
  const withdrawal = { reportId: lodged.reportId, readAt: 2, reason: { code: "issued-in-error", text: null } };
  mustBeOk(await withdrawReport(ctxOf(db, agency.user), withdrawal));
  expect((await withdrawReport(ctxOf(db, agency.user), withdrawal)).ok).toBe(false);
  const told = async (id: string) => {
    const rows = await db
      .selectFrom("webhook_deliveries")
      .select(["event", "body_json"])
      .where("subscription_id", "=", id)
      .orderBy("id")
      .execute();
    return rows.map((row) => [row.event, JSON.parse(row.body_json).data?.report ?? JSON.parse(row.body_json).report]);
  };
  expect(await told(own)).toEqual([
    ["report.lodged", lodged.no],
    ["report.fact-marked", lodged.no],
    ["report.withdrawn", lodged.no],
  ]);
  expect(await told(other)).toEqual([]);
});

it("messages that arrived or were given up are forgotten after ninety days; what waits stays", async () => {
  const { db } = database;
  const states = ["waiting", "delivered", "given-up"] as const;
  const ids = (await db.selectFrom("webhook_deliveries").select("id").orderBy("id").execute()).map(({ id }) => id);
  for (const [index, id] of ids.entries())
    await db
      .updateTable("webhook_deliveries")
      .set({ state: states[index % 3]! })
      .where("id", "=", id)
      .execute();
  expect(await forgetDeliveries(db, plusMilliseconds(TEST_NOW, 89 * DAY))).toBe(0);
  expect(await forgetDeliveries(db, plusMilliseconds(TEST_NOW, 91 * DAY))).toBe(2);
  const left = await db.selectFrom("webhook_deliveries").select("state").execute();
  expect(left).toEqual([{ state: "waiting" }]);
});

it("objects that no row names are swept after a day; what a row names stays", async () => {
  const { db } = database;
  const meta = { name: "x.pdf", mediaType: "application/pdf", purpose: "report", createdBy: null, at: TEST_NOW };
  const kept = await storeFile(db, Buffer.from("kept"), meta);
  let lost = "";
  await runProcess(ctxOf(db), { name: "lodge-report" }, async (unit) => {
    lost = (await storeFile(unit.db, Buffer.from("lost"), meta)).id;
    return no("reports:refusal.stale");
  });
  const place = path.join(homeFolder("files", lost.slice(-2)), lost);
  expect(existsSync(place)).toBe(true);
  await sweepFiles(db, now());
  expect(existsSync(place)).toBe(true);
  expect(await sweepFiles(db, plusMilliseconds(now(), DAY + 60_000))).toBe(1);
  expect(existsSync(place)).toBe(false);
  expect((await readFileBytes(db, kept.id)).toString()).toBe("kept");
});

it("a zip packed by a Chinese program names its files in GBK, and they are found", async () => {
  const { db } = database;
  const agency = await listedAgency(db);
  const row = reportRow(agency, await enterprise(db), "联通报告.pdf");
  const list = Buffer.from(`\ufeff${[REPORT_HEAD, row].map((line) => line.join(",")).join("\r\n")}`);
  const [sheet, pdf] = [iconv.encode("清单.csv", "gbk"), iconv.encode("报告/联通报告.pdf", "gbk")];
  const placeholder = (bytes: Buffer, mark: string) => mark.repeat(bytes.length);
  const place = await zipOf([
    [placeholder(sheet, "s"), list],
    [placeholder(pdf, "p"), await pdfOf(["gbk"])],
  ]);
  let bytes = readFileSync(place).toString("latin1");
  bytes = bytes.replaceAll(placeholder(sheet, "s"), sheet.toString("latin1"));
  bytes = bytes.replaceAll(placeholder(pdf, "p"), pdf.toString("latin1"));
  const zip = Buffer.from(bytes, "latin1");
  // The flag that says names are UTF-8 is taken off every header.
  for (const [mark, at] of [
    ["PK\u0003\u0004", 6],
    ["PK\u0001\u0002", 8],
  ] as const)
    for (let from = zip.indexOf(mark, 0, "latin1"); from >= 0; from = zip.indexOf(mark, from + 4, "latin1"))
      zip.writeUInt16LE(zip.readUInt16LE(from + at) & ~0x800, from + at);
  writeFileSync(place, zip);
  const id = await stageAndRead(db, agency.user, "reports", place, "十月.zip");
  expect((await findingsOf(db, id)).problems).toEqual([]);
  expect(await importOf(db, id)).toMatchObject({ state: "staged", added: 1, refused: 0 });
});

it("a complaint is due after thirty working days, holidays and worked Saturdays counted as published", async () => {
  const { db } = database;
  const { id: agencyId } = await listedAgency(db);
  const regulator = await makeActor(db, ["regulator"]);
  const complaint = { agencyId, receivedOn: "2026-09-21", complainant: "某公司", content: "等级与事实不符" };
  const { id } = mustBeOk(await receiveComplaint(ctxOf(db, regulator), complaint));
  const task = (await openTasks(ctxOf(db, regulator))).find(({ href }) => href.endsWith(id));
  expect(task?.dueOn).toBe("2026-11-09");
});

it("a line of the workbench says what the register names in the reader's language", async () => {
  const { db } = database;
  const reader = await makeActor(db, ["regulator"]);
  const subject = { type: "agency-duty", id: "01M000000000000000000TASK1" };
  const params = { name: "甲", title: { zh: "年度报告 2025", en: "Yearly statement 2025" } };
  await addTask(
    db,
    { kind: "duty-missed", namespace: "agencies", subject, permission: "agencies.list", params, href: "/x" },
    TEST_NOW,
  );
  const said = async (lng: "zh-CN" | "en") =>
    (await openTasks(ctxOf(db, reader), lng)).find(({ href }) => href === "/x")?.params;
  expect(await said("zh-CN")).toEqual({ name: "甲", title: "年度报告 2025" });
  expect(await said("en")).toEqual({ name: "甲", title: "Yearly statement 2025" });
});

it("a report that was lodged keeps its original through the sweep", async () => {
  const { db } = database;
  const lodged = await lodgedReport(db, await listedAgency(db));
  await sweepFiles(db, plusMilliseconds(now(), 2 * DAY));
  const { file_id } = await db
    .selectFrom("report_versions")
    .select("file_id")
    .where("report_id", "=", lodged.reportId)
    .executeTakeFirstOrThrow();
  expect((await readFileBytes(db, file_id!)).subarray(0, 5).toString()).toBe("%PDF-");
});
