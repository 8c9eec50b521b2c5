import { getFormProps, getInputProps, useForm } from "@conform-to/react";
import { Button, PasswordInput, Stack } from "@mantine/core";
import type { MetaFunction } from "@remix-run/node";
import { Form, useActionData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { FormErrors } from "~/components/form-errors";
import { PageHeader } from "~/components/page-header";
import { action, loader } from "./change-password.server";

export { action, loader };

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ""} · 信衡` }];

export default function ChangePassword() {
  const result = useActionData<typeof action>();
  const { t } = useTranslation("accounts");
  const [form, fields] = useForm<{ current: string; fresh: string; again: string }>({
    lastResult: result && "reply" in result ? result.reply : undefined,
  });
  return (
    <>
      <PageHeader title={t("password.title")} purpose={t("password.purpose")} />
      <Form method="post" {...getFormProps(form)}>
        <Stack maw={420}>
          <FormErrors errors={form.errors} />
          <PasswordInput
            {...getInputProps(fields.current, { type: "password" })}
            label={t("password.current")}
            error={fields.current.errors?.[0]}
            autoComplete="current-password"
          />
          <PasswordInput
            {...getInputProps(fields.fresh, { type: "password" })}
            label={t("password.fresh")}
            description={t("password.rule")}
            error={fields.fresh.errors?.[0]}
            autoComplete="new-password"
          />
          <PasswordInput
            {...getInputProps(fields.again, { type: "password" })}
            label={t("password.again")}
            error={fields.again.errors?.[0]}
            autoComplete="new-password"
          />
          <Button type="submit" style={{ alignSelf: "flex-start" }}>
            {t("password.submit")}
          </Button>
        </Stack>
      </Form>
    </>
  );
}
