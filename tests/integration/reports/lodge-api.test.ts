import QRCode from "qrcode";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { pdfOf } from "#tests/factories/pdfs";
import { enterprise, listedAgency, statementOf, type TestAgency } from "#tests/factories/reports";
import { makeActor } from "#tests/support/actors";
import { startApi, type TestApi } from "#tests/support/api";
import { testDatabase } from "#tests/support/database";
import { call, statusOf } from "#tests/support/request";
import { readReportNumber } from "~/modules/reports/report-number.rules";
import { countReports, reportById } from "~/modules/reports/reports.queries.server";
import { loader as qrPage } from "~/modules/reports/routes/number-qr";
import { loader as reportPage } from "~/modules/reports/routes/report.server";
import type { Actor } from "~/platform/actor";
import { resetEnv } from "~/platform/env.server";
import { ROLES } from "~/platform/permissions";

const database = testDatabase();
let api: TestApi;
let agency: TestAgency;
let rival: TestAgency;

beforeAll(async () => {
  api = await startApi(database.db);
  agency = await listedAgency(database.db);
  rival = await listedAgency(database.db);
});
afterAll(() => api.close());

type Body = {
  id: string;
  no: string;
  sha256: string;
  sm3: string;
  code: string;
  errors: { path: string; code: string }[];
};
const read = async (answer: Response) => ({ status: answer.status, body: (await answer.json()) as Body });

async function reserve(actor: Actor, count: number): Promise<string[]> {
  const answer = await api.send(actor, "POST", "/api/v1/report-numbers", { count });
  expect(answer.status).toBe(201);
  return ((await answer.json()) as { numbers: string[] }).numbers;
}

/** A submission as an agency's own system sends it. */
function formOf(fields: Record<string, unknown>, bytes: Buffer | null): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields))
    if (value !== null)
      form.set(
        name,
        Array.isArray(value) ? value.join("、") : typeof value === "object" ? JSON.stringify(value) : `${value}`,
      );
  if (bytes) form.set("file", new Blob([Uint8Array.from(bytes)]), "信用评价报告.pdf");
  return form;
}

const send = async (actor: Actor, fields: object, bytes: Buffer | null, key?: string) =>
  read(
    await api.send(
      actor,
      "POST",
      "/api/v1/reports",
      formOf({ ...fields }, bytes),
      key ? { "Idempotency-Key": key } : {},
    ),
  );

const count = () => countReports(database.db, { onlyAgency: agency.id, today: "2026-11-24" });

describe("what a body gives twice", () => {
  const given = (body: Body) => body.errors.map(({ path, code }) => `${path} ${code}`);

  it("in an object of indicators, as a field or as a file is refused by its name, and nothing is lodged", async () => {
    const about = await enterprise(database.db);
    const bytes = await pdfOf(["given twice"]);
    const fields = statementOf(agency, about);
    const before = await count();
    const { status, body } = await send(
      agency.user,
      { ...fields, indicators: '{"strength":"60","\\u0073trength":"95"}' },
      bytes,
    );
    expect([status, given(body)]).toEqual([400, ["indicators custom"]]);
    expect(JSON.stringify(body)).toContain("strength");
    for (const again of ["grade", "file"] as const) {
      const form = formOf({ ...fields }, bytes);
      const value = again === "file" ? new Blob([Uint8Array.from(bytes)]) : "AAA";
      if (typeof value === "string") form.append(again, value);
      else form.append(again, value, "另一份.pdf");
      const answer = await read(await api.send(agency.user, "POST", "/api/v1/reports", form));
      expect([answer.status, given(answer.body)]).toEqual([400, [`${again} given-twice`]]);
    }
    expect(await count()).toBe(before);
  });

  it("in any JSON body is refused by its path, whatever the two values are", async () => {
    const headers = { Authorization: `Bearer ${api.keyOf(agency.user)}`, "Content-Type": "application/json" };
    const post = async (path: string, body: string) =>
      read(await fetch(`${api.url}/api/v1/${path}`, { method: "POST", headers, body }));
    const numbers = await post("report-numbers", '{"count":1,"count":900}');
    expect([numbers.status, numbers.body.code, given(numbers.body)]).toEqual([
      400,
      "invalid-input",
      ["count given-twice"],
    ]);
    const choices = '{"indicators":[{"code":"a","scoring":{"kind":"choices","choices":{"无":100,"有":0,"无":100}}}]}';
    const filing = await post("agency-filings", `{"kind":"change","content":{"method":${choices}}}`);
    expect([filing.status, given(filing.body)]).toEqual([
      400,
      ["content.method.indicators.0.scoring.choices.无 given-twice"],
    ]);
  });
});

describe("a report submitted over the API with the agency's key", () => {
  it("under a number reserved there is on file with both digests, its own number kept", async () => {
    const { db } = database;
    const [no] = await reserve(agency.user, 2);
    expect(readReportNumber(no!).ok).toBe(true);
    const about = await enterprise(db);
    const bytes = await pdfOf([`${no} ${about.uscc}`]);
    const fields = statementOf(agency, about, { no: no!, ownNo: "机构自编〔2026〕7号" });
    const { status, body } = await send(agency.user, fields, bytes);
    expect(status).toBe(201);
    expect(body).toMatchObject({
      no,
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
      sm3: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    expect(await reportById(db, body.id)).toMatchObject({ no, ownNo: "机构自编〔2026〕7号", expiresOn: "2027-10-19" });
    const page = await call(reportPage, { db, actor: agency.user, path: "/", params: { id: body.id } });
    expect(page).toMatchObject({ report: { ownNo: "机构自编〔2026〕7号" } });
    const public1 = await read(await api.send(null, "GET", `/api/v1/reports/${no}/verification`));
    expect(public1.body).toMatchObject({ result: "on-file", status: "valid" });
  });

  it("has its number's QR over the API and on the page, which leads to the public verification", async () => {
    const { db } = database;
    const [no] = await reserve(agency.user, 1);
    const drawn = (address: string) => QRCode.toString(address, { type: "svg", errorCorrectionLevel: "M" });
    const path = `/api/v1/report-numbers/${no}/qr`;
    const answer = await api.send(agency.user, "GET", path);
    expect([answer.status, answer.headers.get("Content-Type")]).toEqual([200, "image/svg+xml"]);
    expect(await answer.text()).toBe(await drawn(`${api.url}/verify/${no}`));
    const png = Buffer.from(await (await api.send(agency.user, "GET", `${path}?format=png`)).arrayBuffer());
    expect(png.subarray(1, 4).toString()).toBe("PNG");
    for (const [actor, address, status] of [
      [rival.user, path, 404],
      [agency.user, "/api/v1/report-numbers/AAAAAAAAAAA0/qr", 404],
      [agency.user, `${path}?format=gif`, 400],
    ] as const)
      expect((await api.send(actor, "GET", address)).status).toBe(status);
    process.env.PUBLIC_URL = "https://xinheng.example.cn";
    resetEnv();
    const page = (await call(qrPage as never, {
      db,
      actor: agency.user,
      path: "/x",
      params: { no: no!, format: "svg" },
    })) as Response;
    expect(await page.text()).toBe(await drawn(`https://xinheng.example.cn/verify/${no}`));
    delete process.env.PUBLIC_URL;
    resetEnv();
  });

  it("is taken once: the same request again gets the first answer, the same report anew is refused", async () => {
    const about = await enterprise(database.db);
    const fields = statementOf(agency, about);
    const bytes = await pdfOf(["once"]);
    const before = await count();
    const first = await send(agency.user, fields, bytes, "key-1");
    expect(await send(agency.user, fields, bytes, "key-1")).toEqual(first);
    expect((await send(agency.user, { ...fields, grade: "A" }, bytes, "key-1")).status).toBe(422);
    const double = await send(agency.user, fields, bytes, "key-2");
    expect([double.status, double.body.code]).toEqual([409, "already-lodged"]);
    expect(await count()).toBe(before + 1);
  });

  it("is refused with every problem at its field, and nothing is kept", async () => {
    const { db } = database;
    const about = await enterprise(db);
    const [theirs] = await reserve(rival.user, 1);
    const bytes = await pdfOf(["x"]);
    const before = await count();
    const attempt = async (change: object, file: Buffer | null = bytes) => {
      const { status, body } = await send(agency.user, { ...statementOf(agency, about), ...change }, file);
      return [status, ...body.errors.map(({ path, code }) => `${path} ${code}`).sort()];
    };
    expect(await attempt({ grade: "A+", issuedOn: "2027-01-01", analysts: [agency.analysts[0]!.name] })).toEqual([
      422,
      "analysts analysts-too-few",
      "grade grade-outside-scale",
      "issuedOn issue-in-future",
    ]);
    expect(await attempt({ no: theirs })).toEqual([422, "no number-not-yours"]);
    expect(await attempt({ uscc: `${about.uscc.slice(0, -1)}${about.uscc.endsWith("0") ? "1" : "0"}` })).toEqual([
      422,
      "uscc uscc-checksum",
    ]);
    expect(await attempt({ dataCutoffOn: "2026-10-21" })).toEqual([422, "dataCutoffOn cutoff-after-issue"]);
    expect(await attempt({ indicators: { strength: "85", beauty: "9" } })).toEqual([
      422,
      "indicators indicator-unknown",
    ]);
    expect((await attempt({ issuedOn: "2026-02-30" }))[0]).toBe(400);
    expect((await attempt({ indicators: "{1" }))[0]).toBe(400);
    expect((await attempt({}, null))[0]).toBe(400);
    expect((await attempt({}, Buffer.from("MZ no pdf")))[0]).toBe(415);
    expect((await api.send(agency.user, "POST", "/api/v1/reports", { grade: "AA" })).status).toBe(415);
    expect(await count()).toBe(before);
  });

  it("is an agency's own act: every other role is refused, and so is an account without a seat", async () => {
    const { db } = database;
    const fields = statementOf(agency, await enterprise(db));
    const bytes = await pdfOf(["x"]);
    for (const role of ROLES) {
      if (role === "agency-user") continue;
      const actor = await makeActor(db, [role]);
      expect((await send(actor, fields, bytes)).status, role).toBe(403);
      expect((await api.send(actor, "POST", "/api/v1/report-numbers", { count: 1 })).status, role).toBe(403);
    }
    expect((await send(await makeActor(db, ["agency-user"]), fields, bytes)).status).toBe(403);
  });

  it("has the validity that the setting says, where it names none", async () => {
    const { db, admin } = database;
    const setting = admin.updateTable("settings").where("name", "=", "reports.validity-months");
    await setting.set({ value_json: "24" }).execute();
    const { body } = await send(agency.user, statementOf(agency, await enterprise(db)), await pdfOf(["two years"]));
    expect((await reportById(db, body.id))?.expiresOn).toBe("2028-10-19");
    await setting.set({ value_json: "12" }).execute();
  });

  it("is valid for no longer than the setting says", async () => {
    const { db, admin } = database;
    const about = await enterprise(db);
    const lodge = async (expiresOn: string) =>
      send(agency.user, statementOf(agency, about, { expiresOn }), await pdfOf([`until ${expiresOn}`]));
    for (const [day, months] of [
      ["9999-12-31", null],
      ["2029-10-20", null],
      ["2028-10-20", "24"],
    ] as const) {
      const setting = admin.updateTable("settings").where("name", "=", "reports.most-validity-months");
      if (months) await setting.set({ value_json: months }).execute();
      const { status, body } = await lodge(day);
      expect([status, body.errors.map(({ path, code }) => `${path} ${code}`)]).toEqual([
        ...[422, ["expiresOn expiry-too-late"]],
      ]);
      await setting.set({ value_json: "36" }).execute();
    }
    expect((await lodge("2029-10-19")).status).toBe(201);
  });

  it("that was withdrawn stands in nobody's way: it is issued anew for the same purpose and day, once", async () => {
    const about = await enterprise(database.db);
    const first = await send(agency.user, statementOf(agency, about), await pdfOf(["withdrawn"]));
    const path = `/api/v1/reports/${first.body.no}/withdrawal`;
    expect((await api.send(agency.user, "POST", path, { reasonCode: "other", reasonText: "出具有误" })).status).toBe(
      428,
    );
    const etag = { "If-Match": '"1"' };
    const why = { reasonCode: "other", reasonText: "出具有误" };
    expect((await api.send(agency.user, "POST", path, why, etag)).status).toBe(200);
    // Its PDF stays the original of the withdrawn one.
    const same = await send(agency.user, statementOf(agency, about), await pdfOf(["withdrawn"]));
    expect([same.status, same.body.code]).toEqual([409, "file-known"]);
    const anew = await send(agency.user, statementOf(agency, about), await pdfOf(["anew"]));
    expect(anew.status).toBe(201);
    const double = await send(agency.user, statementOf(agency, about), await pdfOf(["once more"]));
    expect([double.status, double.body.code]).toEqual([409, "already-lodged"]);
    const said = async (no: string) =>
      (await (await api.send(null, "GET", `/api/v1/reports/${no}/verification`)).json()) as { status: string };
    expect([(await said(first.body.no)).status, (await said(anew.body.no)).status]).toEqual(["withdrawn", "valid"]);
  });
});

it("the form of a report is closed to another agency's report and opens the own one", async () => {
  const { db } = database;
  const { body } = await send(agency.user, statementOf(agency, await enterprise(db)), await pdfOf(["form"]));
  const at = { db, path: "/", params: { id: body.id } };
  expect(statusOf(await call(reportPage, { ...at, actor: agency.other }))).toBe(200);
  expect(statusOf(await call(reportPage, { ...at, actor: rival.user }))).toBe(404);
});
