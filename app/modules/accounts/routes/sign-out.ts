import { redirect } from "@remix-run/node";
import { publicAction, publicLoader } from "~/platform/guard.server";
import { closeSession } from "../session.server";

export const loader = publicLoader(async () => redirect("/"));

/** Ends this session; signing out everywhere is on the account page. */
export const action = publicAction(async ({ request, context }) => {
  const { sessionId } = await context.identify(request);
  const headers: HeadersInit = sessionId ? { "Set-Cookie": await closeSession(context.db, sessionId) } : {};
  return redirect("/sign-in", { headers });
});
