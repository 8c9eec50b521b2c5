import { expect, it } from "vitest";
import { filingContent, makeListedAgency } from "#tests/factories/agencies";
import { pdfFile } from "#tests/factories/pdfs";
import { enterprise, listedAgency, lodgedReport, statementOf } from "#tests/factories/reports";
import { ctxOf, makeActor } from "#tests/support/actors";
import { testDatabase } from "#tests/support/database";
import { analystsOf } from "~/modules/agencies/agencies.queries.server";
import { draftFiling } from "~/modules/agencies/use-cases/draft-filing.server";
import { listFiling } from "~/modules/agencies/use-cases/list-filing.server";
import { submitFiling } from "~/modules/agencies/use-cases/submit-filing.server";
import { lodgeReport } from "~/modules/reports/use-cases/lodge-report.server";
import { withdrawReport } from "~/modules/reports/use-cases/withdraw-report.server";
import { mustBeOk } from "~/platform/result";

const test = testDatabase();

it("an analyst is not moved to before the reports that bear the signature at the former agency", async () => {
  const { db } = test;
  const regulator = await makeActor(db, ["regulator"]);
  const from = await listedAgency(db);
  const to = await makeListedAgency(db, { listedOn: "2021-05-06" });
  const who = from.analysts[0]!;
  const signed = await lodgedReport(db, from, { issuedOn: "2026-10-20" });
  let event = 0;
  const move = async (day: string) => {
    const mover = { name: who.name, credential: "信用管理师", credentialNo: who.credentialNo, from: day };
    const content = { ...filingContent({ ...to.content, analysts: [...to.content.analysts, mover] }) };
    const eventOn = `2026-11-0${++event}`;
    const draft = { kind: "change" as const, eventOn, content };
    const made = await draftFiling(ctxOf(db, to.user), draft);
    const id = made.ok ? made.value.id : String(made.refusal.params?.id);
    if (made.ok) mustBeOk(await submitFiling(ctxOf(db, to.user), { filingId: id }));
    return { id, result: await listFiling(ctxOf(db, regulator), { filingId: id }) };
  };
  const { id, result } = await move("2022-06-01");
  expect(result).toMatchObject({
    refusal: { code: "analyst-signed-since", path: "analysts", params: { name: who.name, day: "2026-10-20" } },
  });
  expect((await analystsOf(db, from.id, "2026-11-24")).map(({ id: one }) => one)).toContain(who.id);

  // What was withdrawn binds nobody; the day after it the person may have gone.
  const reason = { code: "other", text: "出具有误" };
  mustBeOk(await withdrawReport(ctxOf(db, from.user), { reportId: signed.reportId, readAt: null, reason }));
  mustBeOk(await listFiling(ctxOf(db, regulator), { filingId: id }));
  expect((await analystsOf(db, from.id, "2022-05-31")).map(({ id: one }) => one)).toContain(who.id);
  const about = await enterprise(db);
  const late = await lodgeReport(ctxOf(db, from.user), statementOf(from, about), await pdfFile(["late"]));
  expect(late).toMatchObject({ refusal: { code: "analyst-not-listed" } });
});
