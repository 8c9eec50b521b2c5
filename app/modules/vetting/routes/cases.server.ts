import type { VettingPurposeCode } from "#db/reference/vetting/types";
import { civilDayOf } from "~/platform/clock";
import { type Guarded, protectedLoader, readQuery } from "~/platform/guard.server";
import { recordRead } from "~/platform/process.server";
import { countByState, countCases, listCases } from "../case.queries.server";
import { allPurposes } from "../catalogue.queries.server";
import { caseListQuerySchema } from "../vetting.schema";

const PAGE = 50;

export const loader = protectedLoader("vetting.read", async (guarded) => {
  const { ctx, url, t, actor } = guarded;
  const filter = readQuery(url, caseListQuerySchema);
  const [{ cases, total, purposes }, states] = await Promise.all([
    caseRows(guarded, { limit: PAGE, offset: filter.offset }),
    countByState(ctx.db, actor),
  ]);
  await recordRead(ctx, {
    name: "list-cases",
    subjectType: "vetting-case",
    subjectIds: cases.map(({ id }) => id),
    filter,
    count: total,
  });
  return {
    title: t("vetting:cases.title"),
    today: civilDayOf(ctx.now),
    filter,
    total,
    limit: PAGE,
    states,
    purposes,
    mayOpen: actor.permissions.has("vetting.open"),
    cases,
  };
});

/** Cases in sight as narrowed, for the list and for its workbook. */
export async function caseRows(
  { ctx, actor, url, lng }: Pick<Guarded, "ctx" | "actor" | "url" | "lng">,
  page: { offset: number; limit: number },
) {
  const filter = readQuery(url, caseListQuerySchema);
  const [rows, total, purposes] = await Promise.all([
    listCases(ctx.db, actor, filter, page),
    countCases(ctx.db, actor, filter),
    allPurposes(ctx.db),
  ]);
  const names = new Map(purposes.map((purpose) => [purpose.code as string, lng === "en" ? purpose.en : purpose.zh]));
  return {
    total,
    purposes: purposes.map((purpose) => ({ value: purpose.code, label: names.get(purpose.code) ?? purpose.code })),
    cases: rows.map((row) => ({
      id: row.id,
      title: row.title,
      purpose: names.get(row.purpose) ?? row.purpose,
      purposeCode: row.purpose as VettingPurposeCode,
      requester: row.requester,
      documentNo: row.requester_document_no,
      asOf: row.as_of_on,
      dueOn: row.reply_due_on,
      state: row.state,
      candidates: row.candidate_count,
      officer: row.officer,
      opinionNo: row.document_no,
    })),
  };
}
