import { z } from "zod";
import { protectedAction, protectedLoader } from "~/platform/guard.server";
import { ok } from "~/platform/result";
import * as queries from "../accounts.queries.server";
import { signOutEverywhere } from "../use-cases/sign-out-everywhere.server";

export const loader = protectedLoader("signed-in", async ({ ctx, t }) => ({
  title: t("accounts:sessions.title"),
  sessions: (await queries.openSessions(ctx.db, ctx.actor.accountId, ctx.now)).map((session) => ({
    since: session.created_at,
    address: session.address,
    browser: session.user_agent,
  })),
}));

export const action = protectedAction("signed-in", z.object({}), async ({ ctx }) => {
  const result = await signOutEverywhere(ctx);
  return result.ok ? ok("/sign-in") : result;
});
