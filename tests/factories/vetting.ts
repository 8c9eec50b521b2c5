import type { Db } from "#db/connection";
import { COLLECTION_ITEMS } from "#db/reference/collection-items";
import type { VettingPurposeCode } from "#db/reference/vetting/types";
import { commitNow, sample, stageAndRead } from "#tests/factories/imports";
import { ctxOf, TEST_NOW } from "#tests/support/actors";
import {
  type CandidateList,
  cleanCandidate,
  numberLines,
  type TypedCandidate,
} from "~/modules/vetting/candidate-line.rules";
import { listHeaders } from "~/modules/vetting/candidate-list.rules";
import { enterReply } from "~/modules/vetting/use-cases/enter-reply.server";
import { openCase } from "~/modules/vetting/use-cases/open-case.server";
import { readCandidateList } from "~/modules/vetting/use-cases/read-candidate-list.server";
import type { Actor } from "~/platform/actor";
import { newId } from "~/platform/id";
import { mustBeOk } from "~/platform/result";

/** The units and the roster of the office samples, imported as an office would. */
export async function importOffice(db: Db, filler: Actor, reviewer: Actor): Promise<void> {
  for (const [item, file] of [
    ["org-units", "org-units.xlsx"],
    ["roster", "roster-titled.xlsx"],
  ] as const) {
    await commitNow(db, reviewer, await stageAndRead(db, filler, item, sample(file)));
  }
}

/** Confirmed zero-reports of every item that answers for units of the division, to the given day. */
export async function everySourceSpoke(db: Db, division: string, to: string): Promise<void> {
  const items = COLLECTION_ITEMS.filter((item) => (item.answersFor as readonly string[]).includes(division));
  await db
    .insertInto("zero_reports")
    .values(
      items.map((item) => ({
        id: newId(),
        item_code: item.code,
        contributor_code: item.contributor,
        from_on: "2026-01-01",
        to_on: to,
        state: "confirmed" as const,
        signed_by: newId(),
        signed_by_name: "填报",
        signed_at: TEST_NOW,
        confirmed_by: newId(),
        confirmed_by_name: "复核",
        confirmed_at: TEST_NOW,
      })),
    )
    .execute();
}

export function listOf(candidates: readonly TypedCandidate[]): CandidateList {
  const lines = candidates.map(cleanCandidate);
  const { headers, cellsOf } = listHeaders(lines);
  return { headers, candidates: numberLines(lines).map((line) => ({ ...line, cells: cellsOf(line) })) };
}

export async function sampleList(): Promise<CandidateList> {
  const name = "candidates-red-header.xlsx";
  return mustBeOk(await readCandidateList(sample(name), name, "2026-11-24"));
}

export async function makeCase(
  db: Db,
  officer: Actor,
  list: CandidateList,
  { purpose = "rank-promotion" as VettingPurposeCode, asOf = "2026-11-24", at = TEST_NOW } = {},
): Promise<string> {
  return mustBeOk(
    await openCase(ctxOf(db, officer, at), {
      purpose,
      asOf,
      title: "职级晋升人选",
      documentNo: "甲组函[2026]1号",
      requester: "中共甲河县委组织部",
      contact: "联系人甲 0527-0000000",
      replyDueOn: null,
      letterFileId: null,
      listFileId: null,
      list,
    }),
  );
}

/** The discipline body has nothing to say against any of these. */
export async function noObjections(db: Db, officer: Actor, caseId: string, nos: readonly string[]): Promise<void> {
  for (const no of nos) {
    mustBeOk(
      await enterReply(ctxOf(db, officer), {
        caseId,
        no,
        from: "discipline",
        reply: "暂未发现影响使用的问题",
        documentNo: "甲纪函〔2026〕8号",
        on: "2026-11-23",
        readAt: null,
      }),
    );
  }
}
