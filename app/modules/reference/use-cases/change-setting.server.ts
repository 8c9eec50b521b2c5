import { type Ctx, runProcess } from "~/platform/process.server";
import { no, ok, type Result } from "~/platform/result";
import { staleRefusal } from "~/platform/stale.server";
import type { SettingSnapshot } from "../settings.events";
import { lockSetting, saveSetting } from "../settings.queries.server";
import { settingValue } from "../settings.rules";
import { settingNamed, settingSubject } from "../settings.types";

export interface ChangedSetting {
  readonly name: string;
  /** How often it had been set when the form was read; 0 where it never was. */
  readonly version: number;
  readonly value: string;
  /** Why, in words. */
  readonly text: string;
}

/**
 * Sets a value of the system; it counts from the next request on. Refusals: `setting-unknown`, `version-stale`, those of
 * `settingValue`, `setting-same`.
 */
export async function changeSetting(ctx: Ctx, { name, version, value, text }: ChangedSetting): Promise<Result<string>> {
  const setting = settingNamed(name);
  if (!setting) return no("reference:refusal.setting-unknown", { status: 404 });
  return runProcess(ctx, { name: "change-setting", reason: { text } }, async (unit) => {
    const known = await lockSetting(unit.db, name);
    const subject = settingSubject(name);
    if ((known?.version ?? 0) !== version) return staleRefusal(unit.db, { subject, namespace: "reference" });
    const typed = settingValue(setting, value);
    if (!typed.ok) return typed;
    const before = known ? ({ value: JSON.parse(known.value_json) } as SettingSnapshot) : null;
    if (typed.value === (before?.value ?? setting.initial)) {
      return no("reference:refusal.setting-same", { path: "value", status: 422 });
    }
    await saveSetting(unit.db, name, typed.value, ctx.now);
    unit.record({ name: "setting-changed", subject, before, after: { value: typed.value } satisfies SettingSnapshot });
    return ok(name);
  });
}
