import { afterAll, beforeAll, expect, it } from "vitest";
import { filingContent, makeAgencyUser, makeListedAgency } from "#tests/factories/agencies";
import { listedAgency, lodgedReport } from "#tests/factories/reports";
import { ctxOf, makeActor, TEST_NOW } from "#tests/support/actors";
import { startApi, type TestApi } from "#tests/support/api";
import { testDatabase } from "#tests/support/database";
import { call, statusOf } from "#tests/support/request";
import { loadActor } from "~/modules/accounts/actor.server";
import { measuresOf } from "~/modules/agencies/agencies.queries.server";
import { loader as filingPage } from "~/modules/agencies/routes/filing.server";
import { loader as formPage } from "~/modules/agencies/routes/filing-form.server";
import { standingOn } from "~/modules/agencies/standing.rules";
import { draftFiling } from "~/modules/agencies/use-cases/draft-filing.server";
import { submitFiling } from "~/modules/agencies/use-cases/submit-filing.server";
import { civilDayOf } from "~/platform/clock";
import { mustBeOk } from "~/platform/result";

const test = testDatabase();
let api: TestApi;
beforeAll(async () => {
  api = await startApi(test.db);
});
afterAll(() => api.close());

type Body = Record<string, unknown> & {
  id: string;
  code: string;
  errors: { path: string; code: string; message: string }[];
};
interface MeasureRead {
  proposal: { id: string; act: string; lifting: object | null } | null;
}
const read = async (response: Response) => ({ status: response.status, body: (await response.json()) as Body });
const AS_IT_STANDS = { "If-Match": "*" };
const post = async (...args: Parameters<TestApi["send"]>) => read(await api.send(...args));

it("an agency files and a regulator lists it; anyone then reads what is public and nothing more", async () => {
  const { db } = test;
  const first = await makeAgencyUser(db);
  const content = filingContent({
    home: "elsewhere",
    elsewhereAuthority: "邻市",
    elsewhereFilingNo: "邻信备1号",
    premises: "",
    owners: [],
    directors: [],
    controllers: "",
  });
  const begun = await post(first, "POST", "/api/v1/agency-filings", { kind: "initial", content });
  expect(begun.status).toBe(201);
  const user = (await loadActor(db, first.accountId, civilDayOf(TEST_NOW)))!;
  const filing = `/api/v1/agency-filings/${begun.body.id}`;
  const regulator = await makeActor(db, ["regulator"]);
  expect((await post(regulator, "GET", filing)).status).toBe(404);
  expect((await post(user, "POST", `${filing}/submission`)).body.state).toBe("submitted");
  expect((await post(user, "POST", `${filing}/listing`, {}, AS_IT_STANDS)).status).toBe(403);
  expect((await post(regulator, "POST", `${filing}/listing`, {})).status).toBe(428);
  expect((await post(regulator, "POST", `${filing}/listing`, {}, { "If-Match": '"1"' })).status).toBe(412);
  const { version } = (await post(regulator, "GET", filing)).body;
  const listed = await post(regulator, "POST", `${filing}/listing`, {}, { "If-Match": `"${version}"` });
  expect(listed.status).toBe(200);

  const page = await read(await api.send(null, "GET", `/api/v1/agencies?q=${content.uscc}`));
  expect(page.body).toMatchObject({
    total: 1,
    items: [{ code: listed.body.code, standing: "good", home: "elsewhere" }],
  });
  const facts = await read(await api.send(null, "GET", `/api/v1/agencies/${listed.body.code}`));
  expect(facts.body.scale).toEqual(content.grades);
  expect(JSON.stringify(facts.body)).not.toContain(content.analysts[0]!.credentialNo);
  expect(JSON.stringify(facts.body)).not.toContain(content.independenceRules);
  for (const kept of [content.methodName, content.feePolicy, content.address, content.elsewhereFilingNo])
    expect(JSON.stringify(facts.body), String(kept)).not.toContain(kept);
  expect((await post(null, "GET", "/api/v1/agencies/A999")).status).toBe(404);
});

it("a suspension bites when another regulator signs, and ends when its lifting is signed", async () => {
  const { db } = test;
  const { agency } = await makeListedAgency(db);
  const [one, two] = [await makeActor(db, ["regulator"]), await makeActor(db, ["regulator"])];
  const proposal = { from: "2026-11-01", basisCode: "SQJG", reason: "质量不合格", documentNo: "宿信监〔2026〕9号" };
  const proposed = await post(one, "POST", `/api/v1/agencies/${agency.code}/suspension`, proposal);
  expect(proposed.status).toBe(201);
  const measure = `/api/v1/agency-measures/${proposed.body.id}`;
  const on = async (day: string) => standingOn(await measuresOf(db, agency.id), agency, day).standing;
  expect(await on("2026-11-24")).toBe("good");
  expect((await post(one, "POST", `${measure}/approval`, undefined, AS_IT_STANDS)).body.code).toBe("same-account");
  expect((await post(two, "POST", `${measure}/approval`, undefined, AS_IT_STANDS)).body.state).toBe("in-force");
  expect([await on("2026-10-31"), await on("2026-11-01")]).toEqual(["good", "suspended"]);
  const line = await read(await api.send(null, "GET", `/api/v1/agencies?standing=suspended&q=${agency.code}`));
  expect(line.body.total).toBe(1);

  const lifting = { liftedOn: "2026-11-20", reason: "整改到位", documentNo: "宿信监〔2026〕10号" };
  expect((await post(two, "POST", `${measure}/lifting`, lifting)).status).toBe(200);
  expect(await on("2026-11-20")).toBe("suspended");
  expect((await post(one, "POST", `${measure}/approval`, undefined, AS_IT_STANDS)).body.state).toBe("lifted");
  expect([await on("2026-11-19"), await on("2026-11-20")]).toEqual(["suspended", "good"]);
});

it("whoever signs or returns over the API names the proposal that was read: a lifting returned and proposed anew is refused under the old one", async () => {
  const { db } = test;
  const { agency, user } = await makeListedAgency(db);
  const [one, two] = [await makeActor(db, ["regulator"]), await makeActor(db, ["regulator"])];
  const said = { from: "2026-11-01", basisCode: "SQJG", reason: "质量不合格", documentNo: "宿信监〔2026〕11号" };
  const { id } = (await post(one, "POST", `/api/v1/agencies/${agency.code}/suspension`, said)).body;
  const measure = `/api/v1/agency-measures/${id}`;
  const shown = async () => (await post(two, "GET", measure)).body as unknown as MeasureRead;
  const sign = (proposal: string) =>
    post(two, "POST", `${measure}/approval`, undefined, { "If-Match": `"${proposal}"` });
  expect((await shown()).proposal).toMatchObject({ act: "measure", lifting: null });
  expect((await post(two, "POST", `${measure}/approval`)).status).toBe(428);
  expect((await sign((await shown()).proposal!.id)).body.state).toBe("in-force");
  expect((await shown()).proposal).toBeNull();

  const lifting = { liftedOn: "2026-11-20", reason: "整改到位", documentNo: "宿信监〔2026〕12号" };
  await post(one, "POST", `${measure}/lifting`, lifting);
  const first = (await shown()).proposal!;
  expect(first).toMatchObject({ act: "lifting", lifting });
  const giveBack = (proposal: string) =>
    post(two, "POST", `${measure}/return`, { reason: "日期有误" }, { "If-Match": `"${proposal}"` });
  expect((await post(two, "POST", `${measure}/return`, { reason: "日期有误" })).status).toBe(428);
  expect((await giveBack(first.id)).status).toBe(200);
  const second = { ...lifting, liftedOn: "2026-11-10" };
  await post(one, "POST", `${measure}/lifting`, second);
  for (const refused of [await sign(first.id), await giveBack(first.id)])
    expect([refused.status, refused.body.code]).toEqual([409, "proposal-replaced"]);
  expect(standingOn(await measuresOf(db, agency.id), agency, "2026-11-15").standing).toBe("suspended");
  const listed = (await post(two, "GET", `/api/v1/agencies/${agency.code}/measures`)).body;
  const [inList] = (listed as unknown as { items: MeasureRead[] }).items;
  expect(inList).toMatchObject({ id, proposal: { lifting: second, submittedBy: "测试 regulator" } });
  expect((await sign(inList!.proposal!.id)).body.state).toBe("lifted");
  expect(await shown()).toMatchObject({ state: "lifted", liftedOn: "2026-11-10", proposal: null });

  for (const path of [measure, `/api/v1/agencies/${agency.code}/measures`])
    expect((await post(user, "GET", path)).status).toBe(403);
});

it("a signature after the facts changed is refused with 409", async () => {
  const { db } = test;
  const { agency } = await makeListedAgency(db);
  const [one, two, three] = await Promise.all([1, 2, 3].map(() => makeActor(db, ["regulator"])));
  const base = { from: "2026-11-01", basisCode: "SQJG", reason: "质量不合格", documentNo: "1号" };
  const path = `/api/v1/agencies/${agency.code}`;
  const first = await post(one!, "POST", `${path}/suspension`, base);
  const signed = (actor: typeof one, id: string) =>
    post(actor!, "POST", `/api/v1/agency-measures/${id}/approval`, undefined, AS_IT_STANDS);
  await signed(two, first.body.id);
  const lifting = { liftedOn: "2026-11-20", reason: "整改到位", documentNo: "2号" };
  await post(one!, "POST", `/api/v1/agency-measures/${first.body.id}/lifting`, lifting);
  const removal = await post(one!, "POST", `${path}/removal`, { ...base, documentNo: "3号" });
  expect(removal.status).toBe(201);
  expect((await signed(three, removal.body.id)).status).toBe(200);
  const late = await signed(two, first.body.id);
  expect([late.status, late.body.code]).toEqual([409, "facts-changed"]);
});

it.each([
  ["a wrong code", { uscc: "91321399MAXH00010X" }, "uscc", "uscc-checksum"],
  [
    "weights that do not add up",
    { method: { ...filingContent().method, indicators: filingContent().method.indicators.slice(0, 1) } },
    "indicators",
    "weights-sum",
  ],
  [
    "a grade given twice",
    {
      grades: [
        { grade: "A", meaning: "好" },
        { grade: "A", meaning: "差" },
      ],
    },
    "grades",
    "grade-twice",
  ],
  ["one analyst", { analysts: filingContent().analysts.slice(0, 1) }, "analysts", "analysts-few"],
  ["a day that does not exist", { establishedOn: "2021-02-30" }, "establishedOn", "day"],
  ["no promise", { promises: false }, "promises", "promise-missing"],
  [
    "owners above 100",
    {
      owners: [
        { holder: "甲", percent: 70 },
        { holder: "乙", percent: 40 },
      ],
    },
    "owners",
    "owners-sum",
  ],
])("%s is refused beside its field", async (_name, over, path, code) => {
  const { db } = test;
  const { user, content } = await makeListedAgency(db);
  const body = { kind: "change", eventOn: "2026-11-20", content: { ...content, ...over } };
  const begun = await post(user, "POST", "/api/v1/agency-filings", body);
  const { status, body: problem } = await post(user, "POST", `/api/v1/agency-filings/${begun.body.id}/submission`);
  expect(status).toBe(422);
  expect(problem.code).toBe("filing-incomplete");
  const error = problem.errors.find((one) => one.path === path);
  expect(error?.code).toBe(code);
  expect(error?.message).not.toMatch(/agencies:|common:|\{\{/);
});

it("days out of order, checks and complaints are refused or decided", async () => {
  const { db } = test;
  const { agency } = await makeListedAgency(db);
  const regulator = await makeActor(db, ["regulator"]);
  const path = `/api/v1/agencies/${agency.code}`;
  const base = { basisCode: "SQJG", reason: "质量", documentNo: "1号" };
  for (const [from, until, code] of [
    ["2020-01-01", null, "measure-before-listing"],
    ["2026-11-02", "2026-11-01", "measure-order"],
  ] as const)
    expect((await post(regulator, "POST", `${path}/suspension`, { ...base, from, until })).body.code).toBe(code);
  const check = { checkedOn: "2027-01-01", subject: "核查", result: "in-order" };
  expect((await post(regulator, "POST", `${path}/checks`, check)).body.code).toBe("check-future");
  expect((await post(regulator, "POST", `${path}/checks`, { ...check, checkedOn: "2026-11-20" })).status).toBe(201);
  const complaint = { receivedOn: "2026-11-02", complainant: "某企业", content: "报告有误" };
  const received = await post(regulator, "POST", `${path}/complaints`, complaint);
  const decision = `/api/v1/agency-complaints/${received.body.id}/decision`;
  const end = { result: "upheld", decision: "属实", decidedOn: "2026-11-01" };
  const done = { ...end, decidedOn: "2026-11-20" };
  expect((await post(regulator, "POST", decision, done)).status).toBe(428);
  expect((await post(regulator, "POST", decision, end, AS_IT_STANDS)).body.code).toBe("decision-order");
  expect((await post(regulator, "POST", decision, done, { "If-Match": '"9"' })).status).toBe(412);
  const listed = (await post(regulator, "GET", `${path}/complaints`)).body as unknown as {
    items: { version: number }[];
  };
  const read = { "If-Match": `"${listed.items[0]!.version}"` };
  expect((await post(regulator, "POST", decision, done, read)).status).toBe(200);
  expect((await post(regulator, "POST", decision, done, AS_IT_STANDS)).status).toBe(409);
});

it("fields over the API take what exists only, in any letters, and a code is filed once by whoever comes first", async () => {
  const { db } = test;
  const { agency, user } = await makeListedAgency(db);
  const theirs = await lodgedReport(db, await listedAgency(db));
  const regulator = await makeActor(db, ["regulator"]);
  const path = `/api/v1/agencies/${agency.code}`;
  const codeOf = async (answer: Response) => [answer.status, ((await answer.json()) as { code?: string }).code];
  const complaint = { receivedOn: "2026-11-02", complainant: "某企业", content: "报告失实" };
  for (const reportNo of ["报告一号", "nonsense", theirs.no])
    expect(await codeOf(await api.send(regulator, "POST", `${path}/complaints`, { ...complaint, reportNo }))).toEqual([
      ...[422, "report-not-theirs"],
    ]);
  const measure = { from: "2026-11-01", reason: "质量", documentNo: "1号" };
  for (const basisCode of ["监管办法", "NO-SUCH-LAW"])
    for (const act of ["suspension", "removal"])
      expect(await codeOf(await api.send(regulator, "POST", `${path}/${act}`, { ...measure, basisCode }))).toEqual([
        ...[422, "basis-unknown"],
      ]);
  const { id } = mustBeOk(await draftFiling(ctxOf(db, user), { kind: "change", eventOn: "2026-11-01", content: {} }));
  mustBeOk(await submitFiling(ctxOf(db, user), { filingId: id }));
  for (const stray of ["机构名称", "nonsense"]) {
    const remarks = [
      { path: "name", remark: "x" },
      { path: stray, remark: "x" },
    ];
    const answer = await api.send(regulator, "POST", `/api/v1/agency-filings/${id}/return`, { remarks });
    expect(await codeOf(answer)).toEqual([422, "remark-path"]);
  }
  const content = filingContent();
  const users = await Promise.all([1, 2, 3].map(() => makeAgencyUser(db)));
  const drafts = await Promise.all(
    users.map((each) => api.send(each, "POST", "/api/v1/agency-filings", { kind: "initial", content })),
  );
  expect(drafts.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
});

it("a draft kept in any shape is shown and mended on the screen, and nothing in one overflows", async () => {
  const { db } = test;
  const start = await makeAgencyUser(db);
  const { name, uscc } = filingContent();
  const odd = { toString: 1, valueOf: 1 };
  const first = (content: object) => post(start, "POST", "/api/v1/agency-filings", { kind: "initial", content });
  expect((await first({ name: odd, uscc: odd })).status).toBe(422);
  const begun = await first({ name, uscc });
  expect(begun.status).toBe(201);
  const user = (await loadActor(db, start.accountId, civilDayOf(TEST_NOW)))!;
  const filing = `/api/v1/agency-filings/${begun.body.id}`;
  const content = {
    ...{ name, uscc, businessLines: "credit-rating", owners: [null], grades: [null] },
    methodText: odd,
  };
  const kept = await post(user, "PUT", filing, { content: { ...content, method: { indicators: "x" } } }, AS_IT_STANDS);
  expect(kept.status).toBe(200);
  const asked = { db, actor: user, path: "/", params: { id: begun.body.id } };
  expect(statusOf(await call(filingPage, asked))).toBe(200);
  expect(statusOf(await call(formPage, asked))).toBe(200);
  const headers = { Authorization: `Bearer ${api.keyOf(user)}`, "Content-Type": "application/json", ...AS_IT_STANDS };
  const body = `{"content":{"owners":${"[".repeat(50_000)}${"]".repeat(50_000)}}}`;
  expect((await fetch(api.url + filing, { method: "PUT", headers, body })).status).toBe(400);
});
