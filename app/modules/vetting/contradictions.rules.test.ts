import { expect, it } from "vitest";
import type { VettingPurposeCode } from "#db/reference/vetting/types";
import { contradictions, duplicateNos, type RegisteredAs } from "./contradictions.rules";
import { unitReader } from "./unit-text.rules";
import type { CandidateLine } from "./vetting.types";

const unit = (id: string, name: string) => ({
  id,
  name,
  shortName: null,
  formerNames: [],
  parentId: null,
  mergedIntoId: null,
  nature: "organ",
  uscc: null,
});
const units = unitReader([unit("edu", "甲河县教育局"), unit("school", "甲河县第一中学")]);
const line: CandidateLine = {
  no: "1",
  name: "郭秀",
  birthMonth: null,
  idNumber: null,
  unit: "甲河县教育局副科长",
  position: null,
  proposedPost: null,
  nominatedBy: null,
  extra: [],
};
const person: RegisteredAs = {
  name: "郭秀",
  bornOn: "1984-10-16",
  sex: "male",
  unitIds: ["edu"],
  staffClass: "civil-servant",
  membership: "full",
  status: "in-post",
  position: "副科长",
  rankFrom: null,
};

it.each<[string, VettingPurposeCode, Partial<CandidateLine>, Partial<RegisteredAs>, string[]]>([
  ["nothing", "party-honour", {}, {}, []],
  ["a non-member for a Party honour", "party-honour", {}, { membership: "none" }, ["honour-non-member"]],
  [
    "a probationary member for a Party honour",
    "party-honour",
    {},
    { membership: "probationary" },
    ["honour-probationary"],
  ],
  ["a member for admission", "party-admission", {}, {}, ["admission-member"]],
  ["institution staff for a rank", "rank-promotion", {}, { staffClass: "institution-manager" }, ["rank-institution"]],
  ["a civil servant for an institution post", "institution-post", {}, {}, ["institution-civil"]],
  ["retired", "party-honour", {}, { status: "retired" }, ["status"]],
  ["under a former name", "party-honour", { name: "郭新" }, {}, ["former-name"]],
  ["another birth month", "party-honour", { birthMonth: "1984-11" }, {}, ["birth-month"]],
  ["another sex", "party-honour", { extra: [{ header: "性别", value: "女" }] }, {}, ["sex"]],
  ["another unit", "party-honour", { unit: "甲河县第一中学" }, {}, ["unit"]],
  ["a unit nobody knows says nothing", "party-honour", { unit: "某公司" }, {}, []],
])("%s", (_what, purpose, said, held, keys) => {
  const found = contradictions({ ...line, ...said }, { ...person, ...held }, purpose, units);
  expect(found.map((one) => one.key)).toEqual(keys.map((key) => `vetting:contradiction.${key}`));
});

it("names the lines that mean one person", () => {
  const nos = duplicateNos([
    { no: "1", personId: "a" },
    { no: "2", personId: "b" },
    { no: "3", personId: "a" },
    { no: "4", personId: null },
    { no: "5", personId: null },
  ]);
  expect([...nos]).toEqual([
    ["1", ["3"]],
    ["3", ["1"]],
  ]);
});
