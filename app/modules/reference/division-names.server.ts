import type { Db } from "#db/connection";
import type { Language } from "~/platform/i18n";
import { divisions } from "./catalogue.queries.server";

/** The names of all divisions in one language, by code. */
export async function divisionNames(db: Db, lng: Language): Promise<ReadonlyMap<string, string>> {
  return new Map((await divisions(db)).map((row) => [row.code, lng === "en" ? row.name_en : row.name_zh]));
}
