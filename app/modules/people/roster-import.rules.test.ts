import { describe, expect, it } from "vitest";
import {
  asFromElsewhere,
  endAfter,
  lastDayBefore,
  type ResolvedRow,
  rosterDecision,
  type StoredPerson,
} from "./roster-import.rules";
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
  sides: [{ ...main, id: "P2", unitId: "U9", position: "委员", toOn: null }],
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

  it.each<[string, string | null, string, string, string | null]>([
    ["in post, running", null, "in-post", "in-post", null],
    ["a place that had ended stays ended", "2024-05-31", "in-post", "in-post", "2024-05-31"],
    ["a known last day stays, though it lies ahead", "2026-10-31", "retired", "retired", "2026-10-31"],
    ["only the wording of the leaving changes", "2026-10-31", "resigned", "retired", "2026-10-31"],
    ["left, no day known: by the day before", null, "in-post", "retired", "2026-03-09"],
    ["in post again", "2026-10-31", "retired", "in-post", null],
    ["a last day before the first of the new place is none", "2019-10-31", "retired", "retired", "2026-03-09"],
  ])("%s", (_, toOn, before, after, last) =>
    expect(endAfter("2020-03-15", toOn, { before, after }, "2026-03-10")).toBe(last),
  );

  it("does nothing but take over who is posted outside the scope, and shows nothing that is stored", () => {
    const elsewhere = (values: Partial<RosterValues>) =>
      asFromElsewhere(rosterDecision(row({ politicalStatus: "01", ...values }, { unitId: "U2" }), stored));
    for (const appointedOn of ["2020-03-15", "2019-01-01"])
      expect(elsewhere({ appointedOn })).toEqual({
        ...{ action: "refused", field: "idNumber" },
        problem: { code: "person-elsewhere" },
      });
    expect(elsewhere({ name: "刘敏" })).toMatchObject({ action: "refused", problem: { code: "name-mismatch" } });
    expect(elsewhere({ appointedOn: "2021-05-01" })).toMatchObject({
      ...{ action: "change", mode: "transfer", person: { politicalStatus: "01" } },
      differences: [{ field: "unitName", before: null, after: "U2" }],
    });
  });

  it("never ends a posting before it began", () =>
    expect(endAfter("2026-03-10", null, { before: "in-post", after: "retired" }, "2026-03-10")).toBe("2026-03-10"));

  it("opens nothing twice beside a place that ended when its holder left", () => {
    const left: StoredPerson = { ...stored, status: "retired", sides: [{ ...stored.sides[0]!, toOn: "2026-10-31" }] };
    const beside = { unitId: "U9", isSide: true, position: "委员" };
    expect(rosterDecision(row({}, beside), left)).toEqual({ action: "unchanged" });
    const again = rosterDecision(row({ status: "in-post" }, beside), left);
    expect(again).toMatchObject({ action: "change", mode: "side", postingId: "P2", isAgain: true });
  });

  it("ends the old posting on the day before", () => {
    expect([lastDayBefore("2021-05-01", "2020-03-15"), lastDayBefore("2020-03-15", "2020-03-15")]).toEqual([
      "2021-04-30",
      "2020-03-15",
    ]);
  });
});
