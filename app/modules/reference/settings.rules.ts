import { no, ok, type Result } from "~/platform/result";
import type { Setting, SettingValue } from "./settings.types";

/** What was typed as the value of a setting. Refusals: `setting-empty`, `setting-too-long`, `setting-place`, `setting-number`. */
export function settingValue(setting: Setting, typed: string): Result<SettingValue> {
  const text = typed.trim();
  const refuse = (code: string, params?: Record<string, number>) =>
    no(`reference:refusal.${code}`, { path: "value", status: 422, params });
  if (setting.kind === "number") {
    const { least, most } = setting;
    const number = /^\d{1,6}$/.test(text) ? Number(text) : Number.NaN;
    return number >= least && number <= most ? ok(number) : refuse("setting-number", { least, most });
  }
  if (text === "" && setting.kind !== "optional-text") return refuse("setting-empty");
  if ([...text].length > setting.most) return refuse("setting-too-long", { most: setting.most });
  if (setting.kind === "place" && !/^\p{Script=Han}+$/u.test(text)) return refuse("setting-place");
  return ok(text);
}
