import { describe, expect, it } from "vitest";
import { checkedRows, commitNow, findingsOf, importOf, stageAndRead } from "#tests/factories/imports";
import { usccOf } from "#tests/factories/reports";
import { makeActor } from "#tests/support/actors";
import { testDatabase } from "#tests/support/database";
import { csvFile } from "#tests/support/lists";
import { foldables } from "~/foldables.server";
import { enterprisePage, factsOf } from "~/modules/reports/enterprises.queries.server";
import { readJournalFor } from "./journal-fold";

const database = testDatabase();

describe("the list of enterprises", () => {
  it("comes in by workbook, is corrected by the next one, keeps former names, and refuses wrong codes", async () => {
    const { db } = database;
    const [one, other] = [await makeActor(db, ["registrar"]), await makeActor(db, ["registrar"])];
    const head = ["统一社会信用代码", "企业名称", "法定代表人", "登记状态", "成立日期"];
    const codes = [usccOf(100_001), usccOf(100_002)] as const;
    const wrong = codes[0].slice(0, 17) + (codes[0].endsWith("0") ? "1" : "0");
    const first = csvFile([
      head,
      [codes[0], "宿迁甲清建设有限公司", "王某", "存续", "2015-03-01"],
      [codes[1], "宿迁乙清物业有限公司", "李某", "在业", "2018年5月6日"],
      [wrong, "宿迁丙清有限公司", "张某", "存续", ""],
      [codes[1], "宿迁乙清物业有限公司", "李某", "在业", "2018年5月6日"],
    ]);
    const id = await stageAndRead(db, one, "enterprises", first);
    expect(await importOf(db, id)).toMatchObject({ state: "staged", added: 2, refused: 2 });
    const codesOfProblems = (await findingsOf(db, id)).problems.map(({ row, code }) => [row, code]);
    expect(codesOfProblems).toEqual([
      [4, "uscc-checksum"],
      [5, "duplicate-in-file"],
    ]);
    await commitNow(db, other, id);
    const second = csvFile([
      head.slice(0, 4),
      [codes[0], "宿迁甲清建设集团有限公司", "", "注销"],
      [codes[1], "宿迁乙清物业有限公司", "", ""],
    ]);
    const next = await stageAndRead(db, one, "enterprises", second);
    expect((await checkedRows(db, next)).map(({ action }) => action)).toEqual(["change", "unchanged"]);
    await commitNow(db, other, next);
    const rows = await enterprisePage(db, { q: "甲清" }, { limit: 10, offset: 0 });
    expect(rows).toMatchObject([
      {
        name: "宿迁甲清建设集团有限公司",
        status: "cancelled",
        legalRepresentative: "王某",
        formerNamesJson: '["宿迁甲清建设有限公司"]',
        version: 2,
      },
    ]);
  });

  it("takes public facts once; the same number with other content is refused", async () => {
    const { db } = database;
    const [one, other] = [await makeActor(db, ["registrar"]), await makeActor(db, ["registrar"])];
    const head = ["统一社会信用代码", "信息类别", "决定机关", "文号", "决定日期", "情节"];
    const row = [usccOf(100_001), "行政处罚", "宿迁市清和监管局", "宿清罚〔2026〕1号", "2026-02-03", "一般"];
    const id = await stageAndRead(
      db,
      one,
      "enterprise-facts",
      csvFile([head, row, [usccOf(999_999), ...row.slice(1)]]),
    );
    expect((await findingsOf(db, id)).problems.map(({ code }) => code)).toEqual(["unknown-enterprise"]);
    await commitNow(db, other, id);
    const again = csvFile([head, row, [...row.slice(0, 5), "严重"]]);
    const next = await stageAndRead(db, one, "enterprise-facts", again);
    expect((await findingsOf(db, next)).problems.map(({ code }) => code)).toEqual([
      "differs-in-file",
      "differs-in-file",
      "fact-differs",
    ]);
    const third = await stageAndRead(db, one, "enterprise-facts", csvFile([head, [...row.slice(0, 5), "严重"]]));
    expect((await findingsOf(db, third)).problems.map(({ code }) => code)).toEqual(["fact-differs"]);
    const [enterprise] = await enterprisePage(db, { q: usccOf(100_001) }, { limit: 1, offset: 0 });
    expect(await factsOf(db, [enterprise!.id])).toMatchObject([
      { kind: "administrative-penalty", grade: "ordinary", state: "active" },
    ]);
  });

  it("is what the journal says", async () => {
    for (const foldable of foldables.filter(({ subjectType }) =>
      ["enterprise", "enterprise-fact"].includes(subjectType),
    )) {
      const present = await foldable.present(database.db, null, 100);
      expect(present.length).toBeGreaterThan(0);
      const folded = await readJournalFor(database.db, foldable);
      for (const { id, state } of present) expect(folded.get(id)).toEqual(state);
    }
  });
});
