import { writeFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { commitNow, findingsOf, importOf, stageAndRead } from "#tests/factories/imports";
import { importOffice, listOf, makeCase } from "#tests/factories/vetting";
import { ctxOf, makeActor } from "#tests/support/actors";
import { testDatabase } from "#tests/support/database";
import { importView } from "~/modules/collection/import-view.server";
import { commitImport } from "~/modules/collection/use-cases/commit-import.server";
import { stageImport } from "~/modules/collection/use-cases/stage-import.server";
import { readCase } from "~/modules/vetting/use-cases/read-case.server";
import type { Actor } from "~/platform/actor";
import { civilDayOf, now } from "~/platform/clock";
import { temporaryPath } from "~/platform/files.server";
import { newId } from "~/platform/id";
import { translator } from "~/platform/messages.server";

const database = testDatabase();
const PARTY = "321300-party-discipline";
const MING = "321399197410281948,刘明";
const HEADER = "身份证号,姓名,记录种类,决定机关,文号,决定日期";
let filler: Actor;
let reviewer: Actor;
let officer: Actor;

beforeAll(async () => {
  const { db } = database;
  filler = await makeActor(db, ["filler"]);
  reviewer = await makeActor(db, ["contribution-reviewer"]);
  officer = await makeActor(db, ["vetting-officer"]);
  await importOffice(db, filler, reviewer);
});

const csv = (...lines: string[]) => `\ufeff${[HEADER, ...lines].join("\n")}\n`;

async function deliver(collectionItem: string | null, ...lines: string[]): Promise<string> {
  const file = temporaryPath(".csv");
  writeFileSync(file, csv(...lines));
  return stageAndRead(database.db, filler, "records", file, "记录.csv", collectionItem);
}

/** The line of the receipt on Party discipline that a case opened today gets. */
async function receipt() {
  const at = now();
  const list = listOf([{ name: "刘明", idNumber: "321399197410281948" }]);
  const id = await makeCase(database.db, officer, list, { asOf: civilDayOf(at), at });
  const view = await readCase(ctxOf(database.db, officer, at), id, "zh-CN");
  const line = view!.candidates[0]!.coverage.find((one) => one.item === PARTY)!;
  const { item, lastDelivery, refusedRows, stale } = line;
  return { item, lastDelivery, refusedRows, stale };
}

const NEVER = { item: PARTY, lastDelivery: null, refusedRows: 0, stale: true };

describe("a source is fresh by what it delivered", () => {
  it("not by records of kinds that its item does not collect: they come back, with what the item collects", async () => {
    const id = await deliver(PARTY, `${MING},嘉奖,甲河县人民政府,甲政〔2026〕1号,2026-03-10`);
    expect(await importOf(database.db, id)).toMatchObject({ state: "staged", added: 0, refused: 1 });
    const { problems } = await findingsOf(database.db, id);
    expect(problems).toMatchObject([{ row: 2, column: "记录种类", code: "kind-not-collected" }]);
    const said = translator("zh-CN")(problems[0]!.key, problems[0]!.params);
    expect(said).toContain("党纪处分决定”只收党内警告、党内严重警告");
    expect(said).toContain("不收“嘉奖”");
    const commit = await commitImport(ctxOf(database.db, reviewer), id);
    expect(commit.ok ? null : commit.refusal.code).toBe("nothing-accepted");
    expect(await receipt()).toEqual(NEVER);
  });

  it("nor by records for which no item was chosen; the import says so, and they are taken in all the same", async () => {
    const id = await deliver(null, `${MING},党内警告,甲河县纪委,甲纪〔2026〕1号,2026-03-10`);
    const read = async (language: "zh-CN" | "en") =>
      importView(database.db, await importOf(database.db, id), translator(language));
    expect(await read("zh-CN")).toMatchObject({ notices: [{ code: "counts-for-no-source" }] });
    expect((await read("zh-CN")).notices[0]!.message).toContain("不算任何来源的报送");
    expect((await read("en")).notices[0]!.message).toContain("count as the delivery of no source");
    await commitNow(database.db, reviewer, id);
    expect(await receipt()).toEqual(NEVER);
  });

  it("but by records of its own kinds, once they are committed", async () => {
    const id = await deliver(PARTY, `${MING},党内警告,甲河县纪委,甲纪〔2026〕2号,2026-04-10`);
    expect(await importOf(database.db, id)).toMatchObject({ added: 1, refused: 0, collection_item_code: PARTY });
    const { notices } = await importView(database.db, await importOf(database.db, id), translator("zh-CN"));
    expect(notices).toEqual([]);
    expect(await receipt()).toEqual(NEVER);
    await commitNow(database.db, reviewer, id);
    const day = civilDayOf((await importOf(database.db, id)).committed_at!);
    expect(await receipt()).toEqual({ item: PARTY, lastDelivery: day, refusedRows: 0, stale: false });
  });

  it("and the receipt says how many rows of that delivery came back, until they are delivered again", async () => {
    const good = `${MING},党内警告,甲河县纪委,甲纪〔2026〕21号,2026-05-11`;
    const bad = `${MING},警告,甲河县纪委,甲纪〔2026〕22号,2026-05-12`;
    await commitNow(database.db, reviewer, await deliver(PARTY, good, bad));
    expect(await receipt()).toMatchObject({ refusedRows: 1, stale: false });
    await commitNow(database.db, reviewer, await deliver(PARTY, bad.replace("警告", "党内警告")));
    expect(await receipt()).toMatchObject({ refusedRows: 0, stale: false });
  });

  it("and nobody delivers in the name of a contributor outside the own scope", async () => {
    const place = temporaryPath(".csv");
    writeFileSync(place, csv(`${MING},党内警告,甲河县纪委,甲纪〔2026〕3号,2026-05-10`));
    const file = { path: place, name: "a.csv", size: 100 };
    const outcome = async (scopeKind: "unit" | "division", scopeValue: string) => {
      const actor = await makeActor(database.db, ["filler"], { scopeKind, scopeValue });
      const request = { item: "records", collectionItem: PARTY, file };
      const result = await stageImport(ctxOf(database.db, actor), request);
      return result.ok ? result.value.state : [result.refusal.status, result.refusal.code, result.refusal.path];
    };
    const count = async () =>
      (await database.db.selectFrom("imports").select("imports.id").execute()).length +
      (await database.db.selectFrom("files").select("files.id").execute()).length;
    const before = await count();
    const refused = [403, "item-outside-scope", "collectionItem"];
    expect(await outcome("unit", newId())).toEqual(refused);
    expect(await outcome("division", "321302")).toEqual(refused);
    expect(await count()).toBe(before);
    expect(await outcome("division", "321300")).toBe("queued");
  });

  it("and learns nothing of what other bodies keep: without an item, a unit delivers only what its own items collect", async () => {
    const { db } = database;
    const known = `${MING},党内警告,甲河县纪委,甲纪〔2026〕11号,2026-05-10`;
    const place = temporaryPath(".csv");
    writeFileSync(place, csv(known, known.replace("11号", "99号")));
    const scope = { scopeKind: "unit" as const, scopeValue: newId() };
    const probing = await makeActor(db, ["filler"], scope);
    const id = await stageAndRead(db, probing, "records", place, "a.csv");
    expect((await findingsOf(db, id)).problems.map(({ code }) => code)).toEqual(["kind-not-yours", "kind-not-yours"]);
    expect(await importOf(db, id)).toMatchObject({ added: 0, unchanged: 0, refused: 2 });
  });
});
