import type { Db } from "#db/connection";
import type { CivilDate } from "./civil-date";
import type { PageOf } from "./every-page";
import type { Language } from "./i18n";
import { newId } from "./id";
import type { Permission } from "./permissions";
import type { Ctx } from "./process.server";
import { linesOf } from "./task-reach.server";

/** A word that the register keeps in both languages. */
export interface BothLanguages {
  readonly zh: string;
  readonly en: string;
}

export interface NewTask {
  /** Kebab-case; its sentence is the message `<namespace>:task.<kind>`. */
  kind: string;
  namespace: string;
  subject: { type: string; id: string };
  /** Whose name the sentence says, where it says one: the look at the line is found under that person. */
  personId?: string;
  /** Who may do it: holders of this right … */
  permission: Permission;
  /** … at this unit or above it, where given; … */
  unitId?: string | null;
  /** … or with this division in their scope, or, with `city`, the whole of it; … */
  division?: string | null;
  /** … or of this agency, where given; … */
  agencyId?: string | null;
  /** … or this account alone; … */
  accountId?: string | null;
  /** … and never this one, nor another of the same person (four eyes), nor any who had a hand in the case that it is about. */
  notAccountId?: string | null;
  params?: Record<string, string | number | BothLanguages>;
  href: string;
  dueOn?: CivilDate | null;
}

/** Puts a line on the workbench of whoever may do it; inside the transaction that makes it necessary. */
export async function addTask(db: Db, task: NewTask, at: Date): Promise<void> {
  await db
    .insertInto("tasks")
    .values({
      id: newId(),
      kind: `${task.namespace}:task.${task.kind}`,
      subject_type: task.subject.type,
      subject_id: task.subject.id,
      person_id: task.personId ?? null,
      permission: task.permission,
      unit_id: task.unitId ?? null,
      division_code: task.division ?? null,
      agency_id: task.agencyId ?? null,
      account_id: task.accountId ?? null,
      not_account_id: task.notAccountId ?? null,
      params_json: JSON.stringify(task.params ?? {}),
      href: task.href,
      due_on: task.dueOn ?? null,
      created_at: at,
    })
    .execute();
}

/** Takes the lines of a thing off every workbench. */
export async function finishTasks(
  db: Db,
  subject: { type: string; id: string },
  at: Date,
  kinds?: string[],
): Promise<void> {
  let query = db
    .updateTable("tasks")
    .set({ done_at: at })
    .where("subject_type", "=", subject.type)
    .where("subject_id", "=", subject.id)
    .where("done_at", "is", null);
  if (kinds) query = query.where("kind", "in", kinds);
  await query.execute();
}

export interface StandingTask extends NewTask {
  /** What it has been waiting since. */
  since: Date;
}

/**
 * Makes the open lines of a subject type exactly these, one a subject: what differs is taken off and put up anew, what is no longer
 * wanted is taken off. `onlyId` leaves all other subjects as they are.
 */
export async function keepTasks(
  db: Db,
  subjectType: string,
  wanted: readonly StandingTask[],
  { at, onlyId }: { at: Date; onlyId?: string },
): Promise<void> {
  let query = db
    .selectFrom("tasks")
    .select(["tasks.subject_id as subjectId", "tasks.params_json as params", "tasks.created_at as since"])
    .where("tasks.subject_type", "=", subjectType)
    .where("tasks.done_at", "is", null);
  if (onlyId) query = query.where("tasks.subject_id", "=", onlyId);
  const open = await query.orderBy("tasks.id").limit(100_000).execute();
  const stands = new Set<string>();
  for (const { subject, params, since } of wanted) {
    const lines = open.filter(({ subjectId }) => subjectId === subject.id);
    const [line] = lines;
    const isSame = line?.params === JSON.stringify(params ?? {}) && line.since.getTime() === since.getTime();
    if (lines.length === 1 && isSame) stands.add(subject.id);
  }
  for (const id of new Set(open.map(({ subjectId }) => subjectId)))
    if (!stands.has(id)) await finishTasks(db, { type: subjectType, id }, at);
  for (const task of wanted) if (!stands.has(task.subject.id)) await addTask(db, task, task.since);
}

/** What only tells one account something goes when that account has opened the page that it tells of. */
export async function seeLines({ db, actor, now }: Ctx, subject: { type: string; id: string }): Promise<void> {
  await db
    .updateTable("tasks")
    .set({ done_at: now })
    .where("subject_type", "=", subject.type)
    .where("subject_id", "=", subject.id)
    .where("account_id", "=", actor.accountId)
    .where("done_at", "is", null)
    .execute();
}

/** Whether a line is open for a thing. */
export async function hasOpenTask(db: Db, subject: { type: string; id: string }): Promise<boolean> {
  const row = await db
    .selectFrom("tasks")
    .select("tasks.id")
    .where("tasks.subject_type", "=", subject.type)
    .where("tasks.subject_id", "=", subject.id)
    .where("tasks.done_at", "is", null)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** The things of one type that lines are open for. */
export async function openTaskSubjects(db: Db, subjectType: string): Promise<Set<string>> {
  const rows = await db
    .selectFrom("tasks")
    .select("tasks.subject_id")
    .distinct()
    .where("tasks.subject_type", "=", subjectType)
    .where("tasks.done_at", "is", null)
    .orderBy("tasks.subject_id")
    .limit(100_000)
    .execute();
  return new Set(rows.map((row) => row.subject_id));
}

export interface OpenTask {
  id: string;
  key: string;
  params: Record<string, string | number>;
  href: string;
  dueOn: CivilDate | null;
  createdAt: Date;
  personId: string | null;
}

/** Lines that the workbench shows at once; its workbook has them all. */
export const TASKS_SHOWN = 200;

/** What is waiting for the one who asks, most urgent first, in their language: the first 200 lines, or as many as `page` says. */
export async function openTasks(
  ctx: Ctx,
  lng: Language = "zh-CN",
  page: PageOf = { offset: 0, limit: TASKS_SHOWN },
): Promise<OpenTask[]> {
  if (ctx.actor.permissions.size === 0) return [];
  const rows = await waitingFor(ctx)
    .select(["tasks.id", "tasks.kind", "tasks.params_json", "tasks.href", "tasks.due_on", "tasks.created_at"])
    .select("tasks.person_id")
    .orderBy((eb) => eb("tasks.due_on", "is", null))
    .orderBy("tasks.due_on")
    .orderBy("tasks.id")
    .limit(page.limit)
    .offset(page.offset)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    key: row.kind,
    params: said(JSON.parse(row.params_json) as NonNullable<NewTask["params"]>, lng),
    href: row.href,
    dueOn: row.due_on,
    createdAt: row.created_at,
    personId: row.person_id,
  }));
}

/** The line that told the one who asks of a thing, seen or not; null where there was none or it no longer concerns them. */
export async function lineOf(
  ctx: Ctx,
  subject: { type: string; id: string },
  lng: Language,
): Promise<Pick<OpenTask, "key" | "params"> | null> {
  if (ctx.actor.permissions.size === 0) return null;
  const row = await linesOf(ctx)
    .select(["tasks.kind", "tasks.params_json"])
    .where("tasks.subject_type", "=", subject.type)
    .where("tasks.subject_id", "=", subject.id)
    .where("tasks.account_id", "=", ctx.actor.accountId)
    .orderBy("tasks.id", "desc")
    .limit(1)
    .executeTakeFirst();
  return row ? { key: row.kind, params: said(JSON.parse(row.params_json), lng) } : null;
}

const said = (params: NonNullable<NewTask["params"]>, lng: Language): OpenTask["params"] =>
  Object.fromEntries(
    Object.entries(params).map(([name, value]) => [
      name,
      typeof value === "object" ? (lng === "en" ? value.en : value.zh) : value,
    ]),
  );

/** How many lines of each kind the workbench has. */
export async function countOpenTasks(ctx: Ctx): Promise<{ key: string; count: number }[]> {
  if (ctx.actor.permissions.size === 0) return [];
  const rows = await waitingFor(ctx)
    .select(["tasks.kind", (eb) => eb.fn.countAll<number>().as("count")])
    .groupBy("tasks.kind")
    .orderBy("tasks.kind")
    .execute();
  return rows.map(({ kind, count }) => ({ key: kind, count: Number(count) }));
}

const waitingFor = (ctx: Ctx) => linesOf(ctx).where("tasks.done_at", "is", null);
