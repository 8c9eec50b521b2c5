import type { Db } from "#db/connection";
import { FileKeys } from "~/modules/reference/file-keys.rules";
import type {
  AppliedRow,
  ApplyContext,
  ApplyOutcome,
  CheckContext,
  CheckedRow,
  ImportApplier,
  ImportChecker,
  ImportHandler,
  ImportRow,
  LateVerdict,
} from "~/modules/reference/import-handler.types";
import { groupBy } from "~/platform/group-by";
import { newId } from "~/platform/id";
import type { Unit } from "~/platform/process.server";
import { enterpriseFactSheet } from "./enterprise.sheet";
import type { EnterpriseFactSnapshot } from "./enterprises.events";
import * as queries from "./enterprises.queries.server";
import { tieFacts } from "./fact-marks.server";
import type { FactGrade } from "./reports.types";

/** Imports adverse public facts: known by enterprise, body and document number; one that differs is an act, never a silent change. */
export const enterpriseFactImport: ImportHandler<Db, Unit> = {
  item: "enterprise-facts",
  sheet: enterpriseFactSheet,
  checker: async (context) => new FactChecker(context),
  applier: async (unit, context) => new FactApplier(unit, context),
};

const keyOf = (fact: { enterpriseId: string; body: string; documentNo: string }) =>
  `${fact.enterpriseId}/${fact.body}/${fact.documentNo}`;

class FactChecker implements ImportChecker {
  private readonly keys = new FileKeys();

  constructor(private readonly context: CheckContext<Db>) {}

  async check(rows: readonly ImportRow[]): Promise<CheckedRow[]> {
    const codes = rows.flatMap((row) => (typeof row.values.uscc === "string" ? [row.values.uscc] : []));
    const enterprises = await queries.enterprisesByCodes(this.context.db, codes);
    const ids = enterprises.map(({ id }) => id);
    const facts = new Map((await queries.factsOf(this.context.db, ids)).map((fact) => [keyOf(fact), fact]));
    const byCode = groupBy(enterprises, ({ uscc }) => uscc);
    return rows.map((row) => this.one(row, byCode.get(row.values.uscc as string)?.[0], facts));
  }

  async finish(): Promise<ReadonlyMap<number, LateVerdict>> {
    const column = null;
    return new Map(
      [...this.keys.differing()].map(([row, one]) => [row, { problems: [{ field: "documentNo", column, ...one }] }]),
    );
  }

  private one(
    row: ImportRow,
    enterprise: queries.EnterpriseRow | undefined,
    facts: ReadonlyMap<string, queries.FactRow>,
  ): CheckedRow {
    const { number, warnings, values } = row;
    const problems = [...row.problems];
    const refuse = (field: string, code: string, params?: Record<string, string | number>) =>
      problems.push({ field, column: row.columnOf(field), code, params });
    if (values.uscc && !enterprise) refuse("uscc", "unknown-enterprise");
    if (problems.length > 0 || !enterprise) return { number, action: "refused", problems, warnings, payload: null };
    const wanted: EnterpriseFactSnapshot = {
      enterpriseId: enterprise.id,
      kind: values.kind as string,
      body: values.body as string,
      documentNo: values.documentNo as string,
      decidedOn: values.decidedOn as string,
      grade: (values.grade as string | undefined) ?? "ordinary",
      summary: (values.summary as string | undefined) ?? null,
      state: "active",
      endedOn: null,
      endingDocumentNo: null,
    };
    const duplicate = this.keys.seen(keyOf(wanted), number, JSON.stringify(wanted));
    if (duplicate) refuse("documentNo", duplicate.code, duplicate.params);
    const known = facts.get(keyOf(wanted));
    if (known && !isSame(known, wanted)) refuse("documentNo", "fact-differs");
    if (problems.length > 0) return { number, action: "refused", problems, warnings, payload: null };
    return { number, action: known ? "unchanged" : "add", problems, warnings, payload: known ? null : wanted };
  }
}

const isSame = (known: queries.FactRow, wanted: EnterpriseFactSnapshot) =>
  known.kind === wanted.kind &&
  known.decidedOn === wanted.decidedOn &&
  known.grade === wanted.grade &&
  known.summary === wanted.summary;

class FactApplier implements ImportApplier {
  constructor(
    private readonly unit: Unit,
    private readonly context: ApplyContext,
  ) {}

  async apply(rows: readonly AppliedRow[]): Promise<ApplyOutcome> {
    const wanted = rows.map((row) => row.payload as EnterpriseFactSnapshot);
    const ids = [...new Set(wanted.map(({ enterpriseId }) => enterpriseId))];
    const known = new Set((await queries.factsOf(this.unit.db, ids)).map(keyOf));
    if (wanted.some((fact) => known.has(keyOf(fact)))) return { ok: false, code: "facts-changed" };
    const at = { created_at: this.context.now, updated_at: this.context.now };
    const added = wanted.map((fact) => ({
      id: newId(),
      enterprise_id: fact.enterpriseId,
      kind: fact.kind,
      body: fact.body,
      document_no: fact.documentNo,
      decided_on: fact.decidedOn,
      grade: fact.grade as FactGrade,
      summary: fact.summary,
      state: "active" as const,
      ...at,
    }));
    await queries.insertFacts(this.unit.db, added);
    await tieFacts(this.unit, added);
    added.forEach((row, index) => {
      this.unit.record({
        name: "enterprise-fact-entered",
        subject: { type: "enterprise-fact", id: row.id },
        before: null,
        after: wanted[index]!,
        touches: [{ type: "enterprise", id: row.enterprise_id }],
      });
    });
    return { ok: true };
  }

  async finish(): Promise<ApplyOutcome> {
    return { ok: true };
  }
}
