import type { Db } from "#db/connection";
import { now, plusMilliseconds } from "./clock";
import { newId } from "./id";
import { log } from "./log.server";

export interface Job {
  id: string;
  kind: string;
  subjectId: string | null;
  payload: unknown;
  attempts: number;
}

export interface JobContext {
  db: Db;
  job: Job;
  /** Aborted when the process is to stop or the lease was lost; the job is then taken up again by whoever comes next. */
  signal: AbortSignal;
}

/** A job may be started more than once and must be safe to repeat: what it has done is in its own tables. */
export type JobHandler = (context: JobContext) => Promise<void>;

const LEASE_MS = 10_000;
const IDLE_MS = 1_000;
const MAX_ATTEMPTS = 8;

/** Asks for background work; inside the transaction whose outcome it serves. */
export async function enqueue(
  db: Db,
  kind: string,
  payload: unknown,
  { at, subjectId }: { at: Date; subjectId?: string },
): Promise<string> {
  const id = newId();
  await db
    .insertInto("jobs")
    .values({
      id,
      kind,
      subject_id: subjectId ?? null,
      payload_json: JSON.stringify(payload),
      state: "queued",
      run_after: at,
      created_at: at,
    })
    .execute();
  return id;
}

export interface JobRunner {
  /** Look for work now instead of at the next round. */
  nudge(): void;
  stop(): Promise<void>;
}

/** Runs jobs one at a time per lane until stopped. A job whose lease ran out is taken up again. */
export function startJobs(db: Db, handlers: Record<string, JobHandler>, name: string, lanes = 2): JobRunner {
  const stopping = new AbortController();
  const wakers = new Set<() => void>();
  const nudge = () => {
    for (const wake of wakers) wake();
    wakers.clear();
  };
  const idle = () =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, IDLE_MS);
      wakers.add(() => {
        clearTimeout(timer);
        resolve();
      });
    });
  const lane = async (index: number) => {
    while (!stopping.signal.aborted) {
      const job = await claim(db, Object.keys(handlers), `${name}-${index}`).catch((error: unknown) => {
        log.warn({ err: error }, "jobs: the database does not answer");
        return null;
      });
      if (job) await run(db, job, handlers[job.kind]!, stopping.signal);
      else await idle();
    }
  };
  const done = Promise.all(Array.from({ length: lanes }, (_, index) => lane(index)));
  return {
    nudge,
    async stop() {
      stopping.abort();
      nudge();
      await done;
    },
  };
}

/** Claims by a conditional update and counts the rows it touched: safe on every kind of cluster. */
async function claim(db: Db, kinds: string[], name: string): Promise<Job | null> {
  if (kinds.length === 0) return null;
  const at = now();
  const candidates = await db
    .selectFrom("jobs")
    .select([
      "jobs.id",
      "jobs.kind",
      "jobs.subject_id",
      "jobs.payload_json",
      "jobs.attempts",
      "jobs.state",
      "jobs.lease_until",
    ])
    .where("jobs.kind", "in", kinds)
    .where((eb) =>
      eb.or([
        eb.and([eb("jobs.state", "=", "queued"), eb("jobs.run_after", "<=", at)]),
        eb.and([eb("jobs.state", "=", "running"), eb("jobs.lease_until", "<", at)]),
      ]),
    )
    .orderBy("jobs.id")
    .limit(4)
    .execute();
  for (const row of candidates) {
    const result = await db
      .updateTable("jobs")
      .set({
        state: "running",
        leased_by: name,
        lease_until: plusMilliseconds(at, LEASE_MS),
        attempts: row.attempts + 1,
      })
      .where("id", "=", row.id)
      .where("state", "=", row.state)
      .where("attempts", "=", row.attempts)
      .executeTakeFirst();
    if (result.numUpdatedRows === 1n) {
      return {
        id: row.id,
        kind: row.kind,
        subjectId: row.subject_id,
        payload: JSON.parse(row.payload_json),
        attempts: row.attempts + 1,
      };
    }
  }
  return null;
}

async function run(db: Db, job: Job, handler: JobHandler, stop: AbortSignal): Promise<void> {
  const lost = new AbortController();
  const renew = setInterval(() => {
    db.updateTable("jobs")
      .set({ lease_until: plusMilliseconds(now(), LEASE_MS) })
      .where("id", "=", job.id)
      .where("attempts", "=", job.attempts)
      .where("state", "=", "running")
      .executeTakeFirst()
      .then((result) => result.numUpdatedRows === 0n && lost.abort())
      .catch(() => {});
  }, LEASE_MS / 3);
  try {
    await handler({ db, job, signal: AbortSignal.any([stop, lost.signal]) });
    if (stop.aborted || lost.signal.aborted) return;
    await finish(db, job, { state: "done", finished_at: now(), lease_until: null });
  } catch (error) {
    if (stop.aborted || lost.signal.aborted) return;
    log.error({ err: error, job: job.id, kind: job.kind, attempt: job.attempts }, "jobs: a job failed");
    const last_error = String((error as Error).message ?? error).slice(0, 2_000);
    const again = job.attempts < MAX_ATTEMPTS;
    const wait = Math.min(60_000, 500 * 2 ** job.attempts);
    await finish(
      db,
      job,
      again
        ? { state: "queued", lease_until: null, last_error, run_after: plusMilliseconds(now(), wait) }
        : { state: "failed", lease_until: null, last_error, finished_at: now() },
    ).catch(() => {});
  } finally {
    clearInterval(renew);
  }
}

async function finish(db: Db, job: Job, values: object): Promise<void> {
  await db.updateTable("jobs").set(values).where("id", "=", job.id).where("attempts", "=", job.attempts).execute();
}
