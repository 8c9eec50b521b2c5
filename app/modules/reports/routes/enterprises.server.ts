import { ENTERPRISE_STATUS } from "#db/reference/code-tables/reports";
import { type Guarded, protectedLoader, readQuery } from "~/platform/guard.server";
import { recordRead } from "~/platform/process.server";
import * as queries from "../enterprises.queries.server";
import { choicesOf, labelOf } from "../report-access.server";
import { enterpriseListSchema } from "../reports.schema";

export const loader = protectedLoader("enterprises.read", async (guarded) => {
  const { actor, url, lng, t } = guarded;
  return {
    title: t("reports:enterprises.title"),
    query: readQuery(url, enterpriseListSchema),
    statuses: choicesOf(ENTERPRISE_STATUS, lng),
    page: await enterpriseRows(guarded),
    mayImport: actor.permissions.has("imports.stage") && actor.permissions.has("facts.enter"),
  };
});

export function enterpriseFilter({ url }: Pick<Guarded, "url">): queries.EnterpriseFilter {
  const { q, status, facts } = readQuery(url, enterpriseListSchema);
  return { q, status, hasFacts: facts === "active" };
}

/** One stretch of the list as the grid takes it. */
export async function enterpriseRows(guarded: Guarded) {
  const { ctx, url, lng } = guarded;
  const { offset, limit, ...typed } = readQuery(url, enterpriseListSchema);
  const filter = enterpriseFilter(guarded);
  const [rows, total] = await Promise.all([
    queries.enterprisePage(ctx.db, filter, { offset, limit }),
    queries.countEnterprises(ctx.db, filter),
  ]);
  await recordRead(ctx, {
    name: "list-enterprises",
    subjectType: "enterprise",
    subjectIds: rows.map(({ id }) => id),
    filter: { ...typed, offset },
    count: total,
  });
  return {
    rows: rows.map((row) => ({
      id: row.id,
      uscc: row.uscc,
      name: row.name,
      legalRepresentative: row.legalRepresentative,
      industry: row.industry,
      foundedOn: row.foundedOn,
      status: labelOf(ENTERPRISE_STATUS, row.status, lng),
    })),
    total,
    totalIsExact: true,
    offset,
    limit,
  };
}

export type ListedEnterprise = Awaited<ReturnType<typeof enterpriseRows>>["rows"][number];
