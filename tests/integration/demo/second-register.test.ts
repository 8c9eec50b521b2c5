import { sql } from "kysely";
import { extractText } from "unpdf";
import { beforeAll, describe, expect, it } from "vitest";
import { makeClients, makeUsers } from "#scripts/demo/load/accounts";
import { loadAgencies } from "#scripts/demo/load/agencies";
import { lodgeOne } from "#scripts/demo/load/november.server";
import { attachOne, originalTexts } from "#scripts/demo/load/originals.server";
import { loadedReport } from "#scripts/demo/load/register.queries.server";
import { loadSecondRegister } from "#scripts/demo/load/second-register";
import { buildNovember } from "#scripts/demo/november-reports";
import { originalPdf } from "#scripts/demo/original-pdf";
import { buildActs } from "#scripts/demo/report-acts";
import { buildSecondRegister, FULL_REGISTER, SMALL_REGISTER } from "#scripts/demo/second-register";
import { testDatabase } from "#tests/support/database";
import { foldables } from "~/foldables.server";
import { agencyByUscc } from "~/modules/agencies/agencies.queries.server";
import { ratingQuality } from "~/modules/insights/rating-quality.server";
import { verifyJournal } from "~/modules/journal/use-cases/verify-journal.server";
import { printedNumber } from "~/modules/reports/report-number.rules";
import { countAwaited, versionsOf } from "~/modules/reports/report-versions.queries.server";
import { civilDayOf, now } from "~/platform/clock";
import { env } from "~/platform/env.server";
import { readFileBytes } from "~/platform/files.server";
import { openPdfChecker } from "~/platform/pdf-check/check.server";

const database = testDatabase();
const register = buildSecondRegister(SMALL_REGISTER);
const acts = buildActs(register.reports, SMALL_REGISTER.reports / FULL_REGISTER.reports);
const november = buildNovember(register.reports);
const load = () => loadSecondRegister(database.db, env().home, SMALL_REGISTER, () => {});

async function counts(): Promise<Record<string, number>> {
  const tables = [
    "enterprises",
    "enterprise_facts",
    "reports",
    "report_versions",
    "report_uses",
    "agency_complaints",
    "imports",
    "journal_processes",
  ];
  const found: Record<string, number> = {};
  for (const table of tables) {
    const { rows } = await sql<{ n: string }>`select count(*) as n from ${sql.table(table)}`.execute(database.admin);
    found[table] = Number(rows[0]!.n);
  }
  return found;
}

const countOf = async (
  table: "reports" | "report_numbers" | "grade_recomputations" | "enterprise_facts",
  column: string,
  value: string,
) => {
  const { rows } = await sql<{ n: string }>`
    select count(*) as n from ${sql.table(table)} where ${sql.ref(column)} = ${value}`.execute(database.admin);
  return Number(rows[0]!.n);
};

describe("a small second register, loaded through importer and use cases", () => {
  beforeAll(async () => {
    await makeClients(database.db, env().home);
    await makeUsers(database.db, env().home);
    await loadAgencies(database.db, env().home, SMALL_REGISTER);
    await load();
  }, 300_000);

  it("holds exactly what was generated, and no row was refused", async () => {
    const { enterprises, facts, reports, uses } = register;
    expect(await counts()).toMatchObject({
      enterprises: enterprises.length,
      enterprise_facts: facts.length,
      reports: reports.length,
      report_versions: reports.length + acts.corrections.length + acts.revisions.length,
      report_uses: uses.length,
    });
    const { rows } = await sql<{ n: string }>`select sum(refused) as n from imports`.execute(database.admin);
    expect(Number(rows[0]!.n)).toBe(0);
  });

  it("opens a re-computation for each grade that the method does not give, and has work done on some", async () => {
    const faulty = register.reports.filter(({ fault }) => fault !== null).length;
    expect(await countOf("grade_recomputations", "state", "open")).toBe(faulty - acts.decisions.length);
    expect(await countOf("reports", "state", "withdrawn")).toBe(acts.withdrawals.length);
    const ended = register.facts.filter(({ ends }) => ends !== null).length;
    expect(await countOf("enterprise_facts", "state", "active")).toBe(register.facts.length - ended);
  });

  it("has yearly statements that say of each year what the register holds of it", async () => {
    const { rows } = await sql<{
      name: string;
      year: number;
      said: number;
      reports: number;
      heard: number;
      complaints: number;
    }>`
      select a.name, f.statement_year as year,
        json_value(f.content_json, '$.reportsIssued') as said,
        json_value(f.content_json, '$.complaintsReceived') as heard,
        (select count(*) from reports r where r.agency_id = a.id and year(r.issued_on) = f.statement_year) as reports,
        (select count(*) from agency_complaints c where c.agency_id = a.id and year(c.received_on) = f.statement_year)
          as complaints
      from agency_filings f join agencies a on a.id = f.agency_id where f.kind = 'yearly'`.execute(database.admin);
    expect(rows.length).toBeGreaterThan(20);
    for (const { name, year, said, heard, reports, complaints } of rows)
      expect([Number(said), Number(heard)], `${name} ${year}`).toEqual([Number(reports), Number(complaints)]);
    expect(rows.reduce((sum, { said }) => sum + Number(said), 0)).toBeGreaterThan(100);
  });

  it("shows on the radar who asked around", async () => {
    const { agency } = register.reports.find(({ shopping }) => shopping === "used")!;
    const { id } = (await agencyByUscc(database.db, agency.content.uscc))!;
    const period = { from: "2021-11-01", until: "2026-10-31" };
    const quality = await ratingQuality(database.db, id, period, "2026-11-24");
    expect(quality.shopping.length).toBeGreaterThan(0);
    expect(quality.reports.length).toBe(register.reports.filter((report) => report.agency.no === agency.no).length);
  });

  it("can print the original of a report that waits for one", async () => {
    const [next] = await originalTexts(database.db, 1);
    const bytes = await originalPdf(next!.text);
    expect(bytes.subarray(0, 5).toString()).toBe("%PDF-");
    expect(Buffer.compare(await originalPdf(next!.text), bytes)).toBe(0);
  });

  it("attaches the originals of past reports one after the other, each once", async () => {
    const { db } = database;
    const checker = openPdfChecker();
    const waiting = await countAwaited(db, null);
    const texts = await originalTexts(db, 3);
    for (const text of [...texts, texts[0]!]) await attachOne(db, text, checker);
    await checker.close();
    expect(await countAwaited(db, null)).toBe(waiting - 3);
    for (const { reportId, text } of texts) {
      const version = (await versionsOf(db, reportId)).at(-1)!;
      expect(version).toMatchObject({ act: "taken-in", grade: text.grade, fileSha256: expect.any(Buffer) });
    }
  });

  it("has reports of November that agencies reserved, printed with number and QR, and lodged themselves, once", async () => {
    const { db } = database;
    const due = november.filter(({ issuedOn }) => issuedOn <= civilDayOf(now()));
    expect(november.length).toBeGreaterThan(0);
    for (const report of november) await lodgeOne(db, report);
    const before = await counts();
    for (const report of november) expect(await lodgeOne(db, report)).toBe(false);
    expect(await counts()).toEqual(before);
    for (const { agency, ownNo, grade } of due) {
      const report = (await loadedReport(db, agency.content.uscc, ownNo))!;
      const [version] = await versionsOf(db, report.id);
      expect(version).toMatchObject({ act: "lodged", grade, ordinal: 1, fileSha256: expect.any(Buffer) });
      const { text } = await extractText(new Uint8Array(await readFileBytes(db, version!.fileId!)), {
        mergePages: true,
      });
      expect(text.replaceAll(/\s/g, "")).toContain(printedNumber(report.no).replaceAll(/\s/g, ""));
    }
    expect(await countOf("report_numbers", "state", "reserved")).toBe(0);
  }, 120_000);

  it("changes nothing when it is loaded again", async () => {
    const before = await counts();
    await load();
    expect(await counts()).toEqual(before);
  }, 120_000);

  it("agrees with its journal", async () => {
    expect((await verifyJournal(database.admin, foldables)).findings).toEqual([]);
  }, 120_000);
});
