import { recordKindOf } from "#db/reference/record-kinds";
import { allowsUnit } from "~/modules/reference/scope.rules";
import { civilDayOf } from "~/platform/clock";
import { type Ctx, runProcess } from "~/platform/process.server";
import { no, ok, type Result, refused } from "~/platform/result";
import { unwrapKey } from "~/platform/secrets.server";
import { actingBodyOf } from "../acting.server";
import { addRecord } from "../change.server";
import { birthProblems, contentProblems } from "../content.rules";
import { contentRefusal } from "../content-refusal.rules";
import { propose } from "../proposal.server";
import type { RecordContent } from "../record-content.types";
import * as recordPeople from "../record-people.queries.server";
import { enterRefusal } from "../records.rules";

export interface Entry {
  personId: string;
  content: RecordContent;
  evidenceFileId: string | null;
}

/**
 * Enters a record of the actor's own body; it has no effect until a colleague confirms it. Returns the record's id.
 * Refusals: `person-missing` (404), `unknown-kind`, `kind-not-by-hand`, `not-own-body`, `content-invalid`, `record-exists`.
 */
export async function enterRecord(ctx: Ctx, { personId, content, evidenceFileId }: Entry): Promise<Result<string>> {
  const kind = recordKindOf(content.kind);
  if (!kind) return no("records:refusal.unknown-kind", { path: "kind", status: 422 });
  const problems = contentProblems(content, kind, civilDayOf(ctx.now));
  if (problems.length > 0) return refused(contentRefusal(problems));
  const acting = await actingBodyOf(ctx.db, ctx.actor);
  const bodyUnitId = acting.isForAll ? null : acting.unitId;
  const refusal = enterRefusal({ body: content.body, bodyUnitId: null }, kind, acting);
  if (refusal) return refused(refusal);
  return runProcess(ctx, { name: "enter-record" }, async (unit) => {
    const person = await recordPeople.personOfRecord(unit.db, personId);
    if (!person || person.merged_into_id !== null || !allowsUnit(ctx.actor, unitOf(person))) {
      return no("records:refusal.person-missing", { status: 404 });
    }
    const unborn = birthProblems(content, person.born_on);
    if (unborn.length > 0) return refused(contentRefusal(unborn));
    const personKey = unwrapKey(person.person_key_wrapped);
    const entered = await addRecord(unit, ctx, personId, personKey, {
      act: "entered",
      event: "record-entered",
      state: "entered",
      content,
      bodyUnitId,
      appeal: null,
      reason: null,
      evidenceFileId,
      enteredBy: ctx.actor.accountId,
      confirmedBy: null,
    });
    if (!entered.ok) return entered;
    const proposed = await propose(
      unit,
      ctx,
      { id: entered.value, version: 1, personKey },
      { act: "enter", content, bodyUnitId, reason: null, evidenceFileId },
    );
    return proposed.ok ? ok(entered.value) : proposed;
  });
}

function unitOf(person: { unit_id: string; unit_path: string; division_code: string }) {
  return { id: person.unit_id, path: person.unit_path, divisionCode: person.division_code };
}
