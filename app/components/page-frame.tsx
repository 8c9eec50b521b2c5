import { Anchor, AppShell, Box, Burger, Group, NavLink, Text, UnstyledButton } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { Form, Link, useLocation } from "@remix-run/react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Language } from "~/platform/i18n";

interface FrameProps {
  user: { name: string } | null;
  lng: Language;
  navigation: { key: string; items: { key: string; to: string }[] }[];
  children: ReactNode;
}

export function PageFrame({ user, lng, navigation, children }: FrameProps) {
  const { t } = useTranslation("common");
  const [opened, { toggle }] = useDisclosure(false);
  const { pathname, search } = useLocation();
  const other: Language = lng === "zh-CN" ? "en" : "zh-CN";
  return (
    <AppShell
      header={{ height: 48 }}
      navbar={{ width: 208, breakpoint: "sm", collapsed: { mobile: !opened } }}
      padding="md"
    >
      <AppShell.Header>
        <Group h="100%" px="md" justify="space-between" wrap="nowrap">
          <Group gap="xs" wrap="nowrap">
            <Burger opened={opened} onClick={toggle} hiddenFrom="sm" size="sm" aria-label={t("frame.menu")} />
            <Anchor component={Link} to="/" fw={600} underline="never">
              {t("product")}
            </Anchor>
          </Group>
          <Group gap="md" wrap="nowrap">
            <Form method="post" action="/language" reloadDocument>
              <input type="hidden" name="lng" value={other} />
              <input type="hidden" name="to" value={pathname + search} />
              <UnstyledButton type="submit" lang={other}>
                {t("frame.other-language")}
              </UnstyledButton>
            </Form>
            <Text visibleFrom="sm">{user?.name}</Text>
            <Form method="post" action="/sign-out" reloadDocument>
              <UnstyledButton type="submit">{t("frame.sign-out")}</UnstyledButton>
            </Form>
          </Group>
        </Group>
      </AppShell.Header>
      <AppShell.Navbar p="xs" aria-label={t("frame.navigation")}>
        {navigation.map((group) => (
          <Box key={group.key} mb="sm">
            <Text size="xs" c="var(--ink-soft)" px="sm">
              {t(`nav.group.${group.key}`)}
            </Text>
            {group.items.map((item) => (
              <NavLink
                key={item.key}
                component={Link}
                to={item.to}
                label={t(`nav.${item.key}`)}
                active={item.to === "/" ? pathname === "/" : pathname.startsWith(item.to)}
              />
            ))}
          </Box>
        ))}
      </AppShell.Navbar>
      <AppShell.Main>{children}</AppShell.Main>
    </AppShell>
  );
}
