import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { cleanName } from "~/modules/reference/text-cleaning.rules";
import { matchCandidate, type RegisterPerson } from "../matching.rules";
import { unitReader } from "../unit-text.rules";
import { readCandidateList } from "./read-candidate-list.server";

const folder = "tests/fixtures/samples";
const truth = <T>(name: string): T => JSON.parse(readFileSync(`${folder}/${name}.truth.json`, "utf8")) as T;

interface RosterRow {
  name?: string;
  id?: string;
  birth?: string;
  unit?: string;
  position?: string;
}
interface ListRow {
  no: number;
  name: string;
  idInSheet: string | null;
  personMeant: string;
  match: string;
}

const unitNames: Record<string, string> = {
  JH0001: "甲河县教育局",
  JH0002: "甲河县第一中学",
  JH0003: "甲河县人民医院",
  JH0004: "甲河县住房和城乡建设局",
};

describe("the list under a red header", () => {
  it("reads and matches as its truth says", async () => {
    const read = await readCandidateList(
      `${folder}/candidates-red-header.xlsx`,
      "candidates-red-header.xlsx",
      "2026-11-24",
    );
    if (!read.ok) throw new Error(read.refusal.code);
    const { headers, candidates } = read.value;
    expect(headers).toEqual(["序号", "姓名", "性别", "单位及职务", "身份证号", "拟推荐类别", "备注"]);
    const people: RegisterPerson[] = truth<{ rows: RosterRow[] }>("roster-titled").rows.flatMap((row) =>
      row.id
        ? [
            {
              id: row.id,
              name: row.name!,
              formerNames: [],
              bornOn: row.birth!,
              unitIds: [row.unit!],
              position: row.position!,
            },
          ]
        : [],
    );
    const units = unitReader(
      Object.entries(unitNames).map(([id, name]) => ({
        id,
        name,
        shortName: null,
        formerNames: [],
        parentId: null,
        mergedIntoId: null,
        nature: "organ",
        uscc: null,
      })),
    );
    const register = {
      byNumber: (number: string) => people.find((person) => person.id === number),
      byName: (name: string) => people.filter((person) => person.name === name),
      units,
    };
    const wanted = truth<{ rows: ListRow[] }>("candidates-red-header").rows;
    expect(candidates).toHaveLength(wanted.length);
    for (const [index, row] of wanted.entries()) {
      const line = candidates[index]!;
      expect([line.no, cleanName(line.name), line.idNumber]).toEqual([String(row.no), row.name, row.idInSheet]);
      const result = matchCandidate(line, register);
      const [match, by] = row.match.split(/ \(matchedBy |\)/);
      expect([row.no, result.match]).toEqual([row.no, match]);
      if (match === "found") expect(result).toMatchObject({ matchedBy: by ?? "number", personId: row.personMeant });
      if (match === "mismatch") expect(result.suggestions).toContain(row.personMeant);
      expect(line.extra.map((cell) => cell.header)).toEqual(["性别", "备注"]);
      expect(line.cells[4]).toBeNull();
    }
  });

  it("refuses what is no list, in words", async () => {
    const read = await readCandidateList(`${folder}/org-units.xlsx`, "org-units.xlsx", "2026-11-24");
    expect(read.ok ? null : read.refusal.code).toBe("list-not-recognised");
    const old = await readCandidateList(`${folder}/roster-97.xls`, "roster-97.xls", "2026-11-24");
    expect(old.ok ? null : old.refusal.code).toBe("old-xls");
  });
});
