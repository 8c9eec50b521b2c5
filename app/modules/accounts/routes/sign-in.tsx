import { getFormProps, getInputProps, useForm } from "@conform-to/react";
import { Box, Button, Paper, PasswordInput, Stack, Text, TextInput, Title } from "@mantine/core";
import type { MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { FormErrors } from "~/components/form-errors";
import { action, loader } from "./sign-in.server";

export { action, loader };

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ""} · 信衡` }];

export default function SignIn() {
  const { to, other } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const { t } = useTranslation(["accounts", "common"]);
  const [form, fields] = useForm({ lastResult: result?.reply });
  return (
    <Box component="main" mih="100vh" style={{ display: "grid", placeItems: "center" }} p="md">
      <Paper withBorder p="xl" w="100%" maw={400}>
        <Stack>
          <div>
            <Title order={1}>{t("common:product")}</Title>
            <Text c="var(--ink-soft)">{t("common:product-purpose")}</Text>
          </div>
          <Form method="post" {...getFormProps(form)}>
            <Stack gap="sm">
              <FormErrors errors={form.errors} />
              <input type="hidden" name="to" value={to} />
              <TextInput
                {...getInputProps(fields.username!, { type: "text" })}
                label={t("sign-in.username")}
                error={fields.username?.errors?.[0]}
                autoComplete="username"
                autoFocus
                required={false}
              />
              <PasswordInput
                {...getInputProps(fields.password!, { type: "password" })}
                label={t("sign-in.password")}
                error={fields.password?.errors?.[0]}
                autoComplete="current-password"
                required={false}
              />
              <Button type="submit">{t("sign-in.submit")}</Button>
            </Stack>
          </Form>
          <Form method="post" action="/language" reloadDocument>
            <input type="hidden" name="lng" value={other} />
            <input type="hidden" name="to" value="/sign-in" />
            <Button type="submit" variant="subtle" size="compact-sm" lang={other}>
              {t("common:frame.other-language")}
            </Button>
          </Form>
        </Stack>
      </Paper>
    </Box>
  );
}
