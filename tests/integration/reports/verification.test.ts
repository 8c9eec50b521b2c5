import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { pdfFile } from "#tests/factories/pdfs";
import { listedAgency, lodgedReport, statementOf } from "#tests/factories/reports";
import { ctxOf, makeActor } from "#tests/support/actors";
import { startApi, type TestApi } from "#tests/support/api";
import { testDatabase } from "#tests/support/database";
import { readScreen } from "#tests/support/render";
import { call, statusOf } from "#tests/support/request";
import { signMeasure } from "~/modules/agencies/use-cases/sign-measure.server";
import { suspendAgency } from "~/modules/agencies/use-cases/suspend-agency.server";
import { verificationShape } from "~/modules/reports/api/shapes";
import { certificateOf, isCertificateWhole } from "~/modules/reports/certificate.server";
import { certificateAddress, certificatePdf } from "~/modules/reports/certificate-pdf.server";
import { printedNumber } from "~/modules/reports/report-number.rules";
import { versionById } from "~/modules/reports/report-versions.queries.server";
import { reportById } from "~/modules/reports/reports.queries.server";
import { loader as verifyPage } from "~/modules/reports/routes/verify";
import { loader as byFile } from "~/modules/reports/routes/verify-file";
import VerifyNumber, { loader as byNumber } from "~/modules/reports/routes/verify-number";
import { correctReport } from "~/modules/reports/use-cases/correct-report.server";
import { reviseReport } from "~/modules/reports/use-cases/revise-report.server";
import { resetVerificationLimits, secondsToWait } from "~/modules/reports/verification-limit.server";
import { instantOf } from "~/platform/clock";
import { translator } from "~/platform/messages.server";
import { mustBeOk } from "~/platform/result";

const database = testDatabase();
let api: TestApi;
let lodged: Awaited<ReturnType<typeof lodgedReport>>;
let sha256: string;

beforeAll(async () => {
  api = await startApi(database.db);
  lodged = await lodgedReport(database.db, await listedAgency(database.db));
  sha256 = createHash("sha256").update(readFileSync(lodged.file.path)).digest("hex");
});
afterAll(() => api.close());

const ask = async (path: string, body?: unknown) => {
  const response = await api.send(null, body === undefined ? "GET" : "POST", `/api/v1/reports/${path}`, body);
  return { status: response.status, headers: response.headers, body: (await response.json()) as Record<string, never> };
};

describe("verification without login", () => {
  it("by number says what is on file, about whom, and how agency and report stand", async () => {
    const { status, body } = await ask(`${printedNumber(lodged.no).toLowerCase()}/verification?on=2026-10-20`);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      result: "on-file",
      no: lodged.no,
      on: "2026-10-20",
      status: "valid",
      enterprise: { name: lodged.about.name, uscc: lodged.about.uscc },
      agency: { standingOnIssue: "good", standingToday: "good" },
      grade: "AA",
      digests: { sha256 },
    });
    expect(body.notChecked).toContain("seals");
    // The description leaves nothing out that the answer says.
    expect(verificationShape.strict().safeParse(body).error?.issues ?? []).toEqual([]);
    expect((await ask(`${lodged.no}/verification?on=2026-10-19`)).body.status).toBe("not-yet-issued");
    expect((await ask(`${lodged.no}/verification?on=2027-10-20`)).body.status).toBe("expired");
  });

  it("answers with the version in force on the day, over the API and on the page", async () => {
    const { db } = database;
    const agency = await listedAgency(db);
    const report = await lodgedReport(db, agency, { grade: "AAA", indicators: { strength: "95" } });
    const statement = statementOf(agency, report.about, { grade: "A", indicators: { strength: "60" } });
    const revision = { reportId: report.reportId, readAt: 1, statement, reason: { code: "tracking", text: null } };
    mustBeOk(await reviseReport(ctxOf(db, agency.user), { ...revision, file: await pdfFile(["followed up"]) }));
    const held = [
      { version: 1, grade: "AAA", inForceFrom: "2026-10-20", inForceUntil: "2026-11-23" },
      { version: 2, grade: "A", inForceFrom: "2026-11-24", inForceUntil: null },
    ];
    const before = { grade: "AAA", version: 1, on: "2026-11-23", status: "valid", inForce: held };
    const after = { grade: "A", version: 2, on: "2026-11-24", inForce: held };
    expect((await ask(`${report.no}/verification?on=2026-11-23`)).body).toMatchObject(before);
    expect((await ask(`${report.no}/verification?on=2026-11-24`)).body).toMatchObject(after);
    const page = (day: string) =>
      call(byNumber, { db, actor: null, path: `/verify/${report.no}?on=${day}`, params: { no: report.no } });
    expect(await page("2026-11-23")).toMatchObject({ answer: before });
    expect(await page("2026-11-24")).toMatchObject({ answer: after });
  });

  it("says of a day before a report or a version came on file that the register said otherwise then", async () => {
    const { db } = database;
    const agency = await listedAgency(db);
    const report = await lodgedReport(db, agency);
    const page = async (day: string) => {
      const params = { no: report.no };
      return call(byNumber, { db, actor: null, path: `/verify/${report.no}?on=${day}`, params });
    };
    const shown = async (day: string, key: string) => {
      const [answer, { no }] = [await page(day), report];
      return (["zh-CN", "en"] as const).map((lng) => {
        const version = (answer as { answer: { version: number } }).answer.version;
        const days = { on: day, lodgedOn: "2026-11-24", acceptedOn: "2026-11-24", version };
        return readScreen(VerifyNumber, `/verify/${no}`, answer, lng).includes(translator(lng)(`reports:${key}`, days));
      });
    };
    // Issued on 2026-10-20, lodged on 2026-11-24: on the day of opening between them nothing was on file.
    const lodgedOn = { lodgedOn: "2026-11-24", acceptedOn: "2026-11-24" };
    expect((await ask(`${report.no}/verification?on=2026-11-20`)).body).toMatchObject({ status: "valid", ...lodgedOn });
    expect(await shown("2026-11-20", "verify.not-yet-on-file")).toEqual([true, true]);
    expect(await shown("2026-11-24", "verify.not-yet-on-file")).toEqual([false, false]);
    expect(await shown("2026-10-19", "verify.not-yet-on-file")).toEqual([false, false]);
    const statement = statementOf(agency, report.about, { grade: "A", indicators: { strength: "60" } });
    const correction = {
      reportId: report.reportId,
      readAt: 1,
      statement,
      reason: { code: "typing-error", text: null },
    };
    const later = { ...ctxOf(db, agency.user), now: instantOf("2026-11-26T02:00:00Z") };
    mustBeOk(await correctReport(later, { ...correction, file: await pdfFile(["put right"]) }));
    expect((await ask(`${report.no}/verification?on=2026-11-25`)).body).toMatchObject({
      ...{ version: 2, grade: "A", lodgedOn: "2026-11-24", acceptedOn: "2026-11-26" },
    });
    const html = readScreen(VerifyNumber, `/verify/${report.no}`, await page("2026-11-25"), "en");
    expect(html).toContain("Version 2 below came on file on 2026-11-26; on 2026-11-25 another version was on file.");
  });

  it("says of a standing that was decided afterwards that the register said otherwise on the day itself", async () => {
    const { db } = database;
    const agency = await listedAgency(db);
    const report = await lodgedReport(db, agency);
    const [one, two] = [await makeActor(db, ["regulator"]), await makeActor(db, ["regulator"])];
    const page = async (day: string) => {
      const path = `/verify/${report.no}${day ? `?on=${day}` : ""}`;
      const answer = await call(byNumber, { db, actor: null, path, params: { no: report.no } });
      return readScreen(VerifyNumber, `/verify/${report.no}`, answer, "en");
    };
    expect(await page("2026-11-20")).toContain("Standing on 2026-11-20");
    expect(await page("2026-11-20")).toContain("Status today");
    expect(await page("")).not.toContain("Status today");
    const measure = { agencyId: agency.id, kind: "suspension" as const, from: "2026-10-01", basisCode: "SQJG" };
    const proposed = { ...measure, reason: "质量", documentNo: "宿信监〔2026〕30号" };
    const { id } = mustBeOk(await suspendAgency(ctxOf(db, one), proposed));
    mustBeOk(await signMeasure(ctxOf(db, two), id));
    const later = { standingOnIssue: "suspended", standingOnIssueDecidedOn: "2026-11-24" };
    expect((await ask(`${report.no}/verification?on=2026-11-20`)).body).toMatchObject({
      agency: { ...later, standingOn: "suspended", standingDecidedOn: "2026-11-24" },
    });
    expect((await ask(`${report.no}/verification`)).body).toMatchObject({
      agency: { ...later, standingOn: "suspended", standingDecidedOn: null },
    });
    const said = "was decided on 2026-11-24: on that day itself the register still said otherwise.";
    expect((await page("2026-11-20")).split(said)).toHaveLength(3);
    expect((await page("")).split(said)).toHaveLength(2);
  });

  it("says of a listing that came in later than it holds that the register did not list the agency on the day itself", async () => {
    const { db } = database;
    const agency = await listedAgency(db);
    const page = async (no: string, day: string) => {
      const path = `/verify/${no}${day ? `?on=${day}` : ""}`;
      const answer = await call(byNumber, { db, actor: null, path, params: { no } });
      return readScreen(VerifyNumber, `/verify/${no}`, answer, "en");
    };
    const { no } = await lodgedReport(db, agency);
    const late = { listedOn: "2020-01-01", listingEnteredOn: "2026-11-24" };
    expect((await ask(`${no}/verification?on=2026-11-23`)).body).toMatchObject({
      agency: { ...late, unlistedOn: ["2026-11-23"] },
    });
    const said = "came into the register on 2026-11-24, with effect from 2020-01-01; on";
    expect(await page(no, "2026-11-23")).toContain(`${said} 2026-11-23 itself`);
    // The register began on 2026-11-01: of the day of issue before it nothing is said that could have been otherwise.
    expect((await ask(`${no}/verification`)).body).toMatchObject({
      agency: { listingEnteredOn: null, unlistedOn: [] },
    });
    expect(await page(no, "")).not.toContain("came into the register");
    const { no: since } = await lodgedReport(db, agency, { issuedOn: "2026-11-02", expiresOn: "2027-11-01" });
    expect(await page(since, "2026-11-23")).toContain(`${said} 2026-11-02 and 2026-11-23 itself`);
    // Issued on the day on which the listing came in: the register listed the agency then.
    const days = { issuedOn: "2026-11-24", expiresOn: "2027-11-23" };
    const { no: other } = await lodgedReport(db, agency, days);
    expect((await ask(`${other}/verification`)).body).toMatchObject({ agency: { ...late, listingEnteredOn: null } });
    expect(await page(other, "")).not.toContain("came into the register");
    expect(await page(other, "2026-11-23")).toContain(`${said} 2026-11-23 itself`);
  });

  it("leaves nobody's name, no account, no file and no reason out of the register", async () => {
    const text = JSON.stringify((await ask(`${lodged.no}/verification`)).body);
    for (const each of ["analyst", "minutes", "account", "lodgedBy", "reason", "fileId", "王评"])
      expect(text).not.toContain(each);
  });

  it("by file answers to the digest alone", async () => {
    expect((await ask("verification", { sha256 })).body).toMatchObject({
      result: "on-file",
      bytes: "identical",
      no: lodged.no,
    });
    expect((await ask("verification", { sha256: "0".repeat(64) })).body).toMatchObject({ result: "not-on-file" });
    expect((await ask("verification", { sha256: "xyz" })).status).toBe(400);
  });

  it("says not on file for what no number can be, and why", async () => {
    const wrong = lodged.no.slice(0, -1) + (lodged.no.endsWith("0") ? "1" : "0");
    expect((await ask(`${wrong}/verification`)).body).toMatchObject({ result: "not-on-file", reason: "number-check" });
    expect((await ask("123/verification")).body).toMatchObject({ result: "not-on-file", reason: "number-length" });
  });

  it("makes who guesses wait, and no other", async () => {
    let last = await ask("AAAAAAAAAAA0/verification");
    for (let i = 0; i < 40 && last.status === 200; i++) last = await ask("AAAAAAAAAAA0/verification");
    expect(last.status).toBe(429);
    expect(Number(last.headers.get("Retry-After"))).toBeGreaterThan(0);
    // Who has guessed too often waits for true numbers too; whoever asks from elsewhere does not.
    const path = `/verify/${lodged.no}`;
    const page = (address: string) =>
      call(byNumber, { db: database.db, actor: null, path, params: { no: lodged.no }, address });
    const guesser = await guesserOf();
    expect((await ask(`${lodged.no}/verification`)).status).toBe(429);
    const refused = (await page(guesser)) as Response;
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get("Retry-After"))).toBeGreaterThan(0);
    expect(await page("203.0.113.7")).toMatchObject({ answer: { result: "on-file", no: lodged.no } });
    await resetVerificationLimits(guesser);
    expect((await ask(`${lodged.no}/verification`)).status).toBe(200);
  });

  it("makes who guesses on the page wait, and no other", async () => {
    const { db } = database;
    const page = (no: string, address: string) =>
      call(byNumber, { db, actor: null, path: `/verify/${no}`, params: { no }, address });
    let guesses = 0;
    while (statusOf(await page("AAAAAAAAAAA0", "203.0.113.8")) === 200) guesses++;
    expect(guesses).toBe(30);
    for (const read of [
      await page(lodged.no, "203.0.113.8"),
      await call(byFile, { db, actor: null, path: `/verify/file?sha256=${sha256}`, address: "203.0.113.8" }),
    ]) {
      expect(statusOf(read)).toBe(429);
      expect(Number((read as Response).headers.get("Retry-After"))).toBeGreaterThan(0);
    }
    expect(statusOf(await page(lodged.no, "203.0.113.9"))).toBe(200);
    expect(statusOf(await page("AAAAAAAAAAA0", "203.0.113.9"))).toBe(200);
  });
});

/** The address of this machine, as the API saw it. */
async function guesserOf(): Promise<string> {
  for (const address of ["127.0.0.1", "::ffff:127.0.0.1", "::1"])
    if ((await secondsToWait(address)) > 0) return address;
  throw new Error("nobody waits");
}

describe("the public pages", () => {
  const open = (path: string, no?: string) =>
    no === undefined
      ? call(byFile, { db: database.db, actor: null, path })
      : call(byNumber, { db: database.db, actor: null, path, params: { no } });

  it("answer by number, with the file held beside it", async () => {
    const page = await open(`/verify/${lodged.no}?sha256=${sha256}`, lodged.no);
    expect(statusOf(page)).toBe(200);
    expect(page).toMatchObject({ answer: { result: "on-file", bytes: "identical" } });
    expect(await open(`/verify/x?sha256=${"1".repeat(64)}`, lodged.no)).toMatchObject({
      answer: { bytes: "different" },
    });
    expect(await open("/verify/x", "x")).toMatchObject({ answer: null, reason: "number-length" });
  });

  it.each(["2026/10/20", "20261020", "2026.10.20", "2026年10月20日", " 2026-10-20 "])(
    "read a day written %s",
    async (typed) => {
      const page = await open(`/verify/x?on=${encodeURIComponent(typed)}`, lodged.no);
      expect(page).toMatchObject({ on: "2026-10-20", isOnUnreadable: false, answer: { on: "2026-10-20" } });
    },
  );

  it.each(["2026-02-30", "10/20/2026", "昨天", "2026-10"])("answer nothing for %s, which is no day", async (typed) => {
    const asked = { on: typed, isOnUnreadable: true, answer: null };
    const on = encodeURIComponent(typed);
    expect(await open(`/verify/x?on=${on}`, lodged.no)).toMatchObject({ ...asked, no: lodged.no });
    expect(await open(`/verify/file?sha256=${sha256}&on=${on}`)).toMatchObject({ ...asked, sha256 });
    const front = { db: database.db, actor: null, path: `/verify?on=${on}` };
    expect(await call(verifyPage, front)).toMatchObject({ on: typed, isOnUnreadable: true });
    const { db } = database;
    const sent = (await call(verifyPage, { db, actor: null, path: `/verify?no=${lodged.no}&on=${on}` })) as Response;
    expect([sent.status, sent.headers.get("Location")]).toEqual([302, `/verify/${lodged.no}?on=${on}`]);
  });

  it("cut what is far too long for a number or a day between characters, and lead on", async () => {
    const { db } = database;
    const long = (most: number) => `${"A".repeat(most - 1)}🙂🙂`;
    const [no, on] = [encodeURIComponent(long(60)), encodeURIComponent(long(40))];
    const sent = (await call(verifyPage, { db, actor: null, path: `/verify?no=${no}&on=${on}` })) as Response;
    const kept = (most: number) => encodeURIComponent(`${"A".repeat(most - 1)}🙂`);
    expect([sent.status, sent.headers.get("Location")]).toEqual([302, `/verify/${kept(60)}?on=${kept(40)}`]);
    const page = await call(byNumber, { db, actor: null, path: `/verify/x?on=${on}`, params: { no: long(60) } });
    expect(readScreen(VerifyNumber, "/verify/x", page, "en")).toContain(`action="/verify/${kept(60)}"`);
  });

  it("ask for a file where none was held against the register", async () => {
    for (const search of ["", "?sha256=", "?sha256=nonsense"]) {
      const page = await open(`/verify/file${search}`);
      expect(page, search).toMatchObject({ isAsked: false, answer: null });
      for (const lng of ["zh-CN", "en"] as const) {
        const t = translator(lng);
        const html = readScreen(VerifyNumber, "/verify/file", page, lng);
        expect(html).toContain(t("reports:verify.nothing-asked"));
        // Nothing was held against the register, so nothing is said of what is on file.
        expect(html).not.toContain(t("reports:verify.not-on-file"));
        expect(html).not.toContain(t("reports:verify.file-not-on-file"));
      }
    }
  });

  it("say first whether a report that is on file holds, and what of the file in hand was not held against it", async () => {
    const t = translator("zh-CN");
    const headOf = async (search: string) => {
      const html = readScreen(VerifyNumber, "/verify/x", await open(`/verify/x${search}`, lodged.no), "zh-CN");
      return [
        html.match(/class="page-head.*?class="mark".*?<span>([^<]*)<\/span>/s)?.[1],
        html.includes(t("reports:not-checked.file")),
      ];
    };
    expect(await headOf("")).toEqual(["登记在案，有效", true]);
    expect(await headOf("?on=2029-01-01")).toEqual(["登记在案，2029-01-01 已过期，今天有效", true]);
    expect(await headOf("?on=2026-01-01")).toEqual(["登记在案，2026-01-01 尚未出具，今天有效", true]);
    expect(await headOf(`?sha256=${sha256}`)).toEqual(["登记在案，有效，与登记原件一致", false]);
    expect(await headOf(`?sha256=${"1".repeat(64)}`)).toEqual(["登记在案，有效，字节不一致", false]);
  });

  it("say at the field what to write, with what was asked kept, in a form that needs no scripts", async () => {
    const page = await open("/verify/x?on=2026-02-30", lodged.no);
    for (const lng of ["zh-CN", "en"] as const) {
      const html = readScreen(VerifyNumber, `/verify/${lodged.no}`, page, lng);
      expect(html).toContain(translator(lng)("reports:problem.day"));
      expect(html).toMatch(/aria-invalid="true"[^>]*value="2026-02-30"|value="2026-02-30"[^>]*aria-invalid="true"/);
      expect(html).toContain(`method="get" action="/verify/${lodged.no}"`);
      expect(html).not.toContain(translator(lng)("reports:verify.not-on-file"));
    }
    const read = await open("/verify/x?on=2026/10/20", lodged.no);
    expect(readScreen(VerifyNumber, `/verify/${lodged.no}`, read, "en")).toContain("Status on 2026-10-20");
  });

  it("answer by file", async () => {
    expect(await open(`/verify/file?sha256=${sha256}`)).toMatchObject({ answer: { no: lodged.no } });
    expect(await open("/verify/file?sha256=nonsense")).toMatchObject({ answer: null });
  });
});

describe("the certificate", () => {
  it("is made once, can be checked by anyone, and breaks with the least change", async () => {
    const { db } = database;
    const report = (await reportById(db, lodged.reportId))!;
    const first = (await certificateOf(ctxOf(db), report, (await versionById(db, lodged.versionId))!))!;
    const again = await certificateOf(ctxOf(db), report, (await versionById(db, lodged.versionId))!);
    expect(again).toEqual(first);
    expect(first.content.sha256).toBe(sha256);
    expect(isCertificateWhole(first)).toBe(true);
    expect(isCertificateWhole({ ...first, content: { ...first.content, grade: "AAA" } })).toBe(false);
    expect(
      isCertificateWhole({ ...first, signature: first.signature.replace(/^./, (c) => (c === "0" ? "1" : "0")) }),
    ).toBe(false);
    const pdf = await certificatePdf(first, "zh-CN", certificateAddress("http://localhost"));
    expect(pdf.subarray(0, 5).toString()).toBe("%PDF-");
  });
});
