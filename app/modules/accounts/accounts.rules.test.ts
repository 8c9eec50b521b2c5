import { expect, it } from "vitest";
import { ROLE_EXCLUSIONS, ROLE_PERMISSIONS } from "#db/reference/roles";
import type { Permission, Role } from "~/platform/permissions";
import { accountRefusal, excludedPair, mayHold } from "./accounts.rules";

const exclusions = ROLE_EXCLUSIONS.map(({ a, b }) => ({ role_a: a, role_b: b }));

it.each([
  [["auditor", "system-administrator"], true],
  [["security-administrator", "system-administrator"], true],
  [["auditor", "registrar"], true],
  [["vetting-officer", "security-administrator"], true],
  [["vetting-officer", "vetting-approver"], false],
  [["filler"], false],
  [[], false],
])("%j exclude each other: %s", (roles, excluded) => {
  expect(excludedPair(roles, exclusions) !== null).toBe(excluded);
});

it.each([
  ["filler", "journal.read", false],
  ["auditor", "journal.read", true],
  ["system-administrator", "roles.change", false],
  ["security-administrator", "accounts.create", false],
  ["security-administrator", "people.read", false],
  ["auditor", "records.read", false],
  ["registrar", "people.read", true],
  ["auditor", "reference.read", true],
] as const)("%s may hold %s: %s", (role, permission, may) => {
  expect(mayHold(role, permission)).toBe(may);
});

it("the shipped roles keep to it", () => {
  const odd = (Object.entries(ROLE_PERMISSIONS) as [Role, readonly Permission[]][]).flatMap(([role, list]) =>
    list.filter((permission) => !mayHold(role, permission)),
  );
  expect(odd).toEqual([]);
});

it.each([
  [null, "account-unknown"],
  [{ id: "me", version: 1 }, "own-account"],
  [{ id: "also-me", version: 1 }, "own-account"],
  [{ id: "other", version: 2 }, "version-stale"],
  [{ id: "other", version: 1 }, null],
])("acting on %j: %s", (account, code) => {
  expect(accountRefusal(account, { hands: ["me", "also-me"], version: 1 })?.code ?? null).toBe(code);
});
