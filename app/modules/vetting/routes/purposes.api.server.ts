import { z } from "zod";
import { type Endpoint, endpoint } from "~/platform/api/endpoint";
import type { Result } from "~/platform/result";
import { allPurposes } from "../catalogue.queries.server";
import {
  purposeChangeSchema,
  purposeCodeSchema,
  purposeReturnSchema,
  purposeViewSchema,
} from "../purpose-change.schema";
import { proposePurposeChange } from "../use-cases/propose-purpose-change.server";
import { returnPurposeChange } from "../use-cases/return-purpose-change.server";
import { signPurposeChange } from "../use-cases/sign-purpose-change.server";

const PURPOSES = "/api/v1/vetting-purposes";
const CHANGE = `${PURPOSES}/{code}/change`;
const changed = z.object({ code: z.string(), state: z.enum(["proposed", "signed", "returned"]) });

const answer = (result: Result<string>, state: z.infer<typeof changed>["state"]) =>
  result.ok ? { body: { code: result.value, state } } : { refusal: result.refusal };

const listEndpoint = endpoint({
  method: "get",
  path: PURPOSES,
  operationId: "listVettingPurposes",
  tag: "vetting",
  summary: "List the purposes of vetting with what the office has set of them",
  permission: ["rules.read", "vetting.read"],
  responses: { 200: { description: "The purposes", schema: z.object({ items: z.array(purposeViewSchema) }) } },
  async handler({ ctx, lng }) {
    const items = (await allPurposes(ctx.db)).map((purpose) => ({
      code: purpose.code,
      name: lng === "en" ? purpose.en : purpose.zh,
      signOffLevels: purpose.signOffLevels,
      replyWorkingDays: purpose.replyWorkingDays,
      version: purpose.version,
      requiredReplies: purpose.requiredReplies,
      optionalReplies: purpose.optionalReplies,
    }));
    return { body: { items } };
  },
});

const proposeEndpoint = endpoint({
  method: "post",
  path: CHANGE,
  operationId: "proposePurposeChange",
  tag: "vetting",
  summary: "Propose the signatures and the days of reply of a purpose",
  permission: "rules.propose",
  params: purposeCodeSchema,
  body: purposeChangeSchema,
  responses: { 200: { description: "Proposed", schema: changed } },
  errors: ["version-stale", "nothing-changed", "already-submitted"],
  async handler({ ctx, params, body }) {
    return answer(await proposePurposeChange(ctx, { code: params.code, ...body }), "proposed");
  },
});

const signEndpoint = endpoint({
  method: "post",
  path: `${CHANGE}/signature`,
  operationId: "signPurposeChange",
  tag: "vetting",
  summary: "Sign what another account proposed for a purpose",
  permission: "rules.sign",
  params: purposeCodeSchema,
  responses: { 200: { description: "Signed", schema: changed } },
  errors: ["nothing-submitted", "already-decided", "same-account", "facts-changed"],
  async handler({ ctx, params }) {
    return answer(await signPurposeChange(ctx, params.code), "signed");
  },
});

const returnEndpoint = endpoint({
  method: "post",
  path: `${CHANGE}/return`,
  operationId: "returnPurposeChange",
  tag: "vetting",
  summary: "Return what another account proposed for a purpose",
  permission: "rules.sign",
  params: purposeCodeSchema,
  body: purposeReturnSchema,
  responses: { 200: { description: "Returned", schema: changed } },
  errors: ["nothing-submitted", "already-decided", "same-account"],
  async handler({ ctx, params, body }) {
    return answer(await returnPurposeChange(ctx, { code: params.code, text: body.text }), "returned");
  },
});

export const purposeEndpoints: readonly Endpoint[] = [listEndpoint, proposeEndpoint, signEndpoint, returnEndpoint];
