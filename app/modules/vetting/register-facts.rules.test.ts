import { expect, it } from "vitest";
import { answerableItems, coverageKey, postedOn, type RegisterPosting, unitsOn } from "./register-facts.rules";
import type { SourceItem } from "./vetting.types";

const posting = (parts: Partial<RegisterPosting>): RegisterPosting => ({
  unitId: "edu",
  isMain: true,
  staffClass: "civil-servant",
  divisionCode: "321302",
  position: "科员",
  rankFrom: null,
  from: "2015-01-01",
  to: null,
  nature: "organ",
  branch: "administration",
  ...parts,
});
const postings = [
  posting({ to: "2020-12-31", rankFrom: "2015-01" }),
  posting({
    ...{ unitId: "school", staffClass: "institution-manager", divisionCode: "321311", position: "副校长" },
    ...{ from: "2021-01-01", to: "2024-06-30", rankFrom: "2021-01" },
  }),
  posting({ unitId: "federation", isMain: false, divisionCode: "321300", from: "2022-01-01", to: "2023-12-31" }),
];
const now = {
  ...{ staffClass: "institution-manager", status: "retired", position: "副校长" },
  ...{ politicalStatus: "01", partyJoinedOn: "2018-07" },
};

it.each([
  ["2019-06-01", "civil-servant", "科员", "2015-01", "in-post", "01", ["edu"], "321302:civil"],
  ["2016-06-01", "civil-servant", "科员", "2015-01", "in-post", "13", ["edu"], "321302:civil"],
  ["2021-06-01", "institution-manager", "副校长", "2021-01", "in-post", "01", ["school"], "321311:institution"],
  [
    ...(["2022-06-01", "institution-manager", "副校长", "2021-01", "in-post", "01"] as const),
    ["school", "federation"],
    "321311:institution+321300:civil",
  ],
  ["2026-11-24", "institution-manager", "副校长", "2021-01", "retired", "01", ["school"], "321311:institution"],
] as const)("as of %s", (day, staffClass, position, rankFrom, status, politicalStatus, units, key) => {
  const posted = postedOn(now, postings, day);
  expect(posted).toMatchObject({ staffClass, position, rankFrom, status, politicalStatus });
  expect([unitsOn(posted, day), coverageKey(posted, day)]).toEqual([units, key]);
});

it("keeps what nobody knows: a membership never said is not denied", () => {
  expect(postedOn({ ...now, politicalStatus: null }, postings, "2016-06-01").politicalStatus).toBeNull();
});

it("asks every body that answers for one of the groups, each item once", () => {
  const item = (code: string, divisions: string[], staffGroup: SourceItem["staffGroup"]) =>
    ({ code, category: "sanctions", divisions, staffGroup }) as unknown as SourceItem;
  const items = [item("a", ["321311"], "institution"), item("b", ["321300"], null)];
  const codes = (key: string) => answerableItems(key, ["sanctions"], items).map((one) => one.item?.code ?? null);
  expect(codes("321311:institution+321300:civil")).toEqual(["a", "b"]);
  expect(codes("321300:institution+321300:civil")).toEqual(["b"]);
  expect(codes("321311:institution+321302:civil")).toEqual(["a", null]);
  // While one source takes over from another both have to speak.
  items.push(item("c", ["321311"], null));
  expect(codes("321311:institution")).toEqual(["a", "c"]);
  expect(codes("321311:civil")).toEqual(["c"]);
});

it.each([
  ["2018-07", "2018-06-30", "13"],
  ["2018-07", "2018-07-01", null],
  ["2018-07", "2019-07-31", null],
  ["2018-07", "2019-08-01", "01"],
  ["2018-07-10", "2019-07-09", null],
  ["2018-07-10", "2019-07-10", "01"],
  ["2018", "2019-12-31", null],
  ["2018", "2020-01-01", "01"],
])("a full member of today who joined in %s, asked of %s gone by", (partyJoinedOn, day, expected) => {
  expect(postedOn({ ...now, partyJoinedOn }, postings, day, "2026-11-24").politicalStatus).toBe(expected);
  const probationary = { ...now, partyJoinedOn, politicalStatus: "02" };
  expect(postedOn(probationary, postings, day, "2026-11-24").politicalStatus).toBe(expected === "13" ? "13" : "02");
});

it("today the roster is believed, whenever somebody joined", () => {
  const joined = { ...now, partyJoinedOn: "2026-07" };
  expect(postedOn(joined, postings, "2026-11-24", "2026-11-24").politicalStatus).toBe("01");
});
