import { sm2 } from "sm-crypto-v2";
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { pdfFile } from "#tests/factories/pdfs";
import { listedAgency, lodgedReport, statementOf } from "#tests/factories/reports";
import { ctxOf } from "#tests/support/actors";
import { startApi } from "#tests/support/api";
import { testDatabase } from "#tests/support/database";
import { renderScreen } from "#tests/support/render";
import { contextOf } from "#tests/support/request";
import type { Certificate } from "~/modules/reports/certificate.server";
import { carriedLine } from "~/modules/reports/certificate-file.rules";
import { certificatePdf } from "~/modules/reports/certificate-pdf.server";
import { versionById, versionsOf } from "~/modules/reports/report-versions.queries.server";
import VerifyCertificate, { action, headers } from "~/modules/reports/routes/verify-certificate";
import { reviseReport } from "~/modules/reports/use-cases/revise-report.server";
import { withdrawReport } from "~/modules/reports/use-cases/withdraw-report.server";
import { resetVerificationLimits } from "~/modules/reports/verification-limit.server";
import { canonicalJson } from "~/platform/canonical-json";
import { mustBeOk } from "~/platform/result";
import { sha256 } from "~/platform/secrets.server";
import { SIGNER_ID } from "~/platform/signing.server";

const database = testDatabase();
const ADDRESS = "http://localhost/verify/certificate";
let lodged: Awaited<ReturnType<typeof lodgedReport>>;
let first: Certificate;
let revised: Certificate;
let paper: Buffer;

beforeAll(async () => {
  const { db } = database;
  const agency = await listedAgency(db);
  lodged = await lodgedReport(db, agency, { grade: "AAA", indicators: { strength: "95" } });
  const statement = statementOf(agency, lodged.about, { grade: "A", indicators: { strength: "60" } });
  const revision = { reportId: lodged.reportId, readAt: 1, statement, reason: { code: "tracking", text: null } };
  mustBeOk(await reviseReport(ctxOf(db, agency.user), { ...revision, file: await pdfFile(["revised"]) }));
  const certificates = (await versionsOf(db, lodged.reportId)).map(({ certificateJson }) => certificateJson!);
  [first, revised] = certificates.map((json) => JSON.parse(json) as Certificate) as [Certificate, Certificate];
  paper = await certificatePdf(first, "zh-CN", ADDRESS);
});
afterEach(() => resetVerificationLimits("203.0.113.20"));

interface Posted {
  file?: Buffer;
  text?: string;
  sha256?: string;
  language?: string;
}

/** Posts the form as a browser without scripts does. */
async function post({ file, text = "", sha256 = "", language = "zh-CN" }: Posted) {
  const form = new FormData();
  if (file) form.append("file", new File([new Uint8Array(file)], "证明.pdf"));
  form.append("text", text);
  form.append("sha256", sha256);
  const request = new Request(ADDRESS, { method: "POST", body: form, headers: { Cookie: `lang=${language}` } });
  const context = contextOf(database.db, null, undefined, "203.0.113.20");
  const { data, init } = await action({ request, context, params: {} });
  return { status: init?.status ?? 200, ...data };
}

const json = (certificate: unknown) => JSON.stringify(certificate, null, 2);

describe("a certificate in anybody's hand", () => {
  it("is genuine as PDF, as JSON file and as pasted text, and says which report, version and digests", async () => {
    const asPaper = await post({ file: paper });
    expect(asPaper.check).toMatchObject({ verdict: "genuine", paper: "as-printed", certified: first.content });
    const asFile = await post({ file: Buffer.from(json(first)) });
    expect(asFile.check).toMatchObject({ verdict: "genuine", paper: null, certified: { no: lodged.no, ordinal: 1 } });
    expect((await post({ text: json(first) })).check).toEqual(asFile.check);
    expect(asFile.check!.certified).toMatchObject({ sha256: first.content.sha256, sm3: first.content.sm3 });
  });

  it("of an old version is genuine and says that another one is in force today", async () => {
    const { check } = await post({ text: json(first) });
    expect(check).toMatchObject({
      verdict: "genuine",
      certified: { ordinal: 1, grade: "AAA" },
      report: { no: lodged.no, statusToday: "valid", versionToday: 2, grade: "A" },
    });
    expect((await post({ text: json(revised) })).check).toMatchObject({ certified: { ordinal: 2, grade: "A" } });
  });

  it("of a withdrawn report is genuine still, and the report withdrawn", async () => {
    const { db } = database;
    const agency = await listedAgency(db);
    const { reportId, versionId } = await lodgedReport(db, agency);
    const reason = { code: "issued-in-error", text: null };
    mustBeOk(await withdrawReport(ctxOf(db, agency.user), { reportId, readAt: 1, reason }));
    const { certificateJson } = (await versionById(db, versionId))!;
    expect((await post({ text: certificateJson! })).check).toMatchObject({
      verdict: "genuine",
      report: { statusToday: "withdrawn" },
    });
  });

  it("breaks with any flipped character of its content, which is named", async () => {
    const { content } = first;
    for (const [at, stated] of [
      ["grade", "AA"],
      ["sha256", content.sha256.replace(/^./, (c) => (c === "0" ? "1" : "0"))],
      ["expiresOn", "2028-10-20"],
      ["enterprise.uscc", content.enterprise.uscc.replace(/.$/, (c) => (c === "X" ? "Y" : "X"))],
    ] as const) {
      const [outer, inner] = at.split(".") as [keyof typeof content, string | undefined];
      const bent = inner ? { ...(content[outer] as object), [inner]: stated } : stated;
      const { check } = await post({ text: json({ ...first, content: { ...content, [outer]: bent } }) });
      const kept = inner ? content.enterprise.uscc : String(content[outer]);
      expect(check).toMatchObject({ verdict: "content-differs", certified: null, differences: [{ at, stated, kept }] });
    }
  });

  it("breaks with a flipped character of its signature; a PDF whose picture was changed is told apart", async () => {
    const signature = first.signature.replace(/^./, (c) => (c === "0" ? "1" : "0"));
    const { check } = await post({ text: json({ ...first, signature }) });
    expect(check).toMatchObject({ verdict: "content-differs", differences: [], report: { no: lodged.no } });
    const flipped = Buffer.from(paper);
    const at = flipped.indexOf("stream\n") + 40;
    flipped[at] = flipped[at]! ^ 1;
    expect((await post({ file: flipped })).check).toMatchObject({ verdict: "genuine", paper: "otherwise" });
    expect((await post({ file: await certificatePdf(first, "en", ADDRESS) })).check).toMatchObject({
      paper: "as-printed",
    });
    const elsewhere = await certificatePdf(first, "zh-CN", "http://example.com/verify/certificate");
    expect((await post({ file: elsewhere })).check).toMatchObject({ verdict: "genuine", paper: "otherwise" });
  });

  it("under another key, or none, is told so, whatever it brings along", async () => {
    const own = sm2.generateKeyPairHex();
    const content = { ...first.content, grade: "AAA", ordinal: 2 };
    const signed = { hash: true, publicKey: own.publicKey, userId: SIGNER_ID } as const;
    const signature = sm2.doSignature(canonicalJson(content), own.privateKey, signed);
    const forged = { content, publicKey: own.publicKey, signature, keyFingerprint: "0".repeat(64) };
    const { check } = await post({ text: json(forged) });
    expect(check).toMatchObject({ verdict: "unknown-key", certified: null, report: { no: lodged.no } });
    expect(check!.differences).toContainEqual({ at: "grade", stated: "AAA", kept: "A" });
    expect((await post({ text: json({ content: first.content }) })).check).toMatchObject({ verdict: "unsigned" });
    const unknown = { ...first, content: { ...first.content, no: "AAAAAAAAAAA0" } };
    expect((await post({ text: json(unknown) })).check).toMatchObject({ verdict: "content-differs", report: null });
  });

  it("is asked for again where there is none, in the reader's language, and never a 500", async () => {
    const deep = `${'{"content":'.repeat(3_000)}1${"}".repeat(3_000)}`;
    for (const text of ["证明", "{}", "[1]", "null", deep, json({ content: [] }), json({ content: { a: { b: {} } } })])
      expect(await post({ text })).toMatchObject({ status: 422, check: null, problem: /没有读出登记证明/ });
    expect(await post({})).toMatchObject({ status: 422, problem: "请选择证明文件，或粘贴 JSON 证明全文" });
    expect(await post({ text: "x".repeat(30_000) })).toMatchObject({ status: 422 });
    const file = Buffer.from("%PDF-1.7\nnothing");
    expect((await post({ file, language: "en" })).problem).toMatch(/^No certificate was found/);
  });

  it("is never kept by a browser, and makes who guesses wait", async () => {
    expect(headers()).toEqual({ "Cache-Control": "no-store" });
    let refused: unknown = null;
    for (let i = 0; i < 40 && !refused; i++)
      refused = await post({ text: "证明" })
        .catch((thrown: unknown) => thrown)
        .then((answer) => (answer instanceof Response ? answer : null));
    expect((refused as Response).status).toBe(429);
    expect(Number((refused as Response).headers.get("Retry-After"))).toBeGreaterThan(0);
  });

  it("on paper is printed anew thirty times a minute for one address, no more", async () => {
    const carried = paper.toString("latin1").match(/xinheng-certificate:zh-CN:[A-Za-z0-9+/=]+/)![0];
    const bent = carriedLine({ ...first, content: { ...first.content, grade: "AA" } }, "zh-CN");
    expect((await post({ text: carried, sha256: sha256(paper).toString("hex") })).check).toMatchObject({
      ...{ verdict: "genuine", paper: "as-printed" },
    });
    for (let i = 1; i < 30; i++) {
      await post({ text: bent, sha256: "0".repeat(64) });
    }
    const refused = await post({ text: carried, sha256: "0".repeat(64) }).catch((thrown: unknown) => thrown);
    expect((refused as Response).status).toBe(429);
  });

  it("is journalled no more than any verification: nothing is written", async () => {
    const count = () => database.db.selectFrom("journal_processes").select("id").execute();
    const before = await count();
    await post({ file: paper });
    expect(await count()).toEqual(before);
  });
});

it("the API tells the same", async () => {
  const api = await startApi(database.db);
  const ask = async (body: unknown) =>
    (await api.send(null, "POST", "/api/v1/report-certificates/verification", body)).json() as Promise<object>;
  try {
    expect(await ask(first)).toMatchObject({
      ...{ result: "genuine", verdict: "genuine", differences: [] },
      report: { no: lodged.no, versionToday: 2 },
    });
    expect(await ask({ ...first, content: { ...first.content, grade: "AA" } })).toMatchObject({
      ...{ result: "not-genuine", verdict: "content-differs" },
      differences: [{ at: "grade", stated: "AA", kept: "AAA" }],
    });
  } finally {
    for (const address of ["127.0.0.1", "::ffff:127.0.0.1", "::1"]) await resetVerificationLimits(address);
    await api.close();
  }
});

it("the screen shows the form before anything was given, in both languages", () => {
  for (const [language, title] of [
    ["zh-CN", "核验登记证明"],
    ["en", "Check a certificate"],
  ] as const) {
    const html = renderScreen(VerifyCertificate, "/verify/certificate", { title }, language);
    expect(html).toContain(title);
    expect(html).toContain('encType="multipart/form-data"');
    expect(html).toContain("/verify-certificate.js");
  }
});
