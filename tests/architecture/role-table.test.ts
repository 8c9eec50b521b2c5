import { describe, expect, it } from "vitest";
import { RECORD_VISIBILITY } from "#db/reference/record-visibility";
import { ROLE_EXCLUSIONS, ROLE_PERMISSIONS } from "#db/reference/roles";
import { PERMISSIONS, ROLES, type Role } from "~/platform/permissions";

/** The columns, in their order. */
const COLUMNS: readonly Role[] = [
  "filler",
  "contribution-reviewer",
  "discipline-inspector",
  "vetting-officer",
  "vetting-approver",
  "registrar",
  "system-administrator",
  "security-administrator",
  "auditor",
  "agency-user",
  "procurement-officer",
  "regulator",
];

/**
 * Who may do what, written out by hand from the roles as they were ordered: fillers stage for their own unit and reviewers
 * commit what another staged; inspectors keep sanctions; officers open, decide and submit, approvers sign and issue; registrars
 * keep people, units and catalogues, each proposed by one and confirmed by another; the three administrators have accounts,
 * roles and the journal and nothing of the business; agencies file and submit, procurement looks reports up and records
 * their use, the regulator lists, checks, suspends and decides. It is compared with what the product ships, cell by cell.
 */
const TABLE = `
  accounts.read            .  .  .  .  .  . SY SE  .  .  .  .
  accounts.create          .  .  .  .  .  . SY  .  .  .  .  .
  accounts.disable         .  .  .  .  .  . SY  .  .  .  .  .
  accounts.reset-password  .  .  .  .  .  . SY  .  .  .  .  .
  accounts.grant-role      .  .  .  .  .  .  . SE  .  .  .  .
  accounts.revoke-key      .  .  .  .  .  . SY  .  .  .  .  .
  settings.change          .  .  .  .  .  . SY  .  .  .  .  .
  roles.change             .  .  .  .  .  .  . SE  .  .  .  .
  visibility.change        .  .  .  .  .  .  . SE  .  .  .  .
  journal.read             .  .  .  .  .  .  .  . AU  .  .  .
  reference.read          FI CR DI VO VA RE SY SE AU  . PR RG
  reference.propose        .  .  .  .  . RE  .  .  .  .  .  .
  reference.confirm        .  .  .  .  . RE  .  .  .  .  .  .
  calendar.change          .  .  .  .  . RE  .  .  .  .  .  .
  people.read              .  . DI VO VA RE  .  .  .  .  .  .
  people.unmask            .  . DI VO  . RE  .  .  .  .  .  .
  people.export            .  .  . VO  . RE  .  .  .  .  .  .
  people.correct           .  .  .  .  . RE  .  .  .  .  .  .
  people.transfer          .  .  .  .  . RE  .  .  .  .  .  .
  people.retire            .  .  .  .  . RE  .  .  .  .  .  .
  people.rename            .  .  .  .  . RE  .  .  .  .  .  .
  people.confirm           .  .  .  .  . RE  .  .  .  .  .  .
  records.read             .  . DI VO VA RE  .  .  .  .  .  .
  records.enter            .  . DI  .  .  .  .  .  .  .  .  .
  records.confirm          .  . DI  .  .  .  .  .  .  .  .  .
  records.correct          .  . DI  .  .  .  .  .  .  .  .  .
  records.revise           .  . DI  .  .  .  .  .  .  .  .  .
  records.void             .  . DI  .  .  .  .  .  .  .  .  .
  records.lift             .  . DI  .  .  .  .  .  .  .  .  .
  records.appeal           .  . DI  .  .  .  .  .  .  .  .  .
  imports.read            FI CR  .  .  . RE  .  .  . AG PR RG
  imports.stage           FI  .  .  .  . RE  .  .  . AG PR RG
  imports.commit           . CR  .  .  . RE  .  .  .  .  .  .
  report-imports.commit    .  .  .  .  .  .  .  .  . AG PR RG
  imports.cancel          FI CR  .  .  . RE  .  .  . AG PR RG
  zero-reports.sign       FI CR  .  .  .  .  .  .  .  .  .  .
  zero-reports.confirm     . CR  .  .  .  .  .  .  .  .  .  .
  contributors.read       FI CR DI VO VA RE  .  .  .  .  .  .
  vetting.read             .  .  . VO VA  .  .  .  .  .  .  .
  vetting.open             .  .  . VO  .  .  .  .  .  .  .  .
  vetting.decide           .  .  . VO  .  .  .  .  .  .  .  .
  vetting.submit           .  .  . VO  .  .  .  .  .  .  .  .
  vetting.approve          .  .  .  . VA  .  .  .  .  .  .  .
  vetting.issue            .  .  .  . VA  .  .  .  .  .  .  .
  vetting.withdraw         .  .  . VO  .  .  .  .  .  .  .  .
  vetting.record-outcome   .  .  . VO  .  .  .  .  .  .  .  .
  rules.read               .  .  . VO VA RE  .  .  .  .  .  .
  rules.propose            .  .  . VO  .  .  .  .  .  .  .  .
  rules.sign               .  .  .  . VA  .  .  .  .  .  .  .
  agencies.read            .  .  .  .  .  .  .  .  . AG PR RG
  agencies.file            .  .  .  .  .  .  .  .  . AG  .  .
  agencies.list            .  .  .  .  .  .  .  .  .  .  . RG
  agencies.check           .  .  .  .  .  .  .  .  .  .  . RG
  agencies.waive           .  .  .  .  .  .  .  .  .  .  . RG
  agencies.suspend         .  .  .  .  .  .  .  .  .  .  . RG
  agencies.sign            .  .  .  .  .  .  .  .  .  .  . RG
  agencies.complaints      .  .  .  .  .  .  .  .  .  .  . RG
  reports.read             .  .  .  .  .  .  .  .  . AG PR RG
  reports.submit           .  .  .  .  .  .  .  .  . AG  .  .
  reports.review           .  .  .  .  .  .  .  .  .  .  . RG
  reports.record-use       .  .  .  .  .  .  .  .  .  . PR  .
  reports.strike-use       .  .  .  .  .  .  .  .  .  . PR RG
  enterprises.read         .  .  .  .  . RE  .  .  . AG PR RG
  facts.enter              .  .  .  .  . RE  .  .  .  .  . RG
  facts.end                .  .  .  .  . RE  .  .  .  .  . RG
  reports.attach           .  .  .  .  .  .  .  .  . AG  . RG
  quality.read             .  .  .  .  .  .  .  .  .  .  . RG
  webhooks.subscribe       .  .  .  .  .  .  .  .  . AG PR RG
  tenders.check            .  .  .  .  .  .  .  .  .  . PR  .
`;

/** Rights that nobody may hold together with reading the business: the three administrators see no person, no case, no report. */
const OF_THE_BUSINESS =
  /^(people|records|imports|zero-reports|vetting|agencies|reports|enterprises|facts|quality|tenders)\./;

const written = new Map(
  TABLE.trim()
    .split("\n")
    .map((line) => {
      const [permission, ...cells] = line.trim().split(/\s+/);
      return [permission!, COLUMNS.filter((_, index) => cells[index] !== ".")] as const;
    }),
);

/** Roles that hold both: a second account of them confirms what the first did, never the same. */
const BOTH_HANDS: Readonly<Record<string, readonly Role[]>> = {
  "records.enter records.confirm": ["discipline-inspector"],
  "imports.stage imports.commit": ["registrar"],
};

describe("the table of roles and rights", () => {
  it("has a line for every right and a column for every role", () => {
    expect([...written.keys()].sort()).toEqual([...PERMISSIONS].sort());
    expect([...COLUMNS].sort()).toEqual([...ROLES].sort());
  });

  it.each(PERMISSIONS)("gives %s to those it is written for and to nobody else", (permission) => {
    const shipped = ROLES.filter((role) => ROLE_PERMISSIONS[role].includes(permission));
    expect([...shipped].sort()).toEqual([...(written.get(permission) ?? [])].sort());
  });

  it("gives no right twice", () => {
    for (const role of ROLES) expect(new Set(ROLE_PERMISSIONS[role]).size, role).toBe(ROLE_PERMISSIONS[role].length);
  });

  it.each(["system-administrator", "security-administrator", "auditor"] as const)(
    "gives the %s nothing of the business, and no second role",
    (role) => {
      expect(ROLE_PERMISSIONS[role].filter((permission) => OF_THE_BUSINESS.test(permission))).toEqual([]);
      const others = ROLES.filter((other) => other !== role);
      const apart = ROLE_EXCLUSIONS.flatMap(({ a, b }) => (a === role ? [b] : b === role ? [a] : []));
      expect([...apart].sort()).toEqual([...others].sort());
    },
  );

  it.each([
    ["what is proposed and what is confirmed", "records.enter", "records.confirm"],
    ["staging and committing", "imports.stage", "imports.commit"],
    ["deciding and signing", "vetting.decide", "vetting.approve"],
    ["submitting and issuing", "vetting.submit", "vetting.issue"],
    ["accounts and roles", "accounts.create", "accounts.grant-role"],
    ["the journal and what it records", "journal.read", "people.read"],
  ] as const)("keeps %s apart, by role or by account", (_, first, second) => {
    const both = ROLES.filter((role) => [first, second].every((right) => ROLE_PERMISSIONS[role].includes(right)));
    expect(both).toEqual(BOTH_HANDS[`${first} ${second}`] ?? []);
  });
});

describe("who sees which records", () => {
  it.each([
    ["discipline", ["vetting-officer", "vetting-approver", "registrar", "discipline-inspector"]],
    ["organisational", ["vetting-officer", "vetting-approver", "registrar", "discipline-inspector"]],
    ["mild", ["vetting-officer", "vetting-approver", "registrar", "discipline-inspector"]],
    ["judicial", ["vetting-officer", "vetting-approver", "registrar", "discipline-inspector"]],
    ["commendation", ["vetting-officer", "vetting-approver", "registrar", "discipline-inspector"]],
    ["assessment", ["vetting-officer", "vetting-approver", "registrar", "discipline-inspector"]],
    ["public-credit", ["vetting-officer", "vetting-approver", "registrar", "discipline-inspector"]],
  ] as const)("of class %s", (name, roles) => {
    expect([...RECORD_VISIBILITY[name]].sort()).toEqual([...roles].sort());
  });

  it("keeps no class from every role that corrects, revises and voids", () => {
    const hands = ROLES.filter((role) =>
      (["records.correct", "records.revise", "records.void"] as const).every((right) =>
        ROLE_PERMISSIONS[role].includes(right),
      ),
    );
    for (const [name, roles] of Object.entries(RECORD_VISIBILITY))
      expect(hands.filter((role) => roles.includes(role)).length, name).toBeGreaterThan(0);
  });

  it("is written out for every class, and each of its roles may read records at all", () => {
    expect(Object.keys(RECORD_VISIBILITY)).toHaveLength(7);
    const readers = ROLES.filter((role) => ROLE_PERMISSIONS[role].includes("records.read"));
    for (const roles of Object.values(RECORD_VISIBILITY)) expect(readers).toEqual(expect.arrayContaining([...roles]));
  });
});
