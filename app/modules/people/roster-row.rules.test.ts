import { describe, expect, it } from "vitest";
import { type RosterValues, rosterRowProblems, rosterRowWarnings, sidePosting } from "./roster-row.rules";

const row: RosterValues = {
  idNumber: "321399197410281948",
  name: "刘明",
  staffClass: "civil-servant",
  appointedOn: "2022-04-04",
};
const today = "2026-11-24";

describe("a roster row against itself", () => {
  it.each<[Partial<RosterValues>, string[]]>([
    [{}, []],
    [{ birthOn: "1974-10-28", sex: "female" }, []],
    [{ birthOn: "1974-10" }, []],
    [{ birthOn: "1974" }, []],
    [{ birthOn: "1974-10-29" }, ["birth-mismatch"]],
    [{ birthOn: "1975" }, ["birth-mismatch"]],
    [{ sex: "male" }, ["sex-mismatch"]],
    [{ sex: "unknown" }, []],
    [{ appointedOn: "1974-10-27" }, ["before-birth"]],
    [{ workStartedOn: "1974" }, []],
    [{ workStartedOn: "1973" }, ["before-birth"]],
    [{ birthOn: "1975", sex: "male" }, ["birth-mismatch", "sex-mismatch"]],
  ])("%j → %j", (change, codes) => {
    expect(rosterRowProblems({ ...row, ...change }, today).map((problem) => problem.code)).toEqual(codes);
  });

  it.each<[Partial<RosterValues>, string | null, string[]]>([
    [{}, "organ", []],
    [{}, "institution", ["class-nature"]],
    [{ staffClass: "institution-professional", rank: "专业技术八级" }, "institution", []],
    [{ staffClass: "institution-professional" }, "organ", ["class-nature"]],
    [{ staffClass: "reference-managed" }, "civil-service-managed", []],
    [{ appointedOn: "1990-10-27" }, null, ["under-16"]],
    [{ appointedOn: "1991-10-27" }, null, ["civil-servant-under-18"]],
    [{ appointedOn: "1991-10-27", staffClass: "institution-worker" }, null, []],
    [{ rank: "一级主任科员" }, "organ", []],
    [{ rank: "专业技术八级" }, "organ", ["rank-class"]],
    [{ staffClass: "institution-manager", rank: "四级调研员" }, "institution", ["rank-class"]],
    [{ partyJoinedOn: "1990" }, null, ["party-under-18"]],
  ])("%j in %s warns %j", (change, nature, codes) => {
    expect(rosterRowWarnings({ ...row, ...change }, nature).map((warning) => warning.code)).toEqual(codes);
  });

  it.each<[Partial<RosterValues>, string | null]>([
    [{ position: "副科长" }, null],
    [{ position: "副科长（兼）\n二职" }, "wording"],
    [{ position: "兼任办公室主任" }, "wording"],
    [{ position: "副科长（兼）", postingKind: "main" }, null],
    [{ postingKind: "side" }, "column"],
  ])("%j beside the main posting: %s", (change, said) => expect(sidePosting({ ...row, ...change })).toBe(said));
});
