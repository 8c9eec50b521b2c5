import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decisiveNamesakes, matchCandidate, type RegisterPerson } from "./matching.rules";
import { type RegisterUnit, unitReader } from "./unit-text.rules";
import type { CandidateLine } from "./vetting.types";

const unit = (id: string, name: string, more: Partial<RegisterUnit> = {}): RegisterUnit => ({
  id,
  name,
  shortName: null,
  formerNames: [],
  parentId: null,
  mergedIntoId: null,
  nature: "organ",
  uscc: null,
  ...more,
});
const units = unitReader([
  unit("edu", "甲河县教育局"),
  unit("edu-hr", "甲河县教育局人事科", { parentId: "edu" }),
  unit("school", "甲河县第一中学", { nature: "institution", parentId: "edu" }),
  unit("party", "甲河县委"),
  unit("party-org", "甲河县委组织部", { parentId: "party" }),
  unit("party-org-2", "甲河县委组织部干部二科", { parentId: "party-org" }),
  unit("hospital", "甲河县人民医院"),
  unit("branch", "甲河县人民医院分院"),
  unit("build", "甲河县住房和城乡建设局", { formerNames: ["甲河县建设局"] }),
  unit("city-edu", "宿迁市教育局"),
  unit("gone", "甲河县广播站", { mergedIntoId: "school" }),
  unit("short", "宿城区碧水青林保护局", { shortName: "宿城区碧青局" }),
]);
const person = (id: string, name: string, bornOn: string, unitId: string, position = "科员"): RegisterPerson => ({
  id,
  name,
  formerNames: [],
  bornOn,
  unitIds: [unitId],
  position,
});
const people = [
  person("guo", "郭秀", "1984-10-16", "edu", "副科长"),
  person("luo", "罗建", "1988-01-18", "hospital", "会计"),
  person("hu", "胡伟金", "1967-07-05", "school"),
  person("xu", "徐涛", "1990-05-02", "school", "副科长"),
  person("wei1", "王伟", "1980-01-02", "edu"),
  person("wei2", "王伟", "1985-06-07", "edu-hr"),
  person("wei3", "王伟", "1990-03-04", "build"),
  person("liwei1", "李伟", "1981-01-02", "school"),
  person("chen", "陈立", "1981-01-02", "party-org-2"),
  person("chen2", "陈力", "1982-01-02", "party"),
  person("gone1", "高远", "1983-01-02", "gone"),
  person("sun1", "孙平", "1983-01-02", "school"),
  person("sun2", "孙平", "1984-01-02", "edu"),
  { ...person("renamed", "李新名", "1975-05-05", "build"), formerNames: ["李旧名"] },
  { ...person("again", "赵归", "1976-05-05", "build"), formerNames: ["赵归", "赵去"] },
];
const numbers: Record<string, string> = {
  "321399199005025456": "xu",
  "321399198410162513": "guo",
  "321399196707053626": "hu",
  "321399197505050018": "renamed",
};
const register = {
  byNumber: (number: string) => people.find((one) => one.id === numbers[number]),
  byName: (name: string) =>
    people.flatMap((one) => [one.name, ...one.formerNames].filter((borne) => borne === name).map(() => one)),
  units,
};
const line = (parts: Partial<CandidateLine>): CandidateLine => ({
  no: "1",
  name: "郭秀",
  birthMonth: null,
  idNumber: null,
  unit: null,
  position: null,
  proposedPost: null,
  nominatedBy: null,
  extra: [],
  ...parts,
});

describe("matchCandidate", () => {
  it.each<[string, Partial<CandidateLine>, string, string | null, string | null, string[]]>([
    ["number and name", { idNumber: "321399198410162513" }, "found", "number", "guo", []],
    ["spread name", { name: "郭　秀", idNumber: "321399198410162513" }, "found", "number", "guo", []],
    ["a former name taken again", { name: "赵归", unit: "甲河县住房和城乡建设局" }, "found", "nameUnit", "again", []],
    ["number, former name", { name: "李旧名", idNumber: "321399197505050018" }, "found", "number", "renamed", []],
    ["name and unit with post", { unit: "甲河县教育局副科长" }, "found", "nameUnit", "guo", []],
    ["name and birth month", { birthMonth: "1984-10" }, "found", "nameUnit", "guo", []],
    [
      "name and unit left since, month fits",
      { unit: "甲河县第一中学", birthMonth: "1984-10" },
      "found",
      "nameUnit",
      "guo",
      [],
    ],
    [
      "unit fits, month speaks against",
      { unit: "甲河县教育局", birthMonth: "1983-10" },
      "ambiguous",
      null,
      null,
      ["guo"],
    ],
    ["a name alone, one in the register", {}, "ambiguous", null, null, ["guo"]],
    ["a name alone, nobody", { name: "查无人" }, "notFound", null, null, []],
    ["two of the name in the unit", { name: "王伟", unit: "甲河县教育局" }, "ambiguous", null, null, ["wei1", "wei2"]],
    [
      "told apart by month",
      { name: "王伟", unit: "甲河县教育局", birthMonth: "1985-06" },
      "found",
      "nameUnit",
      "wei2",
      [],
    ],
    ["a body below the unit said", { name: "李伟", unit: "甲河县教育局" }, "ambiguous", null, null, ["liwei1"]],
    [
      "a body below the unit said, month fits",
      { name: "李伟", unit: "甲河县教育局", birthMonth: "1981-01" },
      "found",
      "nameUnit",
      "liwei1",
      [],
    ],
    ["the body above the unit said", { name: "郭秀", unit: "甲河县第一中学" }, "ambiguous", null, null, ["guo"]],
    ["the unit itself before one below", { name: "孙平", unit: "甲河县教育局" }, "found", "nameUnit", "sun2", []],
    ["a section for its body", { name: "陈立", unit: "甲河县委组织部" }, "found", "nameUnit", "chen", []],
    ["a body for its section", { name: "郭秀", unit: "甲河县教育局人事科" }, "found", "nameUnit", "guo", []],
    ["a body of its own below the committee", { name: "陈立", unit: "甲河县委" }, "ambiguous", null, null, ["chen"]],
    ["the committee above", { name: "陈力", unit: "甲河县委组织部" }, "ambiguous", null, null, ["chen2"]],
    ["a unit merged away", { name: "高远", unit: "甲河县第一中学" }, "found", "nameUnit", "gone1", []],
    ["the name elsewhere only", { unit: "宿迁市教育局" }, "notFound", null, null, ["guo"]],
    [
      "nobody's number, unit fits",
      { name: "罗建", idNumber: "321399197001019017", unit: "甲河县人民医院会计" },
      "mismatch",
      null,
      null,
      ["luo"],
    ],
    [
      "another's number, unit fits",
      { name: "胡伟金", idNumber: "321399199005025456", unit: "甲河县第一中学科员" },
      "mismatch",
      null,
      null,
      ["hu", "xu"],
    ],
    [
      "another's number, name unknown",
      { name: "查无人", idNumber: "321399199005025456" },
      "mismatch",
      null,
      null,
      ["xu"],
    ],
    [
      "nobody's number, nobody's name",
      { name: "查无人", idNumber: "321399197102029011", unit: "甲河县教育局会计" },
      "notFound",
      null,
      null,
      [],
    ],
    [
      "a number that is none, unit fits",
      { name: "罗建", idNumber: "123", unit: "甲河县人民医院" },
      "mismatch",
      null,
      null,
      ["luo"],
    ],
  ])("%s", (_case, parts, match, matchedBy, personId, suggestions) => {
    expect(matchCandidate(line(parts), register)).toEqual({ match, matchedBy, personId, suggestions });
  });
});

describe("decisiveNamesakes", () => {
  const namesake = fc.record({
    month: fc.constantFrom("1984-10", "1985-10", "1984-01"),
    unitId: fc.constantFrom("edu", "edu-hr", "school", "build", "gone"),
    position: fc.constantFrom("科员", "副科长", null),
  });
  const asked = fc.record({
    birthMonth: fc.constantFrom("1984-10", "1985-10", null),
    idNumber: fc.constantFrom("321399199005025456", "321399197102029011", null),
    unit: fc.constantFrom("甲河县教育局", "甲河县第一中学副科长", "宿迁市教育局", null),
  });

  it("are all that the answer depends on: nobody else changes it, however many there are", () => {
    fc.assert(
      fc.property(asked, fc.array(namesake, { maxLength: 8 }), fc.array(fc.boolean()), (parts, drawn, kept) => {
        const all = drawn.map(({ month, unitId, position }, index) => ({
          ...person(`p${index}`, "王伟", `${month}-05`, unitId),
          position,
        }));
        const wanted = line({ name: "王伟", ...parts });
        const decisive = new Set<RegisterPerson>(decisiveNamesakes(wanted, all));
        // With the rest of them, without, and with some that another line of the same name drew in.
        const some = all.filter((one, index) => decisive.has(one) || kept[index]);
        const answer = (few: readonly RegisterPerson[]) => matchCandidate(wanted, { ...register, byName: () => few });
        expect(answer([...decisive])).toEqual(answer(all));
        expect(answer(some)).toEqual(answer(all));
      }),
      { numRuns: 10_000 },
    );
  });

  it("leave out whoever was born in another month than the one that fits somebody", () => {
    const [first, second, third] = register.byName("王伟");
    const namesakes = [first!, second!, third!];
    const of = (parts: Partial<CandidateLine>) => decisiveNamesakes(line(parts), namesakes).map(({ id }) => id);
    expect(of({ birthMonth: "1985-06" })).toEqual(["wei2"]);
    expect(of({ birthMonth: "1999-01" })).toEqual(["wei1", "wei2", "wei3"]);
    expect(of({})).toEqual(["wei1", "wei2", "wei3"]);
    expect(of({ birthMonth: "1985-06", idNumber: "321399197102029011" })).toEqual(["wei1", "wei2", "wei3"]);
  });
});

describe("unitsMeant", () => {
  it.each<[string, string[]]>([
    ["甲河县教育局", ["edu"]],
    ["甲河县教育局副科长", ["edu"]],
    ["甲河县教育局人事科", ["edu-hr"]],
    ["甲河县人民医院分院会计", ["branch"]],
    ["县人民医院", ["hospital"]],
    ["甲河县住建局局长", ["build"]],
    ["甲河县建设局", ["build"]],
    ["教育局", ["edu", "city-edu"]],
    ["市教育局", ["city-edu"]],
    ["宿城区碧青局科员", ["short"]],
    ["碧青局", ["short"]],
    ["副局长，甲河县教育局", ["edu"]],
    ["甲河县广播站", ["gone", "school"]],
    ["宿豫区教育局", []],
    ["某某公司", []],
  ])("%s", (text, ids) => {
    expect([...units.unitsMeant(text)].sort()).toEqual([...ids].sort());
  });
});
