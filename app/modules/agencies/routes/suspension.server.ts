import { legalSources } from "~/modules/reference/catalogue.queries.server";
import { protectedAction, protectedLoader } from "~/platform/guard.server";
import { ok } from "~/platform/result";
import { proposeMeasureSchema } from "../agencies.schema";
import { suspendAgency } from "../use-cases/suspend-agency.server";
import { actPage, agencyOfAct } from "./act-page.server";

export const loader = protectedLoader("agencies.suspend", async (guarded) => {
  const agency = await agencyOfAct(guarded);
  const { t } = guarded;
  const sources = (await legalSources(guarded.ctx.db))
    .filter(({ source_key: key }) => ["SQJG", "JS21", "ZX", "PJ"].includes(key))
    .map((source) => ({ value: source.source_key, label: guarded.lng === "en" ? source.short_en : source.short_zh }));
  return actPage(
    guarded,
    "suspend-agency",
    `/agencies/${agency.id}`,
    [
      {
        name: "kind",
        kind: "select",
        choices: [
          { value: "suspension", label: t("agencies:measure-kind.suspension") },
          { value: "removal", label: t("agencies:measure-kind.removal") },
        ],
      },
      { name: "from", kind: "date" },
      { name: "until", kind: "date", optional: true, help: true },
      { name: "publicUntil", kind: "date", optional: true, help: true },
      { name: "basisCode", kind: "select", choices: sources },
      { name: "reason", kind: "area" },
      { name: "documentNo", kind: "text" },
      { name: "penaltyDocumentNo", kind: "text", optional: true, help: true },
    ],
    agency.name,
  );
});

export const action = protectedAction("agencies.suspend", proposeMeasureSchema, async ({ ctx, params }, form) => {
  const agencyId = params.id ?? "";
  const result = await suspendAgency(ctx, { agencyId, ...form });
  return result.ok ? ok(`/agency-measures/${result.value.id}`) : result;
});
