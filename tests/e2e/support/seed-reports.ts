import { pdfOf } from "#tests/factories/pdfs";
import type { FilingContent } from "~/modules/agencies/filing.types";
import { addMonths, type CivilDate } from "~/platform/civil-date";
import { ENTERPRISES, STRONG_VALUES } from "./city";
import { found, idIn, MULTIPART, readPage, sendForm } from "./session";

/** Reports of one agency: one that holds, one whose grade the filed method does not give, one withdrawn; numbers in hand. */
export async function seedReports(
  url: string,
  sessions: Record<string, string>,
  { own, today }: { own: FilingContent; today: CivilDate },
): Promise<Record<string, string>> {
  const seat = sessions.jigou!;
  const values = JSON.stringify(STRONG_VALUES);
  await sendForm(url, seat, "/report-numbers", { count: "3" });
  const numbers = [...(await readPage(url, seat, "/report-numbers")).matchAll(/\/report-numbers\/([^/"]+)\/qr/g)];
  const [used, free] = [...new Set(numbers.map(([, no]) => no!))];
  const report = await lodge(0, { no: used!, purpose: "tender", grade: "AAA", indicators: values });
  await lodge(1, { purpose: "tender", grade: "AA", indicators: values });
  const withdrawn = await lodge(1, { purpose: "general", grade: "AAA", indicators: values });
  await sendForm(url, seat, `/reports/${withdrawn}/withdrawal`, {
    ...{ version: "1", reasonCode: "other", reasonText: "委托方撤回委托" },
  });
  const recomputations = await readPage(url, sessions.jianguan!, "/grade-recomputations");
  return {
    ...{ report, withdrawn, reportNo: used!, freeNo: free! },
    recomputation: found(recomputations, /\/grade-recomputations\/([0-9A-Z]{26})/),
    ...(await subscribe()),
  };

  async function lodge(at: number, about: Record<string, string>): Promise<string> {
    const { uscc, name } = ENTERPRISES[at]!;
    const issuedOn = addMonths(today, -1);
    const bytes = await pdfOf([`${uscc} ${about.grade} ${about.purpose}`]);
    const fields = { ...about, uscc, enterpriseName: name, dataCutoffOn: addMonths(today, -2), issuedOn };
    const analysts = own.analysts
      .slice(0, 2)
      .map((analyst) => analyst.name)
      .join("、");
    const file = { name: "信用评价报告.pdf", bytes };
    const minutes = { minutesNo: "评审〔2026〕1号", summary: "经评审，该企业信用状况良好。" };
    return idIn(await sendForm(url, seat, "/reports/new", { ...fields, ...minutes, analysts, file }, MULTIPART));
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
