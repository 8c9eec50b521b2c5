import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it, vi } from "vitest";
import { testDatabase } from "../support/database";
import { testFaces } from "../support/server";

const database = testDatabase();
const faces = testFaces(database);
const folder = path.resolve("tests/fixtures/samples");
const bytesOf = (name: string) => readFileSync(path.join(folder, name));
const truthOf = <T>(name: string) => JSON.parse(bytesOf(name).toString("utf8")) as T;

interface ImportAnswer {
  id: string;
  state: string;
  total: number;
  accepted: number;
  unchanged: number;
  refused: number;
  problems: { row: number; column: string; code: string; message: string }[];
  warnings: { row: number; code: string }[];
  refusedWorkbook: string | null;
}

async function read(id: string): Promise<ImportAnswer> {
  return (await faces.call("contributor", "GET", `/api/v1/imports/${id}`)).body as unknown as ImportAnswer;
}

async function stage(item: string, name: string, bytes = bytesOf(name)): Promise<ImportAnswer> {
  const posted = await faces.upload("contributor", "/api/v1/imports", { item }, { name, bytes });
  expect(posted.status).toBe(202);
  return vi.waitFor(
    async () => {
      const answer = await read(posted.body.id as string);
      expect(["staged", "refused", "failed"]).toContain(answer.state);
      return answer;
    },
    { timeout: 30_000, interval: 50 },
  );
}

async function commit(id: string): Promise<ImportAnswer> {
  const answer = await faces.call("contribution-reviewer", "POST", `/api/v1/imports/${id}/commit`);
  expect(answer.status).toBeLessThan(300);
  return vi.waitFor(
    async () => {
      const now = await read(id);
      expect(now.state).toBe("committed");
      return now;
    },
    { timeout: 30_000, interval: 50 },
  );
}

const refusedOf = (answer: ImportAnswer) =>
  Object.fromEntries(answer.problems.map(({ row, code }) => [row, code] as const));

describe("the office samples, in order", () => {
  it("takes in the org units", async () => {
    const staged = await stage("org-units", "org-units.xlsx");
    expect(staged).toMatchObject({ state: "staged", refused: 0 });
    expect(staged.accepted).toBe(staged.total);
    expect((await commit(staged.id)).accepted).toBe(staged.total);
  });

  it("reads the titled roster as its truth says, and who staged may not commit", async () => {
    const truth = truthOf<{ rows: { row: number; name?: string; id?: string; refused?: string }[] }>(
      "roster-titled.truth.json",
    );
    const staged = await stage("roster", "roster-titled.xlsx");
    const refused = truth.rows.filter((row) => row.refused);
    expect(refusedOf(staged)).toEqual(Object.fromEntries(refused.map((row) => [row.row, row.refused])));
    expect(staged).toMatchObject({
      total: truth.rows.length,
      accepted: truth.rows.length - refused.length,
      refused: refused.length,
    });
    const own = await faces.call("contributor", "POST", `/api/v1/imports/${staged.id}/commit`);
    expect([403, 409]).toContain(own.status);
    await commit(staged.id);
    const again = await stage("roster", "roster-titled.xlsx");
    expect(again).toMatchObject({ state: "staged", accepted: 0, unchanged: staged.accepted, refused: staged.refused });
  });

  it("reads the GB18030 list", async () => {
    const truth = truthOf<{ line: number; name: string }[]>("roster-gb18030.truth.json");
    const staged = await stage("roster", "roster-gb18030.csv");
    expect(staged).toMatchObject({ state: "staged", total: truth.length, refused: 0, accepted: truth.length });
    await commit(staged.id);
  });

  it("reads the merged records as their truth says", async () => {
    const truth = truthOf<{ rows: { row: number; refused?: string }[] }>("records-merged.truth.json");
    const staged = await stage("records", "records-merged.xlsx");
    const refused = truth.rows.filter((row) => row.refused);
    expect(refusedOf(staged)).toEqual(Object.fromEntries(refused.map((row) => [row.row, row.refused])));
    expect(staged.accepted).toBe(truth.rows.length - refused.length);
    await commit(staged.id);
  });

  it("refuses the old binary format and says how to save it", async () => {
    const staged = await stage("roster", "roster-97.xls");
    expect(staged.state).toBe("refused");
    expect(staged.problems).toHaveLength(1);
    expect(staged.problems[0]?.message).toMatch(/xlsx/);
  });

  it("shows the people by pinyin, masked", async () => {
    const list = await faces.call("registrar", "GET", "/api/v1/people?limit=1000");
    expect(list.status).toBe(200);
    const items = list.body.items as unknown as { idNumberMasked: string; name: string }[];
    expect(items.length).toBeGreaterThan(40);
    expect(items.every(({ idNumberMasked }) => /^321399\*+\d{3}[\dX]$/.test(idNumberMasked))).toBe(true);
    expect(JSON.stringify(list.body)).not.toMatch(/321399\d{11}/);
  });
});

describe("a vetting case from a letter with a red header", () => {
  interface Candidate {
    no: string;
    match: string;
    matchedBy: string | null;
    answer: string;
    suggestions: unknown[];
    coverage: { item: string; contributor: string; stale: boolean }[];
  }
  const truth = () => truthOf<{ rows: { no: number; match: string }[] }>("candidates-red-header.truth.json").rows;
  let caseId = "";
  const show = async () =>
    (await faces.call("vetting", "GET", `/api/v1/vetting-cases/${caseId}`)).body as unknown as {
      state: string;
      candidates: Candidate[];
    };

  it("matches every line as its truth says", async () => {
    const opened = await faces.upload(
      "vetting",
      "/api/v1/vetting-cases",
      {
        purpose: "post-promotion",
        asOf: "2026-11-24",
        title: "关于征求拟提拔人选廉洁诚信意见的函",
        documentNo: "来函〔2026〕1号",
      },
      { name: "candidates-red-header.xlsx", bytes: bytesOf("candidates-red-header.xlsx") },
    );
    expect(opened.status).toBe(201);
    caseId = opened.body.id as string;
    const answered = await vi.waitFor(
      async () => {
        const now = await show();
        expect(now.state).toBe("answered");
        return now;
      },
      { timeout: 10_000, interval: 50 },
    );
    expect(answered.candidates.map(({ no, match }) => ({ no: Number(no), match }))).toEqual(
      truth().map(({ no, match }) => ({ no, match: match.split(" ")[0] })),
    );
  });

  it("never answers clear while a required source has not delivered", async () => {
    const { candidates } = await show();
    expect(candidates.filter(({ answer }) => answer === "clear")).toEqual([]);
    const found = candidates.find(({ match }) => match === "found");
    expect(found?.coverage.length).toBeGreaterThan(0);
    expect(found?.coverage.some(({ stale }) => stale)).toBe(true);
  });
});

describe("a case from its letter to its opinion", () => {
  interface Line {
    no: string;
    match: string;
    matchedBy: string | null;
    answer: string;
    eligibleFrom: string | null;
    findings: { verdict: string; until: string | null; basis: unknown[]; arithmetic: string[] }[];
    coverage: { item: string; contributor: string; stale: boolean }[];
  }
  const people = truthOf<{ rows: { name?: string; id?: string; unit?: string }[] }>("roster-titled.truth.json").rows;
  const candidates = people
    .filter((row) => row.id)
    .slice(0, 12)
    .map((row, index) => ({ no: `第${index + 1}`, name: row.name!, idNumber: row.id!, unit: row.unit! }));
  const open = async (documentNo: string) => {
    const body = { purpose: "npc-deputy-county", asOf: "2026-11-24", title: "征求意见", documentNo, candidates };
    const opened = await faces.call("vetting", "POST", "/api/v1/vetting-cases", body);
    expect(opened.status, JSON.stringify(opened.body)).toBe(201);
    const id = opened.body.id as string;
    return vi.waitFor(
      async () => {
        const now = await show(id);
        expect(now.state).toBe("answered");
        return { id, ...now };
      },
      { timeout: 10_000, interval: 50 },
    );
  };
  const show = async (id: string) =>
    (await faces.call("vetting", "GET", `/api/v1/vetting-cases/${id}`)).body as unknown as {
      state: string;
      candidates: Line[];
    };
  const act = (client: "vetting" | "vetting-approver", id: string, noun: string, body?: unknown) =>
    faces.call(client, "POST", `/api/v1/vetting-cases/${id}/${noun}`, body);

  it("answers clear only after every required source has delivered or signed a zero-report", async () => {
    const before = await open("来函〔2026〕2号");
    expect(before.candidates.every(({ answer }) => answer !== "clear")).toBe(true);
    const due = new Map(
      before.candidates.flatMap(({ coverage }) =>
        coverage.filter(({ stale }) => stale).map((line) => [line.item, line]),
      ),
    );
    expect(due.size).toBeGreaterThan(0);
    for (const { item, contributor } of due.values()) {
      const report = { item, unit: contributor, from: "2026-01-01", to: "2026-11-24" };
      const signed = await faces.call("contributor", "POST", "/api/v1/zero-reports", report);
      expect(signed.status, JSON.stringify(signed.body)).toBeLessThan(300);
      const confirmed = await faces.call(
        "contribution-reviewer",
        "POST",
        `/api/v1/zero-reports/${signed.body.id as string}/confirmation`,
      );
      expect(confirmed.status, JSON.stringify(confirmed.body)).toBeLessThan(300);
    }
    const after = await open("来函〔2026〕3号");
    const answers = new Set(after.candidates.map(({ answer }) => answer));
    expect(answers.has("clear")).toBe(true);
    expect(answers.has("cannotSay")).toBe(false);
    for (const line of after.candidates.filter(({ answer }) => answer === "barred")) {
      expect(line.findings.some(({ verdict, basis }) => verdict === "bars" && basis.length > 0)).toBe(true);
    }
  });

  it("is decided, approved by another and issued, and the opinion stays the same byte for byte", async () => {
    const { id, candidates: lines } = await open("来函〔2026〕4号");
    for (const { no, answer, matchedBy } of lines) {
      const decision = {
        decision: answer === "clear" ? "no-objection" : "defer",
        reason: "经核查，按所列来源记录提出",
        matchConfirmed: matchedBy === "nameUnit",
      };
      const path = `/api/v1/vetting-cases/${id}/candidates/${encodeURIComponent(no)}/decision`;
      const current = await faces.call("vetting", "GET", `/api/v1/vetting-cases/${id}`);
      const etag = current.headers.get("ETag") ?? "";
      const decided = await faces.call("vetting", "PUT", path, decision, etag ? { "If-Match": etag } : {});
      expect(decided.status, JSON.stringify(decided.body)).toBeLessThan(300);
    }
    expect((await act("vetting", id, "submission")).status).toBeLessThan(300);
    expect([403, 409]).toContain((await act("vetting", id, "approval")).status);
    expect((await faces.call("vetting", "GET", `/api/v1/vetting-cases/${id}/opinion.xlsx`)).status).toBe(409);
    const approved = await act("vetting-approver", id, "approval");
    expect(approved.status, JSON.stringify(approved.body)).toBeLessThan(300);
    const issued = await act("vetting-approver", id, "issuance");
    expect(issued.status, JSON.stringify(issued.body)).toBeLessThan(300);
    for (const name of ["opinion.xlsx", "opinion.pdf"]) {
      const [first, second] = [
        await faces.call("vetting", "GET", `/api/v1/vetting-cases/${id}/${name}`),
        await faces.call("vetting", "GET", `/api/v1/vetting-cases/${id}/${name}`),
      ];
      expect(first.status).toBe(200);
      expect(first.bytes.length).toBeGreaterThan(2_000);
      expect(first.bytes.equals(second.bytes)).toBe(true);
    }
  });
});
