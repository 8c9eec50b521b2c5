import type { MarkState } from "~/components/state-mark";
import { isBar } from "~/modules/records/effect-engine.rules";
import { formatArithmetic, formatCited } from "~/modules/records/effect-text.rules";
import { kindWords } from "~/modules/records/kind-words";
import type { RecordEffect } from "~/modules/records/records.types";
import { enumerated, type Language, type Translate } from "~/platform/i18n";
import { labelOf } from "../people-labels";
import { hasRunOut } from "../read-grounds.rules";
import { layTimeline } from "../timeline.rules";
import type { PersonFile } from "./person-file.server";

/** A person's file in the words of the reader's language, as the page shows it. */
export function personView(file: PersonFile, lng: Language, t: Translate) {
  const { state, posting } = file;
  const unitName = (id: string) => file.units.get(id)?.name ?? "";
  const records = file.records.map((each) => recordView(each, lng, t));
  return {
    id: file.id,
    name: state.name,
    idNumberMasked: file.idNumberMasked,
    unit: unitName(posting?.unitId ?? state.unitId),
    position: (posting ? posting.position : state.position) ?? "",
    rank: (posting ? (posting.rank ?? posting.postGrade) : state.rank) ?? "",
    staffClass: labelOf("staff-class", posting?.staffClass ?? state.staffClass, lng),
    status: labelOf("status", state.status, lng),
    sex: labelOf("sex", state.sex, lng),
    bornOn: state.bornOn,
    political: labelOf("political", state.politicalStatus, lng),
    partyJoinedOn: state.partyJoinedOn,
    workStartedOn: state.workStartedOn,
    nationality: labelOf("nationality", state.nationality, lng),
    formerNames: enumerated(state.formerNames.join("、"), lng),
    postings: [...file.postings].reverse().map((each) => ({
      id: each.id,
      unit: unitName(each.unitId),
      position: [each.position, each.rank ?? each.postGrade].filter(Boolean).join(" · "),
      staffClass: labelOf("staff-class", each.staffClass, lng),
      isMain: each.isMain,
      from: each.fromPrecision === "month" ? each.fromOn.slice(0, 7) : each.fromOn,
      to: each.toOn,
    })),
    current: records.filter(({ isPast }) => !isPast),
    past: records.filter(({ isPast }) => isPast),
    timeline: layTimeline({
      postings: file.postings
        .filter(({ isMain }) => isMain)
        .map(({ id, fromOn, toOn }) => ({ id, from: fromOn, until: toOn })),
      bars: file.records.flatMap(({ effect }) =>
        effect?.from && !isMerit(effect) && effect.state !== "void"
          ? [{ id: effect.recordId, from: effect.from, until: effect.until }]
          : [],
      ),
      marks: file.records.flatMap(({ record, effect }) =>
        effect && isMerit(effect) && effect.state !== "void" ? [{ id: record.id, on: record.decidedOn }] : [],
      ),
      asOf: file.asOf,
    }),
    hasWithheld: file.hasWithheld,
    asOf: file.asOf,
    knownAt: file.knownAt?.toISOString() ?? null,
    version: file.version,
  };
}

export type PersonView = ReturnType<typeof personView>;
export type RecordView = PersonView["current"][number];

function recordView({ record, effect }: PersonFile["records"][number], lng: Language, t: Translate) {
  const state = effect?.state ?? "informational";
  const isWaiting = record.state === "entered";
  return {
    id: record.id,
    kind: kindWords(effect?.kindName ?? record.kind, lng),
    body: record.body,
    documentNo: record.documentNo,
    decidedOn: record.decidedOn,
    from: effect?.from ?? null,
    until: effect?.until ?? null,
    ends: effect?.ends ?? null,
    state: isWaiting ? t("records:state.entered") : t(`records:effect-state.${state}`),
    mark: isWaiting ? ("waiting" as const) : markOf(effect),
    blocks: (effect?.blocks ?? []).filter(({ isRunning }) => isRunning).map(({ block }) => t(`records:block.${block}`)),
    basis: (effect?.basis ?? []).map((one) => formatCited(one, t)),
    arithmetic: (effect?.arithmetic ?? []).map((step) => formatArithmetic(step, t)),
    isPast: hasRunOut(state),
    isMerit: effect ? isMerit(effect) : false,
  };
}

const isMerit = (effect: RecordEffect) => effect.family === "commendation";

function markOf(effect: RecordEffect | null): MarkState {
  if (!effect) return "information";
  switch (effect.state) {
    case "running":
    case "permanent":
      return isBar(effect) ? "bars" : "information";
    case "judgement":
      return "judgement";
    case "coming":
      return "waiting";
    case "informational":
      return "information";
    default:
      return "expired";
  }
}
