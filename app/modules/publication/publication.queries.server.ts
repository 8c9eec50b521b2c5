import type { Db } from "#db/connection";

/** Names of legal sources by key, in both languages. */
export async function sourceNames(db: Db, keys: readonly string[]): Promise<Map<string, { zh: string; en: string }>> {
  if (keys.length === 0) return new Map();
  const rows = await db
    .selectFrom("legal_sources")
    .select(["legal_sources.source_key as key", "legal_sources.full_name_zh as zh", "legal_sources.short_en as en"])
    .where("legal_sources.source_key", "in", [...new Set(keys)])
    .orderBy("legal_sources.source_key")
    .limit(1_000)
    .execute();
  return new Map(rows.map(({ key, zh, en }) => [key, { zh, en }]));
}

/** Changes with every change of agencies, their measures or scales: how many, how often changed, when last. */
export async function registerMark(db: Db): Promise<{ mark: string; changedAt: Date | null }> {
  const agencies = await db
    .selectFrom("agencies")
    .select((eb) => [
      eb.fn.countAll<string>().as("count"),
      eb.fn.sum<string>("agencies.version").as("versions"),
      eb.fn.max("agencies.updated_at").as("at"),
    ])
    .executeTakeFirstOrThrow();
  const measures = await db
    .selectFrom("agency_measures")
    .select((eb) => [
      eb.fn.countAll<string>().as("count"),
      eb.fn.sum<string>("agency_measures.version").as("versions"),
      eb.fn.max("agency_measures.updated_at").as("at"),
    ])
    .executeTakeFirstOrThrow();
  const scales = await db
    .selectFrom("agency_scales")
    .select((eb) => [
      eb.fn.countAll<string>().as("count"),
      eb.fn.count<string>("agency_scales.valid_until_on").as("versions"),
      eb.fn.max("agency_scales.created_at").as("at"),
    ])
    .executeTakeFirstOrThrow();
  const parts = [agencies, measures, scales];
  const instants = parts.map(({ at }) => at).filter((at): at is Date => at !== null);
  return {
    mark: parts.map(({ count, versions }) => `${count}.${versions ?? 0}`).join("-"),
    changedAt: instants.reduce<Date | null>((last, at) => (last === null || at > last ? at : last), null),
  };
}
