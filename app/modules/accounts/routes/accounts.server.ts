import { civilDayOf } from "~/platform/clock";
import { groupBy } from "~/platform/group-by";
import { type Guarded, protectedLoader, readQuery } from "~/platform/guard.server";
import { recordRead } from "~/platform/process.server";
import * as stored from "../account-state.queries.server";
import { accountListSchema } from "../accounts.schema";
import * as queries from "../admin.queries.server";

const LIMIT = 100;

export const loader = protectedLoader("accounts.read", async (guarded) => {
  const { ctx, url, actor, t } = guarded;
  const { offset } = readQuery(url, accountListSchema);
  const page = { offset, limit: LIMIT };
  const { search, rows, total } = await accountRows(guarded, page);
  await recordRead(ctx, {
    name: "list-accounts",
    subjectType: "account",
    subjectIds: rows.map(({ id }) => id),
    filter: search,
    count: total,
  });
  return {
    title: t("accounts:list.title"),
    search,
    mayCreate: actor.permissions.has("accounts.create"),
    page: { ...page, total, totalIsExact: true, rows },
  };
});

/** Accounts as narrowed, for the page and for its workbook. */
export async function accountRows({ ctx, url }: Pick<Guarded, "ctx" | "url">, page: { offset: number; limit: number }) {
  const { offset: _offset, ...search } = readQuery(url, accountListSchema);
  const today = civilDayOf(ctx.now);
  const filter = { q: search.q ?? null, role: search.role ?? null, state: search.state ?? null, today };
  const [rows, total] = await Promise.all([
    queries.listAccounts(ctx.db, filter, page),
    queries.countAccounts(ctx.db, filter),
  ]);
  const held = await stored.rolesOf(
    ctx.db,
    rows.map(({ id }) => id),
  );
  const byAccount = groupBy(held, ({ account_id }) => account_id);
  return {
    search,
    total,
    rows: rows.map((row) => ({
      id: row.id,
      username: row.username,
      name: row.display_name,
      kind: row.principal_kind,
      unit: row.unit_name,
      endsOn: row.ends_on,
      roles: [...new Set((byAccount.get(row.id) ?? []).map(({ role }) => role))],
      state: stateOf(row, today),
    })),
  };
}

/** Where an account stands today. */
export function stateOf(
  row: { is_disabled: number; ends_on: string | null },
  today: string,
): "active" | "disabled" | "ended" {
  if (row.is_disabled === 1) return "disabled";
  return row.ends_on !== null && row.ends_on < today ? "ended" : "active";
}
