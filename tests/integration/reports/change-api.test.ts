import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { pdfOf } from "#tests/factories/pdfs";
import { listedAgency, lodgedReport, statementOf, type TestAgency } from "#tests/factories/reports";
import { makeActor } from "#tests/support/actors";
import { startApi, type TestApi } from "#tests/support/api";
import { testDatabase } from "#tests/support/database";
import { versionsOf } from "~/modules/reports/report-versions.queries.server";
import { reportById } from "~/modules/reports/reports.queries.server";
import type { Actor } from "~/platform/actor";
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

type Lodged = Awaited<ReturnType<typeof lodgedReport>>;
const CORRECTION = { reasonCode: "typing-error" };
const WITHDRAWAL = { reasonCode: "issued-in-error" };

/** A changed report as an agency's own system sends it. */
function formOf(lodged: Lodged, change: object, bytes: Buffer | null): FormData {
  const { no: _, ownNo: _o, expiresOn: _e, ...stated } = statementOf(agency, lodged.about);
  const form = new FormData();
  for (const [name, value] of Object.entries({ ...stated, ...change }))
    form.set(
      name,
      Array.isArray(value) ? value.join("、") : typeof value === "object" ? JSON.stringify(value) : `${value}`,
    );
  if (bytes) form.set("file", new Blob([Uint8Array.from(bytes)]), "信用评价报告.pdf");
  return form;
}

async function send(
  actor: Actor,
  { no }: { no: string },
  noun: "correction" | "revision" | "withdrawal",
  body: unknown,
  headers: Record<string, string> = {},
) {
  const answer = await api.send(actor, "POST", `/api/v1/reports/${no}/${noun}`, body, headers);
  const said = (await answer.json()) as Record<string, unknown> & { code?: string };
  return { status: answer.status, said, code: said.code, etag: answer.headers.get("ETag") };
}

const readAt = (version: number | string, key?: string) => ({
  "If-Match": `"${version}"`,
  ...(key ? { "Idempotency-Key": key } : {}),
});

describe("a report is changed over the API with the agency's key", () => {
  it("corrected, revised and withdrawn, each named by the version that was read", async () => {
    const { db } = database;
    const lodged = await lodgedReport(db, agency);
    const path = `/api/v1/reports/${lodged.no}`;
    const first = await api.send(agency.user, "GET", path);
    expect([first.status, first.headers.get("ETag")]).toEqual([200, '"1"']);
    expect(await first.json()).toMatchObject({ id: lodged.reportId, state: "valid", grade: "AA", version: 1 });
    const better = { grade: "AAA", indicators: { strength: "95" } };
    const corrected = await send(
      agency.user,
      lodged,
      "correction",
      formOf(lodged, { ...CORRECTION, ...better }, await pdfOf(["corrected"])),
      readAt(1),
    );
    expect(corrected).toMatchObject({ status: 201, etag: '"2"', said: { no: lodged.no, version: 2 } });
    const revision = formOf(lodged, { reasonCode: "fact-repaired" }, await pdfOf(["revised"]));
    expect(await send(agency.other, lodged, "revision", revision, readAt(2))).toMatchObject({
      status: 201,
      etag: '"3"',
    });
    const versions = await versionsOf(db, lodged.reportId);
    expect(versions).toMatchObject([
      { act: "lodged" },
      { act: "corrected", grade: "AAA", reasonCode: "typing-error" },
      { act: "revised", grade: "AA", reasonCode: "fact-repaired", supersededAt: null },
    ]);
    expect(versions[1]!.fileSha256!.toString("hex")).toBe(corrected.said.sha256);
    expect(await send(agency.user, lodged, "withdrawal", WITHDRAWAL, readAt(3))).toMatchObject({
      status: 200,
      etag: '"4"',
      said: { state: "withdrawn", withdrawnOn: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) },
    });
    for (const [noun, body] of [
      ["withdrawal", WITHDRAWAL],
      ["correction", formOf(lodged, CORRECTION, await pdfOf(["too late"]))],
    ] as const)
      expect(await send(agency.user, lodged, noun, body, readAt(4))).toMatchObject({
        status: 409,
        code: "withdrawn-already",
      });
  });

  it("once: the same request again gets the first answer, with another body it is refused", async () => {
    const { db } = database;
    const lodged = await lodgedReport(db, agency);
    const bytes = await pdfOf(["once"]);
    const form = (change: object = {}) => formOf(lodged, { ...CORRECTION, ...change }, bytes);
    const first = await send(agency.user, lodged, "correction", form(), readAt(1, "change-1"));
    expect(first.status).toBe(201);
    const again = await send(agency.user, lodged, "correction", form(), readAt(1, "change-1"));
    expect([again.status, again.said]).toEqual([201, first.said]);
    const other = await send(agency.user, lodged, "correction", form({ grade: "A" }), readAt(1, "change-1"));
    expect([other.status, other.code]).toEqual([422, "idempotency-key-reused"]);
    expect(await versionsOf(db, lodged.reportId)).toHaveLength(2);
    const taken = await send(agency.user, lodged, "withdrawal", WITHDRAWAL, readAt(2, "change-2"));
    expect(await send(agency.user, lodged, "withdrawal", WITHDRAWAL, readAt(2, "change-2"))).toMatchObject({
      status: 200,
      said: taken.said,
    });
  });

  it("not without the version (428), not where it has gone on (412), not with what does not fit", async () => {
    const { db } = database;
    const lodged = await lodgedReport(db, agency);
    const bytes = await pdfOf(["refused"]);
    const attempt = async (
      noun: "correction" | "revision" | "withdrawal",
      change: object,
      headers: Record<string, string>,
      file: Buffer | null = bytes,
    ) => {
      const body = noun === "withdrawal" ? change : formOf(lodged, change, file);
      const { status, code } = await send(agency.user, lodged, noun, body, headers);
      return [status, code];
    };
    for (const noun of ["correction", "revision", "withdrawal"] as const) {
      expect(await attempt(noun, CORRECTION, {})).toEqual([428, "if-match-missing"]);
      expect((await attempt(noun, { reasonCode: "no-such-reason" }, readAt(1)))[0]).toBe(400);
      expect((await attempt(noun, { reasonCode: "other" }, readAt(1)))[0]).toBe(400);
    }
    expect(await attempt("correction", CORRECTION, readAt(7))).toEqual([412, "version-stale"]);
    expect(await attempt("withdrawal", WITHDRAWAL, readAt("x"))).toEqual([412, "version-stale"]);
    const elsewhere = await lodgedReport(db, agency);
    const about = { ...CORRECTION, uscc: elsewhere.about.uscc };
    expect(await attempt("correction", about, readAt(1))).toEqual([422, "other-enterprise"]);
    expect((await attempt("correction", { ...CORRECTION, grade: "A+" }, readAt(1)))[0]).toBe(422);
    expect((await attempt("correction", CORRECTION, readAt(1), null))[0]).toBe(400);
    expect((await attempt("correction", CORRECTION, readAt(1), Buffer.from("MZ no pdf")))[0]).toBe(415);
    expect(await reportById(db, lodged.reportId)).toMatchObject({ version: 1, state: "valid" });
    expect(await versionsOf(db, lodged.reportId)).toHaveLength(1);
  });

  it("by its own agency only: another agency's answers as none, other roles have no such right", async () => {
    const { db } = database;
    const lodged = await lodgedReport(db, agency);
    const statuses = async (actor: Actor, one: { no: string }) => {
      const bytes = await pdfOf(["theirs"]);
      const answers = [(await api.send(actor, "GET", `/api/v1/reports/${one.no}`)).status];
      for (const noun of ["correction", "revision"] as const) {
        const reasonCode = noun === "correction" ? "typing-error" : "fact-repaired";
        answers.push((await send(actor, one, noun, formOf(lodged, { reasonCode }, bytes), readAt("*"))).status);
      }
      return [...answers, (await send(actor, one, "withdrawal", WITHDRAWAL, readAt("*"))).status];
    };
    expect(await statuses(rival.user, lodged)).toEqual([404, 404, 404, 404]);
    expect(await statuses(agency.user, { no: "AAAAAAAAAAA0" })).toEqual([404, 404, 404, 404]);
    for (const role of ROLES.filter((one) => one !== "agency-user"))
      expect(await statuses(await makeActor(db, [role]), lodged), role).toEqual([403, 403, 403, 403]);
    expect(await reportById(db, lodged.reportId)).toMatchObject({ version: 1, state: "valid" });
    expect(await statuses(agency.user, lodged)).toEqual([200, 201, 201, 200]);
  });
});
