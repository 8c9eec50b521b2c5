import { protectedLoader, readQuery } from "~/platform/guard.server";
import { recordRead } from "~/platform/process.server";
import { outcomeList, outcomeTotals } from "../opinion.queries.server";
import { OUTCOMES } from "../outcome.rules";
import { outcomesQuerySchema } from "../vetting-forms.schema";

/** What came of the opinions: a total for each result, and the list behind the one chosen. */
export const loader = protectedLoader("vetting.read", async ({ ctx, actor, url, t }) => {
  const filter = readQuery(url, outcomesQuerySchema);
  const [from, to] = [filter.from ?? null, filter.to ?? null];
  const totals = new Map((await outcomeTotals(ctx.db, actor, from, to)).map((row) => [row.outcome, row.count]));
  const chosen = OUTCOMES.find((outcome) => outcome === filter.outcome) ?? null;
  const rows = chosen ? await outcomeList(ctx.db, actor, chosen, from, to) : [];
  await recordRead(ctx, {
    name: "list-outcomes",
    subjectType: "person",
    subjectIds: [...new Set(rows.flatMap((row) => row.person_id ?? []))],
    filter,
    count: rows.length,
  });
  return {
    title: t("vetting:outcomes.title"),
    filter,
    chosen,
    totals: OUTCOMES.map((outcome) => ({ outcome, count: totals.get(outcome) ?? 0 })),
    rows: rows.map((row) => ({
      id: row.id,
      caseId: row.case_id,
      no: row.no,
      name: row.name,
      unit: row.unit_text,
      proposedPost: row.proposed_post,
      on: row.outcome_on,
      documentNo: row.document_no,
      caseTitle: row.title,
      opinionNo: row.opinion_no,
    })),
  };
});
