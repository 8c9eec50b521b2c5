import { setTimeout as pause } from "node:timers/promises";
import type { Db } from "#db/connection";
import { now } from "~/platform/clock";
import type { JobContext, JobHandler } from "~/platform/jobs.server";
import { runProcess } from "~/platform/process.server";
import { no, ok } from "~/platform/result";
import { unwrapKey } from "~/platform/secrets.server";
import type { Findings, ImportState } from "../collection.types";
import { recordImport } from "../import-journal.server";
import * as imports from "../imports.queries.server";
import { sealRows } from "../sealed-rows.server";
import { commitImport } from "./commit-import.server";
import { jobCtx } from "./job-ctx.server";
import { readImport } from "./read-import.server";

/** The background work of this module: both kinds may be repeated from the start at any time. */
export const importJobs: Record<string, JobHandler> = {
  "read-import": (context) => lasting(context, readImport, ["queued", "reading"]),
  "commit-import": (context) => lasting(context, commitImport, ["committing"]),
};

const PATIENCE_MS = 500;
const LAST_ATTEMPT = 8;

/**
 * A database that is gone for a while is no failure of the import: the work waits and begins anew. Any other error is repeated by
 * the job table; after the last attempt the import says that the failure is ours.
 */
async function lasting(context: JobContext, work: JobHandler, states: readonly ImportState[]): Promise<void> {
  let errors = 0;
  for (;;) {
    try {
      return await work(context);
    } catch (error) {
      if (context.signal.aborted) throw error;
      if (isConnectionLost(error)) {
        await pause(PATIENCE_MS, undefined, { signal: context.signal });
        continue;
      }
      if (++errors < 3) continue;
      if (context.job.attempts >= LAST_ATTEMPT) {
        await giveUp(context.db, (context.job.payload as { importId: string }).importId, states);
      }
      throw error;
    }
  }
}

/** The server went away, refuses connections or is shutting down. */
function isConnectionLost(error: unknown): boolean {
  const { code = "", errno = 0 } = error as { code?: string; errno?: number };
  const codes = [
    "ECONNREFUSED",
    "ECONNRESET",
    "EPIPE",
    "ETIMEDOUT",
    "PROTOCOL_CONNECTION_LOST",
    "PROTOCOL_ENQUEUE_AFTER_FATAL_ERROR",
  ];
  const numbers = [1040, 1053, 1077, 1079, 1152, 1159, 1927, 2002, 2003, 2006, 2013];
  return codes.includes(code) || numbers.includes(errno);
}

async function giveUp(db: Db, importId: string, states: readonly ImportState[]): Promise<void> {
  const findings: Findings = {
    problems: [{ row: null, column: null, code: "internal-error", key: "collection:refusal.internal-error" }],
    warnings: [],
  };
  await runProcess(jobCtx(db), { name: "check-import" }, async (unit) => {
    const row = await imports.lockImport(unit.db, importId);
    if (!row || !states.includes(row.state)) return no("collection:refusal.not-staged");
    const findings_sealed = await sealRows(unwrapKey(row.key_wrapped), findings);
    await imports.moveImport(unit.db, importId, states, { state: "failed", finished_at: now(), findings_sealed });
    await recordImport(unit, "import-failed", importId, row);
    return ok(null);
  });
}
