import { recordKindOf } from "#db/reference/record-kinds";
import { type ReturnedLine, submitForApproval } from "~/modules/approvals/approve.server";
import type { Ctx, Unit } from "~/platform/process.server";
import { ok, type Result } from "~/platform/result";
import { unseal } from "~/platform/secrets.server";
import { addTask, type BothLanguages, finishTasks } from "~/platform/tasks.server";
import { sealNarrative } from "./narrative.server";
import type { OpenContent, RecordContent } from "./record-content.types";

/** One kind of approval for every change of a record: only one can be waiting, so that two never cross. */
export const CHANGE_RECORD = "change-record";

export type ProposedAct = "enter" | "correct" | "revise" | "void" | "lift";

/** What waits for a colleague; facts and remarks are sealed under the key of the person. */
export interface RecordProposal {
  act: ProposedAct;
  content: OpenContent;
  narrative: string | null;
  bodyUnitId: string | null;
  reason: { code: string; text: string | null } | null;
  evidenceFileId: string | null;
}

export interface Proposed {
  act: ProposedAct;
  content: RecordContent;
  bodyUnitId: string | null;
  reason: { code: string; text: string | null } | null;
  evidenceFileId: string | null;
}

export const subjectOf = (recordId: string) => ({ type: "record", id: recordId });

/** The kind of a record, as a line says it in either language. */
export function kindWord(code: string): BothLanguages {
  const kind = recordKindOf(code);
  return { zh: kind?.nameZh ?? code, en: kind?.nameEn ?? code };
}

/** What a proposal rests on: the version it was made at. */
export const factsOf = (version: number) => ({ version });

/** Hands a change to a colleague; refused with `already-submitted` while one is waiting. */
export async function propose(
  unit: Unit,
  ctx: Ctx,
  record: { id: string; version: number; personKey: Buffer },
  proposed: Proposed,
): Promise<Result<string>> {
  const { facts, note, ...content } = proposed.content;
  const sealed = sealNarrative(record.personKey, { facts, note });
  const proposal: RecordProposal = {
    act: proposed.act,
    content,
    narrative: sealed?.toString("base64") ?? null,
    bodyUnitId: proposed.bodyUnitId,
    reason: proposed.reason,
    evidenceFileId: proposed.evidenceFileId,
  };
  const submitted = await submitForApproval(unit, ctx, {
    kind: CHANGE_RECORD,
    subject: subjectOf(record.id),
    proposal,
    facts: factsOf(record.version),
  });
  if (!submitted.ok) return submitted;
  await addTask(
    unit.db,
    {
      kind: `confirm-${proposed.act}`,
      namespace: "records",
      subject: subjectOf(record.id),
      permission: "records.confirm",
      unitId: ctx.actor.unitId,
      notAccountId: ctx.actor.accountId || null,
      params: { kind: kindWord(content.kind) },
      href: `/records/${record.id}/confirmation`,
    },
    ctx.now,
  );
  return ok(record.id);
}

/** The line by which whoever proposed a change learns that it came back. */
export function returnedLine(proposal: unknown): ReturnedLine {
  const { act, content } = proposal as RecordProposal;
  const params = { kind: kindWord(content.kind) };
  return { kind: `returned-${act}`, namespace: "records", permission: `records.${act}`, params };
}

/** The content of a proposal with its facts and remarks. */
export function contentOfProposal(proposal: RecordProposal, personKey: Buffer): RecordContent {
  if (proposal.narrative === null) return { ...proposal.content, facts: null, note: null };
  const plain = unseal(personKey, Buffer.from(proposal.narrative, "base64")).toString("utf8");
  return { ...proposal.content, ...(JSON.parse(plain) as { facts: string | null; note: string | null }) };
}

/** Takes what waited off every workbench. */
export async function settle(unit: Unit, ctx: Ctx, recordId: string): Promise<void> {
  await finishTasks(unit.db, subjectOf(recordId), ctx.now);
}
