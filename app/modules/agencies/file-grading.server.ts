import { canonicalJson } from "~/platform/canonical-json";
import { addDays, type CivilDate } from "~/platform/civil-date";
import { newId } from "~/platform/id";
import type { Ctx, Unit } from "~/platform/process.server";
import { no, ok, type Result } from "~/platform/result";
import type { MethodSnapshot, ScaleSnapshot } from "./agencies.events";
import { type FiledMethod, methodsOf, scalesOf } from "./agencies.queries.server";
import * as writes from "./agency-writes.queries.server";
import type { FilingContent } from "./filing.types";
import type { Scale } from "./grading.types";
import { digestOf } from "./snapshots.server";

interface Place {
  agencyId: string;
  filingId: string;
  effectiveOn: CivilDate;
}

export function scaleSnapshot(agencyId: string, { ordinal, grades, validFrom, validUntil }: Scale): ScaleSnapshot {
  return { agencyId, ordinal, grades, validFrom, validUntil };
}

export function methodSnapshot(agencyId: string, filed: FiledMethod): MethodSnapshot {
  const { ordinal, scaleId, name, method, validFrom, validUntil } = filed;
  return { agencyId, ordinal, scaleId, name, methodDigest: digestOf(JSON.stringify(method)), validFrom, validUntil };
}

/**
 * Puts the scale and the method of a filing in force where they differ from the present ones: a new version from the day
 * of effect, the one before it to the day before. Refusal: `grading-order`, where the present version begins later.
 */
export async function fileGrading(unit: Unit, ctx: Ctx, place: Place, content: FilingContent): Promise<Result<null>> {
  const scale = (await scalesOf(unit.db, place.agencyId)).at(-1);
  const method = (await methodsOf(unit.db, place.agencyId)).at(-1);
  const isScaleNew = !scale || canonicalJson(scale.grades) !== canonicalJson(content.grades);
  const isMethodNew =
    !method ||
    isScaleNew ||
    method.name !== content.methodName ||
    canonicalJson(method.method) !== canonicalJson(content.method);
  const begins = [isScaleNew ? scale?.validFrom : undefined, isMethodNew ? method?.validFrom : undefined];
  if (begins.some((day) => day !== undefined && day >= place.effectiveOn))
    return no("agencies:refusal.grading-order", { path: "effectiveOn", status: 422 });
  const scaleId = isScaleNew ? await putScale(unit, ctx, place, content, scale) : scale.id;
  if (isMethodNew) await putMethod(unit, ctx, place, { content, scaleId, before: method });
  return ok(null);
}

async function putScale(
  unit: Unit,
  ctx: Ctx,
  { agencyId, filingId, effectiveOn }: Place,
  { grades }: FilingContent,
  before: Scale | undefined,
): Promise<string> {
  const touches = [{ type: "agency", id: agencyId }];
  if (before) {
    const validUntil = addDays(effectiveOn, -1);
    await writes.endScale(unit.db, before.id, validUntil);
    unit.record({
      name: "scale-ended",
      subject: { type: "agency-scale", id: before.id },
      before: scaleSnapshot(agencyId, before),
      after: scaleSnapshot(agencyId, { ...before, validUntil }),
      touches,
    });
  }
  const id = newId();
  const ordinal = (before?.ordinal ?? 0) + 1;
  await writes.insertScale(unit.db, { id, agencyId, filingId, ordinal, grades, validFrom: effectiveOn }, ctx.now);
  unit.record({
    name: "scale-filed",
    subject: { type: "agency-scale", id },
    before: null,
    after: scaleSnapshot(agencyId, { id, ordinal, grades, validFrom: effectiveOn, validUntil: null }),
    touches,
  });
  return id;
}

async function putMethod(
  unit: Unit,
  ctx: Ctx,
  { agencyId, filingId, effectiveOn }: Place,
  { content, scaleId, before }: { content: FilingContent; scaleId: string; before: FiledMethod | undefined },
): Promise<void> {
  const touches = [{ type: "agency", id: agencyId }];
  if (before) {
    const validUntil = addDays(effectiveOn, -1);
    await writes.endMethod(unit.db, before.id, validUntil);
    unit.record({
      name: "method-ended",
      subject: { type: "agency-method", id: before.id },
      before: methodSnapshot(agencyId, before),
      after: methodSnapshot(agencyId, { ...before, validUntil }),
      touches,
    });
  }
  const id = newId();
  const { methodName: name, method } = content;
  const row = { id, ordinal: (before?.ordinal ?? 0) + 1, scaleId, name, method, validFrom: effectiveOn };
  await writes.insertMethod(unit.db, { ...row, agencyId, filingId }, ctx.now);
  unit.record({
    name: "method-filed",
    subject: { type: "agency-method", id },
    before: null,
    after: methodSnapshot(agencyId, { ...row, validUntil: null }),
    touches,
  });
}
