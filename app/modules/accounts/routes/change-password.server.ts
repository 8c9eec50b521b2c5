import { redirect } from "@remix-run/node";
import { protectedAction, protectedLoader } from "~/platform/guard.server";
import { changePasswordSchema } from "../accounts.schema";
import { changePassword } from "../use-cases/change-password.server";

export const loader = protectedLoader("signed-in", async ({ t }) => ({ title: t("accounts:password.title") }));

export const action = protectedAction(
  "signed-in",
  changePasswordSchema,
  async ({ ctx, request }, { current, fresh }) => {
    const result = await changePassword(ctx, { current, fresh, userAgent: request.headers.get("User-Agent") });
    if (!result.ok) return result;
    return redirect("/", { headers: { "Set-Cookie": result.value } });
  },
  { hideFields: ["current", "fresh", "again"] },
);
