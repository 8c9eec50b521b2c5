import { describe, expect, it } from "vitest";
import { lastDayBefore, type ResolvedRow, rosterDecision, type StoredPerson } from "./roster-import.rules";
import type { RosterValues } from "./roster-row.rules";

const main = {
  id: "P1",
  unitId: "U1",
  staffClass: "civil-servant",
  position: "科员",
  rank: "一级科员",
  postCategory: null,
  postGrade: null,
  fromOn: "2020-03-15",
  fromPrecision: "day" as const,
  rankFromOn: null,
};
const stored: StoredPerson = {
  id: "X",
  version: 1,
  name: "刘明",
  staffClass: "civil-servant",
  status: "in-post",
  politicalStatus: "13",
  partyJoinedOn: null,
  workStartedOn: "1998-07",
  nationality: "01",
  formerNames: [],
  main,
  sides: [{ ...main, id: "P2", unitId: "U9", position: "委员" }],
};
const row = (values: Partial<RosterValues>, more: Partial<ResolvedRow> = {}): ResolvedRow => ({
  values: {
    idNumber: "321399197410281948",
    name: "刘明",
    staffClass: "civil-servant",
    appointedOn: "2020-03-15",
    ...values,
  },
  unitId: "U1",
  position: "科员",
  isSide: false,
  ...more,
});

describe("a roster row and the person already known", () => {
  it.each<[string, ResolvedRow, object]>([
    ["the same again", row({}), { action: "unchanged" }],
    ["blanks change nothing", row({}, { position: null }), { action: "unchanged" }],
    ["the same month, coarser", row({ appointedOn: "2020-03" }), { action: "unchanged" }],
    ["a coarser date of work", row({ workStartedOn: "1998" }), { action: "unchanged" }],
    ["a finer date of work", row({ workStartedOn: "1998-07-01" }), { action: "change", mode: "correct" }],
    ["another name", row({ name: "刘敏" }), { action: "refused", problem: { code: "name-mismatch" } }],
    [
      "an earlier day",
      row({ appointedOn: "2019-03-15" }),
      { action: "refused", problem: { code: "earlier-appointment" } },
    ],
    [
      "an earlier month",
      row({ appointedOn: "2020-02" }),
      { action: "refused", problem: { code: "earlier-appointment" } },
    ],
    [
      "another post on the same day",
      row({}, { position: "副科长" }),
      { action: "change", mode: "correct", postingId: "P1" },
    ],
    ["another unit on the same day", row({}, { unitId: "U2" }), { action: "change", mode: "correct", postingId: "P1" }],
    [
      "a later day",
      row({ appointedOn: "2021-05-01" }, { unitId: "U2" }),
      { action: "change", mode: "transfer", postingId: null },
    ],
    ["a later month", row({ appointedOn: "2020-04" }), { action: "change", mode: "transfer" }],
    ["retired", row({ status: "retired" }), { action: "change", mode: "correct", person: { status: "retired" } }],
    ["a posting beside", row({}, { unitId: "U5", isSide: true }), { action: "change", mode: "side", postingId: null }],
    ["a known posting beside", row({}, { unitId: "U9", isSide: true, position: "委员" }), { action: "unchanged" }],
  ])("%s", (_, given, decision) => expect(rosterDecision(given, stored)).toMatchObject(decision));

  it("says what would change", () => {
    const decision = rosterDecision(
      row({ appointedOn: "2021-05-01", rank: "四级主任科员" }, { unitId: "U2", position: "副科长" }),
      stored,
    );
    expect(decision).toMatchObject({
      differences: [
        { field: "unitName", before: "U1", after: "U2" },
        { field: "position", before: "科员", after: "副科长" },
        { field: "rank", before: "一级科员", after: "四级主任科员" },
        { field: "appointedOn", before: "2020-03-15", after: "2021-05-01" },
      ],
    });
  });

  it("ends the old posting on the day before", () => {
    expect([lastDayBefore("2021-05-01", "2020-03-15"), lastDayBefore("2020-03-15", "2020-03-15")]).toEqual([
      "2021-04-30",
      "2020-03-15",
    ]);
  });
});
