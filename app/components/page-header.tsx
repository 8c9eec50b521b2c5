import { Group, Stack, Text, Title } from "@mantine/core";
import type { ReactNode } from "react";

/** Title, one plain sentence of purpose, and one primary action top right: the head of every page. */
export function PageHeader({ title, purpose, action }: { title: string; purpose?: string; action?: ReactNode }) {
  return (
    <Group justify="space-between" align="flex-start" mb="md" wrap="wrap">
      <Stack gap={2}>
        <Title order={1}>{title}</Title>
        {purpose ? <Text c="var(--ink-soft)">{purpose}</Text> : null}
      </Stack>
      {action}
    </Group>
  );
}
