import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, it } from "vitest";
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
    const { headers, candidates, otherRows } = read.value;
    expect(otherRows).toEqual([
      { row: 1, text: "中共甲河县委组织部" },
      { row: 2, text: "甲组函〔2026〕1号" },
      { row: 3, text: "关于征求×××等同志有关情况意见的函" },
      { row: 23, text: "中共甲河县委组织部" },
      { row: 24, text: "2026年11月20日" },
    ]);
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

const scratch = mkdtempSync(path.join(tmpdir(), "candidate-list-"));
afterAll(() => rmSync(scratch, { recursive: true }));

const readCsv = async (text: string) => {
  const file = path.join(scratch, "名单.csv");
  writeFileSync(file, `\ufeff${text}\n`);
  return readCandidateList(file, "名单.csv", "2026-11-24");
};

describe("a list with columns of its own", () => {
  it("masks the numbers of others, and keeps no more of a header than can be kept", async () => {
    const number = "321399197410281948";
    const read = await readCsv(
      `姓名,单位,配偶身份证号,${"长".repeat(30_000)}\n吴勇,甲河县人民医院,${number},其父${number}`,
    );
    if (!read.ok) throw new Error(read.refusal.code);
    const { headers, candidates } = read.value;
    expect(headers.map((header) => header.length)).toEqual([2, 2, 6, 100]);
    expect(candidates[0]?.cells).toEqual(["吴勇", "甲河县人民医院", "321399********1948", "其父321399********1948"]);
    expect(candidates[0]?.extra.map(({ value }) => value)).toEqual(["321399********1948", "其父321399********1948"]);
  });

  it("is refused where a field cannot be read, instead of being judged by less", async () => {
    const problems = async (text: string) => {
      const read = await readCsv(text);
      return read.ok ? [] : read.refusal.errors?.map(({ path: at, code }) => `${at} ${code}`);
    };
    expect(await problems(`姓名,单位,拟任职务\n吴勇,甲河县人民医院,${"长".repeat(241)}`)).toEqual([
      "rows.2.proposedPost too-long",
    ]);
    expect(await problems("姓名,单位\n吴勇,甲河县人民\ufffd院")).toEqual(["rows.2.unit damaged-character"]);
    expect(await problems(`序号,姓名\n${"A".repeat(41)},吴勇`)).toEqual(["rows.2.no too-long"]);
    expect(await problems("序号,姓名,性别,身份证号\nA-12345678901234567890,吴勇,长长长长长长长长长长长,123")).toEqual(
      [],
    );
  });
});
