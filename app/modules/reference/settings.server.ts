import type { Db } from "#db/connection";
import { type Foldable, lastAfter } from "~/platform/fold";
import { Kept } from "~/platform/kept.server";
import { type SettingSnapshot, settingEvents } from "./settings.events";
import { settingRows } from "./settings.queries.server";
import { SETTINGS, type SettingName, type SettingValue, settingSubject } from "./settings.types";

export type Settings = Readonly<Record<SettingName, SettingValue>>;

const NAMES = SETTINGS.map(({ name }) => name);
const { type: SUBJECT } = settingSubject("");
const kept = new Kept<Settings>([SUBJECT]);

/** All settings as they stand. */
export function settingsNow(db: Db): Promise<Settings> {
  return kept.get(db, "all", async () => {
    const known = new Map((await settingRows(db, NAMES)).map((row) => [row.name, JSON.parse(row.value_json)]));
    const entries = SETTINGS.map(({ name, initial }) => [name, (known.get(name) ?? initial) as SettingValue]);
    return Object.fromEntries(entries) as Settings;
  });
}

/** The settings that somebody has set. */
export const settingFold: Foldable<Db> = {
  subjectType: SUBJECT,
  tables: ["settings"],
  fold: lastAfter([...settingEvents]),
  async present(db, after) {
    if (after !== null) return [];
    const rows = await settingRows(db, NAMES);
    return rows.map(({ name, value_json }) => ({
      id: name,
      state: { value: JSON.parse(value_json) as SettingValue } satisfies SettingSnapshot,
    }));
  },
};
