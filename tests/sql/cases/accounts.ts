import * as state from "~/modules/accounts/account-state.queries.server";
import * as accounts from "~/modules/accounts/accounts.queries.server";
import * as admin from "~/modules/accounts/admin.queries.server";
import * as endings from "~/modules/accounts/end-accounts.queries.server";
import * as standing from "~/modules/accounts/standing.queries.server";
import * as approvals from "~/modules/approvals/approvals.queries.server";
import type { Approval } from "~/modules/approvals/approvals.types";
import type { CasesOf } from "../recorder";
import { AT, BYTES, DAY, PAGE } from "./values";

const account = { id: "a", username: "a", displayName: "甲", principalKind: "posting", password_hash: "h" } as const;
const role = { role: "filler", scopeKind: "unit", scopeValue: "u" } as const;
const grant = { accountId: "a", ...role };
const subject = { type: "record", id: "r" };
const approval: Approval = {
  id: "p",
  kind: "change-record",
  subjectType: "record",
  subjectId: "r",
  proposal: null,
  proposalDigest: BYTES,
  factsDigest: BYTES,
  state: "pending",
  level: 0,
  levels: 1,
  submittedBy: "a",
  submittedAt: AT,
  signedBy: [],
};
const stored = { proposal_json: "{}" };
const filter = { q: "甲", role: "filler", state: "active", today: DAY } as const;

export const accountStateCases: CasesOf<typeof state> = {
  accountsAfter: (db) => state.accountsAfter(db, "a", 50),
  lockAccount: (db) => state.lockAccount(db, "a"),
  rolesOf: (db) => state.rolesOf(db, ["a", "b"]),
  apiKeysAfter: (db) => state.apiKeysAfter(db, "k", 50),
  lockApiKey: (db) => state.lockApiKey(db, "k"),
  visibilityRows: (db) => state.visibilityRows(db),
};

export const accountCases: CasesOf<typeof accounts> = {
  agencyOfSeat: (db) => accounts.agencyOfSeat(db, "A001"),
  activeAccount: (db) => accounts.activeAccount(db, "a", DAY),
  accountOfKey: (db) => accounts.accountOfKey(db, "h", DAY),
  rolePermissions: (db) => accounts.rolePermissions(db),
  accountForLogin: (db) => accounts.accountForLogin(db, "a"),
  accountById: (db) => accounts.accountById(db, "a"),
  roleExclusions: (db) => accounts.roleExclusions(db),
  accountsOfPerson: (db) => accounts.accountsOfPerson(db, "p"),
  openSessions: (db) => accounts.openSessions(db, "a", AT),
  deleteSessionsOf: (db) => accounts.deleteSessionsOf(db, "a"),
  insertAccount: (db) => accounts.insertAccount(db, { ...account, mustChangePassword: true, roles: [role] }, AT),
  insertApiKey: (db) => accounts.insertApiKey(db, { id: "k", accountId: "a", client: "vetting", keyHash: "h" }, AT),
  setLocale: (db) => accounts.setLocale(db, "a", "en"),
  replacePassword: (db) => accounts.replacePassword(db, { id: "a", password_hash: "h", session_epoch: 2 }, AT),
};

export const standingCases: CasesOf<typeof standing> = {
  rolesOfOtherAccounts: (db) => standing.rolesOfOtherAccounts(db, { personId: "p", accountId: "a", today: DAY }),
  rightsOfStanding: async (db) => {
    await standing.rightsOfStanding(db, { accountId: "a", epoch: 1, today: DAY, session: "s" });
    await standing.rightsOfStanding(db, { accountId: "a", epoch: 1, today: DAY, key: "k" });
  },
};

export const adminCases: CasesOf<typeof admin> = {
  listAccounts: (db) => admin.listAccounts(db, filter, PAGE),
  countAccounts: (db) => admin.countAccounts(db, filter),
  accountPage: (db) => admin.accountPage(db, "a"),
  keysOf: (db) => admin.keysOf(db, "a"),
  countSessions: (db) => admin.countSessions(db, "a", AT),
  changeAccount: (db) => admin.changeAccount(db, "a", { isDisabled: true, passwordHash: "h" }, AT),
  tieToPosting: (db) => admin.tieToPosting(db, "a", { personId: "p", unitId: "u" }, AT),
  tieToAgency: (db) => admin.tieToAgency(db, "a", "g", AT),
  insertRole: (db) => admin.insertRole(db, grant, AT),
  deleteRole: (db) => admin.deleteRole(db, grant),
  revokeKey: (db) => admin.revokeKey(db, "k", AT),
  replaceRights: (db) => admin.replaceRights(db, "filler", ["imports.stage"]),
  replaceVisibility: (db) => admin.replaceVisibility(db, "discipline", ["vetting-officer"]),
  subjectsOfEvent: (db) => admin.subjectsOfEvent(db, "role-rights-changed"),
  unitIdOfCode: (db) => admin.unitIdOfCode(db, "u"),
  divisionExists: (db) => admin.divisionExists(db, "321324"),
};

export const endingCases: CasesOf<typeof endings> = {
  accountsOfPosting: (db) => endings.accountsOfPosting(db, { personId: "p", unitId: "u", lastOn: DAY }),
  accountsOfUnit: (db) => endings.accountsOfUnit(db, { unitId: "u", lastOn: DAY }),
  peopleWithAccounts: (db) => endings.peopleWithAccounts(db, ["p", "q"], DAY),
  endAccount: (db) => endings.endAccount(db, "a", { lastOn: DAY, epoch: 2 }, AT),
  endSessions: (db) => endings.endSessions(db, "a"),
};

export const approvalCases: CasesOf<typeof approvals> = {
  lockApproval: { given: [[stored]], ask: (db) => approvals.lockApproval(db, "change-record", subject) },
  pendingSubjects: (db) => approvals.pendingSubjects(db, "change-calendar", "calendar-year"),
  signaturesOf: (db) => approvals.signaturesOf(db, ["p"]),
  returnedTo: (db) => approvals.returnedTo(db, "p", "a"),
  pendingApproval: (db) => approvals.pendingApproval(db, "change-record", subject),
  insertApproval: (db) =>
    approvals.insertApproval(
      db,
      {
        id: "p",
        kind: "change-record",
        subject,
        proposalJson: "{}",
        proposalDigest: BYTES,
        factsDigest: BYTES,
        levels: 1,
        submittedBy: "a",
      },
      AT,
    ),
  addSignature: (db) => approvals.addSignature(db, approval, "b", true, AT),
  closeApproval: (db) => approvals.closeApproval(db, "p", { state: "returned", by: "b", text: null }, AT),
  approvalsAfter: (db) => approvals.approvalsAfter(db, "p", 50),
};
