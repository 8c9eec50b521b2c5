import { readFileSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { sample } from "#tests/factories/imports";
import { makeActor } from "#tests/support/actors";
import { startApi, type TestApi } from "#tests/support/api";
import { testDatabase } from "#tests/support/database";
import { visibleImport } from "~/modules/collection/imports.queries.server";
import { previewFrom } from "~/modules/collection/preview.server";
import type { Actor } from "~/platform/actor";
import { temporaryPath } from "~/platform/files.server";
import { openWorkbook } from "~/platform/workbook/open.server";

const database = testDatabase();
let api: TestApi;
let filler: Actor;
let registrar: Actor;
let reviewer: Actor;

beforeAll(async () => {
  api = await startApi(database.db);
  filler = await makeActor(database.db, ["filler"]);
  registrar = await makeActor(database.db, ["registrar"]);
  reviewer = await makeActor(database.db, ["contribution-reviewer"]);
});
afterAll(() => api.close());

const fileForm = (item: string, name: string, bytes: Buffer | string) => {
  const form = new FormData();
  form.set("item", item);
  form.set("file", new Blob([new Uint8Array(Buffer.from(bytes))]), name);
  return form;
};

interface Answer {
  id: string;
  state: string;
  total: number;
  accepted: number;
  unchanged: number;
  refused: number;
  problems: { row: number | null; column: string | null; code: string; message: string }[];
  warnings: { row: number | null; code: string }[];
  refusedWorkbook: string | null;
}

async function settled(id: string, until: RegExp = /staged|refused|committed|failed/): Promise<Answer> {
  for (let i = 0; i < 400; i++) {
    const answer = (await (await api.send(filler, "GET", `/api/v1/imports/${id}`)).json()) as Answer;
    if (until.test(answer.state)) return answer;
    await pause(25);
  }
  throw new Error("did not settle");
}

async function stage(item: string, name: string, bytes: Buffer | string): Promise<Answer> {
  const response = await api.send(filler, "POST", "/api/v1/imports", fileForm(item, name, bytes));
  expect(response.status).toBe(202);
  return settled(((await response.json()) as Answer).id);
}

const csv = (...lines: string[]) => `\ufeff${lines.join("\r\n")}\r\n`;
const units = () => readFileSync(sample("org-units.xlsx"));

describe("imports over the API", () => {
  it("stages, refuses the stager's own commit, commits by another account, once", async () => {
    const staged = await stage("org-units", "机构.xlsx", units());
    expect(staged).toMatchObject({
      state: "staged",
      total: 4,
      accepted: 4,
      unchanged: 0,
      refused: 0,
      problems: [],
      refusedWorkbook: null,
    });
    expect((await api.send(filler, "POST", `/api/v1/imports/${staged.id}/commit`)).status).toBe(403);
    const both = await makeActor(database.db, ["filler", "contribution-reviewer"]);
    const own = (await (
      await api.send(both, "POST", "/api/v1/imports", fileForm("org-units", "a.xlsx", units()))
    ).json()) as Answer;
    await settled(own.id);
    const refusal = await api.send(both, "POST", `/api/v1/imports/${own.id}/commit`);
    expect([refusal.status, ((await refusal.json()) as { code: string }).code]).toEqual([409, "same-account"]);
    const commit = await api.send(reviewer, "POST", `/api/v1/imports/${staged.id}/commit`);
    expect([commit.status, await commit.json()]).toEqual([202, { id: staged.id, state: "committing" }]);
    expect((await settled(staged.id, /committed/)).state).toBe("committed");
    const again = await api.send(reviewer, "POST", `/api/v1/imports/${staged.id}/commit`);
    expect([again.status, ((await again.json()) as { code: string }).code]).toEqual([409, "already-committed"]);
    const withdrawal = await api.send(reviewer, "POST", `/api/v1/imports/${staged.id}/withdrawal`);
    expect(withdrawal.status).toBe(409);
  });

  it("reads the other file again where the first commit changed the facts under it", async () => {
    const form = fileForm(
      "roster",
      "r.csv",
      csv("身份证号,姓名,人员类别,单位编码,任职日期", "321399197410281948,刘明,公务员,JH0001,2022-04-04"),
    );
    const ids: string[] = [];
    for (let i = 0; i < 2; i++) {
      ids.push(((await (await api.send(filler, "POST", "/api/v1/imports", form)).json()) as Answer).id);
      expect((await settled(ids[i]!)).accepted).toBe(1);
    }
    await api.send(reviewer, "POST", `/api/v1/imports/${ids[0]}/commit`);
    await settled(ids[0]!, /committed/);
    await api.send(reviewer, "POST", `/api/v1/imports/${ids[1]}/commit`);
    await settled(ids[1]!, /queued|reading|staged/);
    const second = await settled(ids[1]!, /staged/);
    expect(second).toMatchObject({ accepted: 0, unchanged: 1 });
    const { rows } = await countOf("persons");
    expect(rows).toBe(1);
  });

  it("names every problem of a row, in the language asked for", async () => {
    const answer = await stage(
      "roster",
      "名册.csv",
      csv(
        "公民身份号码,姓 名,性别,人员身份,工作单位,任现职时间",
        "321399199813172928,李明,妖,公务员,甲河县教育局局,2020.13",
      ),
    );
    expect(answer).toMatchObject({ state: "staged", total: 1, accepted: 0, refused: 1 });
    expect(answer.problems.map(({ row, column, code }) => [row, column, code])).toEqual([
      [2, "公民身份号码", "checksum"],
      [2, "性别", "unknown-sex"],
      [2, "任现职时间", "date-impossible"],
      [2, "工作单位", "unknown-unit"],
    ]);
    expect(answer.problems[0]!.message).toBe("身份证号第 11 位可能有误，校验码应为 1。");
    expect(answer.problems[3]!.message).toContain("甲河县教育局”");
    const english = (await (
      await api.send(filler, "GET", `/api/v1/imports/${answer.id}`, undefined, { "Accept-Language": "en" })
    ).json()) as Answer;
    expect(english.problems[0]!.message).toContain("Digit 11");
    const workbook = await api.send(filler, "GET", answer.refusedWorkbook!);
    expect(workbook.headers.get("content-type")).toContain("spreadsheetml");
    const place = temporaryPath(".xlsx");
    await writeFile(place, Buffer.from(await workbook.arrayBuffer()));
    const opened = await openWorkbook(place, { name: "x.xlsx" });
    expect(opened.ok).toBe(true);
    if (opened.ok) await opened.value.close();
    const again = await stage("roster", "退回.xlsx", readFileSync(place));
    expect(again).toMatchObject({ total: 1, refused: 1 });
    expect(again.problems.map((problem) => problem.code)).toEqual(answer.problems.map((problem) => problem.code));
  });

  it("refuses at once what is no list, and with one problem what cannot be read", async () => {
    const pdf = await api.send(filler, "POST", "/api/v1/imports", fileForm("roster", "a.xlsx", "%PDF-1.7 …"));
    expect(pdf.status).toBe(415);
    const plain = await api.send(filler, "POST", "/api/v1/imports", { item: "roster" });
    expect(plain.status).toBe(415);
    const unknown = await api.send(filler, "POST", "/api/v1/imports", fileForm("nothing", "a.csv", "a,b"));
    expect(unknown.status).toBe(400);
    for (const [name, bytes, code] of [
      ["a.xlsx", "PK\u0003\u0004 not really", null],
      ["秘密★1年.csv", csv("身份证号,姓名", "1,2"), "state-secret"],
      ["a.csv", csv("身份证号,姓名", "321399197410281948,机密★2年"), "state-secret"],
      ["letter.csv", csv("各单位：", "请于月底前报送。"), "header-not-found"],
      ["short.csv", csv("身份证号,姓名", "321399197410281948,刘明"), "missing-columns"],
      ["empty.csv", csv("身份证号,姓名,人员类别,单位编码,任职日期"), "no-rows"],
    ] as const) {
      const answer = await stage("roster", name, bytes);
      expect([name, answer.state, answer.problems.length]).toEqual([name, "refused", 1]);
      if (code) expect(answer.problems[0]!.code).toBe(code);
      expect(answer.problems[0]!.message).not.toContain("refusal.");
      if (name !== "short.csv") continue;
      const row = await visibleImport(database.db, filler, answer.id);
      const shown = await previewFrom(database.db, row!, 1);
      expect(shown?.lines.map((line) => line.class)).toEqual(["unread", "unread"]);
    }
    const kept = await database.db.selectFrom("imports").select("imports.file_name").execute();
    expect(kept.some((row) => row.file_name.includes("★"))).toBe(false);
  });

  it("gives back rows under headers that are understood again, whatever columns its user pointed at", async () => {
    const { id } = await stage(
      "roster",
      "odd-headers.csv",
      csv("证件,称呼,姓名,丙,丁,戊", "321399199007202081,吴勇,小吴,公务员,无此单位,2022-04-04"),
    );
    const columns = { 1: "idNumber", 2: "name", 4: "staffClass", 5: "unitName", 6: "appointedOn" };
    const mapping = { sheet: 0, headerFrom: 1, headerTo: 1, columns };
    await api.send(filler, "POST", `/api/v1/imports/${id}/mapping`, mapping);
    expect(await settled(id, /staged/)).toMatchObject({ accepted: 0, refused: 1 });
    const refused = await api.send(filler, "GET", `/api/v1/imports/${id}/refused.xlsx`);
    const again = await stage("roster", "odd-headers-退回.xlsx", Buffer.from(await refused.arrayBuffer()));
    expect(again).toMatchObject({ state: "staged", accepted: 0, refused: 1 });
    expect(again.problems.map(({ code }) => code)).toEqual(["unknown-unit"]);
  });

  it("reads a file again by the columns its user points at", async () => {
    const answer = await stage(
      "roster",
      "odd.csv",
      csv("甲,乙,丙,丁,戊", "321399199007202081,吴勇,公务员,JH0001,2022-04-04"),
    );
    expect(answer.state).toBe("refused");
    const mapping = {
      sheet: 0,
      headerFrom: 1,
      headerTo: 1,
      columns: { 1: "idNumber", 2: "name", 3: "staffClass", 4: "unitCode", 5: "appointedOn" },
    };
    expect((await api.send(filler, "POST", `/api/v1/imports/${answer.id}/mapping`, mapping)).status).toBe(202);
    expect(await settled(answer.id, /staged/)).toMatchObject({ accepted: 1, refused: 0 });
    const again = await api.send(registrar, "POST", `/api/v1/imports/${answer.id}/mapping`, mapping);
    expect([again.status, ((await again.json()) as { code: string }).code]).toEqual([409, "not-the-stager"]);
    const read = await api.send(reviewer, "GET", `/api/v1/imports/${answer.id}`);
    expect((await api.send(filler, "POST", `/api/v1/imports/${answer.id}/mapping`, mapping)).status).toBe(202);
    await settled(answer.id, /staged/);
    const stale = { "If-Match": read.headers.get("ETag")! };
    expect((await api.send(reviewer, "POST", `/api/v1/imports/${answer.id}/commit`, undefined, stale)).status).toBe(
      412,
    );
    const unread = await api.send(filler, "POST", `/api/v1/imports/${answer.id}/cancellation`, undefined, stale);
    expect([unread.status, ((await unread.json()) as { code: string }).code]).toEqual([412, "version-stale"]);
    const cancel = await api.send(filler, "POST", `/api/v1/imports/${answer.id}/cancellation`);
    expect(await cancel.json()).toEqual({ id: answer.id, state: "cancelled" });
    expect((await api.send(reviewer, "POST", `/api/v1/imports/${answer.id}/commit`)).status).toBe(409);
  });

  it("answers the same for a repeated key, and 422 for another body under it", async () => {
    const key = { "Idempotency-Key": "k-1" };
    const first = await api.send(filler, "POST", "/api/v1/imports", fileForm("org-units", "u.xlsx", units()), key);
    const second = await api.send(filler, "POST", "/api/v1/imports", fileForm("org-units", "u.xlsx", units()), key);
    expect([second.status, await second.json()]).toEqual([202, await first.json()]);
    const other = await api.send(filler, "POST", "/api/v1/imports", fileForm("org-units", "u.xlsx", csv("a")), key);
    expect(other.status).toBe(422);
  });

  it("shows an import to nobody out of its scope", async () => {
    const staged = await stage("org-units", "机构.xlsx", units());
    const stranger = await makeActor(database.db, ["filler"], { scopeKind: "division", scopeValue: "321322" });
    for (const [method, path] of [
      ["GET", ""],
      ["GET", "/refused.xlsx"],
      ["POST", "/cancellation"],
    ] as const) {
      expect((await api.send(stranger, method, `/api/v1/imports/${staged.id}${path}`)).status).toBe(404);
    }
    const list = (await (await api.send(stranger, "GET", "/api/v1/imports")).json()) as {
      items: unknown[];
      total: number;
    };
    expect([list.items.length, list.total]).toEqual([0, 0]);
    expect((await api.send(null, "GET", "/api/v1/imports")).status).toBe(401);
    const auditor = await makeActor(database.db, ["auditor"]);
    expect((await api.send(auditor, "GET", "/api/v1/imports")).status).toBe(403);
  });

  it("pages through its list", async () => {
    const first = (await (await api.send(filler, "GET", "/api/v1/imports?limit=2")).json()) as {
      items: Answer[];
      next: string;
      total: number;
    };
    const second = (await (await api.send(filler, "GET", `/api/v1/imports?limit=2&cursor=${first.next}`)).json()) as {
      items: Answer[];
    };
    expect(first.items.length + second.items.length).toBe(4);
    expect(new Set([...first.items, ...second.items].map((item) => item.id)).size).toBe(4);
    expect((await api.send(filler, "GET", "/api/v1/imports?cursor=zzz")).status).toBe(400);
    expect((await api.send(filler, "GET", `/api/v1/imports?state=staged&cursor=${first.next}`)).status).toBe(400);
  });
});

async function countOf(table: "persons"): Promise<{ rows: number }> {
  const row = await database.db
    .selectFrom(table)
    .select((eb) => eb.fn.countAll<number>().as("rows"))
    .executeTakeFirstOrThrow();
  return { rows: Number(row.rows) };
}
