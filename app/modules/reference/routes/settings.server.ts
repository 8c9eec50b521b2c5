import { protectedLoader } from "~/platform/guard.server";
import { recordCatalogue } from "../catalogue-look.server";
import { settingRows } from "../settings.queries.server";
import { SETTINGS, settingKey } from "../settings.types";

export const loader = protectedLoader("settings.change", async ({ ctx, t }) => {
  const names = SETTINGS.map(({ name }) => name);
  const known = new Map((await settingRows(ctx.db, names)).map((row) => [row.name, row]));
  await recordCatalogue(ctx, "settings", names);
  return {
    title: t("reference:settings.title"),
    rows: SETTINGS.map((setting) => {
      const row = known.get(setting.name);
      return {
        name: setting.name,
        label: t(`reference:setting.${settingKey(setting.name)}`),
        help: t(`reference:setting-help.${settingKey(setting.name)}`),
        value: String(row ? JSON.parse(row.value_json) : setting.initial),
        setAt: row?.updated_at.toISOString() ?? null,
      };
    }),
  };
});
