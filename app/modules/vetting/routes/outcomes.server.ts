import type { PageOf } from "~/platform/every-page";
import { type Guarded, protectedLoader, readQuery } from "~/platform/guard.server";
import { recordRead } from "~/platform/process.server";
import { outcomeList, outcomeTotals } from "../opinion.queries.server";
import { OUTCOMES } from "../outcome.rules";
import { outcomesQuerySchema } from "../vetting-forms.schema";

const LIMIT = 200;

/** What came of the opinions: a total for each result, and the list behind the one chosen. */
export const loader = protectedLoader("vetting.read", async (guarded) => {
  const { ctx, t } = guarded;
  const found = await outcomesAsked(guarded);
  const { filter, chosen, totals } = found;
  const { offset } = filter;
  const rows = await outcomeRows(guarded, found, { offset, limit: LIMIT });
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
    page: { offset, limit: LIMIT, total: totals.find(({ outcome }) => outcome === chosen)?.count ?? 0 },
  };
});

/** The totals in sight and which one is opened, for the page and for its workbook. */
export async function outcomesAsked({ ctx, actor, url }: Pick<Guarded, "ctx" | "actor" | "url">) {
  const filter = readQuery(url, outcomesQuerySchema);
  const [from, to] = [filter.from ?? null, filter.to ?? null];
  const totals = new Map((await outcomeTotals(ctx.db, actor, from, to)).map((row) => [row.outcome, row.count]));
  const chosen = OUTCOMES.find((outcome) => outcome === filter.outcome) ?? null;
  return { filter, chosen, totals: OUTCOMES.map((outcome) => ({ outcome, count: totals.get(outcome) ?? 0 })) };
}

/** A page of the list behind the total that is opened. */
export async function outcomeRows(
  { ctx, actor }: Pick<Guarded, "ctx" | "actor">,
  { chosen, filter }: Pick<Awaited<ReturnType<typeof outcomesAsked>>, "chosen" | "filter">,
  page: PageOf,
) {
  if (!chosen) return [];
  const asked = { outcome: chosen, from: filter.from ?? null, to: filter.to ?? null };
  return (await outcomeList(ctx.db, actor, asked, page)).map((row) => ({
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
  }));
}

/** Whom the list shows, as the journal names them. */
export const personsOf = (rows: readonly { personId: string | null }[]): string[] => [
  ...new Set(rows.flatMap(({ personId }) => personId ?? [])),
];
