import { describe, expect, it } from "vitest";
import { type DirectoryUnit, unitDirectory } from "./unit-directory.rules";

const unit = (code: string, name: string, more: Partial<DirectoryUnit> = {}): DirectoryUnit => ({
  id: code,
  code,
  name,
  shortName: null,
  formerNames: [],
  path: `/${code}/`,
  divisionCode: "321302",
  nature: "organ",
  closedOn: null,
  mergedIntoId: null,
  ...more,
});
const directory = unitDirectory([
  unit("JH0001", "甲河县教育局", { shortName: "县教育局", formerNames: ["甲河县文教局"] }),
  unit("JH0002", "甲河县人民医院"),
  unit("JH0003", "甲河县人民医院分院"),
  unit("JH0004", "甲河县建设局", { closedOn: "2020-01-01", mergedIntoId: "JH0005" }),
  unit("JH0005", "甲河县住房和城乡建设局"),
  unit("JH0006", "中心小学"),
  unit("YS0006", "中心小学", { divisionCode: "321311" }),
]);
const all = () => true;

describe("finding a unit", () => {
  it.each([
    [{ code: "jh0001" }, "JH0001"],
    [{ code: "ＪＨ０００１", name: "甲河县教育局" }, "JH0001"],
    [{ name: "甲河县 教育局" }, "JH0001"],
    [{ name: "县教育局" }, "JH0001"],
    [{ name: "甲河县文教局" }, "JH0001"],
    [{ code: "JH0001", name: "甲河县文教局" }, "JH0001"],
    [{ name: "甲河县建设局" }, "JH0005"],
  ])("%j → %s", (said, code) => expect(directory.find(said, all)).toMatchObject({ ok: true, unit: { code } }));

  it.each([
    [{ name: "甲河县人民医局局" }, "unknown-unit", "甲河县人民医院"],
    [{ code: "JH9999" }, "unknown-unit", ""],
  ])("%j is unknown, the nearest offered", (said, code, nearest) => {
    const found = directory.find(said, all);
    expect(found).toMatchObject({ ok: false, problem: { code } });
    expect(!found.ok && String(found.problem.params?.nearest)).toContain(nearest);
  });

  it("refuses a code and a name that contradict, and a name of two units unless only one is allowed", () => {
    expect(directory.find({ code: "JH0001", name: "甲河县人民医院" }, all)).toMatchObject({
      problem: { code: "unit-mismatch" },
    });
    expect(directory.find({ name: "中心小学" }, all)).toMatchObject({ problem: { code: "ambiguous-unit" } });
    const mine = directory.find({ name: "中心小学" }, (candidate) => candidate.divisionCode === "321311");
    expect(mine).toMatchObject({ ok: true, unit: { code: "YS0006" } });
  });

  it.each([
    ["甲河县教育局主治医师", { name: "甲河县教育局", position: "主治医师" }],
    ["甲河县人民医院分院 院长", { name: "甲河县人民医院分院", position: "院长" }],
    ["甲河县教育局党委书记、局长", { name: "甲河县教育局", position: "党委书记、局长" }],
    ["某某局局长", null],
  ])("%s is cut", (text, parts) => expect(directory.split(text)).toEqual(parts));
});
