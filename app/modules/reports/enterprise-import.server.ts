import type { Db } from "#db/connection";
import { nameKeys } from "~/modules/people/person-name.server";
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
import { newId } from "~/platform/id";
import type { Unit } from "~/platform/process.server";
import { enterpriseSheet } from "./enterprise.sheet";
import { enterpriseDifferences, wantedEnterprise } from "./enterprise-import.rules";
import { enterpriseSnapshot } from "./enterprise-snapshot";
import type { EnterpriseSnapshot } from "./enterprises.events";
import * as queries from "./enterprises.queries.server";

/** Imports enterprises by their code; a row is a correction of what is there, nothing is ever deleted. */
export const enterpriseImport: ImportHandler<Db, Unit> = {
  item: "enterprises",
  sheet: enterpriseSheet,
  checker: async (context) => new EnterpriseChecker(context),
  applier: async (unit, context) => new EnterpriseApplier(unit, context),
};

interface Payload {
  id: string | null;
  version: number | null;
  wanted: EnterpriseSnapshot;
}

class EnterpriseChecker implements ImportChecker {
  private readonly keys = new FileKeys();

  constructor(private readonly context: CheckContext<Db>) {}

  async check(rows: readonly ImportRow[]): Promise<CheckedRow[]> {
    const codes = rows.flatMap((row) => (typeof row.values.uscc === "string" ? [row.values.uscc] : []));
    const stored = new Map((await queries.enterprisesByCodes(this.context.db, codes)).map((row) => [row.uscc, row]));
    return rows.map((row) => this.one(row, stored));
  }

  async finish(): Promise<ReadonlyMap<number, LateVerdict>> {
    const column = null;
    return new Map(
      [...this.keys.differing()].map(([row, problem]) => [row, { problems: [{ field: "uscc", column, ...problem }] }]),
    );
  }

  private one(row: ImportRow, stored: ReadonlyMap<string, queries.EnterpriseRow>): CheckedRow {
    const { number, warnings } = row;
    const problems = [...row.problems];
    const uscc = row.values.uscc as string | undefined;
    const duplicate = uscc && problems.length === 0 ? this.keys.seen(uscc, number, JSON.stringify(row.values)) : null;
    if (duplicate) problems.push({ field: "uscc", column: row.columnOf("uscc"), ...duplicate });
    if (problems.length > 0 || !uscc) return { number, action: "refused", problems, warnings, payload: null };
    const known = stored.get(uscc);
    const before = known ? enterpriseSnapshot(known) : null;
    const wanted = wantedEnterprise(row.values, before);
    const differences = before ? enterpriseDifferences(before, wanted) : [];
    const action = !before ? "add" : differences.length > 0 ? "change" : "unchanged";
    const payload: Payload = { id: known?.id ?? null, version: known?.version ?? null, wanted };
    return { number, action, problems, warnings, payload: action === "unchanged" ? null : payload, differences };
  }
}

class EnterpriseApplier implements ImportApplier {
  constructor(
    private readonly unit: Unit,
    private readonly context: ApplyContext,
  ) {}

  async apply(rows: readonly AppliedRow[]): Promise<ApplyOutcome> {
    const payloads = rows.map((row) => row.payload as Payload);
    const codes = payloads.map(({ wanted }) => wanted.uscc);
    const stored = new Map((await queries.enterprisesByCodes(this.unit.db, codes)).map((row) => [row.uscc, row]));
    const added: Parameters<typeof queries.insertEnterprises>[1][number][] = [];
    for (const { id, version, wanted } of payloads) {
      const known = stored.get(wanted.uscc);
      if (known ? known.id !== id || known.version !== version : id !== null)
        return { ok: false, code: "facts-changed" };
      const values = this.valuesOf(wanted);
      const own = id ?? newId();
      if (!known) added.push({ ...values, id: own, uscc: wanted.uscc, created_at: this.context.now });
      else if (!(await queries.updateEnterprise(this.unit.db, own, known.version, values)))
        return { ok: false, code: "facts-changed" };
      this.unit.record({
        name: known ? "enterprise-changed" : "enterprise-entered",
        subject: { type: "enterprise", id: own },
        before: known ? enterpriseSnapshot(known) : null,
        after: wanted,
      });
    }
    await queries.insertEnterprises(this.unit.db, added);
    return { ok: true };
  }

  async finish(): Promise<ApplyOutcome> {
    return { ok: true };
  }

  private valuesOf(wanted: EnterpriseSnapshot): queries.EnterpriseValues {
    return {
      name: wanted.name,
      name_sort: nameKeys(wanted.name).sort,
      legal_representative: wanted.legalRepresentative,
      address: wanted.address,
      industry: wanted.industry,
      founded_on: wanted.foundedOn,
      status: wanted.status,
      former_names_json: JSON.stringify(wanted.formerNames),
      updated_at: this.context.now,
    };
  }
}
