import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { EntryForm } from "~/components/form/entry-form";
import { TextField } from "~/components/form/text-field";
import { useEntryForm } from "~/components/form/use-entry-form";
import { LanguageSwitch } from "~/components/language-switch";
import { action, loader } from "./sign-in.server";

export { action, loader };

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ""} · 信衡` }];

export default function SignIn() {
  const { to } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation(["accounts", "common"]);
  const { form, fields } = useEntryForm<{ username: string; password: string }>({ id: "sign-in", answer });
  return (
    <main className="sign-in">
      <div className="sign-in-card">
        <div>
          <h1>{t("common:product")}</h1>
          <p className="soft">{t("common:product-purpose")}</p>
        </div>
        <EntryForm form={form} submit={t("sign-in.submit")}>
          <input type="hidden" name="to" value={to} />
          <TextField
            field={fields.username}
            label={t("sign-in.username")}
            input={{ autoComplete: "username", autoFocus: true, autoCapitalize: "none", spellCheck: false }}
          />
          <TextField
            field={fields.password}
            type="password"
            label={t("sign-in.password")}
            input={{ autoComplete: "current-password" }}
          />
        </EntryForm>
        <p className="soft">{t("sign-in.secrets")}</p>
      </div>
      <LanguageSwitch className="sign-in-foot" />
    </main>
  );
}
