import type { Db } from "#db/connection";
import { loadAgencyDutyRules } from "./load-agency-duty-rules";
import { loadCalendar, loadCatalogues } from "./load-catalogues";
import { loadRecordKinds } from "./load-record-kinds";
import { loadReportSettings } from "./load-report-settings";
import { loadRoleExclusions } from "./load-roles";
import { loadVetting } from "./load-vetting";

/**
 * Brings every catalogue that only a release changes into the database, in order; safe to repeat. Runs as the migrating account.
 * Rights and visibility, which are changed in the product too, are renewed by a use case (`renewAccess`).
 */
export async function loadReference(db: Db): Promise<void> {
  await loadRoleExclusions(db);
  await loadRecordKinds(db);
  await loadCatalogues(db);
  await loadCalendar(db);
  await loadVetting(db);
  await loadAgencyDutyRules(db);
  await loadReportSettings(db);
}
