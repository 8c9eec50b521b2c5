import { legalSources } from "~/modules/reference/catalogue.queries.server";
import { civilDayOf } from "~/platform/clock";
import { type Guarded, notFound, protectedAction, protectedLoader } from "~/platform/guard.server";
import { ok } from "~/platform/result";
import { dutyById, dutyRules } from "../duties.queries.server";
import { dutyTitle } from "../settle-duty.server";
import { proposeMeasureSchema } from "../supervision.schema";
import { suspendAgency } from "../use-cases/suspend-agency.server";
import { actPage, agencyOfAct } from "./act-page.server";

export const loader = protectedLoader("agencies.suspend", async (guarded) => {
  const agency = await agencyOfAct(guarded);
  const { t } = guarded;
  const missed = await missedDuty(guarded, agency.id);
  const sources = (await legalSources(guarded.ctx.db))
    .filter(({ source_key: key }) => ["SQJG", "JS21", "ZX", "PJ", missed?.basisCode].includes(key))
    .map((source) => ({ value: source.source_key, label: guarded.lng === "en" ? source.short_en : source.short_zh }));
  const page = actPage(
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
      { name: "from", kind: "date", value: missed && civilDayOf(guarded.ctx.now) },
      { name: "until", kind: "date", optional: true, help: true },
      { name: "publicUntil", kind: "date", optional: true, help: true },
      { name: "basisCode", kind: "select", choices: sources, value: missed?.basisCode },
      { name: "reason", kind: "area", value: missed?.ground },
      { name: "documentNo", kind: "text" },
      { name: "penaltyDocumentNo", kind: "text", optional: true, help: true },
    ],
    agency.name,
  );
  return { ...page, dutyId: missed?.id ?? null };
});

/** What the proposal answers, where its line on the workbench led here: the basis of its rule and the ground in words. @throws 404 */
async function missedDuty({ ctx, t, lng, url }: Guarded, agencyId: string) {
  const id = url.searchParams.get("duty");
  if (!id) return undefined;
  const duty = await dutyById(ctx.db, id);
  const rule = duty && (await dutyRules(ctx.db)).find(({ code }) => code === duty.ruleCode);
  if (!rule || duty.agencyId !== agencyId || (duty.state !== "missed" && duty.state !== "late")) throw notFound();
  const title = dutyTitle(rule, duty.subject)[lng === "en" ? "en" : "zh"];
  const ground = t("agencies:suspend-agency.ground", { title, day: duty.dueOn });
  return { id, basisCode: rule.sourceCode, ground };
}

export const action = protectedAction("agencies.suspend", proposeMeasureSchema, async ({ ctx, params }, form) => {
  const agencyId = params.id ?? "";
  const result = await suspendAgency(ctx, { agencyId, ...form });
  return result.ok ? ok(`/agency-measures/${result.value.id}`) : result;
});
