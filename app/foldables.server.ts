import type { Db } from "#db/connection";
import { accountFold, apiKeyFold, roleFold, visibilityFold } from "./modules/accounts/accounts.fold.server";
import { agencyFolds } from "./modules/agencies/agencies.fold.server";
import { approvalFold } from "./modules/approvals/approvals.fold.server";
import { collectionFolds } from "./modules/collection/collection.fold.server";
import { personFold } from "./modules/people/people.fold.server";
import { webhookFold } from "./modules/publication/webhooks.fold.server";
import { recordFold } from "./modules/records/records.fold.server";
import { calendarFold } from "./modules/reference/calendar.server";
import { catalogueFolds } from "./modules/reference/catalogue-change.fold.server";
import { orgUnitFold } from "./modules/reference/org-units.fold.server";
import { settingFold } from "./modules/reference/settings.server";
import { shippedFolds } from "./modules/reference/shipped.fold.server";
import { comparisonFold } from "./modules/reports/comparisons.fold.server";
import { enterpriseFactFold, enterpriseFold } from "./modules/reports/enterprises.fold.server";
import { numberFold } from "./modules/reports/numbers.fold.server";
import { reportUseFold } from "./modules/reports/report-uses.fold.server";
import { recomputationFold, reportFold } from "./modules/reports/reports.fold.server";
import { purposeFold } from "./modules/vetting/purposes.fold.server";
import { vettingFolds } from "./modules/vetting/vetting.fold.server";
import type { Foldable } from "./platform/fold";

/** Everything whose tables the journal can be held against, module by module. */
export const foldables: readonly Foldable<Db>[] = [
  accountFold,
  apiKeyFold,
  roleFold,
  visibilityFold,
  orgUnitFold,
  calendarFold,
  settingFold,
  ...catalogueFolds,
  ...shippedFolds,
  approvalFold,
  personFold,
  ...collectionFolds,
  recordFold,
  ...vettingFolds,
  ...agencyFolds,
  reportFold,
  numberFold,
  recomputationFold,
  reportUseFold,
  comparisonFold,
  webhookFold,
  enterpriseFold,
  enterpriseFactFold,
  purposeFold,
];
