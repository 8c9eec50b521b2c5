import { unitsByCode } from "~/modules/reference/org-units.queries.server";
import { protectedAction, protectedLoader } from "~/platform/guard.server";
import { no } from "~/platform/result";
import { agencyOfSeat } from "../accounts.queries.server";
import { createAccountSchema } from "../accounts.schema";
import { createAccount } from "../use-cases/create-account.server";
import { initialPassword } from "../use-cases/reset-password.server";

export const loader = protectedLoader("accounts.create", async ({ t }) => ({ title: t("accounts:create.title") }));

/** Answers with the first password, shown once; a service has none. */
export const action = protectedAction("accounts.create", createAccountSchema, async ({ ctx }, form) => {
  const [unit] = form.unitCode ? await unitsByCode(ctx.db, [form.unitCode]) : [];
  if (form.unitCode && !unit) return no("accounts:refusal.unknown-unit", { path: "unitCode", status: 422 });
  const seat = form.principalKind === "agency-seat" && form.agencyCode;
  const agency = seat ? await agencyOfSeat(ctx.db, seat) : undefined;
  if (form.agencyCode && !agency) return no("accounts:refusal.unknown-agency", { path: "agencyCode", status: 422 });
  const password = form.principalKind === "service" ? null : initialPassword();
  const made = await createAccount(ctx, {
    username: form.username,
    displayName: form.displayName,
    principalKind: form.principalKind,
    unitId: unit?.id ?? null,
    agencyId: agency?.id ?? null,
    endsOn: form.endsOn ?? null,
    password,
    mustChangePassword: password !== null,
    roles: [],
  });
  return made.ok ? Response.json({ id: made.value, password: password ?? "" }) : made;
});
