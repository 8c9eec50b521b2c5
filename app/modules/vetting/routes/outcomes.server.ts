import { type Guarded, protectedLoader, readQuery } from "~/platform/guard.server";
import { recordRead } from "~/platform/process.server";
import { outcomeList, outcomeTotals } from "../opinion.queries.server";
import { OUTCOMES } from "../outcome.rules";
import { outcomesQuerySchema } from "../vetting-forms.schema";

/** What came of the opinions: a total for each result, and the list behind the one chosen. */
export const loader = protectedLoader("vetting.read", async (guarded) => {
  const { ctx, t } = guarded;
  const { filter, chosen, totals, rows } = await outcomeRows(guarded);
  await recordRead(ctx, {
    name: "list-outcomes",
    subjectType: "person",
    subjectIds: personsOf(rows),
    filter,
    count: rows.length,
  });
  return {
    title: t("vetting:outcomes.title"),
    filter,
    chosen,
    totals,
    rows: rows.map(({ personId: _, ...row }) => row),
  };
});

/** The totals in sight and the list behind the one chosen, for the page and for its workbook. */
export async function outcomeRows({ ctx, actor, url }: Pick<Guarded, "ctx" | "actor" | "url">) {
  const filter = readQuery(url, outcomesQuerySchema);
  const [from, to] = [filter.from ?? null, filter.to ?? null];
  const totals = new Map((await outcomeTotals(ctx.db, actor, from, to)).map((row) => [row.outcome, row.count]));
  const chosen = OUTCOMES.find((outcome) => outcome === filter.outcome) ?? null;
  const rows = chosen ? await outcomeList(ctx.db, actor, chosen, from, to) : [];
  return {
    filter,
    chosen,
    totals: OUTCOMES.map((outcome) => ({ outcome, count: totals.get(outcome) ?? 0 })),
    rows: rows.map((row) => ({
      id: row.id,
      personId: row.person_id,
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
}

/** Whom the list shows, as the journal names them. */
export const personsOf = (rows: readonly { personId: string | null }[]): string[] => [
  ...new Set(rows.flatMap(({ personId }) => personId ?? [])),
];
