import { recordKindOf } from "#db/reference/record-kinds";
import { civilDayOf } from "~/platform/clock";
import { type Ctx, runProcess } from "~/platform/process.server";
import { no, type Result, refused } from "~/platform/result";
import { actingBodyOf } from "./acting.server";
import { openRecordAt } from "./change.server";
import { birthProblems, contentProblems } from "./content.rules";
import { contentRefusal } from "./content-refusal.rules";
import { propose } from "./proposal.server";
import { groundsRefusal } from "./reasons.rules";
import { changedFields } from "./record-content.rules";
import type { RecordContent } from "./record-content.types";
import * as recordPeople from "./record-people.queries.server";
import { changeRefusal, contentChangeRefusal } from "./records.rules";

export interface ContentChange {
  recordId: string;
  /** Version of the record the form was filled at. */
  readAt: number;
  /** The whole content as it shall be. */
  content: RecordContent;
  reason: { code: string; text: string | null };
  evidenceFileId: string | null;
}

/** Proposes another content of a record, as a correction or as a revision; the two differ in their law, not in their way. */
export async function proposeContent(
  ctx: Ctx,
  act: "correct" | "revise",
  { recordId, readAt, content, reason, evidenceFileId }: ContentChange,
): Promise<Result<string>> {
  const kind = recordKindOf(content.kind);
  if (!kind) return no("records:refusal.unknown-kind", { path: "kind", status: 422 });
  const problems = contentProblems(content, kind, civilDayOf(ctx.now));
  if (problems.length > 0) return refused(contentRefusal(problems));
  const acting = await actingBodyOf(ctx.db, ctx.actor);
  return runProcess(ctx, { name: `${act}-record`, reason: processReason(reason) }, async (unit) => {
    const opened = await openRecordAt(unit, { recordId, readAt, acting });
    if (!opened.ok) return opened;
    const record = opened.value;
    const refusal =
      changeRefusal(record, acting) ??
      contentChangeRefusal(record, content, kind, acting) ??
      groundsRefusal(act, { reason, evidenceFileId });
    if (refusal) return refused(refusal);
    const person = await recordPeople.personOfRecord(unit.db, record.personId);
    const unborn = person ? birthProblems(content, person.born_on) : [];
    if (unborn.length > 0) return refused(contentRefusal(unborn));
    if (changedFields(record.content, content).length === 0) return no("records:refusal.nothing-changed");
    const bodyUnitId = content.body === record.body ? record.bodyUnitId : null;
    return propose(unit, ctx, record, { act, content, bodyUnitId, reason, evidenceFileId });
  });
}

/** The reason as the journal keeps it. */
export function processReason(reason: { code: string; text: string | null }) {
  return { code: reason.code, text: reason.text ?? undefined };
}
