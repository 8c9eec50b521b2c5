import { pdfOf } from "#tests/factories/pdfs";
import type { FilingContent } from "~/modules/agencies/filing.types";
import { addMonths, type CivilDate } from "~/platform/civil-date";
import { csvOf, ENTERPRISES, pastReportLines, STRONG_VALUES } from "./city";
import type { Faces } from "./faces";
import { found, idIn, MULTIPART, readPage, sendForm } from "./session";

/**
 * Reports of one agency: one that holds and is used, one whose grade the filed method does not give, one withdrawn, one of the
 * past without its original; numbers in hand, a file held against an original, an enterprise with a public fact.
 */
export async function seedReports(
  url: string,
  faces: Faces,
  sessions: Record<string, string>,
  { own, today }: { own: FilingContent; today: CivilDate },
): Promise<Record<string, string>> {
  let lodged = 0;
  const [seat, regulator] = [sessions.jigou!, sessions.jianguan!];
  const values = JSON.stringify(STRONG_VALUES);
  await sendForm(url, seat, "/report-numbers", { count: "3" });
  const numbers = [...(await readPage(url, seat, "/report-numbers")).matchAll(/\/report-numbers\/([^/"]+)\/qr/g)];
  const [used, free] = [...new Set(numbers.map(([, no]) => no!))];
  const report = await lodge(0, { no: used!, purpose: "tender", grade: "AAA", indicators: values });
  await lodge(1, { purpose: "qualification-training", grade: "AA", indicators: values });
  const withdrawn = await lodge(1, { purpose: "general", grade: "AAA", indicators: values });
  await sendForm(url, seat, `/reports/${withdrawn}/withdrawal`, {
    ...{ version: "1", reasonCode: "other", reasonText: "委托方撤回委托" },
  });
  const recomputations = await readPage(url, regulator, "/grade-recomputations");
  const other = { name: "投标文件所附报告.pdf", bytes: await pdfOf([`${ENTERPRISES[0]!.uscc} AA 1`]) };
  const comparison = idIn(await sendForm(url, regulator, `/reports/${report}/comparison`, { file: other }, MULTIPART));
  const use = {
    field: "tender",
    projectNo: "宿采〔2026〕10170231号",
    projectTitle: "清岚大道改造工程",
    usedOn: addMonths(today, 0),
  };
  await sendForm(url, sessions.caigou!, `/reports/${report}/uses/new`, use);
  return {
    ...{ report, withdrawn, comparison, reportNo: used!, freeNo: free! },
    reportUse: found(await readPage(url, sessions.caigou!, "/report-uses"), /\/report-uses\/([0-9A-Z]{26})\/striking/),
    ...(await takeIn()),
    ...(await enterFact()),
    recomputation: found(recomputations, /\/grade-recomputations\/([0-9A-Z]{26})/),
    ...(await subscribe()),
  };

  async function lodge(at: number, about: Record<string, string>): Promise<string> {
    const { uscc, name } = ENTERPRISES[at]!;
    const issuedOn = addMonths(today, -1);
    const bytes = await pdfOf([`${uscc} ${about.grade} ${++lodged}`]);
    const fields = { ...about, uscc, enterpriseName: name, dataCutoffOn: addMonths(today, -2), issuedOn };
    const analysts = own.analysts
      .slice(0, 2)
      .map((analyst) => analyst.name)
      .join("、");
    const file = { name: "信用评价报告.pdf", bytes };
    const minutes = { minutesNo: "评审〔2026〕1号", summary: "经评审，该企业信用状况良好。" };
    return idIn(await sendForm(url, seat, "/reports/new", { ...fields, ...minutes, analysts, file }, MULTIPART));
  }

  /** Staged by one account of the regulator, committed by another. */
  async function takeIn(): Promise<Record<string, string>> {
    const id = await faces.stage("past-reports", "存量报告.csv", csvOf(pastReportLines(today)), "regulator");
    const version = found(await readPage(url, regulator, `/imports/${id}/commit`), /name="version" value="(\d+)"/);
    await sendForm(url, regulator, `/imports/${id}/commit`, { version });
    await faces.settled("regulator", `/imports/${id}`, ["committing", "staged"]);
    const list = await readPage(url, regulator, "/reports?original=awaited");
    return { pastReport: found(list, /\/reports\/([0-9A-Z]{26})/) };
  }

  async function enterFact(): Promise<Record<string, string>> {
    const list = await readPage(url, regulator, `/enterprises?q=${ENTERPRISES[0]!.uscc}`);
    const enterprise = found(list, /\/enterprises\/([0-9A-Z]{26})/);
    await sendForm(url, regulator, `/enterprises/${enterprise}/facts/new`, {
      ...{ kind: "administrative-penalty", body: "宿迁市清衡市场监督局", documentNo: "宿清市监罚〔2026〕12号" },
      ...{ decidedOn: addMonths(today, -3), grade: "ordinary", summary: "未按规定公示年度报告。" },
    });
    const page = await readPage(url, regulator, `/enterprises/${enterprise}`);
    return { enterprise, fact: found(page, /\/enterprise-facts\/([0-9A-Z]{26})/) };
  }

  /** Two subscriptions of the agency's own user, one of them held; nothing listens at their address. */
  async function subscribe(): Promise<Record<string, string>> {
    for (const hook of ["one", "two"]) {
      const body = new URLSearchParams({ url: `http://127.0.0.1:9/${hook}`, events: "agency.removed" });
      await fetch(`${url}/webhooks/new`, { method: "POST", headers: { cookie: seat }, body });
    }
    const page = await readPage(url, seat, "/webhooks");
    const [webhook, held] = new Set([...page.matchAll(/\/webhooks\/([0-9A-Z]{26})"/g)].map(([, id]) => id!));
    await sendForm(url, seat, `/webhooks/${held}/pause`, { version: "1" });
    return { webhook: webhook!, heldWebhook: held! };
  }
}
