import { agencyComplaintEndpoints } from "./modules/agencies/api/complaints.endpoints.server";
import { agencyDutyEndpoints } from "./modules/agencies/api/duties.endpoints.server";
import { filingReadEndpoints } from "./modules/agencies/api/filing-reads.endpoints.server";
import { agencyFilingEndpoints } from "./modules/agencies/api/filings.endpoints.server";
import { agencyRegisterEndpoints } from "./modules/agencies/api/register.endpoints.server";
import { agencySupervisionEndpoints } from "./modules/agencies/api/supervision.endpoints.server";
import { importEndpoints } from "./modules/collection/api/imports.endpoints.server";
import { zeroReportEndpoints } from "./modules/collection/api/zero-reports.endpoints.server";
import { journalEndpoints } from "./modules/journal/api/journal.endpoints.server";
import { peopleEndpoints } from "./modules/people/api/people.endpoints.server";
import { personEndpoints } from "./modules/people/api/person.endpoints.server";
import { webhookEndpoints } from "./modules/publication/api/webhooks.endpoints.server";
import { referenceEndpoints } from "./modules/reference/api/reference.endpoints.server";
import { certificateEndpoints } from "./modules/reports/api/certificates.endpoints.server";
import { comparisonEndpoints } from "./modules/reports/api/comparisons.endpoints.server";
import { numberEndpoints } from "./modules/reports/api/numbers.endpoints.server";
import { reportChangeEndpoints } from "./modules/reports/api/report-changes.endpoints.server";
import { reportEndpoints } from "./modules/reports/api/reports.endpoints.server";
import { verificationEndpoints } from "./modules/reports/api/verification.endpoints.server";
import { purposeEndpoints } from "./modules/vetting/routes/purposes.api.server";
import { vettingEndpoints } from "./modules/vetting/routes/vetting.api.server";
import type { Endpoint } from "./platform/api/endpoint";

/** Every endpoint of the API, module by module. */
export const endpoints: readonly Endpoint[] = [
  ...importEndpoints,
  ...zeroReportEndpoints,
  ...peopleEndpoints,
  ...personEndpoints,
  ...vettingEndpoints,
  ...purposeEndpoints,
  ...referenceEndpoints,
  ...journalEndpoints,
  ...numberEndpoints,
  ...reportEndpoints,
  ...reportChangeEndpoints,
  ...verificationEndpoints,
  ...certificateEndpoints,
  ...comparisonEndpoints,
  ...agencyRegisterEndpoints,
  ...agencyFilingEndpoints,
  ...filingReadEndpoints,
  ...agencySupervisionEndpoints,
  ...agencyComplaintEndpoints,
  ...agencyDutyEndpoints,
  ...webhookEndpoints,
];
