import { z } from "zod";
import type { EffectState, RecordState } from "~/modules/records/records.types";
import { type ApiReply, type Endpoint, endpoint } from "~/platform/api/endpoint";
import { isCivilDate } from "~/platform/civil-date";
import { instantOf } from "~/platform/clock";
import { translator } from "~/platform/messages.server";
import type { Refusal } from "~/platform/result";
import { staffClassLabel } from "../people.types";
import { openPersonFile, type PersonFile } from "../routes/person-file.server";
import { personItem } from "./people.endpoints.server";

const day = z.string().refine(isCivilDate, "people:problem.not-a-day");
const nullableDay = z.string().nullable();

const basis = z.object({ source: z.string(), article: z.string().nullable(), confidence: z.enum(["H", "M", "L"]) });

const personBody = personItem.extend({
  asOf: z.string(),
  knownAt: z.string().nullable(),
  status: z.string(),
  postings: z.array(
    z.object({
      id: z.string(),
      unit: z.object({ code: z.string(), name: z.string() }),
      isMain: z.boolean(),
      staffClass: z.string(),
      position: z.string().nullable(),
      rank: z.string().nullable(),
      postCategory: z.string().nullable(),
      postGrade: z.string().nullable(),
      from: z.string(),
      fromPrecision: z.enum(["day", "month"]),
      to: nullableDay,
    }),
  ),
  records: z.array(
    z.object({
      id: z.string(),
      kind: z.string().describe("As written in workbooks: 党内警告, 政务记过 …"),
      body: z.string(),
      documentNo: z.string().nullable(),
      decidedOn: z.string(),
      effectiveOn: z.string(),
      until: nullableDay.describe("Last day of effect, as computed; null where there is none or none is known"),
      statedUntil: nullableDay,
      state: z.enum(["entered", "coming", "in-effect", "expired", "lifted", "void"]),
      blocks: z.array(z.string()).describe("What it stands in the way of on the day asked"),
      basis: z.array(basis),
      appeal: z.object({ stage: z.string(), on: z.string(), documentNo: z.string().nullable() }).nullable(),
    }),
  ),
  inEffect: z.array(z.string()).describe("Ids of the records in effect on the day asked"),
  withheld: z.array(z.object({ note: z.string(), ask: z.string() })),
});

const readPersonEndpoint = endpoint({
  method: "get",
  path: "/api/v1/people/{id}",
  operationId: "readPerson",
  tag: "People",
  summary:
    "A person with postings and records on a day, as known at an instant; carries X-Case or X-Ground and is journalled",
  permission: "people.read",
  params: z.object({ id: z.string() }),
  query: z.object({
    asOf: day.optional(),
    knownAt: z.iso.datetime({ offset: true }).optional().describe("ISO instant, with Z or an offset"),
  }),
  responses: {
    200: { description: "The person", schema: personBody },
    308: { description: "Merged: Location names the person kept" },
  },
  errors: ["ground-missing", "ground-unknown", "case-not-granted"],
  async handler({ ctx, params, query, lng, caseId, ground }): Promise<ApiReply | { refusal: Refusal }> {
    const answer = await openPersonFile(ctx, {
      personId: params.id,
      reading: { caseId, ground },
      asOf: query.asOf ?? null,
      knownAt: query.knownAt ? instantOf(query.knownAt) : null,
    });
    if (answer.kind === "merged") return { status: 308, headers: { Location: `/api/v1/people/${answer.into}` } };
    if (answer.kind === "file") {
      const t = translator(lng);
      return { body: bodyOf(answer.file, { note: t("people:withheld.note"), ask: t("people:withheld.ask") }) };
    }
    if (!answer.access.hidden) return { refusal: answer.access.refusal };
    return { refusal: { code: "not-found", key: "common:api-problem.not-found", status: 404 } };
  },
});

function bodyOf(file: PersonFile, withheld: { note: string; ask: string }): z.infer<typeof personBody> {
  const { state, posting, effects } = file;
  const unitOf = (id: string) => {
    const unit = file.units.get(id);
    return { code: unit?.code ?? "", name: unit?.name ?? "" };
  };
  const shown = new Set(file.records.map(({ record }) => record.id));
  return {
    id: file.id,
    name: state.name,
    idNumberMasked: file.idNumberMasked,
    unit: unitOf(posting?.unitId ?? state.unitId),
    staffClass: staffClassLabel(posting?.staffClass ?? state.staffClass),
    position: posting ? posting.position : state.position,
    rank: posting ? (posting.rank ?? posting.postGrade) : state.rank,
    version: file.version,
    asOf: file.asOf,
    knownAt: file.knownAt?.toISOString() ?? null,
    status: state.status,
    postings: file.postings.map((each) => ({
      id: each.id,
      unit: unitOf(each.unitId),
      isMain: each.isMain,
      staffClass: staffClassLabel(each.staffClass),
      position: each.position,
      rank: each.rank,
      postCategory: each.postCategory,
      postGrade: each.postGrade,
      from: each.fromOn,
      fromPrecision: each.fromPrecision,
      to: each.toOn,
    })),
    records: file.records.map(recordOf),
    inEffect: effects.inEffect.filter((id) => shown.has(id)),
    withheld: file.hasWithheld ? [withheld] : [],
  };
}

function recordOf({ record, effect }: PersonFile["records"][number]) {
  return {
    id: record.id,
    kind: effect?.kindName ?? record.kind,
    body: record.body,
    documentNo: record.documentNo,
    decidedOn: record.decidedOn,
    effectiveOn: record.effectiveOn,
    until: effect?.until ?? null,
    statedUntil: record.statedUntil,
    state: stateOf(record.state, effect?.state),
    blocks: (effect?.blocks ?? []).filter(({ isRunning }) => isRunning).map(({ block }) => block),
    basis: (effect?.basis ?? []).map(({ source, article, confidence }) => ({ source, article, confidence })),
    appeal: record.appeal,
  };
}

/** The life cycle as the day asked sees it: what has run out is expired, whatever was stored. */
function stateOf(stored: RecordState, effect: EffectState | undefined): RecordState | "coming" {
  if (stored === "entered" || stored === "void") return stored;
  return effect === "lifted" || effect === "expired" || effect === "coming" ? effect : "in-effect";
}

export const personEndpoints: readonly Endpoint[] = [readPersonEndpoint];
