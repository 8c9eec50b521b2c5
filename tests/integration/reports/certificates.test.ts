import { sm2 } from "sm-crypto-v2";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { pdfFile } from "#tests/factories/pdfs";
import { measureRow } from "#tests/factories/register-rows";
import { listedAgency, lodgedReport, statementOf, type TestAgency } from "#tests/factories/reports";
import { ctxOf, makeActor } from "#tests/support/actors";
import { startApi, type TestApi } from "#tests/support/api";
import { testDatabase } from "#tests/support/database";
import { outsideOfBlock, pageNumber, readSheets } from "#tests/support/pdf-sheets";
import { call, statusOf } from "#tests/support/request";
import { loader as helpPage } from "~/modules/publication/routes/public-help";
import { type Certificate, certificateOf, isCertificateWhole } from "~/modules/reports/certificate.server";
import { certificatePdf } from "~/modules/reports/certificate-pdf.server";
import { versionById, versionsOf } from "~/modules/reports/report-versions.queries.server";
import { reportById } from "~/modules/reports/reports.queries.server";
import { loader as certificatePage } from "~/modules/reports/routes/certificate";
import { loader as keyFile } from "~/modules/reports/routes/signing-key";
import { reviseReport } from "~/modules/reports/use-cases/revise-report.server";
import { resetVerificationLimits } from "~/modules/reports/verification-limit.server";
import type { Actor } from "~/platform/actor";
import { canonicalJson } from "~/platform/canonical-json";
import { mustBeOk } from "~/platform/result";
import { isSignedBy, SIGNER_ID } from "~/platform/signing.server";

const database = testDatabase();
let api: TestApi;
let agency: TestAgency;
let lodged: Awaited<ReturnType<typeof lodgedReport>>;

beforeAll(async () => {
  const { db } = database;
  api = await startApi(db);
  agency = await listedAgency(db);
  lodged = await lodgedReport(db, agency, { grade: "AAA", indicators: { strength: "95" } });
  const statement = statementOf(agency, lodged.about);
  const revision = { reportId: lodged.reportId, readAt: 1, statement, reason: { code: "tracking", text: null } };
  mustBeOk(await reviseReport(ctxOf(db, agency.user), { ...revision, file: await pdfFile(["revised"]) }));
});
afterAll(() => api.close());

const keptOf = async (versionId: string): Promise<Certificate> =>
  JSON.parse((await versionById(database.db, versionId))!.certificateJson!) as Certificate;

/** The same content under a key of one's own, which the certificate carries along. */
function forged({ content, ...rest }: Certificate) {
  const own = sm2.generateKeyPairHex();
  const better = { ...content, grade: "AAA" };
  const signed = { hash: true, publicKey: own.publicKey, userId: SIGNER_ID } as const;
  const signature = sm2.doSignature(canonicalJson(better), own.privateKey, signed);
  return { ...rest, content: better, publicKey: own.publicKey, signature };
}

describe("a certificate", () => {
  it("is printed on A4 within the margins of an official document, with its page number where those have it", async () => {
    const paper = await certificatePdf(
      await keptOf(lodged.versionId),
      "zh-CN",
      "https://xinheng.example/verify/certificate",
    );
    const sheets = await readSheets(paper);
    expect(sheets.map(({ width, height }) => [Math.round(width), Math.round(height)])).toEqual([[595, 842]]);
    expect(sheets.flatMap(outsideOfBlock)).toEqual([]);
    expect(sheets.map(pageNumber)).toMatchObject([{ text: "— 1 —", size: 14, isTurned: false }]);
  });

  it("is signed on acceptance, with the agency's name and standing of then", async () => {
    const { db } = database;
    const kept = await keptOf(lodged.versionId);
    expect(kept.content).toMatchObject({
      ...{ no: lodged.no, ordinal: 1, act: "lodged", grade: "AAA", inForceFrom: "2026-10-20" },
      agency: { code: agency.code, standingOnIssue: "good", standingOnAcceptance: "good" },
      enterprise: { uscc: lodged.about.uscc, name: lodged.about.name },
    });
    const other = await lodgedReport(db, agency);
    const before = await keptOf(other.versionId);
    await db.updateTable("agencies").set({ name: "改名后的机构" }).where("id", "=", agency.id).execute();
    await measureRow(db, agency.id);
    const report = (await reportById(db, other.reportId))!;
    const later = await certificateOf(ctxOf(db), report, (await versionById(db, other.versionId))!);
    expect(later).toEqual(before);
    expect(later!.content.agency).toMatchObject({ name: before.content.agency.name, standingOnAcceptance: "good" });
  });

  it("counts under the register's own key only: one that brings a key of its own is refused", async () => {
    const kept = await keptOf(lodged.versionId);
    expect(isCertificateWhole(kept)).toBe(true);
    const foreign = forged(kept);
    expect(isSignedBy(foreign.publicKey, canonicalJson(foreign.content), foreign.signature)).toBe(true);
    expect(isCertificateWhole(foreign)).toBe(false);
    const asked = async ({ content, signature }: { content: unknown; signature: string }) => {
      const answer = await api.send(null, "POST", "/api/v1/report-certificates/verification", { content, signature });
      return [answer.status, ((await answer.json()) as { result?: string }).result];
    };
    expect(await asked(kept)).toEqual([200, "genuine"]);
    expect(await asked(foreign)).toEqual([200, "not-genuine"]);
    expect(await asked({ ...kept, content: { ...kept.content, grade: "A" } })).toEqual([200, "not-genuine"]);
    expect((await asked({ ...kept, content: { deep: { deeper: {} } } }))[0]).toBe(400);
    for (const address of ["127.0.0.1", "::ffff:127.0.0.1", "::1"]) await resetVerificationLimits(address);
  });

  it("is checked by anyone with the published key, whose fingerprint it names", async () => {
    const { db } = database;
    const answer = (await call(keyFile, { db, actor: null, path: "/open-data/signing-key.json" })) as Response;
    const key = (await answer.json()) as { publicKey: string; fingerprintSha256: string };
    const kept = await keptOf(lodged.versionId);
    expect(isSignedBy(key.publicKey, canonicalJson(kept.content), kept.signature)).toBe(true);
    expect(kept.keyFingerprint).toBe(key.fingerprintSha256);
    expect(JSON.stringify(kept)).not.toContain(key.publicKey);
    const help = (await call(helpPage as never, { db, actor: null, path: "/public/help" })) as { fingerprint: string };
    expect(help.fingerprint.replaceAll(" ", "")).toBe(key.fingerprintSha256);
  });

  it("is there for each version, on screen and over the API, to whoever may see the report", async () => {
    const { db } = database;
    const [first, second] = await versionsOf(db, lodged.reportId);
    const officer = await makeActor(db, ["procurement-officer"]);
    const rival = (await listedAgency(db)).user;
    const page = (actor: Actor, ordinal?: string) => {
      const params: Record<string, string> = { id: lodged.reportId, format: "json", ...(ordinal ? { ordinal } : {}) };
      return call(certificatePage, { db, actor, path: "/", params });
    };
    const digestOf = async (answer: unknown) => ((await (answer as Response).json()) as Certificate).content.sha256;
    expect(await digestOf(await page(officer, "1"))).toBe(first!.fileSha256!.toString("hex"));
    expect(await digestOf(await page(officer))).toBe(second!.fileSha256!.toString("hex"));
    for (const ordinal of ["3", "0", "x", "编"]) expect(statusOf(await page(officer, ordinal))).toBe(404);
    const ask = (actor: Actor, version = "") =>
      api.send(actor, "GET", `/api/v1/reports/${lodged.no}/certificate${version}`);
    expect(await digestOf(await ask(officer, "?version=1"))).toBe(first!.fileSha256!.toString("hex"));
    expect(await digestOf(await ask(agency.user))).toBe(second!.fileSha256!.toString("hex"));
    expect((await ask(officer, "?version=3")).status).toBe(404);
    expect([(await ask(rival)).status, statusOf(await page(rival, "1"))]).toEqual([404, 404]);
    expect((await ask(await makeActor(db, ["vetting-officer"]))).status).toBe(403);
  });
});
