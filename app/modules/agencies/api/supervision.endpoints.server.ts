import { type Endpoint, endpoint, proposalRead } from "~/platform/api/endpoint";
import type { Ctx } from "~/platform/process.server";
import type { Refusal, Result } from "~/platform/result";
import { agencyView } from "../access.rules";
import { agencyByCode, agencyById, measuresOf } from "../agencies.queries.server";
import * as shapes from "../agencies-api.schema";
import { measureOnFile } from "../measure-on-file.server";
import { measureById } from "../supervision.queries.server";
import * as schema from "../supervision.schema";
import { checkAgency } from "../use-cases/check-agency.server";
import { declareInterest, endInterest } from "../use-cases/declare-interest.server";
import { returnMeasure, signMeasure } from "../use-cases/sign-measure.server";
import { liftMeasure, suspendAgency } from "../use-cases/suspend-agency.server";

const AGENCY = "/api/v1/agencies/{code}";
const MEASURE = "/api/v1/agency-measures/{id}";
const unknown: Refusal = { code: "no-such-agency", key: "agencies:refusal.no-such-agency", status: 404 };

const unknownMeasure: Refusal = { code: "no-such-measure", key: "agencies:refusal.no-such-measure", status: 404 };
const READERS = ["agencies.suspend", "agencies.sign"] as const;

const answer = (result: Result<object>) => (result.ok ? { body: result.value } : { refusal: result.refusal });
const created = (result: Result<object>) =>
  result.ok ? { status: 201, body: result.value } : { refusal: result.refusal };

async function withAgency(ctx: Ctx, code: string, act: (agencyId: string) => Promise<Result<object>>) {
  const agency = await agencyByCode(ctx.db, code);
  return agency ? created(await act(agency.id)) : { refusal: unknown };
}

const measureErrors = [
  "no-such-agency",
  "not-listed",
  "measure-before-listing",
  "measure-order",
  "basis-unknown",
  "measure-waiting",
  "already-removed",
];
const measureBody = schema.proposeMeasureSchema.omit({ kind: true });

const suspend = endpoint({
  method: "post",
  path: `${AGENCY}/suspension`,
  operationId: "suspendAgency",
  tag: "Agencies",
  summary: "Propose that an agency is suspended; it has effect when another regulator signs",
  permission: "agencies.suspend",
  params: shapes.codeParam,
  body: measureBody,
  responses: { 201: { description: "Proposed", schema: shapes.made } },
  errors: measureErrors,
  handler: ({ ctx, params, body }) =>
    withAgency(ctx, params.code, (agencyId) => suspendAgency(ctx, { agencyId, ...body, kind: "suspension" })),
});

const remove = endpoint({
  method: "post",
  path: `${AGENCY}/removal`,
  operationId: "removeAgency",
  tag: "Agencies",
  summary: "Propose that an agency is removed from the register; it has effect when another regulator signs",
  permission: "agencies.suspend",
  params: shapes.codeParam,
  body: measureBody,
  responses: { 201: { description: "Proposed", schema: shapes.made } },
  errors: [...measureErrors, "removal-end"],
  handler: ({ ctx, params, body }) =>
    withAgency(ctx, params.code, (agencyId) => suspendAgency(ctx, { agencyId, ...body, kind: "removal" })),
});

const list = endpoint({
  method: "get",
  path: `${AGENCY}/measures`,
  operationId: "listMeasures",
  tag: "Agencies",
  summary: "The measures of an agency in every state, newest first, each with what waits for a signature",
  permission: READERS,
  params: shapes.codeParam,
  responses: { 200: { description: "The measures", schema: shapes.measureList } },
  errors: ["no-such-agency"],
  async handler({ ctx, params }) {
    const agency = await agencyByCode(ctx.db, params.code);
    if (!agency || agencyView(ctx.actor, agency) !== "regulator") return { refusal: unknown };
    const measures = await measuresOf(ctx.db, agency.id);
    return { body: { items: await Promise.all(measures.map((measure) => measureOnFile(ctx.db, measure))) } };
  },
});

const read = endpoint({
  method: "get",
  path: MEASURE,
  operationId: "readMeasure",
  tag: "Agencies",
  summary: "One measure with what waits for a signature: itself, or its lifting",
  permission: READERS,
  params: shapes.idParam,
  responses: { 200: { description: "The measure", schema: shapes.measureView } },
  errors: ["no-such-measure"],
  async handler({ ctx, params }) {
    const measure = await measureById(ctx.db, params.id);
    const agency = measure && (await agencyById(ctx.db, measure.agencyId));
    if (!measure || agencyView(ctx.actor, agency) !== "regulator") return { refusal: unknownMeasure };
    return { body: await measureOnFile(ctx.db, measure) };
  },
});

const sign = endpoint({
  method: "post",
  path: `${MEASURE}/approval`,
  operationId: "signMeasure",
  tag: "Agencies",
  summary: "Sign a proposed measure, or its lifting, of another account; If-Match names the proposal that was read",
  permission: "agencies.sign",
  conditional: true,
  params: shapes.idParam,
  responses: { 200: { description: "Signed", schema: shapes.acted } },
  errors: [
    "no-such-measure",
    "nothing-submitted",
    "proposal-replaced",
    "already-decided",
    "same-account",
    "facts-changed",
  ],
  handler: async ({ ctx, params, ifMatch }) => answer(await signMeasure(ctx, params.id, proposalRead(ifMatch))),
});

const sendBack = endpoint({
  method: "post",
  path: `${MEASURE}/return`,
  operationId: "returnMeasure",
  tag: "Agencies",
  summary:
    "Return a proposed measure, or its lifting, to whoever proposed it; If-Match names the proposal that was read",
  permission: "agencies.sign",
  conditional: true,
  params: shapes.idParam,
  body: schema.returnMeasureSchema,
  responses: { 200: { description: "Returned", schema: shapes.acted } },
  errors: ["no-such-measure", "nothing-submitted", "proposal-replaced", "already-decided", "same-account"],
  handler: async ({ ctx, params, body, ifMatch }) =>
    answer(await returnMeasure(ctx, { measureId: params.id, ...body, seen: proposalRead(ifMatch) })),
});

const lift = endpoint({
  method: "post",
  path: `${MEASURE}/lifting`,
  operationId: "liftMeasure",
  tag: "Agencies",
  summary: "Propose that a measure ends before its time; it stands until another regulator signs",
  permission: "agencies.suspend",
  params: shapes.idParam,
  body: schema.liftMeasureSchema,
  responses: { 200: { description: "Proposed", schema: shapes.made } },
  errors: ["no-such-measure", "measure-state", "lifting-before", "lifting-after", "already-submitted"],
  handler: async ({ ctx, params, body }) => answer(await liftMeasure(ctx, { measureId: params.id, ...body })),
});

const check = endpoint({
  method: "post",
  path: `${AGENCY}/checks`,
  operationId: "checkAgency",
  tag: "Agencies",
  summary: "Put on record what was looked at after the listing and what was found",
  permission: "agencies.check",
  params: shapes.codeParam,
  body: schema.checkSchema,
  responses: { 201: { description: "On record", schema: shapes.made } },
  errors: ["no-such-agency", "check-future", "check-before-listing", "remarks-none"],
  handler: ({ ctx, params, body }) =>
    withAgency(ctx, params.code, (agencyId) => checkAgency(ctx, { agencyId, ...body })),
});

const declare = endpoint({
  method: "post",
  path: `${AGENCY}/interests`,
  operationId: "declareInterest",
  tag: "Agencies",
  summary: "Declare a tie of one's own agency, or of one of its analysts, to an enterprise",
  permission: "agencies.file",
  params: shapes.codeParam,
  body: schema.interestSchema,
  responses: { 201: { description: "Declared", schema: shapes.made } },
  errors: ["no-such-agency", "own-uscc", "interest-future", "interest-known", "analyst-unknown"],
  handler: ({ ctx, params, body }) =>
    withAgency(ctx, params.code, (agencyId) => declareInterest(ctx, { agencyId, ...body })),
});

const endTie = endpoint({
  method: "post",
  path: "/api/v1/agency-interests/{id}/end",
  operationId: "endInterest",
  tag: "Agencies",
  summary: "Say that a declared tie ended",
  permission: "agencies.file",
  params: shapes.idParam,
  body: schema.endInterestSchema,
  responses: { 200: { description: "Ended", schema: shapes.made } },
  errors: ["no-such-interest", "interest-ended", "interest-order"],
  handler: async ({ ctx, params, body }) => answer(await endInterest(ctx, { interestId: params.id, ...body })),
});

export const agencySupervisionEndpoints: readonly Endpoint[] = [
  suspend,
  remove,
  list,
  read,
  sign,
  sendBack,
  lift,
  check,
  declare,
  endTie,
];
