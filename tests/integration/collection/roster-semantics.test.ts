import { writeFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { checkedRows, commitNow, findingsOf, importOf, sample, stageAndRead } from "#tests/factories/imports";
import { ctxOf, makeActor } from "#tests/support/actors";
import { testDatabase } from "#tests/support/database";
import { createAccount } from "~/modules/accounts/use-cases/create-account.server";
import { identityNumberIndex } from "~/modules/people/identity-number.server";
import { storedPeople } from "~/modules/people/roster-people.server";
import type { Actor } from "~/platform/actor";
import { addDays } from "~/platform/civil-date";
import { civilDayOf, now } from "~/platform/clock";
import { temporaryPath } from "~/platform/files.server";
import { mustBeOk } from "~/platform/result";

const database = testDatabase();
let filler: Actor;
let reviewer: Actor;
const ming = "321399197410281948";
const yong = "321399199007202081";
const de = "321399200001132225";

beforeAll(async () => {
  filler = await makeActor(database.db, ["filler"]);
  reviewer = await makeActor(database.db, ["contribution-reviewer"]);
  const id = await stageAndRead(database.db, filler, "org-units", sample("org-units.xlsx"));
  await commitNow(database.db, reviewer, id);
});

const HEADER = "身份证号,姓名,人员类别,单位名称,职务,职级,任职日期,政治面貌,入党时间,参加工作时间";

async function deliver(lines: string[], header = HEADER, actor = filler) {
  const file = temporaryPath(".csv");
  writeFileSync(file, `\ufeff${[header, ...lines].join("\n")}\n`);
  const id = await stageAndRead(database.db, actor, "roster", file, "名册.csv");
  const { added, changed, unchanged, refused, state } = await importOf(database.db, id);
  const findings = await findingsOf(database.db, id);
  const codes = (list: typeof findings.problems) => list.map((line) => `${line.row}:${line.code}`);
  return {
    id,
    state,
    counts: [added, changed, unchanged, refused],
    problems: codes(findings.problems),
    warnings: codes(findings.warnings),
  };
}

async function person(number: string) {
  return (await storedPeople(database.db, [number], identityNumberIndex)).get(number)!.person;
}

describe("a roster is a delta", () => {
  it("registers, keeps months as months, and warns of what is implausible", async () => {
    const first = await deliver([
      `${ming},刘明,公务员,甲河县教育局,科员,一级科员,2020.3,中共党员,1995.7,1994`,
      `${yong},吴　勇,事业单位专业技术人员,甲河县人民医院,医师,专业技术八级,2015-09-01,群众,,2015年9月`,
      `${de},王立德,公务员,甲河县教育局,科员,一级科员,2015-01-01,预备党员,,`,
    ]);
    expect(first).toMatchObject({ state: "staged", counts: [3, 0, 0, 0], problems: [], warnings: ["4:under-16"] });
    await commitNow(database.db, reviewer, first.id);
    expect(await person(ming)).toMatchObject({
      name: "刘明",
      partyJoinedOn: "1995-07",
      workStartedOn: "1994",
      politicalStatus: "01",
      main: { fromOn: "2020-03-01", fromPrecision: "month" },
    });
    expect((await person(de)).politicalStatus).toBe("02");
  });

  it("transfers, corrects, refuses an earlier day and another name, and leaves blanks alone", async () => {
    const second = await deliver([
      `${ming},刘明,公务员,甲河县住房和城乡建设局,副科长,,2022-04-04,,,`,
      `${yong},吴勇,事业单位专业技术人员,甲河县人民医院,主治医师,,2015-09-01,,,`,
      `${de},王立得,公务员,甲河县教育局,,,2016-01-01,,,`,
    ]);
    expect(second).toMatchObject({ counts: [0, 2, 0, 1], problems: ["4:name-mismatch"] });
    const rows = await checkedRows(database.db, second.id);
    expect(rows[0]?.differences).toContainEqual({
      field: "unitName",
      before: "甲河县教育局",
      after: "甲河县住房和城乡建设局",
    });
    await commitNow(database.db, reviewer, second.id);
    const moved = await person(ming);
    expect(moved).toMatchObject({
      partyJoinedOn: "1995-07",
      main: { position: "副科长", rank: "一级科员", fromOn: "2022-04-04" },
    });
    const postings = await database.db
      .selectFrom("postings")
      .select(["postings.from_on", "postings.to_on", "postings.is_main"])
      .where("postings.person_id", "=", moved.id)
      .orderBy("postings.from_on")
      .execute();
    expect(postings).toEqual([
      { from_on: "2020-03-01", to_on: "2022-04-03", is_main: 1 },
      { from_on: "2022-04-04", to_on: null, is_main: 1 },
    ]);
    const earlier = await deliver([`${ming},刘明,公务员,甲河县教育局,科员,,2021-01-01,,,`]);
    expect(earlier.problems).toEqual(["2:earlier-appointment"]);
  });

  it("keeps one main posting and others beside it", async () => {
    const file = await deliver(
      [
        `${yong},吴勇,事业单位专业技术人员,甲河县第一中学,校医,,2020-09-01,,,,兼职`,
        `${yong},吴勇,事业单位专业技术人员,甲河县人民医院,主治医师,,2015-09-01,,,,`,
      ],
      `${HEADER},是否兼职`,
    );
    expect(file).toMatchObject({ counts: [0, 1, 1, 0], problems: [] });
    await commitNow(database.db, reviewer, file.id);
    expect(await person(yong)).toMatchObject({
      main: { position: "主治医师" },
      sides: [{ position: "校医", fromOn: "2020-09-01" }],
    });
    const wording = await deliver([`${ming},刘明,公务员,甲河县教育局,党组成员（兼）,,2023-01-01,,,`]);
    expect(wording.counts).toEqual([0, 1, 0, 0]);
  });

  it("takes the first of identical rows and none of differing ones", async () => {
    const row = "321399198401142369,周文,公务员,甲河县教育局,科员,,2018-07-17,,,";
    const other = row.replace("科员", "副科长");
    expect(await deliver([row, row])).toMatchObject({ counts: [1, 0, 0, 1], problems: ["3:duplicate-in-file"] });
    expect(await deliver([row, other])).toMatchObject({
      counts: [0, 0, 0, 2],
      problems: ["2:differs-in-file", "3:differs-in-file"],
    });
  });

  it("refuses ditto marks, contradictions and dates to come; fills nothing in", async () => {
    const answer = await deliver([
      "321399198401142369,周文,公务员,同上,科员,,2018-07-17,,,",
      "321399198410162513,郭秀,公务员,,科员,,2018-07-17,,,",
      "321399199411172646,何永勇,公务员,甲河县教育局,科员,,2099-01-01,,,",
      "321399197609082786,林红立,工勤人员,甲河县教育局,科员,,2018-07-17,,,",
    ]);
    expect(answer.problems).toEqual(["2:ditto", "3:required", "4:future", "5:unknown-class-unclear"]);
  });

  it("takes only units of one's own scope", async () => {
    const school = await database.db
      .selectFrom("org_units")
      .select("org_units.id")
      .where("org_units.code", "=", "JH0002")
      .executeTakeFirstOrThrow();
    const own = await makeActor(database.db, ["filler"], {
      scopeKind: "unit",
      scopeValue: school.id,
      unitId: school.id,
    });
    const answer = await deliver(
      [
        "321399198401142369,周文,公务员,甲河县教育局,科员,,2018-07-17,,,",
        "321399198410162513,郭秀,公务员,甲河县第一中学,科员,,2018-07-17,,,",
      ],
      HEADER,
      own,
    );
    expect(answer).toMatchObject({ counts: [1, 0, 0, 1], problems: ["2:outside-scope"] });
  });

  it("takes over who is posted elsewhere by a later appointment alone, and shows nothing of what is stored of them", async () => {
    const number = "321399197609082786";
    const line = (unit: string, position: string, from: string, political: string) =>
      `${number},林红,公务员,${unit},${position},,${from},${political},,`;
    const before = await deliver([line("甲河县教育局", "科员", "2018-07-17", "中共党员")]);
    await commitNow(database.db, reviewer, before.id);
    const school = await database.db
      .selectFrom("org_units")
      .select("org_units.id")
      .where("org_units.code", "=", "JH0002")
      .executeTakeFirstOrThrow();
    const scope = { scopeKind: "unit", scopeValue: school.id, unitId: school.id } as const;
    const own = await makeActor(database.db, ["filler"], scope);
    const said = async (from: string) => {
      const answer = await deliver([line("甲河县第一中学", "教师", from, "群众")], HEADER, own);
      const { problems } = await findingsOf(database.db, answer.id);
      return { ...answer, text: JSON.stringify(problems) };
    };
    for (const from of ["2018-07-17", "2017-01-01"]) {
      const refused = await said(from);
      expect(refused).toMatchObject({ counts: [0, 0, 0, 1], problems: ["2:person-elsewhere"] });
      expect(refused.text).not.toContain("2018");
    }
    expect((await person(number)).main.position).toBe("科员");
    const later = await said("2026-06-01");
    expect(later.counts).toEqual([0, 1, 0, 0]);
    const [row] = await checkedRows(database.db, later.id);
    expect(row?.differences?.map(({ field, before: stored }) => [field, stored])).toEqual([["unitName", null]]);
    await commitNow(database.db, reviewer, later.id);
    expect((await person(number)).main).toMatchObject({ unitId: school.id, position: "教师" });
  });

  it("ends the accounts of who moved with the old posting, and of who is no longer in post at once", async () => {
    const [moving, leaving] = ["321399198401142369", "321399198410162513"];
    const first = await deliver([
      `${moving},周文,公务员,甲河县教育局,科员,,2018-07-17,,,`,
      `${leaving},郭秀,公务员,甲河县教育局,科员,,2018-07-17,,,`,
    ]);
    await commitNow(database.db, reviewer, first.id);
    const accountOf = async (number: string) => {
      const { id, main } = await person(number);
      return mustBeOk(
        await createAccount(ctxOf(database.db), {
          ...{ username: `u-${id.toLowerCase()}`, displayName: "账号", principalKind: "posting", password: null },
          ...{ mustChangePassword: false, personId: id, unitId: main.unitId, roles: [] },
        }),
      );
    };
    const accounts = [await accountOf(moving), await accountOf(leaving)];
    const second = await deliver(
      [
        `${moving},周文,公务员,甲河县住房和城乡建设局,副科长,,2026-06-01,,,,在职`,
        `${leaving},郭秀,公务员,甲河县教育局,科员,,2018-07-17,,,,退休`,
      ],
      `${HEADER},人员状态`,
    );
    expect(second).toMatchObject({ counts: [0, 2, 0, 0] });
    await commitNow(database.db, reviewer, second.id);
    const ends = await database.db
      .selectFrom("accounts")
      .select(["accounts.id", "accounts.ends_on"])
      .where("accounts.id", "in", accounts)
      .execute();
    const endOf = (id: string | undefined) => ends.find((row) => row.id === id)?.ends_on;
    expect(endOf(accounts[0])).toBe("2026-05-31");
    expect(endOf(accounts[1])! < civilDayOf(now())).toBe(true);
  });

  it("ends the accounts at a unit where, as a row of the same day corrects, somebody never was", async () => {
    const number = "321399198506062226";
    const line = (unit: string) => `${number},周海,公务员,${unit},科员,,2018-07-17,,,`;
    await commitNow(database.db, reviewer, (await deliver([line("甲河县教育局")])).id);
    const { id, main } = await person(number);
    const account = mustBeOk(
      await createAccount(ctxOf(database.db), {
        ...{ username: `u-${id.toLowerCase()}`, displayName: "账号", principalKind: "posting", password: null },
        ...{ mustChangePassword: false, personId: id, unitId: main.unitId, roles: [] },
      }),
    );
    const end = async () =>
      (await database.db.selectFrom("accounts").select("ends_on").where("id", "=", account).executeTakeFirstOrThrow())
        .ends_on;
    await commitNow(database.db, reviewer, (await deliver([line("甲河县教育局").replace("科员", "副科长")])).id);
    expect(await end()).toBeNull();
    await commitNow(database.db, reviewer, (await deliver([line("甲河县住房和城乡建设局")])).id);
    expect(await end()).toBe(addDays(civilDayOf(now()), -1));
  });

  it("keeps the last day of who has left, whatever a later roster corrects, and ends every posting of who leaves", async () => {
    const number = "321399199411172646";
    const header = `${HEADER},是否兼职,人员状态`;
    const main = (position: string, status: string) =>
      `${number},何永勇,公务员,甲河县教育局,${position},,2018-07-17,,,,,${status}`;
    const side = (status: string) => `${number},何永勇,公务员,甲河县第一中学,校外辅导员,,2020-09-01,,,,兼职,${status}`;
    const take = async (...lines: string[]) => {
      const file = await deliver(lines, header);
      expect(file).toMatchObject({ state: "staged", problems: [] });
      await commitNow(database.db, reviewer, file.id);
      const { id, status } = await person(number);
      const postings = await database.db
        .selectFrom("postings")
        .select(["postings.position", "postings.to_on"])
        .where("postings.person_id", "=", id)
        .orderBy("postings.from_on")
        .orderBy("postings.id")
        .execute();
      return { status, ends: postings.map((posting) => [posting.position, posting.to_on]) };
    };
    const yesterday = addDays(civilDayOf(now()), -1);
    await take(main("科员", "在职"), side("在职"));
    expect(await take(main("科员", "退休"))).toEqual({
      status: "retired",
      ends: [
        ["科员", yesterday],
        ["校外辅导员", yesterday],
      ],
    });
    const { id } = await person(number);
    await database.admin
      .updateTable("postings")
      .set({ to_on: "2026-10-31" })
      .where("postings.person_id", "=", id)
      .execute();
    expect(await take(main("副科长", ""), side(""))).toEqual({
      status: "retired",
      ends: [
        ["副科长", "2026-10-31"],
        ["校外辅导员", "2026-10-31"],
      ],
    });
    expect(await take(main("副科长", "在职"), side("在职"))).toEqual({
      status: "in-post",
      ends: [
        ["副科长", null],
        ["校外辅导员", null],
      ],
    });
  });

  it("knows the places of a unit that was merged as those of its successor, and opens none beside them", async () => {
    const { db, admin } = database;
    const number = "321399198705053111";
    const unitId = async (name: string) =>
      (await db.selectFrom("org_units").select("id").where("name", "=", name).executeTakeFirstOrThrow()).id;
    const [school, hospital, bureau] = [
      await unitId("甲河县第一中学"),
      await unitId("甲河县人民医院"),
      await unitId("甲河县住房和城乡建设局"),
    ];
    const line = (unit: string, position: string, from: string, kind: string) =>
      `${number},周海,事业单位管理人员,${unit},${position},,${from},,,,${kind}`;
    const header = `${HEADER},是否兼职`;
    const main = line("甲河县人民医院", "副院长（兼）", "2018-07-17", "");
    const side = line("甲河县第一中学", "校外辅导员", "2020-09-01", "兼职");
    const first = await deliver([main, side], header);
    expect(first).toMatchObject({ counts: [2, 0, 0, 0], problems: [] });
    await commitNow(db, reviewer, first.id);
    const merge = (from: string) =>
      admin.updateTable("org_units").set({ closed_on: "2026-06-30", merged_into_id: bureau }).where("id", "=", from);
    const running = async () => {
      const { id } = await person(number);
      const rows = await db
        .selectFrom("postings")
        .select(["is_main", "unit_id", "position"])
        .where("person_id", "=", id)
        .where("to_on", "is", null)
        .orderBy("from_on")
        .execute();
      return rows.map(({ is_main, unit_id, position }) => [is_main, unit_id, position]);
    };
    try {
      await merge(school).execute();
      await merge(hospital).execute();
      const again = await deliver([main, side], header);
      expect(again).toMatchObject({ counts: [0, 0, 2, 0], problems: [] });
      expect(again.warnings).toEqual(expect.arrayContaining(["2:unit-merged", "3:unit-merged"]));
      const renamed = await deliver([main.replace("副院长", "院长"), side], header);
      await commitNow(db, reviewer, renamed.id);
      expect(await running()).toEqual([
        [1, hospital, "院长（兼）"],
        [0, school, "校外辅导员"],
      ]);
      const later = await deliver([line("甲河县第一中学", "法治辅导员", "2026-07-01", "兼职")], header);
      await commitNow(db, reviewer, later.id);
      expect(await running()).toEqual([
        [1, hospital, "院长（兼）"],
        [0, bureau, "法治辅导员"],
      ]);
    } finally {
      const open = { closed_on: null, merged_into_id: null };
      await admin.updateTable("org_units").set(open).where("id", "in", [school, hospital]).execute();
    }
  });
});
