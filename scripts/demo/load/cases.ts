import path from "node:path";
import type { Db } from "#db/connection";
import { candidatesOf } from "~/modules/vetting/candidate.queries.server";
import { approveCase } from "~/modules/vetting/use-cases/approve-case.server";
import { decideCandidate } from "~/modules/vetting/use-cases/decide-candidate.server";
import { enterReply } from "~/modules/vetting/use-cases/enter-reply.server";
import { issueOpinion } from "~/modules/vetting/use-cases/issue-opinion.server";
import { openCase } from "~/modules/vetting/use-cases/open-case.server";
import { readCandidateList } from "~/modules/vetting/use-cases/read-candidate-list.server";
import { recordOutcome } from "~/modules/vetting/use-cases/record-outcome.server";
import { returnCase } from "~/modules/vetting/use-cases/return-case.server";
import { submitCase } from "~/modules/vetting/use-cases/submit-case.server";
import { addDays } from "~/platform/civil-date";
import { civilDayOf, now } from "~/platform/clock";
import { mustBeOk } from "~/platform/result";
import type { CasePurpose } from "../case-plan";
import type { DemoCase } from "../cases";
import { actingAs } from "./accounts";
import { casesByLetter } from "./load.queries.server";

const OFFICER = "hecha1";
const APPROVERS = ["shenqian1", "shenqian2"] as const;

interface AskedReply {
  from: "discipline" | "party-review";
  reply: string;
  conclusion: "none" | "passed";
  series: string;
}

/** Replies of other bodies without which nothing can be said for a purpose. */
const REPLIES: Partial<Record<CasePurpose, AskedReply>> = {
  "post-promotion": { from: "discipline", reply: "暂未发现影响使用的问题", conclusion: "none", series: "清衡函" },
  "rank-promotion": { from: "discipline", reply: "暂未发现影响使用的问题", conclusion: "none", series: "清衡函" },
  "reserve-cadre": { from: "discipline", reply: "暂未发现影响使用的问题", conclusion: "none", series: "清衡函" },
  "party-admission": { from: "party-review", reply: "政治审查合格", conclusion: "passed", series: "任贤审" },
};

const DECISIONS = {
  clear: { decision: "no-objection", reason: "截至核查日，所列来源中未查到影响情形。" },
  attention: { decision: "refer", reason: "有需研判情形，请呈报单位结合一贯表现研判后决定。" },
  barred: { decision: "unsuitable", reason: "影响期未满，建议不作为人选。" },
  cannotSay: { decision: "not-answerable", reason: "来源未齐，待补齐后另行答复。" },
} as const;

/**
 * Takes a case as far as the demo wants it, act by act through the use cases, and records what came of it. A case that
 * was interrupted is taken up where it stands.
 */
export async function workCase(db: Db, folder: string, demoCase: DemoCase): Promise<void> {
  const known = (await casesByLetter(db)).get(demoCase.documentNo);
  const id = known?.id ?? (await open(db, folder, demoCase));
  let state = known?.state ?? "answered";
  if (!known && demoCase.until === "answered") await reply(db, id, demoCase);
  if (state === "answered" && demoCase.until !== "answered") {
    await reply(db, id, demoCase);
    await decide(db, id, demoCase);
    mustBeOk(await submitCase(await actingAs(db, OFFICER), id));
    state = "decided";
  }
  if (state === "decided" && demoCase.until === "returned") {
    const reason = "第1号人选的考核情况请再核实后报。";
    mustBeOk(await returnCase(await actingAs(db, APPROVERS[0]), { caseId: id, reason }));
  }
  if (state === "decided" && demoCase.until === "issued") state = await approve(db, id);
  if (state === "approved") mustBeOk(await issueOpinion(await actingAs(db, APPROVERS[1]), id));
  if (demoCase.until === "issued") await recordOutcomes(db, id, demoCase);
}

async function open(db: Db, folder: string, demoCase: DemoCase): Promise<string> {
  const { key, purpose, asOf, title, requester, documentNo } = demoCase;
  const today = civilDayOf(now());
  const list = mustBeOk(await readCandidateList(path.join(folder, "lists", `${key}.xlsx`), `${title}.xlsx`, today));
  const made = await openCase(await actingAs(db, OFFICER), {
    purpose,
    asOf,
    title,
    documentNo,
    requester,
    contact: "联络员",
    replyDueOn: null,
    letterFileId: null,
    listFileId: null,
    list,
  });
  return mustBeOk(made);
}

/** The answer of the other body for every candidate whom the register knows. */
async function reply(db: Db, caseId: string, demoCase: DemoCase): Promise<void> {
  const asked = REPLIES[demoCase.purpose];
  if (!asked) return;
  const on = addDays(demoCase.asOf, -2);
  const documentNo = `${asked.series}〔${demoCase.asOf.slice(0, 4)}〕${demoCase.documentNo.replace(/^.*〕/, "")}`;
  for (const { no, match_state } of await candidatesOf(db, caseId)) {
    if (match_state !== "found") continue;
    const entered = {
      caseId,
      no,
      from: asked.from,
      reply: asked.reply,
      conclusion: asked.conclusion,
      documentNo,
      on,
      readAt: null,
    };
    mustBeOk(await enterReply(await actingAs(db, OFFICER), entered));
  }
}

async function decide(db: Db, caseId: string, demoCase: DemoCase): Promise<void> {
  const flagged = new Set(demoCase.candidates.filter((one) => one.isFlagged).map((one) => one.no));
  for (const row of await candidatesOf(db, caseId)) {
    const answer = row.answer ?? "cannotSay";
    const justified = flagged.has(row.no) === (answer === "barred" || answer === "attention");
    if (!justified)
      console.warn(`case ${demoCase.key}: candidate ${row.no} is ${answer}, which the plan did not expect`);
    const decision = { caseId, no: row.no, ...DECISIONS[answer], readAt: null, confirmsMatch: true };
    mustBeOk(await decideCandidate(await actingAs(db, OFFICER), decision));
  }
}

async function approve(db: Db, caseId: string): Promise<string> {
  let state = "decided";
  for (const approver of APPROVERS) {
    if (state === "decided") state = mustBeOk(await approveCase(await actingAs(db, approver), caseId));
  }
  return state;
}

async function recordOutcomes(db: Db, caseId: string, { candidates }: DemoCase): Promise<void> {
  for (const { no, outcome, outcomeOn } of candidates) {
    if (!outcome || !outcomeOn) continue;
    const recorded = { caseId, no, outcome, on: outcomeOn, documentNo: null, note: null, readAt: null };
    mustBeOk(await recordOutcome(await actingAs(db, OFFICER), recorded));
  }
}
