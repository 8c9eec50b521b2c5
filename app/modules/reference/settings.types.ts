/**
 * What the system administrator sets on screen (issue: accounts and settings). What the law fixes is no setting: bounds are
 * those of the house, and within them a change counts from the next request on. `initial` holds until somebody sets it.
 */
export const SETTINGS = [
  { name: "vetting.place", kind: "place", initial: "宿", most: 6 },
  { name: "vetting.issuer", kind: "text", initial: "宿迁市干部诚信核查办公室", most: 60 },
  { name: "public.contact", kind: "optional-text", initial: "", most: 200 },
  { name: "accounts.idle-minutes", kind: "number", initial: 30, least: 5, most: 30 },
  { name: "accounts.session-hours", kind: "number", initial: 12, least: 1, most: 12 },
] as const;

export type Setting = (typeof SETTINGS)[number];
export type SettingName = Setting["name"];
export type SettingValue = string | number;

export const settingNamed = (name: string): Setting | undefined => SETTINGS.find((one) => one.name === name);

/** Part of a message key that stands for a setting. */
export const settingKey = (name: string): string => name.replace(".", "-");

export const settingSubject = (name: string) => ({ type: "system-setting", id: name });
