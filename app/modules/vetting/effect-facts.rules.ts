import { RECORD_KINDS } from "#db/reference/record-kinds";
import { catalogueOf, computeEffects } from "~/modules/records/effect-engine.rules";
import { latestDay } from "~/modules/records/effects/counted.rules";
import type { EffectPerson, EffectRecord, RecordEffect } from "~/modules/records/records.types";
import type { CivilDate } from "~/platform/civil-date";
import type { VettedRecord } from "./answer.types";
import type { Line } from "./vetting.types";
import type { EffectSpan } from "./windows.rules";

/** The present version of a record, with what the rules of vetting ask beyond its effect. */
export interface RegisterRecord extends EffectRecord {
  readonly version: number;
  /** 履行情况 of a penalty or judgment. */
  readonly performance: string | null;
  /** 事由 and 备注, read only for how grave a penalty was. */
  readonly reason: string | null;
  /** May the case's officers see records of this kind. */
  readonly isVisible: boolean;
}

export interface EffectFacts {
  /** Confirmed, not void, and to be shown. */
  readonly shown: readonly VettedRecord[];
  /** Adverse, and either not confirmed yet or not to be shown to the case's officers. */
  readonly hidden: readonly VettedRecord[];
}

const CATALOGUE = catalogueOf(RECORD_KINDS);
const KIND_BY_CODE = new Map(RECORD_KINDS.map((kind) => [kind.code, kind]));

/** A person's records as the rules of vetting read them, their effects computed together on the as-of day. */
export function effectFacts(records: readonly RegisterRecord[], person: EffectPerson, asOf: CivilDate): EffectFacts {
  if (records.length === 0) return { shown: [], hidden: [] };
  const byId = new Map(records.map((record) => [record.id, record]));
  const { effects } = computeEffects({ records, person, asOf, catalogue: CATALOGUE });
  const shown: VettedRecord[] = [];
  const hidden: VettedRecord[] = [];
  for (const effect of effects) {
    const record = byId.get(effect.recordId);
    if (!record || effect.state === "void") continue;
    const vetted = vettedRecord(record, effect);
    if (effect.isConfirmed && record.isVisible) shown.push(vetted);
    else if (KIND_BY_CODE.get(record.kind)?.isAdverse) hidden.push(vetted);
  }
  return { shown, hidden };
}

function vettedRecord(record: RegisterRecord, effect: RecordEffect): VettedRecord {
  const kind = KIND_BY_CODE.get(record.kind);
  const gravity = effect.kindName === "行政处罚" ? penaltyGravity(record) : null;
  return {
    recordId: record.id,
    version: record.version,
    kind: effect.kindName,
    decidedOn: record.decidedOn,
    decidedBy: latestDay(record.decidedOn, record.datePrecision),
    effectiveOn: record.effectiveOn,
    documentNo: record.documentNo,
    body: record.body,
    isOnAppeal: effect.isUnderAppeal,
    basis: [...effect.basis, ...effect.arithmetic.flatMap((step) => step.basis ?? [])],
    arithmetic: effect.arithmetic.map(
      ({ code, params, basis }): Line => ({ key: `records:arithmetic.${code}`, params, ...(basis && { basis }) }),
    ),
    notes: [
      ...(gravity === "unstated" ? [{ key: "vetting:note.gravity-unstated" }] : []),
      ...(effect.ends === null ? coarseDay(record) : []),
      ...effect.notes.map((note): Line => ({ key: `records:note.${note.code}`, params: note.params })),
    ],
    spans: kind?.effect.type === "assessment-year" ? [] : spansOf(effect),
    ends: effect.ends ?? "none",
    assessmentYear: kind?.family === "assessment" ? record.assessmentYear : null,
    removedOn: record.removedOn,
    rightsDeprived: kind?.effect.type === "deprivation" && effect.from !== null ? { until: effect.until } : null,
    gravity,
    repairedOn: effect.kindName === "行政处罚" ? repairDay(record) : null,
  };
}

/** What has no effect period may be dated to the month; how far back it lies is then counted from that month's last day. */
function coarseDay({ datePrecision }: RegisterRecord): Line[] {
  return datePrecision === "day" ? [] : [{ key: `records:note.known-to-the-${datePrecision}` }];
}

function spansOf(effect: RecordEffect): EffectSpan[] {
  if (effect.from === null) return [];
  const spans: EffectSpan[] = [{ from: effect.from, until: effect.until, doubtful: false }];
  if (effect.needsJudgementFrom !== null) {
    spans.push({ from: effect.needsJudgementFrom, until: effect.needsJudgementUntil, doubtful: true });
  }
  return spans;
}

const GRAVE = /严重|吊销|限制从业|责令停产|责令停业|责令关闭|较大数额|巨额|终身/;
/** Grave words that are denied: 未造成严重后果, 情节不严重, 不予吊销. */
const NOT_GRAVE =
  /(?:未|不|没有|并非|非|无|尚不|不予|免予)(?:被|造成|构成|属于|属|达到|达|列入|产生|存在|处以?|处|予以?|是)*[^，,。；;但]{0,4}?(?:严重|吊销|限制从业|责令停产|责令停业|责令关闭|较大数额|巨额|终身)/g;

/**
 * Grave by its words: what 信用修复管理办法 counts among the grave class, or a listing as gravely dishonest. Where nothing
 * tells what was penalised it is not known to be ordinary.
 */
export function penaltyGravity(record: Pick<RegisterRecord, "reason">): "grave" | "ordinary" | "unstated" {
  const reason = (record.reason ?? "").trim();
  if (reason === "") return "unstated";
  return GRAVE.test(reason.replace(NOT_GRAVE, "")) ? "grave" : "ordinary";
}

/** Repaired or withdrawn: taken off, revoked, or said to be repaired with the day unknown (then from the first day). */
function repairDay(record: RegisterRecord): CivilDate | null {
  if (record.removedOn) return record.removedOn;
  return /(?<![未没不]|没有)(?:已修复|修复完成|已撤销)/.test(record.performance ?? "") ? record.effectiveOn : null;
}
