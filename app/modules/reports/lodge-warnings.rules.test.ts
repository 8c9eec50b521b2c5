import { expect, it } from "vitest";
import { enterpriseWarnings } from "./lodge-warnings.rules";

it.each([
  ["active", null, []],
  ["active", "2026-10-20", []],
  ["active", "2026-10-21", ["issuedOn issued-before-founding"]],
  ["moved-out", "2010-01-01", []],
  ["revoked", "2010-01-01", ["uscc enterprise-revoked"]],
  ["cancelled", "2026-11-01", ["uscc enterprise-cancelled", "issuedOn issued-before-founding"]],
] as const)("%s, founded %s", (status, foundedOn, codes) => {
  const found = enterpriseWarnings({ issuedOn: "2026-10-20" }, { status, foundedOn });
  expect(found.map(({ field, code }) => `${field} ${code}`)).toEqual(codes);
});
