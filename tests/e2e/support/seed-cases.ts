import type { CivilDate } from "~/platform/civil-date";
import type { Inhabitant } from "./city";
import type { Faces } from "./faces";

interface Candidate {
  no: string;
  answer: string;
  coverage: { item: string; contributor: string; stale: boolean }[];
}

/** One vetting case in each state, and zero-reports: first with silent sources, then with sources that spoke. */
export async function seedCases(
  faces: Faces,
  people: readonly Inhabitant[],
  today: CivilDate,
): Promise<Record<string, string>> {
  const candidates = people.slice(0, 12).map(({ name, idNumber, unitName }, index) => ({
    ...{
      no: String(index + 1),
      name,
      unit: unitName,
      proposedPost: "县（区）人大代表",
      nominatedBy: "宿城区任贤组织部",
    },
    ...(index === 7 ? {} : { idNumber }),
  }));
  const silentCase = await open("征求意见（来源未齐）", 1, candidates.slice(0, 3));
  const due = new Map(
    (await read(silentCase)).flatMap(({ coverage }) =>
      coverage.filter(({ stale }) => stale).map((one) => [one.item, one]),
    ),
  );
  for (const { item, contributor } of due.values()) {
    const { id } = await sign(item, contributor);
    await faces.call("contribution-reviewer", "POST", `/zero-reports/${id}/confirmation`);
  }
  const { id: zeroReport } = await sign("321300-party-discipline", "321300-discipline");
  const answeredCase = await open("人大代表候选人征求意见", 2, candidates);
  const decidedCase = await decided("拟任人选征求意见（待审签）", 3);
  const returnedCase = await decided("拟任人选征求意见（退回）", 4);
  await act("vetting-approver", returnedCase, "return", { reason: "第 2 号人选的理由请写明依据" });
  const approvedCase = await decided("拟任人选征求意见（已审签）", 5);
  await act("vetting-approver", approvedCase, "approval");
  const issuedCase = await decided("拟任人选征求意见（已复函）", 6);
  await act("vetting-approver", issuedCase, "approval");
  await act("vetting-approver", issuedCase, "issuance");
  const withdrawnCase = await open("征求意见（已撤回）", 7, candidates.slice(0, 2));
  const change = { version: 1, signOffLevels: 2, replyWorkingDays: 3, text: "表彰人选须经审核" };
  await faces.call("vetting", "POST", "/vetting-purposes/party-honour/change", change);
  await act("vetting", withdrawnCase, "withdrawal", { reason: "来函单位撤回" });
  return {
    ...{ silentCase, answeredCase, decidedCase, returnedCase, approvedCase, issuedCase, withdrawnCase },
    zeroReport: String(zeroReport),
  };

  async function open(title: string, letter: number, list: readonly object[]): Promise<string> {
    const head = { purpose: "npc-deputy-county", asOf: today, title, documentNo: `宿城组函〔2026〕${letter}号` };
    const body = { ...head, requester: "宿城区任贤组织部", contact: "联系人甲", candidates: list };
    const { id } = await faces.call("vetting", "POST", "/vetting-cases", body);
    await faces.settled("vetting", `/vetting-cases/${id}`, ["computing"]);
    return String(id);
  }

  async function read(id: string): Promise<Candidate[]> {
    return (await faces.call("vetting", "GET", `/vetting-cases/${id}`)).candidates as Candidate[];
  }

  async function decided(title: string, letter: number): Promise<string> {
    const id = await open(title, letter, candidates.slice(0, 5));
    for (const { no, answer } of await read(id)) {
      await faces.call("vetting", "PUT", `/vetting-cases/${id}/candidates/${no}/decision`, {
        decision: answer === "clear" ? "no-objection" : "postpone",
        reason: answer === "clear" ? "所列来源未查到影响情形" : "影响期未满，建议暂缓",
      });
    }
    await act("vetting", id, "submission");
    return id;
  }

  function act(client: "vetting" | "vetting-approver", id: string, noun: string, body?: object) {
    return faces.call(client, "POST", `/vetting-cases/${id}/${noun}`, body);
  }

  function sign(item: string, unit: string) {
    return faces.call("contributor", "POST", "/zero-reports", {
      item,
      unit,
      from: `${today.slice(0, 4)}-01-01`,
      to: today,
    });
  }
}
