import { type ExpressionBuilder, sql } from "kysely";
import type { Db } from "#db/connection";
import type { DB } from "#db/schema";
import { isAscii } from "~/platform/ascii";
import type { CivilDate } from "~/platform/civil-date";
import { agencyColumns } from "./agencies.queries.server";
import type { Agency, AgencyFilingState, ListedAgency, MeasureKind } from "./agencies.types";

export interface ListedFilter {
  /** The day whose standing is asked for. */
  on: CivilDate;
  /** Part of the name, or a whole code. */
  q?: string;
  standing?: "good" | "suspended" | "removed";
  home?: Agency["home"];
  /** Where their first filing stands; those listed where nothing is said. */
  states?: readonly AgencyFilingState[];
  offset?: number;
  limit: number;
}

/** Agencies that were ever listed, suspended and removed ones among them, with their standing on the day, by the pinyin of their name. */
export async function listedAgencies(db: Db, filter: ListedFilter): Promise<ListedAgency[]> {
  return listed(db, filter)
    .select(agencyColumns)
    .select((eb) => standingOf(eb, filter.on).as("standing"))
    .orderBy("agencies.name_sort")
    .orderBy("agencies.id")
    .limit(filter.limit)
    .offset(filter.offset ?? 0)
    .execute();
}

export async function countListedAgencies(db: Db, filter: Omit<ListedFilter, "offset" | "limit">): Promise<number> {
  const row = await listed(db, filter)
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

function listed(db: Db, { on, q, standing, home, states = ["listed"] }: Omit<ListedFilter, "offset" | "limit">) {
  let query = db.selectFrom("agencies").where("agencies.filing_state", "in", [...states]);
  if (standing) query = query.where((eb) => eb(standingOf(eb, on), "=", standing));
  if (home) query = query.where("agencies.home", "=", home);
  if (q) {
    const part = `%${q.replace(/[\\%_]/g, "\\$&")}%`;
    query = query.where((eb) =>
      eb.or([
        eb("agencies.name", "like", part),
        ...(isAscii(q) ? [eb("agencies.code", "=", q), eb("agencies.uscc", "=", q)] : []),
      ]),
    );
  }
  return query;
}

/** `standingOn` of `standing.rules.ts` as one condition, so that a list, its filter and its total say the same of the day. */
function standingOf(eb: ExpressionBuilder<DB, "agencies">, day: CivilDate) {
  const bites = (kind: MeasureKind) =>
    eb.exists(
      eb
        .selectFrom("agency_measures")
        .select(sql<number>`1`.as("one"))
        .whereRef("agency_measures.agency_id", "=", "agencies.id")
        .where("agency_measures.kind", "=", kind)
        .where("agency_measures.state", "in", ["in-force", "lifted"])
        .where("agency_measures.from_on", "<=", day)
        .where((m) => m.or([m("agency_measures.until_on", "is", null), m("agency_measures.until_on", ">=", day)]))
        .where((m) => m.or([m("agency_measures.lifted_on", "is", null), m("agency_measures.lifted_on", ">", day)])),
    );
  return eb
    .case()
    .when(eb.or([eb("agencies.listed_on", "is", null), eb("agencies.listed_on", ">", day)]))
    .then(sql.lit("not-listed" as const))
    .when(bites("removal"))
    .then(sql.lit("removed" as const))
    .when(bites("suspension"))
    .then(sql.lit("suspended" as const))
    .else(sql.lit("good" as const))
    .end();
}
