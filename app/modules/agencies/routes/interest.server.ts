import { civilDayOf } from "~/platform/clock";
import { protectedAction, protectedLoader } from "~/platform/guard.server";
import { ok } from "~/platform/result";
import { analystsOf } from "../agencies.queries.server";
import { interestSchema } from "../supervision.schema";
import { declareInterest } from "../use-cases/declare-interest.server";
import { actPage, agencyOfAct } from "./act-page.server";

export const loader = protectedLoader("agencies.file", async (guarded) => {
  const agency = await agencyOfAct(guarded);
  const { t, ctx } = guarded;
  const analysts = (await analystsOf(ctx.db, agency.id, civilDayOf(ctx.now))).map(({ id, name }) => ({
    value: id,
    label: name,
  }));
  return actPage(
    guarded,
    "declare-interest",
    `/agencies/${agency.id}`,
    [
      { name: "uscc", kind: "text", help: true },
      {
        name: "kind",
        kind: "select",
        choices: [
          { value: "shareholding", label: t("agencies:interest-kind.shareholding") },
          { value: "common-control", label: t("agencies:interest-kind.common-control") },
          { value: "employment", label: t("agencies:interest-kind.employment") },
          { value: "relative", label: t("agencies:interest-kind.relative") },
          { value: "business", label: t("agencies:interest-kind.business") },
          { value: "other", label: t("agencies:interest-kind.other") },
        ],
      },
      { name: "analystId", kind: "select", help: true, optional: true, choices: analysts },
      { name: "from", kind: "date" },
      { name: "note", kind: "text", optional: true },
    ],
    agency.name,
  );
});

export const action = protectedAction("agencies.file", interestSchema, async ({ ctx, params }, form) => {
  const agencyId = params.id ?? "";
  const result = await declareInterest(ctx, { agencyId, ...form });
  return result.ok ? ok(`/agencies/${agencyId}`) : result;
});
