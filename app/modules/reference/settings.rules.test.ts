import { expect, it } from "vitest";
import { settingValue } from "./settings.rules";
import { SETTINGS, settingNamed } from "./settings.types";

it.each([
  ["vetting.place", "宿", "宿"],
  ["vetting.place", " 宿城 ", "宿城"],
  ["vetting.place", "", "setting-empty"],
  ["vetting.place", "SQ", "setting-place"],
  ["vetting.place", "宿〔26〕", "setting-place"],
  ["vetting.place", "一二三四五六七", "setting-too-long"],
  ["vetting.issuer", "甲市核查办公室", "甲市核查办公室"],
  ["vetting.issuer", "  ", "setting-empty"],
  ["vetting.issuer", "办".repeat(61), "setting-too-long"],
  ["public.contact", "", ""],
  ["public.contact", "0527-0000000", "0527-0000000"],
  ["accounts.idle-minutes", "5", 5],
  ["accounts.idle-minutes", "30", 30],
  ["accounts.idle-minutes", "31", "setting-number"],
  ["accounts.idle-minutes", "4", "setting-number"],
  ["accounts.idle-minutes", "10.5", "setting-number"],
  ["accounts.idle-minutes", "", "setting-number"],
  ["accounts.session-hours", "12", 12],
  ["accounts.session-hours", "13", "setting-number"],
] as const)("%s typed as “%s” is %s", (name, typed, expected) => {
  const result = settingValue(settingNamed(name)!, typed);
  expect(result.ok ? result.value : result.refusal.code).toBe(expected);
});

it("every setting starts with a value that could be typed", () => {
  for (const setting of SETTINGS) {
    expect(settingValue(setting, String(setting.initial))).toEqual({ ok: true, value: setting.initial });
  }
});
