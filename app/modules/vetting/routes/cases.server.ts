import { civilDayOf } from "~/platform/clock";
import { protectedLoader, readQuery } from "~/platform/guard.server";
import { recordRead } from "~/platform/process.server";
import { countByState, countCases, listCases } from "../case.queries.server";
import { allPurposes } from "../catalogue.queries.server";
import { caseListQuerySchema } from "../vetting.schema";

const PAGE = 50;

export const loader = protectedLoader("vetting.read", async ({ ctx, url, t, lng, actor }) => {
  const filter = readQuery(url, caseListQuerySchema);
  const [rows, total, states, purposes] = await Promise.all([
    listCases(ctx.db, actor, filter, { limit: PAGE, offset: filter.offset }),
    countCases(ctx.db, actor, filter),
    countByState(ctx.db, actor),
    allPurposes(ctx.db),
  ]);
  await recordRead(ctx, {
    name: "list-cases",
    subjectType: "vetting-case",
    subjectIds: rows.map((row) => row.id),
    filter,
    count: total,
  });
  const names = new Map(purposes.map((purpose) => [purpose.code as string, lng === "en" ? purpose.en : purpose.zh]));
  return {
    title: t("vetting:cases.title"),
    today: civilDayOf(ctx.now),
    filter,
    total,
    limit: PAGE,
    states,
    purposes: purposes.map((purpose) => ({ value: purpose.code, label: names.get(purpose.code) ?? purpose.code })),
    mayOpen: actor.permissions.has("vetting.open"),
    cases: rows.map((row) => ({
      id: row.id,
      title: row.title,
      purpose: names.get(row.purpose) ?? row.purpose,
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
});
