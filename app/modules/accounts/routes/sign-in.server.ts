import { data, redirect } from "@remix-run/node";
import { parseForm, readForm, refusalReply } from "~/platform/form.server";
import { publicAction, publicLoader } from "~/platform/guard.server";
import { languageOf, translator } from "~/platform/messages.server";
import { localPath } from "~/platform/paths";
import { signInSchema } from "../accounts.schema";
import { signIn } from "../use-cases/sign-in.server";

const hideFields = ["password"];

export const loader = publicLoader(async ({ request, context }) => {
  const { actor } = await context.identify(request);
  const to = localPath(new URL(request.url).searchParams.get("to"));
  if (actor) throw redirect(to);
  return { to, title: translator(languageOf(request))("accounts:sign-in.title") };
});

export const action = publicAction(async ({ request, context }) => {
  const lng = languageOf(request);
  const submission = parseForm(await readForm(request), signInSchema, lng);
  if (submission.status !== "success") return data({ reply: submission.reply({ hideFields }) }, { status: 422 });
  const { username, password, to } = submission.value;
  const attempt = {
    username,
    password,
    address: context.address,
    userAgent: request.headers.get("User-Agent"),
    cookies: request.headers.get("Cookie"),
  };
  const result = await signIn(context.db, attempt, context);
  if (!result.ok)
    return data(
      { reply: refusalReply(submission, result.refusal, lng, hideFields) },
      { status: result.refusal.status ?? 401 },
    );
  const { cookies, mustChangePassword } = result.value;
  const headers = new Headers(cookies.map((cookie): [string, string] => ["Set-Cookie", cookie]));
  return redirect(mustChangePassword ? "/account/password" : localPath(to), { headers });
});
