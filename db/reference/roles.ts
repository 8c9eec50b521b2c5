import type { Permission, Role } from "~/platform/permissions";

/** What each role may do when the product is first set up; afterwards the table `role_permissions` holds. */
export const ROLE_PERMISSIONS: Record<Role, readonly Permission[]> = {
  filler: [
    "reference.read",
    "imports.read",
    "imports.stage",
    "imports.cancel",
    "zero-reports.sign",
    "contributors.read",
  ],
  "contribution-reviewer": [
    "reference.read",
    "imports.read",
    "imports.commit",
    "imports.cancel",
    "zero-reports.sign",
    "zero-reports.confirm",
    "contributors.read",
  ],
  "discipline-inspector": [
    "reference.read",
    "people.read",
    "people.unmask",
    "records.read",
    "records.enter",
    "records.confirm",
    "records.correct",
    "records.revise",
    "records.void",
    "records.lift",
    "records.appeal",
    "contributors.read",
  ],
  "vetting-officer": [
    "reference.read",
    "people.read",
    "people.unmask",
    "people.export",
    "records.read",
    "contributors.read",
    "vetting.read",
    "vetting.open",
    "vetting.decide",
    "vetting.submit",
    "vetting.withdraw",
    "vetting.record-outcome",
    "rules.read",
    "rules.propose",
  ],
  "vetting-approver": [
    "reference.read",
    "people.read",
    "records.read",
    "contributors.read",
    "vetting.read",
    "vetting.approve",
    "vetting.issue",
    "rules.read",
    "rules.sign",
  ],
  registrar: [
    "reference.read",
    "reference.propose",
    "reference.confirm",
    "calendar.change",
    "people.read",
    "people.unmask",
    "people.export",
    "people.correct",
    "people.transfer",
    "people.retire",
    "people.rename",
    "people.confirm",
    "records.read",
    "imports.read",
    "imports.stage",
    "imports.commit",
    "imports.cancel",
    "contributors.read",
    "rules.read",
  ],
  "system-administrator": [
    "accounts.read",
    "accounts.create",
    "accounts.disable",
    "accounts.reset-password",
    "accounts.revoke-key",
    "settings.change",
    "reference.read",
  ],
  "security-administrator": [
    "accounts.read",
    "accounts.grant-role",
    "roles.change",
    "visibility.change",
    "reference.read",
  ],
  auditor: ["journal.read", "reference.read"],
  "agency-user": ["agencies.read", "agencies.file", "reports.read", "reports.submit", "webhooks.subscribe"],
  "procurement-officer": ["reference.read", "agencies.read", "reports.read", "tenders.check", "webhooks.subscribe"],
  regulator: [
    "reference.read",
    "agencies.read",
    "agencies.list",
    "agencies.check",
    "agencies.suspend",
    "agencies.sign",
    "agencies.complaints",
    "reports.read",
    "reports.review",
    "quality.read",
    "webhooks.subscribe",
  ],
};

const ADMINISTRATORS: readonly Role[] = ["system-administrator", "security-administrator", "auditor"];

/**
 * Roles no account may hold together: the three administrators exclude each other and every business role
 * (GB/T 22239-2019, 8.1.5).
 */
export const ROLE_EXCLUSIONS: readonly { a: Role; b: Role; basis: string }[] = ADMINISTRATORS.flatMap((a) =>
  (Object.keys(ROLE_PERMISSIONS) as Role[])
    .filter((b) => b !== a && (!ADMINISTRATORS.includes(b) || a < b))
    .map((b) => ({ a, b, basis: "GB/T 22239-2019 8.1.5" })),
);
