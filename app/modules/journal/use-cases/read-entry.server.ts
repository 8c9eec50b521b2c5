import { type Ctx, recordRead } from "~/platform/process.server";
import { differingFields } from "../fold.rules";
import * as queries from "../journal.queries.server";
import { openPayloads } from "../payload.server";

export interface EntryEvent {
  id: string;
  name: string;
  subjectType: string;
  subjectId: string;
  /** Null where the key of the person is gone. */
  differences: { field: string; before: unknown; after: unknown }[] | null;
}

export const EVENTS_SHOWN = 100;

/** One entry of the journal with up to 100 of its events from `offset`, opened; journalled. Null where there is none. */
export async function readEntry(ctx: Ctx, id: string, offset: number) {
  const process = await queries.processById(ctx.db, id);
  if (!process) return null;
  const rows = await queries.eventsOf(ctx.db, id, { offset, limit: EVENTS_SHOWN });
  const payloads = await openPayloads(ctx.db, rows);
  await recordRead(ctx, { name: "read-journal-entry", subjectType: "journal-process", subjectIds: [id] });
  const events: EntryEvent[] = rows.map((row, index) => {
    const payload = payloads[index];
    const before = (payload?.before ?? {}) as Record<string, unknown>;
    const after = (payload?.after ?? {}) as Record<string, unknown>;
    return {
      id: row.id,
      name: row.name,
      subjectType: row.subject_type,
      subjectId: row.subject_id,
      differences: payload
        ? differingFields(before, after).map((field) => ({ field, before: before[field], after: after[field] }))
        : null,
    };
  });
  return { process, events };
}
