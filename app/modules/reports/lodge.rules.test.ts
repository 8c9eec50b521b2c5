import { describe, expect, it } from "vitest";
import { defaultExpiry, type LodgeFacts, lodgeProblems } from "./lodge.rules";
import type { ReportStatement } from "./reports.types";

const statement: ReportStatement & { expiresOn: string } = {
  no: "7K2M9QXA04HB",
  ownNo: "XY-2026-001",
  uscc: "91321399MA00000001",
  enterpriseName: "宿迁清衡建设有限公司",
  purpose: "tender",
  dataCutoffOn: "2026-09-30",
  issuedOn: "2026-10-20",
  expiresOn: "2027-10-19",
  grade: "AA",
  analysts: ["王甲", "C-002"],
  minutesNo: "评审〔2026〕12号",
  summary: "",
  indicators: {},
};
const analyst = (id: string, name: string) => ({
  id,
  name,
  credential: "信用管理师",
  credentialNo: `C-00${id}`,
  from: "2020-01-01",
  until: null,
});
const facts: LodgeFacts = {
  today: "2026-11-24",
  agencyId: "A",
  standingOnIssue: "good",
  standingToday: "good",
  latestExpiry: "2029-10-19",
  number: { agencyId: "A", state: "reserved" },
  enterprise: { id: "E", name: "宿迁清衡建设有限公司", formerNames: ["宿迁清衡工程（集团）有限公司"] },
  scale: {
    id: "S",
    ordinal: 1,
    grades: [
      { grade: "AAA", meaning: "极强" },
      { grade: "AA", meaning: "很强" },
    ],
    validFrom: "2020-01-01",
    validUntil: null,
  },
  indicators: new Set(["strength"]),
  analysts: [analyst("1", "王甲"), analyst("2", "李乙"), analyst("3", "张丙"), analyst("4", "张丙")],
  interests: [],
  sameReport: null,
  isOwnNoTaken: false,
};

const ISSUED = { issuedOn: "2026-10-20", inForceFrom: "2026-10-20" };
const FOLLOWED = { issuedOn: "2026-10-20", inForceFrom: "2026-11-05" };
const corrected = { number: undefined, change: { act: "corrected", version: ISSUED } } as const;
const correctedLater = { number: undefined, change: { act: "corrected", version: FOLLOWED } } as const;
const revised = { number: undefined, change: { act: "revised", version: ISSUED } } as const;

describe("lodgeProblems", () => {
  it.each<[string, Partial<typeof statement>, Partial<LodgeFacts>, string[]]>([
    ["nothing against it", {}, {}, []],
    ["without a number one is drawn", { no: null }, { number: undefined }, []],
    ["a number nobody reserved", {}, { number: null }, ["no number-not-yours"]],
    [
      "another agency's number reads the same",
      {},
      { number: { agencyId: "B", state: "used" } },
      ["no number-not-yours"],
    ],
    ["a number used before", {}, { number: { agencyId: "A", state: "used" } }, ["no number-used"]],
    ["a number given back", {}, { number: { agencyId: "A", state: "released" } }, ["no number-released"]],
    ["an unknown enterprise", {}, { enterprise: null }, ["uscc enterprise-unknown"]],
    ["another name", { enterpriseName: "宿迁清衡建筑有限公司" }, {}, ["enterpriseName enterprise-name-differs"]],
    ["a former name, brackets apart", { enterpriseName: "宿迁清衡工程(集团)有限公司" }, {}, []],
    ["issued tomorrow", { issuedOn: "2026-11-25" }, {}, ["issuedOn issue-in-future"]],
    ["issued today", { issuedOn: "2026-11-24" }, {}, []],
    ["data after issue", { dataCutoffOn: "2026-10-21" }, {}, ["dataCutoffOn cutoff-after-issue"]],
    ["data of the same day", { dataCutoffOn: "2026-10-20" }, {}, []],
    ["valid as long as may be", { expiresOn: "2029-10-19" }, {}, []],
    ["valid a day longer", { expiresOn: "2029-10-20" }, {}, ["expiresOn expiry-too-late"]],
    ["valid for ever", { expiresOn: "9999-12-31" }, {}, ["expiresOn expiry-too-late"]],
    ["ends before it begins", { expiresOn: "2026-10-20" }, {}, ["expiresOn expiry-not-after-issue"]],
    ["suspended on the day of issue", {}, { standingOnIssue: "suspended" }, ["issuedOn agency-suspended-on-issue"]],
    ["not listed on the day of issue", {}, { standingOnIssue: "not-listed" }, ["issuedOn agency-not-listed-on-issue"]],
    ["suspended today", {}, { standingToday: "suspended" }, ["issuedOn agency-suspended-today"]],
    ["removed", {}, { standingToday: "removed", standingOnIssue: "removed" }, ["issuedOn agency-removed-today"]],
    ["no scale then", {}, { scale: undefined }, ["grade no-scale"]],
    ["no method then", {}, { indicators: null }, ["grade no-method"]],
    ["a value for no indicator", { indicators: { strength: "85", beauty: "9" } }, {}, ["indicators indicator-unknown"]],
    ["a value left out", { indicators: {} }, {}, []],
    ["a grade of another scale", { grade: "A+" }, {}, ["grade grade-outside-scale"]],
    ["one analyst", { analysts: ["王甲"] }, {}, ["analysts analysts-too-few"]],
    ["parted by a blank", { analysts: ["王甲 李乙"] }, {}, []],
    ["parted by a blank, one not there", { analysts: ["王甲 赵丁"] }, {}, ["analysts analysts-unparted"]],
    ["the same one twice", { analysts: ["王甲", "C-001"] }, {}, ["analysts analysts-too-few"]],
    ["one who is not there", { analysts: ["王甲", "赵丁"] }, {}, ["analysts analyst-not-listed"]],
    ["a name two have", { analysts: ["王甲", "张丙"] }, {}, ["analysts analyst-ambiguous"]],
    ["… told apart by the credential", { analysts: ["王甲", "C-003"] }, {}, []],
    ["one with a tie", {}, { interests: [{ analystId: "2", kind: "relative" }] }, ["analysts analyst-conflicted"]],
    ["somebody else's tie", {}, { interests: [{ analystId: "3", kind: "relative" }] }, []],
    ["a tie of the agency", {}, { interests: [{ analystId: null, kind: "shareholding" }] }, ["uscc agency-conflicted"]],
    ["lodged before", {}, { sameReport: "X" }, ["issuedOn already-lodged"]],
    ["own number used before", {}, { isOwnNoTaken: true }, ["ownNo own-number-taken"]],
    ["corrected, another day of issue", { issuedOn: "2026-10-21" }, corrected, []],
    ["corrected, data after issue", { dataCutoffOn: "2026-10-21" }, corrected, ["dataCutoffOn cutoff-after-issue"]],
    ["revised, another day of issue", { issuedOn: "2026-10-21" }, revised, ["issuedOn issue-day-stays"]],
    ["revised, data of after the issue", { dataCutoffOn: "2026-11-24" }, revised, []],
    ["revised, data to come", { dataCutoffOn: "2026-11-25" }, revised, ["dataCutoffOn cutoff-after-revision"]],
    ["corrected after a revision", { dataCutoffOn: "2026-11-05" }, correctedLater, []],
    [
      "… with another day of issue, and data of after the revision",
      { issuedOn: "2026-10-21", dataCutoffOn: "2026-11-06" },
      correctedLater,
      ["issuedOn issue-day-stays", "dataCutoffOn cutoff-after-revision"],
    ],
    [
      "everything at once",
      { issuedOn: "2027-01-01", dataCutoffOn: "2027-02-01", expiresOn: "2026-01-01", grade: "X", analysts: [] },
      { enterprise: null, number: null },
      [
        "no number-not-yours",
        "uscc enterprise-unknown",
        "issuedOn issue-in-future",
        "dataCutoffOn cutoff-after-issue",
        "expiresOn expiry-not-after-issue",
        "grade grade-outside-scale",
        "analysts analysts-too-few",
      ],
    ],
  ])("%s", (_, change, known, expected) => {
    const problems = lodgeProblems({ ...statement, ...change }, { ...facts, ...known });
    expect(problems.map(({ field, code }) => `${field} ${code}`)).toEqual(expected);
  });
});

it.each([
  ["2026-10-20", 12, "2027-10-19"],
  ["2024-02-29", 12, "2025-02-28"],
  ["2026-01-01", 6, "2026-06-30"],
])("validity of %s for %i months ends on %s", (issued, months, last) =>
  expect(defaultExpiry(issued, months)).toBe(last),
);
