import { describe, expect, it } from "vitest";
import { completes, returnRefusal, signRefusal, withdrawRefusal } from "./approvals.rules";
import type { Approval } from "./approvals.types";

const digest = (text: string) => Buffer.from(text);
const pending: Approval = {
  id: "a",
  kind: "rename-person",
  subjectType: "person",
  subjectId: "p",
  proposal: {},
  proposalDigest: digest("proposal"),
  factsDigest: digest("facts"),
  state: "pending",
  level: 0,
  levels: 2,
  submittedBy: "submitter",
  submittedAt: new Date(0),
  signedBy: [],
};
const signing = {
  hands: ["signer", "signer-elsewhere"],
  seen: "a" as string | null,
  proposalDigest: digest("proposal"),
  factsDigest: digest("facts"),
};

describe("signRefusal", () => {
  it.each([
    ["another person, nothing changed", pending, signing, null],
    ["where nobody says what was read", pending, { ...signing, seen: null }, null],
    ["another submission than the one read", pending, { ...signing, seen: "b" }, "proposal-replaced"],
    ["nothing was submitted", null, signing, "nothing-submitted"],
    ["the submitter", pending, { ...signing, hands: ["submitter"] }, "same-account"],
    ["the submitter by another account", pending, { ...signing, hands: ["signer", "submitter"] }, "same-account"],
    ["who signed already", { ...pending, signedBy: ["signer"] }, signing, "same-account"],
    ["who signed by another account", { ...pending, signedBy: ["signer-elsewhere"] }, signing, "same-account"],
    ["approved already", { ...pending, state: "approved" as const }, signing, "already-decided"],
    ["returned already", { ...pending, state: "returned" as const }, signing, "already-decided"],
    ["another proposal", pending, { ...signing, proposalDigest: digest("other") }, "proposal-changed"],
    ["other facts", pending, { ...signing, factsDigest: digest("other") }, "facts-changed"],
  ])("%s", (_, approval, by, code) => {
    expect(signRefusal(approval, by)?.code ?? null).toBe(code);
  });
});

describe("returnRefusal", () => {
  it.each([
    ["another person", pending, ["signer"], "a", null],
    ["where nobody says what was read", pending, ["signer"], null, null],
    ["another submission than the one read", pending, ["signer"], "b", "proposal-replaced"],
    ["the submitter", pending, ["submitter"], "a", "same-account"],
    ["the submitter by another account", pending, ["signer", "submitter"], "a", "same-account"],
    ["decided already", { ...pending, state: "approved" as const }, ["signer"], "a", "already-decided"],
    ["nothing submitted", null, ["signer"], "a", "nothing-submitted"],
  ])("%s", (_, approval, hands, seen, code) => {
    expect(returnRefusal(approval, { hands, seen })?.code ?? null).toBe(code);
  });
});

describe("withdrawRefusal", () => {
  it.each([
    ["the submitter", pending, "submitter", null],
    ["another person", pending, "signer", "not-the-submitter"],
    ["decided already", { ...pending, state: "returned" as const }, "submitter", "already-decided"],
    ["nothing submitted", null, "submitter", "nothing-submitted"],
  ])("%s", (_, approval, by, code) => {
    expect(withdrawRefusal(approval, by)?.code ?? null).toBe(code);
  });
});

it("is complete with the last signature", () => {
  expect(completes(pending)).toBe(false);
  expect(completes({ ...pending, level: 1 })).toBe(true);
  expect(completes({ ...pending, levels: 1 })).toBe(true);
});
