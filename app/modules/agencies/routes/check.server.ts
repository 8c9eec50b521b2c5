import { protectedAction, protectedLoader } from "~/platform/guard.server";
import { ok } from "~/platform/result";
import { checkSchema } from "../supervision.schema";
import { checkAgency } from "../use-cases/check-agency.server";
import { actPage, agencyOfAct } from "./act-page.server";

export const loader = protectedLoader("agencies.check", async (guarded) => {
  const agency = await agencyOfAct(guarded);
  const { t } = guarded;
  return actPage(
    guarded,
    "check-agency",
    `/agencies/${agency.id}`,
    [
      { name: "checkedOn", kind: "date" },
      { name: "subject", kind: "text" },
      {
        name: "result",
        kind: "select",
        choices: [
          { value: "in-order", label: t("agencies:check-result.in-order") },
          { value: "remarks", label: t("agencies:check-result.remarks") },
        ],
      },
      { name: "remarks", kind: "area", optional: true },
    ],
    agency.name,
  );
});

export const action = protectedAction("agencies.check", checkSchema, async ({ ctx, params }, form) => {
  const agencyId = params.id ?? "";
  const result = await checkAgency(ctx, { agencyId, ...form });
  return result.ok ? ok(`/agencies/${agencyId}`) : result;
});
