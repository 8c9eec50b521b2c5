import { expect, it } from "vitest";
import { aPdf, filingContent, makeAgencyUser, makeListedAgency } from "#tests/factories/agencies";
import { pdfFile } from "#tests/factories/pdfs";
import { enterprise, listedAgency, statementOf } from "#tests/factories/reports";
import { ctxOf, makeActor } from "#tests/support/actors";
import { testDatabase } from "#tests/support/database";
import { waitsFor } from "#tests/support/meanwhile";
import { loadActor } from "~/modules/accounts/actor.server";
import { analystsOf } from "~/modules/agencies/agencies.queries.server";
import type { FiledAnalyst, FilingContent } from "~/modules/agencies/filing.types";
import { addFilingFile } from "~/modules/agencies/use-cases/add-filing-file.server";
import { draftFiling } from "~/modules/agencies/use-cases/draft-filing.server";
import { listFiling } from "~/modules/agencies/use-cases/list-filing.server";
import { submitFiling } from "~/modules/agencies/use-cases/submit-filing.server";
import { lodgeReport } from "~/modules/reports/use-cases/lodge-report.server";
import { reserveNumbers } from "~/modules/reports/use-cases/reserve-numbers.server";
import { newId } from "~/platform/id";
import { mustBeOk, type Result } from "~/platform/result";

const test = testDatabase();
const codeOf = (result: Result<unknown>) => (result.ok ? null : result.refusal.code);

/** A first filing that awaits its listing. */
async function submitted(over: Partial<FilingContent>): Promise<string> {
  const { db } = test;
  const user = await makeAgencyUser(db);
  const { id } = mustBeOk(await draftFiling(ctxOf(db, user), { kind: "initial", content: { ...filingContent(over) } }));
  const own = (await loadActor(db, user.accountId, "2026-11-24"))!;
  for (const slot of ["licence", "sample-report"] as const)
    mustBeOk(await addFilingFile(ctxOf(db, own), { filingId: id, slot, file: aPdf() }));
  mustBeOk(await submitFiling(ctxOf(db, own), { filingId: id }));
  return id;
}

/** A change of a listed agency that names one analyst more, submitted. */
async function changed(to: Awaited<ReturnType<typeof makeListedAgency>>, mover: FiledAnalyst): Promise<string> {
  const { db } = test;
  const content = filingContent({ ...to.content, analysts: [...to.content.analysts, mover] });
  const draft = { kind: "change" as const, eventOn: "2026-11-01", content: { ...content } };
  const { id } = mustBeOk(await draftFiling(ctxOf(db, to.user), draft));
  mustBeOk(await submitFiling(ctxOf(db, to.user), { filingId: id }));
  return id;
}

const analyst = (name = "评价人丙", from = "2022-01-01"): FiledAnalyst => ({
  ...{ name, credential: "信用管理师", credentialNo: `Q${newId().slice(-8)}`, from },
});

const openPostings = async (credentialNo: string) =>
  test.db
    .selectFrom("analyst_postings")
    .innerJoin("analysts", "analysts.id", "analyst_postings.analyst_id")
    .select("analyst_postings.agency_id as agencyId")
    .where("analysts.credential_no", "=", credentialNo)
    .where("analyst_postings.until_on", "is", null)
    .execute();

it("of filings that name an analyst nobody knew, listed at the same moment, one takes effect and the others are told why", async () => {
  const { db } = test;
  const shared = analyst();
  const filings = await Promise.all([1, 2, 3].map(() => submitted({ analysts: [analyst("评价人丁"), shared] })));
  const regulators = await Promise.all(filings.map(() => makeActor(db, ["regulator"])));
  const days = { effectiveOn: "2022-05-06", receivedOn: "2022-05-06" };
  const listed = await Promise.all(
    filings.map((filingId, index) => listFiling(ctxOf(db, regulators[index]!), { filingId, ...days })),
  );
  expect(listed.map(codeOf).filter((code) => code !== null)).toEqual(["analyst-overlap", "analyst-overlap"]);
  expect((await openPostings(shared.credentialNo)).length).toBe(1);
});

it("an analyst whom two agencies take over at the same moment works at one of them", async () => {
  const { db } = test;
  const mover = analyst();
  await makeListedAgency(db, { listedOn: "2022-05-06", analysts: [analyst("评价人丁"), mover] });
  const [one, two] = [await makeListedAgency(db), await makeListedAgency(db)];
  const filings = [
    await changed(one, { ...mover, from: "2024-01-01" }),
    await changed(two, { ...mover, from: "2024-01-01" }),
  ];
  const regulators = await Promise.all(filings.map(() => makeActor(db, ["regulator"])));
  const listed = await Promise.all(
    filings.map((filingId, index) => listFiling(ctxOf(db, regulators[index]!), { filingId })),
  );
  expect(listed.map(codeOf).sort()).toEqual(["analyst-overlap", null].sort());
  expect((await openPostings(mover.credentialNo)).length).toBe(1);
});

it("nobody is taken over while a report with the signature is being lodged: one of the two sees the other", async () => {
  const { db } = test;
  const from = await listedAgency(db);
  const to = await makeListedAgency(db);
  const who = from.analysts[0]!;
  const filingId = await changed(to, {
    name: who.name,
    credential: "信用管理师",
    credentialNo: who.credentialNo,
    from: "2026-11-01",
  });
  const about = await enterprise(db);
  const file = await pdfFile(["meanwhile"]);
  const regulator = await makeActor(db, ["regulator"]);
  const [no] = mustBeOk(await reserveNumbers(ctxOf(db, from.user), 1));
  let lodging: Promise<Result<unknown>> | undefined;
  let listing: Promise<Result<unknown>> | undefined;
  await db.transaction().execute(async (tx) => {
    await tx.selectFrom("report_numbers").select("no").where("no", "=", no!).forUpdate().execute();
    lodging = lodgeReport(ctxOf(db, from.user), statementOf(from, about, { no, issuedOn: "2026-11-20" }), file);
    // It has read who works where, and waits for its number.
    await waitsFor(db, "update%`report_numbers`%");
    let isOver = false;
    listing = listFiling(ctxOf(db, regulator), { filingId }).finally(() => {
      isOver = true;
    });
    await waitsFor(db, "select%from `analyst_postings`%for update", () => isOver);
  });
  mustBeOk(await lodging!);
  expect(codeOf(await listing!)).toBe("analyst-signed-since");
  expect((await analystsOf(db, from.id, "2026-11-24")).map(({ id }) => id)).toContain(who.id);
});
