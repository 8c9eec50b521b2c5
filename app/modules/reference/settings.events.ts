/** Version 1 of a setting that somebody has set. */
export interface SettingSnapshot {
  value: string | number;
}

export const settingEvents = ["setting-changed"] as const;
