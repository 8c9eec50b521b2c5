import { afterAll, beforeAll, expect, it } from "vitest";
import { aPdf, type ListedAgency, makeListedAgency } from "#tests/factories/agencies";
import { ctxOf, makeActor } from "#tests/support/actors";
import { startApi, type TestApi } from "#tests/support/api";
import { testDatabase } from "#tests/support/database";
import { call, statusOf } from "#tests/support/request";
import { namedAfter } from "#tests/support/tamper";
import { foldables } from "~/foldables.server";
import * as agencyPage from "~/modules/agencies/routes/agency.server";
import * as page from "~/modules/agencies/routes/filing.server";
import * as paper from "~/modules/agencies/routes/filing-paper";
import * as sending from "~/modules/agencies/routes/filing-return.server";
import * as submitted from "~/modules/agencies/routes/submitted-filing.server";
import { addFilingFile } from "~/modules/agencies/use-cases/add-filing-file.server";
import { draftFiling } from "~/modules/agencies/use-cases/draft-filing.server";
import { listFiling } from "~/modules/agencies/use-cases/list-filing.server";
import { returnFiling } from "~/modules/agencies/use-cases/return-filing.server";
import { saveFiling } from "~/modules/agencies/use-cases/save-filing.server";
import { submitFiling } from "~/modules/agencies/use-cases/submit-filing.server";
import { withdrawFiling } from "~/modules/agencies/use-cases/withdraw-filing.server";
import type { Actor } from "~/platform/actor";
import { mustBeOk } from "~/platform/result";

const test = testDatabase();
let api: TestApi;
let own: ListedAgency;
let stranger: Actor;
let regulator: Actor;
let filingId: string;
let firstPaper: string;
let secondPaper: string;

/** Handed in, returned with a remark, and typed on since: with another fee policy, another day and another paper. */
beforeAll(async () => {
  const { db } = test;
  api = await startApi(db);
  own = await makeListedAgency(db, { feePolicy: "面议" });
  stranger = (await makeListedAgency(db)).user;
  regulator = await makeActor(db, ["regulator"]);
  const drafted = await draftFiling(ctxOf(db, own.user), { kind: "change", eventOn: "2026-11-20", content: {} });
  filingId = mustBeOk(drafted).id;
  const paperOf = async (slot: "rules" | "fee-policy") =>
    mustBeOk(await addFilingFile(ctxOf(db, own.user), { filingId, slot, file: aPdf() })).id;
  firstPaper = await paperOf("rules");
  mustBeOk(await submitFiling(ctxOf(db, own.user), { filingId }));
  const remarks = [{ path: "feePolicy", remark: "请写明收费标准。" }];
  mustBeOk(await returnFiling(ctxOf(db, regulator), { filingId, remarks }));
  const [best, ...others] = own.content.grades;
  const grades = [{ ...best!, meaning: "诚信守约，风险很低" }, ...others];
  const content = { ...own.content, feePolicy: "每份 2000 元", grades };
  mustBeOk(await saveFiling(ctxOf(db, own.user), { filingId, content, eventOn: "2026-11-18" }));
  secondPaper = await paperOf("fee-policy");
});
afterAll(() => api.close());

type Shown = Awaited<ReturnType<typeof page.loader>>;
const ask = (handler: unknown, actor: Actor, params: Record<string, string> = { id: filingId }) =>
  call(handler as never, { db: test.db, actor, path: "/x", params });
const stated = ({ sections }: Pick<Shown, "sections">, name: string) =>
  sections.flatMap(({ fields }) => fields).find((field) => field.name === name)?.value;
const filing = () => `/api/v1/agency-filings/${filingId}`;
const read = async (actor: Actor, at: string) => {
  const response = await api.send(actor, "GET", at);
  return { status: response.status, body: (await response.json()) as Record<string, never> };
};

it("the regulator reads what was handed in while the agency types on", async () => {
  const seen = (await ask(page.loader, regulator)) as Shown;
  expect(stated(seen, "feePolicy")).toBe("面议");
  const scale = seen.sections.flatMap(({ fields }) => fields).find(({ name }) => name === "grades")?.list;
  expect(scale?.columns).toEqual(["等级", "含义", "最低分"]);
  expect(scale?.rows.map(([grade]) => grade)).toEqual(own.content.grades.map(({ grade }) => grade));
  expect([seen.shown, seen.filing.eventOn]).toEqual([1, "2026-11-20"]);
  expect(seen.files.map(({ id }) => id)).toEqual([firstPaper]);
  expect(seen.remarks).toEqual([{ round: 1, path: "feePolicy", remark: "请写明收费标准。" }]);
  const typed = (await ask(page.loader, own.user)) as Shown;
  expect(stated(typed, "feePolicy")).toBe("每份 2000 元");
  expect(typed.files.map(({ id }) => id).sort()).toEqual([firstPaper, secondPaper].sort());
  const returning = (await ask(sending.loader, regulator)) as Awaited<ReturnType<typeof sending.loader>>;
  expect(stated(returning, "feePolicy")).toBe("面议");
  const agency = (await ask(agencyPage.loader, regulator, { id: own.agency.id })) as Awaited<
    ReturnType<typeof agencyPage.loader>
  >;
  expect(agency.filings.find(({ id }) => id === filingId)?.eventOn).toBe("2026-11-20");
});

it("a change is read beside what is on file: by the regulator as it was handed in, by the agency as it is typed", async () => {
  const first = (await ask(page.loader, regulator)) as Shown;
  expect(first.changes).toEqual([]);
  const typed = (await ask(page.loader, own.user)) as Shown;
  expect(typed.changes?.map(({ label }) => label)).toEqual(["收费制度", "信用等级标准：A"]);
  expect(typed.changes?.[0]).toEqual({ label: "收费制度", before: "面议", after: "每份 2000 元" });
});

it("a paper of the draft is the agency's own until it is handed in", async () => {
  const at = (fileId: string) => ({ id: filingId, fileId });
  expect(statusOf(await ask(paper.loader, regulator, at(firstPaper)))).toBe(200);
  expect(statusOf(await ask(paper.loader, regulator, at(secondPaper)))).toBe(404);
  expect(statusOf(await ask(paper.loader, own.user, at(secondPaper)))).toBe(200);
});

it("over the API, too", async () => {
  const seen = (await read(regulator, filing())).body;
  expect(seen).toMatchObject({ submission: 1, eventOn: "2026-11-20", content: { feePolicy: "面议" } });
  expect(seen.files).toHaveLength(1);
  expect((await read(own.user, filing())).body).toMatchObject({
    submission: null,
    eventOn: "2026-11-18",
    content: { feePolicy: "每份 2000 元" },
  });
});

it("handed in anew, both are kept, with what differs field by field and the remarks on the one they were made on", async () => {
  mustBeOk(await submitFiling(ctxOf(test.db, own.user), { filingId }));
  const seen = (await ask(page.loader, regulator)) as Shown;
  expect([seen.shown, stated(seen, "feePolicy")]).toEqual([2, "每份 2000 元"]);
  expect(seen.submissions.map(({ ordinal, by }) => [ordinal, by])).toEqual([
    [2, "机构用户"],
    [1, "机构用户"],
  ]);
  type Submitted = Awaited<ReturnType<typeof submitted.loader>>;
  const [first, second] = await Promise.all(
    ["1", "2"].map(async (ordinal) => (await ask(submitted.loader, regulator, { id: filingId, ordinal })) as Submitted),
  );
  expect(stated(first!, "feePolicy")).toBe("面议");
  expect(first!.remarks).toHaveLength(1);
  expect([first!.isFirst, first!.changes]).toEqual([true, []]);
  expect(second!.remarks).toEqual([]);
  expect(second!.changes).toEqual([
    { label: "变更发生日期", before: "2026-11-20", after: "2026-11-18" },
    { label: "收费制度", before: "面议", after: "每份 2000 元" },
    {
      label: `信用等级标准：${own.content.grades[0]!.grade}`,
      before: `含义：${own.content.grades[0]!.meaning}`,
      after: "含义：诚信守约，风险很低",
    },
    { label: "备案材料", before: "营业执照.pdf", after: expect.stringMatching(/^营业执照\.pdf\n营业执照\.pdf$/) },
  ]);
  expect((await read(regulator, `${filing()}/submissions/2`)).body).toMatchObject({
    changed: ["feePolicy", "grades"],
    remarks: [],
  });
  expect((await read(regulator, `${filing()}/submissions/1`)).body).toMatchObject({
    content: { feePolicy: "面议" },
    remarks: [{ round: 1, path: "feePolicy" }],
  });
});

it("taken in, a change is still read beside what was on file before it", async () => {
  const labels = ["收费制度", "信用等级标准：A"];
  const handedIn = (await ask(page.loader, regulator)) as Shown;
  expect(handedIn.changes?.map(({ label }) => label)).toEqual(labels);
  mustBeOk(await listFiling(ctxOf(test.db, regulator), { filingId }));
  const listed = (await ask(page.loader, regulator)) as Shown;
  expect([listed.filing.state, listed.changes?.map(({ label }) => label)]).toEqual(["accepted", labels]);
});

it("others find none of it, and there is no submission that was not made", async () => {
  const first = { id: filingId, ordinal: "1" };
  expect(statusOf(await ask(submitted.loader, own.user, first))).toBe(200);
  expect(statusOf(await ask(submitted.loader, stranger, first))).toBe(404);
  expect(statusOf(await ask(submitted.loader, await makeActor(test.db, ["procurement-officer"]), first))).toBe(403);
  expect(statusOf(await ask(submitted.loader, regulator, { ...first, ordinal: "3" }))).toBe(404);
  expect((await read(stranger, `${filing()}/submissions/1`)).status).toBe(404);
  expect((await read(regulator, `${filing()}/submissions/3`)).status).toBe(404);
});

it("a draft that was taken back without ever being handed in stays unread", async () => {
  const { db } = test;
  const { user, agency } = await makeListedAgency(db);
  const { id } = mustBeOk(await draftFiling(ctxOf(db, user), { kind: "change", eventOn: "2026-11-20", content: {} }));
  mustBeOk(await withdrawFiling(ctxOf(db, user), { filingId: id }));
  expect(statusOf(await ask(page.loader, regulator, { id }))).toBe(404);
  expect((await read(regulator, `/api/v1/agency-filings/${id}`)).status).toBe(404);
  const seen = (await ask(agencyPage.loader, regulator, { id: agency.id })) as Awaited<
    ReturnType<typeof agencyPage.loader>
  >;
  expect(seen.filings.map((one) => one.id)).not.toContain(id);
});

it("a submission that was changed, taken away or added behind the product's back is named", async () => {
  const fold = foldables.find(({ subjectType }) => subjectType === "agency-filing")!;
  const named = (statement: string) => namedAfter(test.admin, [fold], statement);
  const found = [["row-changed", "agency-filing", filingId, "submissions"]];
  const one = `where filing_id = '${filingId}' and ordinal = 1`;
  expect(await named("do 1")).toEqual([]);
  for (const change of [
    "content_json = replace(content_json, '面议', '免费')",
    "submitted_at = submitted_at - interval 1 day",
    "submitted_by = filing_id",
    "paper_ids_json = '[]'",
    "event_on = '2026-11-19'",
  ])
    expect(await named(`update agency_filing_submissions set ${change} ${one}`), change).toEqual(found);
  expect(await named(`delete from agency_filing_submissions ${one}`)).toEqual(found);
  const copied = "insert into agency_filing_submissions select filing_id, 9, content_json, event_on, statement_year,";
  expect(
    await named(`${copied} paper_ids_json, submitted_by, submitted_at from agency_filing_submissions ${one}`),
  ).toEqual(found);
});
