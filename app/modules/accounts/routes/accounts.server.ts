import { civilDayOf } from "~/platform/clock";
import { protectedLoader, readQuery } from "~/platform/guard.server";
import { recordRead } from "~/platform/process.server";
import * as stored from "../account-state.queries.server";
import { accountListSchema } from "../accounts.schema";
import * as queries from "../admin.queries.server";

const LIMIT = 100;

export const loader = protectedLoader("accounts.read", async ({ ctx, url, actor, t }) => {
  const { offset, ...search } = readQuery(url, accountListSchema);
  const today = civilDayOf(ctx.now);
  const filter = { q: search.q ?? null, role: search.role ?? null, state: search.state ?? null, today };
  const [rows, total] = await Promise.all([
    queries.listAccounts(ctx.db, filter, { offset, limit: LIMIT }),
    queries.countAccounts(ctx.db, filter),
  ]);
  await recordRead(ctx, {
    name: "list-accounts",
    subjectType: "account",
    subjectIds: rows.map(({ id }) => id),
    filter: search,
    count: total,
  });
  const roles = await stored.rolesOf(
    ctx.db,
    rows.map(({ id }) => id),
  );
  return {
    title: t("accounts:list.title"),
    search,
    mayCreate: actor.permissions.has("accounts.create"),
    page: {
      offset,
      limit: LIMIT,
      total,
      totalIsExact: true,
      rows: rows.map((row) => ({
        id: row.id,
        username: row.username,
        name: row.display_name,
        kind: row.principal_kind,
        unit: row.unit_name,
        endsOn: row.ends_on,
        roles: [...new Set(roles.filter((held) => held.account_id === row.id).map(({ role }) => role))],
        state: stateOf(row, today),
      })),
    },
  };
});

/** Where an account stands today. */
export function stateOf(
  row: { is_disabled: number; ends_on: string | null },
  today: string,
): "active" | "disabled" | "ended" {
  if (row.is_disabled === 1) return "disabled";
  return row.ends_on !== null && row.ends_on < today ? "ended" : "active";
}
