import { type ExpressionBuilder, sql } from "kysely";
import type { Db } from "#db/connection";
import type { DB } from "#db/schema";
import { isAscii } from "~/platform/ascii";

export interface JournalFilter {
  /** Instants; `from` inclusive, `to` exclusive. */
  from: Date | null;
  to: Date | null;
  kind: "change" | "read" | null;
  name: string | null;
  /** Null: any account; empty: nobody fits. */
  accountIds: readonly string[] | null;
  subjectId: string | null;
  caseId: string | null;
  /** The entry at the head when the list was opened: what came in at the head since is left out, and moves no places. */
  upTo?: string;
}

const COUNTED = 100_000;

const columns = [
  "journal_processes.id",
  "journal_processes.name",
  "journal_processes.kind",
  "journal_processes.at",
  "journal_processes.account_id",
  "journal_processes.actor_name",
  "journal_processes.actor_roles",
  "journal_processes.via",
  "journal_processes.address",
  "journal_processes.case_id",
  "journal_processes.ground",
  "journal_processes.reason_code",
  "journal_processes.row_count",
  "journal_processes.event_count",
  "journal_processes.subject_type",
] as const;

/** Whether a look showed data of this person, whatever its subject is. */
const showedPerson = (id: string) => sql<boolean>`json_value(journal_processes.filter_json, '$.personId') = ${id}`;

/** Where a process touched or showed this thing: by the index, and by the ids of looks that are not indexed yet. */
function concerns(eb: ExpressionBuilder<DB, "journal_processes">, subjectId: string, mark: string) {
  return eb.or([
    eb("journal_processes.id", "in", (sub) =>
      sub
        .selectFrom("journal_subjects")
        .select("journal_subjects.process_id")
        .where("journal_subjects.subject_id", "=", subjectId)
        .where("journal_subjects.subject_type", "in", (types) =>
          types.selectFrom("journal_subjects").select("journal_subjects.subject_type").distinct(),
        ),
    ),
    eb.and([
      eb("journal_processes.id", ">", mark),
      eb.or([sql<boolean>`find_in_set(${subjectId}, journal_processes.subject_ids) > 0`, showedPerson(subjectId)]),
    ]),
  ]);
}

const atOf = (db: Db, id: string) =>
  db.selectFrom("journal_processes as head").select("head.at").where("head.id", "=", id);

function filtered(db: Db, filter: JournalFilter, mark: string) {
  let query = db.selectFrom("journal_processes");
  const { from, to, kind, name, accountIds, subjectId, caseId, upTo } = filter;
  if (from) query = query.where("journal_processes.at", ">=", from);
  if (to) query = query.where("journal_processes.at", "<", to);
  if (kind) query = query.where("journal_processes.kind", "=", kind);
  if (name) query = query.where("journal_processes.name", "=", name);
  if (accountIds) {
    query =
      accountIds.length > 0
        ? query.where("journal_processes.account_id", "in", accountIds)
        : query.where((eb) => eb.lit(false));
  }
  if (upTo)
    query = query.where((eb) =>
      eb.or([eb("journal_processes.id", "<=", upTo), eb("journal_processes.at", "<", atOf(db, upTo))]),
    );
  if (caseId) query = query.where("journal_processes.case_id", "=", caseId);
  if (subjectId) query = query.where((eb) => concerns(eb, subjectId, mark));
  return query;
}

/** A stretch of the journal, newest first: from a place on, or what is older than an entry. New entries come in at its head. */
export interface JournalStretch {
  limit: number;
  offset?: number;
  after?: { at: Date; id: string };
}

/** A page of the journal, newest first. `mark`: how far the subject index reaches. */
export async function searchProcesses(
  db: Db,
  filter: JournalFilter,
  { offset = 0, after, limit, mark }: JournalStretch & { mark: string },
) {
  let found = filtered(db, filter, mark).select(columns);
  if (after)
    found = found
      .where("journal_processes.at", "<=", after.at)
      .where((eb) => eb.or([eb("journal_processes.at", "<", after.at), eb("journal_processes.id", "<", after.id)]));
  return found
    .orderBy("journal_processes.at", "desc")
    .orderBy("journal_processes.id", "desc")
    .limit(limit)
    .offset(offset)
    .execute();
}

/** Which fit, newest first, as many as are counted exactly. */
export async function processIds(db: Db, filter: JournalFilter, mark: string): Promise<string[]> {
  const rows = await filtered(db, filter, mark)
    .select("journal_processes.id")
    .orderBy("journal_processes.at", "desc")
    .orderBy("journal_processes.id", "desc")
    .limit(COUNTED)
    .execute();
  return rows.map(({ id }) => id);
}

/** These processes, in no order. */
export async function processesByIds(db: Db, ids: readonly string[]): Promise<JournalRow[]> {
  return db.selectFrom("journal_processes").select(columns).where("journal_processes.id", "in", ids).execute();
}

export type JournalRow = Awaited<ReturnType<typeof searchProcesses>>[number];

/** How many fit, counted up to 100,000. */
export async function countProcesses(
  db: Db,
  filter: JournalFilter,
  mark: string,
): Promise<{ total: number; totalIsExact: boolean }> {
  const bounded = filtered(db, filter, mark)
    .select("journal_processes.id")
    .limit(COUNTED + 1);
  const row = await db
    .selectFrom(bounded.as("found"))
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .executeTakeFirstOrThrow();
  const count = Number(row.count);
  return { total: Math.min(count, COUNTED), totalIsExact: count <= COUNTED };
}

/** Every name a process has had, in order. */
export async function processNames(db: Db): Promise<string[]> {
  const rows = await db
    .selectFrom("journal_processes")
    .select("journal_processes.name")
    .distinct()
    .orderBy("journal_processes.name")
    .execute();
  return rows.map(({ name }) => name);
}

/** Accounts by their exact username, or whose name holds the text; at most 200. */
export async function accountsLike(db: Db, text: string): Promise<string[]> {
  const rows = await db
    .selectFrom("accounts")
    .select("accounts.id")
    .where((eb) =>
      eb.or([
        ...(isAscii(text) ? [eb("accounts.id", "=", text)] : []),
        eb("accounts.username", "=", text),
        eb("accounts.display_name", "like", `%${text.replaceAll(/[\\%_]/g, "\\$&")}%`),
      ]),
    )
    .orderBy("accounts.id")
    .limit(200)
    .execute();
  return rows.map(({ id }) => id);
}

export async function processById(db: Db, id: string) {
  return db
    .selectFrom("journal_processes")
    .select([
      ...columns,
      "journal_processes.request_id",
      "journal_processes.reason_text",
      "journal_processes.filter_json",
      "journal_processes.subject_ids",
    ])
    .where("journal_processes.id", "=", id)
    .executeTakeFirst();
}

/** Events of a process in their order. */
export async function eventsOf(db: Db, processId: string, { offset, limit }: { offset: number; limit: number }) {
  return db
    .selectFrom("journal_events")
    .select([
      "journal_events.id",
      "journal_events.name",
      "journal_events.version",
      "journal_events.subject_type",
      "journal_events.subject_id",
      "journal_events.person_id",
      "journal_events.payload",
    ])
    .where("journal_events.process_id", "=", processId)
    .where("journal_events.ordinal", ">=", offset)
    .orderBy("journal_events.ordinal")
    .orderBy("journal_events.id")
    .limit(limit)
    .execute();
}

/** Who looked at or changed a thing, newest first: from the index and from what is not indexed yet. */
export async function processesConcerning(
  db: Db,
  subject: { type: string; id: string },
  { mark, kind, limit }: { mark: string; kind: "change" | "read" | null; limit: number },
) {
  let indexed = db
    .selectFrom("journal_subjects")
    .innerJoin("journal_processes", "journal_processes.id", "journal_subjects.process_id")
    .select(columns)
    .where("journal_subjects.subject_type", "=", subject.type)
    .where("journal_subjects.subject_id", "=", subject.id);
  let tail = db
    .selectFrom("journal_processes")
    .select(columns)
    .where("journal_processes.id", ">", mark)
    .where("journal_processes.kind", "=", "read")
    .where((eb) => {
      const shown = eb.and([
        eb("journal_processes.subject_type", "=", subject.type),
        sql<boolean>`find_in_set(${subject.id}, journal_processes.subject_ids) > 0`,
      ]);
      return subject.type === "person" ? eb.or([shown, showedPerson(subject.id)]) : shown;
    });
  if (kind) {
    indexed = indexed.where("journal_processes.kind", "=", kind);
    tail = tail.where("journal_processes.kind", "=", kind);
  }
  const [known, fresh] = await Promise.all([
    indexed.orderBy("journal_processes.id", "desc").limit(limit).execute(),
    tail.orderBy("journal_processes.id", "desc").limit(limit).execute(),
  ]);
  const all = new Map([...known, ...fresh].map((row) => [row.id, row]));
  return [...all.values()].sort((a, b) => (a.id < b.id ? 1 : -1)).slice(0, limit);
}
