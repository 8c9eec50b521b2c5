import { protectedAction, protectedLoader } from "~/platform/guard.server";
import { ok, refused } from "~/platform/result";
import { agencyById } from "../agencies.queries.server";
import { newFilingSchema } from "../agencies.schema";
import { draftFiling } from "../use-cases/draft-filing.server";
import { actPage } from "./act-page.server";

export const loader = protectedLoader("agencies.file", async (guarded) => {
  const { ctx, t } = guarded;
  const agency = ctx.actor.agencyId ? await agencyById(ctx.db, ctx.actor.agencyId) : undefined;
  const kinds = agency?.filingState === "listed" ? ["change", "yearly"] : ["initial"];
  const choices = kinds.map((value) => ({ value, label: t(`agencies:filing-kind.${value}`) }));
  const own = [
    { name: "eventOn", kind: "date", optional: true, help: true },
    { name: "statementYear", kind: "text", optional: true, help: true },
  ] as const;
  const first = [
    { name: "uscc", kind: "text", help: true },
    { name: "name", kind: "text" },
  ] as const;
  const fields = [
    { name: "kind", kind: "select", choices } as const,
    ...(agency ? [] : first),
    ...(kinds[0] === "change" ? own : []),
  ];
  return actPage(guarded, "new-filing", agency ? `/agencies/${agency.id}` : "/", fields);
});

export const action = protectedAction("agencies.file", newFilingSchema, async ({ ctx }, form) => {
  const { kind, eventOn, statementYear, uscc, name } = form;
  const content = uscc || name ? { uscc, name } : {};
  const result = await draftFiling(ctx, { kind, eventOn, statementYear, content });
  if (result.ok) return ok(`/agency-filings/${result.value.id}/form`);
  const { path } = result.refusal;
  return refused({ ...result.refusal, path: path?.replace("content.", "") });
});
