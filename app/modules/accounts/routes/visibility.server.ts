import { notFound, protectedAction, protectedLoader } from "~/platform/guard.server";
import { ROLES } from "~/platform/permissions";
import { ok } from "~/platform/result";
import { visibilityRows } from "../account-state.queries.server";
import { visibilitySchema } from "../accounts.schema";
import { changeVisibility } from "../use-cases/change-visibility.server";

/** Classes of records as the product ships them; a class nobody sees any more still has its page. */
const CLASSES = ["discipline", "organisational", "mild", "judicial", "commendation", "assessment", "public-credit"];

function classOf(params: Record<string, string | undefined>): string {
  const name = CLASSES.find((known) => known === params.class);
  if (!name) throw notFound();
  return name;
}

export const loader = protectedLoader("visibility.change", async ({ ctx, params, t }) => {
  const name = classOf(params);
  const rows = await visibilityRows(ctx.db);
  const held = rows.filter((row) => row.visibility_class === name).map(({ role }) => role);
  return {
    title: t("accounts:visibility.title", { class: t(`accounts:class.${name}`) }),
    seen: held.join(" "),
    roles: ROLES.map((role) => ({ role, sees: held.includes(role) })),
  };
});

export const action = protectedAction("visibility.change", visibilitySchema, async ({ ctx, params }, form) => {
  const seen = form.seen.split(" ").filter(Boolean);
  const result = await changeVisibility(ctx, { ...form, visibilityClass: classOf(params), seen });
  return result.ok ? ok("/roles") : result;
});
