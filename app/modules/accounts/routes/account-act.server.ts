import { type Guarded, notFound, protectedLoader } from "~/platform/guard.server";
import type { Permission } from "~/platform/permissions";
import { accountPage } from "../admin.queries.server";

/** What the page of an act on one account shows: the account and the version that the form carries. */
export async function actPage({ ctx, params, t }: Guarded, act: string) {
  const account = await accountPage(ctx.db, params.id ?? "");
  if (!account) throw notFound();
  return {
    title: t(`accounts:${act}.title`, { name: account.display_name }),
    purpose: t(`accounts:${act}.purpose`),
    submit: t(`accounts:${act}.submit`),
    account: { id: account.id, name: account.display_name, username: account.username, version: account.version },
  };
}

/** The loader of such a page. */
export function actLoader(permission: Permission, act: string) {
  return protectedLoader(permission, (guarded) => actPage(guarded, act));
}
