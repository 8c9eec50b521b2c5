import { notFound, protectedAction, protectedLoader } from "~/platform/guard.server";
import { ok } from "~/platform/result";
import { settingSchema } from "../reference.schema";
import { settingRows } from "../settings.queries.server";
import { settingKey, settingNamed } from "../settings.types";
import { changeSetting } from "../use-cases/change-setting.server";

export const loader = protectedLoader("settings.change", async ({ ctx, params, t }) => {
  const setting = settingNamed(params.name ?? "");
  if (!setting) throw notFound();
  const [row] = await settingRows(ctx.db, [setting.name]);
  return {
    title: t("reference:setting-change.title", { label: t(`reference:setting.${settingKey(setting.name)}`) }),
    help: t(`reference:setting-help.${settingKey(setting.name)}`),
    version: row?.version ?? 0,
    value: String(row ? JSON.parse(row.value_json) : setting.initial),
    isOptional: setting.kind === "optional-text",
  };
});

export const action = protectedAction("settings.change", settingSchema, async ({ ctx, params }, form) => {
  const result = await changeSetting(ctx, { name: params.name ?? "", ...form });
  return result.ok ? ok("/settings") : result;
});
