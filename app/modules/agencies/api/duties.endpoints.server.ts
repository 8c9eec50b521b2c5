import { z } from "zod";
import { type Endpoint, endpoint, versionRead } from "~/platform/api/endpoint";
import type { Refusal } from "~/platform/result";
import { agencyView } from "../access.rules";
import { agencyByCode } from "../agencies.queries.server";
import * as shapes from "../agencies-api.schema";
import { dutiesOf, dutyRules } from "../duties.queries.server";
import { waiverSchema } from "../supervision.schema";
import { waiveDuty } from "../use-cases/waive-duty.server";

const unknown: Refusal = { code: "no-such-agency", key: "agencies:refusal.no-such-agency", status: 404 };

const list = endpoint({
  method: "get",
  path: "/api/v1/agencies/{code}/duties",
  operationId: "listDuties",
  tag: "Agencies",
  summary:
    "What an agency owed and owes, the latest due first, with what follows where it is missed: one's own agency, or a regulator any",
  permission: ["agencies.file", "agencies.waive"],
  params: shapes.codeParam,
  responses: { 200: { description: "The duties", schema: shapes.dutyList } },
  errors: ["no-such-agency"],
  async handler({ ctx, params, lng }) {
    const agency = await agencyByCode(ctx.db, params.code);
    const view = agencyView(ctx.actor, agency);
    if (!agency || !(view === "own" || view === "regulator")) return { refusal: unknown };
    const rules = new Map((await dutyRules(ctx.db)).map((rule) => [rule.code, rule]));
    const items = (await dutiesOf(ctx.db, agency.id)).map((duty) => {
      const { id, ruleCode, subject, dueOn, state, metOn, waiverReason, waiverText, version } = duty;
      const rule = rules.get(ruleCode);
      const title = (lng === "en" ? rule?.labelEn : rule?.labelZh) ?? ruleCode;
      const consequence = (lng === "en" ? rule?.consequenceEn : rule?.consequenceZh) ?? null;
      return {
        id,
        rule: ruleCode,
        title,
        subject,
        dueOn,
        state,
        metOn,
        consequence,
        waiverReason,
        waiverText,
        version,
      };
    });
    return { body: { items } };
  },
});

const waive = endpoint({
  method: "post",
  path: "/api/v1/agency-duties/{id}/waiver",
  operationId: "waiveDuty",
  tag: "Agencies",
  summary: "Say with a reason that something an agency owed need not come any more: its lines and consequences end",
  permission: "agencies.waive",
  params: shapes.idParam,
  body: waiverSchema,
  responses: { 200: { description: "Waived", schema: z.object({ id: z.string(), state: z.literal("waived") }) } },
  errors: ["no-such-duty", "duty-state"],
  conditional: true,
  async handler({ ctx, params, body, ifMatch }) {
    const reason = { code: body.reasonCode, text: body.reasonText };
    const result = await waiveDuty(ctx, { dutyId: params.id, version: versionRead(ifMatch), reason });
    return result.ok ? { body: { id: params.id, state: "waived" as const } } : { refusal: result.refusal };
  },
});

export const agencyDutyEndpoints: readonly Endpoint[] = [list, waive];
