import { civilDayOf } from "~/platform/clock";
import { newId } from "~/platform/id";
import { type Ctx, runProcess } from "~/platform/process.server";
import { no, ok, type Result } from "~/platform/result";
import type { EnterpriseFactSnapshot } from "../enterprises.events";
import * as queries from "../enterprises.queries.server";
import { tieFacts } from "../fact-marks.server";
import type { FactGrade } from "../reports.types";

export interface StatedFact {
  enterpriseId: string;
  kind: string;
  body: string;
  documentNo: string;
  decidedOn: string;
  grade: FactGrade;
  summary: string | null;
}

/**
 * Enters an adverse public fact by hand: known by enterprise, body and document number. Reports whose data reach up to it rest on it. Refusals: `no-such-enterprise`,
 * `fact-in-future`, `fact-known`.
 */
export async function enterFact(ctx: Ctx, stated: StatedFact): Promise<Result<string>> {
  const { enterpriseId, kind, body, documentNo, decidedOn, grade, summary } = stated;
  if (decidedOn > civilDayOf(ctx.now)) return no("reports:refusal.fact-in-future", { path: "decidedOn", status: 422 });
  try {
    return await runProcess(ctx, { name: "enter-fact" }, async (unit) => {
      const { db, record } = unit;
      const enterprise = await queries.enterpriseById(db, enterpriseId);
      if (!enterprise) return no("reports:refusal.no-such-enterprise", { status: 404 });
      const id = newId();
      const fact = {
        ...{
          id,
          enterprise_id: enterpriseId,
          kind,
          body,
          document_no: documentNo,
          decided_on: decidedOn,
          grade,
          summary,
        },
        ...{ state: "active" as const, created_at: ctx.now, updated_at: ctx.now },
      };
      await queries.insertFacts(db, [fact]);
      await tieFacts(unit, [fact]);
      const after: EnterpriseFactSnapshot = {
        ...{ enterpriseId, kind, body, documentNo, decidedOn, grade, summary },
        ...{ state: "active", endedOn: null, endingDocumentNo: null },
      };
      record({
        name: "enterprise-fact-entered",
        subject: { type: "enterprise-fact", id },
        before: null,
        after,
        touches: [{ type: "enterprise", id: enterpriseId }],
      });
      return ok(id);
    });
  } catch (error) {
    if ((error as { errno?: number }).errno !== 1062) throw error;
    return no("reports:refusal.fact-known", { path: "documentNo" });
  }
}
