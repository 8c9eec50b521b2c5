import { redirect } from "@remix-run/node";
import { readForm } from "~/platform/form.server";
import { publicAction, publicLoader } from "~/platform/guard.server";
import { isLanguage } from "~/platform/i18n";
import { localPath } from "~/platform/paths";
import { setLocale } from "../accounts.queries.server";

export const loader = publicLoader(async () => redirect("/"));

/** Switches the language of the interface, kept in a cookie for a year and with the account. */
export const action = publicAction(async ({ request, context }) => {
  const form = await readForm(request);
  const lng = form.get("lng");
  const to = localPath(String(form.get("to") ?? "/"));
  if (!isLanguage(lng)) return redirect(to);
  const { actor } = await context.identify(request);
  if (actor) await setLocale(context.db, actor.accountId, lng);
  return redirect(to, { headers: { "Set-Cookie": `lang=${lng}; Path=/; Max-Age=31536000; SameSite=Lax` } });
});
