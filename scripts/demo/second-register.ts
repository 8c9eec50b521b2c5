import { buildFacts, type DemoFact } from "./enterprise-facts";
import { buildEnterprises, type DemoEnterprise } from "./enterprises";
import { buildUses, type DemoUse } from "./report-uses";
import { buildReports, type DemoReport } from "./reports";

/** The second register of the demo city: enterprises, what is public about them, reports on them and where those were used. */
export interface SecondRegister {
  enterprises: DemoEnterprise[];
  facts: DemoFact[];
  reports: DemoReport[];
  uses: DemoUse[];
}

export interface RegisterSize {
  enterprises: number;
  reports: number;
  uses: number;
}

/** The figures of the source, and twelve thousand reports. */
export const FULL_REGISTER: RegisterSize = { enterprises: 6_165, reports: 12_000, uses: 31_300 };
/** The same make, for tests. */
export const SMALL_REGISTER: RegisterSize = { enterprises: 160, reports: 320, uses: 700 };

let built: { size: RegisterSize; register: SecondRegister } | null = null;

/** Invents it; the same size always gives the same register, to the last cell. The last one is kept: to invent the full one takes a while. */
export function buildSecondRegister(size: RegisterSize = FULL_REGISTER): SecondRegister {
  if (JSON.stringify(built?.size) !== JSON.stringify(size)) built = { size, register: invent(size) };
  return built!.register;
}

function invent(size: RegisterSize): SecondRegister {
  const share = (figure: number, least: number) =>
    Math.max(least, Math.round((figure * size.reports) / FULL_REGISTER.reports));
  const enterprises = buildEnterprises(size.enterprises);
  const facts = buildFacts(enterprises, share(72, 4));
  const plan = { reports: size.reports, faults: share(64, 6), missing: share(12, 2), shopping: share(70, 4) };
  const reports = buildReports(enterprises, facts, plan);
  return { enterprises, facts, reports, uses: buildUses(reports, size.uses) };
}
