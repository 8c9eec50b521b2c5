import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { recordKindOf } from "#db/reference/record-kinds";
import { checkedRows, commitNow, findingsOf, importOf, sample, stageAndRead } from "#tests/factories/imports";
import { makeActor } from "#tests/support/actors";
import { testDatabase } from "#tests/support/database";
import { identityNumberIndex } from "~/modules/people/identity-number.server";
import { storedPeople } from "~/modules/people/roster-people.server";
import type { Actor } from "~/platform/actor";

interface TruthRow {
  row: number;
  name?: string;
  id?: string;
  birth?: string;
  unit?: string;
  position?: string;
  rank?: string;
  since?: string;
  refused?: string;
}

const database = testDatabase();
const truth = <T>(name: string) => JSON.parse(readFileSync(sample(`${name}.truth.json`), "utf8")) as T;
let filler: Actor;
let reviewer: Actor;

beforeAll(async () => {
  filler = await makeActor(database.db, ["filler"]);
  reviewer = await makeActor(database.db, ["contribution-reviewer"]);
});

const counts = ({ state, added, changed, unchanged, refused }: Awaited<ReturnType<typeof importOf>>) => ({
  state,
  added,
  changed,
  unchanged,
  refused,
});

describe("the samples as offices send them", () => {
  it("org-units.xlsx", async () => {
    const { db } = database;
    const id = await stageAndRead(db, filler, "org-units", sample("org-units.xlsx"));
    expect(await findingsOf(db, id)).toEqual({ problems: [], warnings: [] });
    expect(counts(await importOf(db, id))).toEqual({ state: "staged", added: 4, changed: 0, unchanged: 0, refused: 0 });
    await commitNow(db, reviewer, id);
    expect((await importOf(db, id)).state).toBe("committed");
    const again = await stageAndRead(db, filler, "org-units", sample("org-units.xlsx"));
    expect(counts(await importOf(db, again))).toEqual({
      state: "staged",
      added: 0,
      changed: 0,
      unchanged: 4,
      refused: 0,
    });
  });

  it("roster-titled.xlsx", async () => {
    const { db } = database;
    const { rows, ignored } = truth<{ rows: TruthRow[]; ignored: number[] }>("roster-titled");
    const id = await stageAndRead(db, filler, "roster", sample("roster-titled.xlsx"));
    const wantedRefusals = rows.filter((row) => row.refused).map((row) => [row.row, row.refused]);
    const { problems } = await findingsOf(db, id);
    expect(problems.map((problem) => [problem.row, problem.code])).toEqual(wantedRefusals);
    const checked = await checkedRows(db, id);
    expect(checked.map((row) => row.n)).toEqual(rows.map((row) => row.row));
    expect(ignored.length).toBeGreaterThan(0);
    expect(checked.filter((row) => ignored.includes(row.n))).toEqual([]);
    const accepted = rows.filter((row) => !row.refused);
    expect(counts(await importOf(db, id))).toEqual({
      state: "staged",
      added: accepted.length,
      changed: 0,
      unchanged: 0,
      refused: wantedRefusals.length,
    });
    await commitNow(db, reviewer, id);
    expect((await importOf(db, id)).state).toBe("committed");

    const units = new Map(
      (await db.selectFrom("org_units").select(["org_units.id", "org_units.code"]).execute()).map((unit) => [
        unit.id,
        unit.code,
      ]),
    );
    const people = await storedPeople(
      db,
      accepted.map((row) => row.id!),
      identityNumberIndex,
    );
    for (const row of accepted) {
      const stored = people.get(row.id!)!;
      const { name, main } = stored.person;
      expect({
        row: row.row,
        name,
        birth: stored.row.born_on,
        unit: units.get(main.unitId),
        position: main.position,
        rank: main.rank,
        since: main.fromOn,
      }).toEqual({
        row: row.row,
        name: row.name,
        birth: row.birth,
        unit: row.unit,
        position: row.position,
        rank: row.rank,
        since: row.since,
      });
    }
    const again = await stageAndRead(db, filler, "roster", sample("roster-titled.xlsx"));
    expect(counts(await importOf(db, again))).toMatchObject({ added: 0, changed: 0, unchanged: accepted.length });
  });

  it("roster-gb18030.csv", async () => {
    const { db } = database;
    const rows = truth<{ line: number; id: string; name: string; position: string }[]>("roster-gb18030");
    const id = await stageAndRead(db, filler, "roster", sample("roster-gb18030.csv"));
    expect((await findingsOf(db, id)).problems).toEqual([]);
    expect(counts(await importOf(db, id))).toMatchObject({ state: "staged", changed: rows.length });
    expect((await checkedRows(db, id)).map((row) => row.n)).toEqual(rows.map((row) => row.line));
    await commitNow(db, reviewer, id);
    const people = await storedPeople(
      db,
      rows.map((row) => row.id),
      identityNumberIndex,
    );
    for (const row of rows)
      expect(people.get(row.id)?.person).toMatchObject({ name: row.name, main: { position: row.position } });
  });

  it("records-merged.xlsx", async () => {
    const { db } = database;
    const { rows } = truth<{ rows: (TruthRow & { kind?: string; on?: string })[] }>("records-merged");
    const id = await stageAndRead(db, filler, "records", sample("records-merged.xlsx"));
    const { problems } = await findingsOf(db, id);
    expect(problems.map((problem) => [problem.row, problem.code])).toEqual(
      rows.filter((row) => row.refused).map((row) => [row.row, row.refused]),
    );
    const accepted = rows.filter((row) => !row.refused);
    expect(counts(await importOf(db, id))).toMatchObject({ state: "staged", added: accepted.length });
    await commitNow(db, reviewer, id);
    const stored = await db
      .selectFrom("record_versions")
      .innerJoin("persons", "persons.id", "record_versions.person_id")
      .select(["record_versions.kind", "record_versions.decided_on", "persons.id_number_index"])
      .execute();
    const said = stored.map((row) =>
      [row.id_number_index.toString("hex"), recordKindOf(row.kind)?.nameZh, row.decided_on].join("/"),
    );
    const wanted = accepted.map((row) => [identityNumberIndex(row.id!).toString("hex"), row.kind, row.on].join("/"));
    expect(said.sort()).toEqual(wanted.sort());
    const again = await stageAndRead(db, filler, "records", sample("records-merged.xlsx"));
    expect(counts(await importOf(db, again))).toMatchObject({ added: 0, unchanged: accepted.length });
  });

  it("roster-97.xls is refused with the way to save it anew", async () => {
    const { db } = database;
    const id = await stageAndRead(db, filler, "roster", sample("roster-97.xls"));
    expect((await importOf(db, id)).state).toBe("refused");
    expect((await findingsOf(db, id)).problems).toMatchObject([
      { row: null, code: "old-xls", key: "workbook:refusal.old-xls" },
    ]);
  });
});
