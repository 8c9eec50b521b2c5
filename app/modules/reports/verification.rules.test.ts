import { describe, expect, it } from "vitest";
import { bytesVerdict, statusOn } from "./verification.rules";

const valid = { state: "valid", issuedOn: "2026-01-10", expiresOn: "2027-01-09", withdrawnOn: null } as const;
const withdrawn = { ...valid, state: "withdrawn", withdrawnOn: "2026-06-01" } as const;

describe("statusOn", () => {
  it.each([
    [valid, "2026-01-09", "not-yet-issued"],
    [valid, "2026-01-10", "valid"],
    [valid, "2027-01-09", "valid"],
    [valid, "2027-01-10", "expired"],
    [withdrawn, "2026-01-09", "not-yet-issued"],
    [withdrawn, "2026-05-31", "valid"],
    [withdrawn, "2026-06-01", "withdrawn"],
    [withdrawn, "2027-06-01", "withdrawn"],
  ])("%j on %s: %s", (report, day, status) => expect(statusOn(report, day)).toBe(status));
});

describe("bytesVerdict", () => {
  const originals = [
    { ordinal: 1, sha256: "aa" },
    { ordinal: 2, sha256: "bb" },
  ];
  it.each([
    ["bb", originals, 2, "identical"],
    ["aa", originals, 2, "identical-to-earlier-version"],
    ["bb", originals, 1, "identical-to-later-version"],
    ["cc", originals, 2, "different"],
    ["cc", [{ ordinal: 1, sha256: null }], 1, "no-original-yet"],
  ])("%s among %j, in force %i: %s", (digest, known, inForce, verdict) =>
    expect(bytesVerdict(digest, known, inForce)).toBe(verdict),
  );
});
