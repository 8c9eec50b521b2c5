import { z } from "zod";
import type { Db } from "#db/connection";
import { pendingApproval } from "~/modules/approvals/approvals.queries.server";
import { recordCatalogue } from "~/modules/reference/catalogue-look.server";
import { type Endpoint, endpoint, proposalRead } from "~/platform/api/endpoint";
import type { Result } from "~/platform/result";
import { allPurposes } from "../catalogue.queries.server";
import { CHANGE_PURPOSE, type PurposeProposal, purposeSubject } from "../purpose-change.rules";
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
    const purposes = await allPurposes(ctx.db);
    const codes = purposes.map(({ code }) => code);
    const proposed = await Promise.all(codes.map((code) => proposalOf(ctx.db, code)));
    await recordCatalogue(ctx, "vetting-purposes", codes, {});
    const items = purposes.map((purpose, index) => ({
      code: purpose.code,
      name: lng === "en" ? purpose.en : purpose.zh,
      signOffLevels: purpose.signOffLevels,
      replyWorkingDays: purpose.replyWorkingDays,
      version: purpose.version,
      proposal: proposed[index] ?? null,
      requiredReplies: purpose.requiredReplies,
      optionalReplies: purpose.optionalReplies,
    }));
    return { body: { items } };
  },
});

async function proposalOf(db: Db, code: string) {
  const pending = await pendingApproval(db, CHANGE_PURPOSE, purposeSubject(code));
  if (!pending) return null;
  const { signOffLevels, replyWorkingDays, text } = JSON.parse(pending.proposal_json) as PurposeProposal;
  return { id: pending.id, signOffLevels, replyWorkingDays, text, by: pending.submitter_name };
}

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
  summary: "Sign what another account proposed for a purpose; If-Match may name the proposal that was read",
  permission: "rules.sign",
  conditional: "if-sent",
  params: purposeCodeSchema,
  responses: { 200: { description: "Signed", schema: changed } },
  errors: ["nothing-submitted", "proposal-replaced", "already-decided", "same-account", "facts-changed"],
  async handler({ ctx, params, ifMatch }) {
    return answer(await signPurposeChange(ctx, params.code, proposalRead(ifMatch)), "signed");
  },
});

const returnEndpoint = endpoint({
  method: "post",
  path: `${CHANGE}/return`,
  operationId: "returnPurposeChange",
  tag: "vetting",
  summary: "Return what another account proposed for a purpose; If-Match may name the proposal that was read",
  permission: "rules.sign",
  conditional: "if-sent",
  params: purposeCodeSchema,
  body: purposeReturnSchema,
  responses: { 200: { description: "Returned", schema: changed } },
  errors: ["nothing-submitted", "proposal-replaced", "already-decided", "same-account"],
  async handler({ ctx, params, body, ifMatch }) {
    const back = { code: params.code, text: body.text, seen: proposalRead(ifMatch) };
    return answer(await returnPurposeChange(ctx, back), "returned");
  },
});

export const purposeEndpoints: readonly Endpoint[] = [listEndpoint, proposeEndpoint, signEndpoint, returnEndpoint];
