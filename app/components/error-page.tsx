import { Anchor, Container, Stack, Text, Title } from "@mantine/core";
import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";

const KNOWN = [400, 403, 404, 405, 409, 413, 415, 428, 429, 503];

/** Says what happened, what to do, and under which number it can be looked up. */
export function ErrorPage({ status, requestId }: { status: number; requestId: string }) {
  const { t } = useTranslation("common");
  const kind = KNOWN.includes(status) ? String(status) : "500";
  return (
    <Container size="sm" py={64} component="main">
      <Stack gap="sm">
        <Title order={1}>{t(`error.${kind}.title`)}</Title>
        <Text>{t(`error.${kind}.advice`)}</Text>
        <Text c="var(--ink-soft)" size="sm">
          {t("error.request", { id: requestId })}
        </Text>
        <Anchor component={Link} to="/">
          {t("error.home")}
        </Anchor>
      </Stack>
    </Container>
  );
}
