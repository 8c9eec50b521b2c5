import { fieldsOf } from "~/modules/agencies/filing-lines.rules";
import { addDays, addMonths, type CivilDate } from "~/platform/civil-date";
import { AGENCIES, csvOf, ENTERPRISES, enterpriseLines } from "./city";
import type { Faces } from "./faces";
import { seedReports } from "./seed-reports";
import { found, idIn, MULTIPART, PAPER, readPage, sendForm } from "./session";

const LISTED_ON = "2024-03-01";

/**
 * The second register: the agency of `jigou` in good standing with a change that waits, a yearly statement that came back
 * and reports; another one, of the API client, that is suspended and about to be removed.
 */
export async function seedAgencies(
  url: string,
  faces: Faces,
  sessions: Record<string, string>,
  today: CivilDate,
): Promise<Record<string, string>> {
  const [own, other] = AGENCIES;
  const [seat, regulator] = [sessions.jigou!, sessions.jianguan!];
  await faces.bringIn("enterprises", "企业.csv", csvOf(enterpriseLines));

  const { uscc, name } = own!;
  const first = idIn(await sendForm(url, seat, "/agency-filings/new", { kind: "initial", uscc, name }));
  await fill(first, { ...fieldsOf({ ...own! }), businessLines: own!.businessLines[0]! });
  for (const slot of ["licence", "sample-report"])
    await sendForm(url, seat, `/agency-filings/${first}/files`, { slot, file: PAPER }, MULTIPART);
  await sendForm(url, seat, `/agency-filings/${first}/submission`, {});
  await sendForm(url, regulator, `/agency-filings/${first}/listing`, {
    ...{ effectiveOn: LISTED_ON, receivedOn: LISTED_ON },
    version: await versionAt(`/agency-filings/${first}/listing`),
  });
  const filing = await readPage(url, seat, `/agency-filings/${first}`);
  const agency = found(filing, /\/agencies\/([0-9A-Z]{26})/);
  const code = await codeOf(uscc);

  const lastYear = String(Number(today.slice(0, 4)) - 1);
  const yearly = idIn(
    await sendForm(url, seat, "/agency-filings/new", {
      kind: "yearly",
      statementYear: lastYear,
    }),
  );
  const year = {
    reportsIssued: "150",
    complaintsReceived: "1",
    staffChanges: "无重大变动。",
    methodReview: "未作调整。",
  };
  await fill(yearly, {
    ...year,
    statementYear: lastYear,
    statesTruth: "on",
    signedBy: own!.signedBy,
    signedOn: addMonths(today, -8),
  });
  await sendForm(url, seat, `/agency-filings/${yearly}/submission`, {});
  await sendForm(url, regulator, `/agency-filings/${yearly}/return`, {
    version: await versionAt(`/agency-filings/${yearly}/return`),
    "remark-staffChanges": "请写明离职人员。",
  });
  const change = idIn(
    await sendForm(url, seat, "/agency-filings/new", { kind: "change", eventOn: addDays(today, -10) }),
  );
  await sendForm(url, seat, `/agency-filings/${change}/submission`, {});

  const duty = found(await readPage(url, regulator, `/agencies/${agency}`), /\/agency-duties\/([0-9A-Z]{26})\/waiver/);

  const tie = { uscc: ENTERPRISES[2]!.uscc, kind: "business", from: addMonths(today, -6), note: "常年顾问" };
  await sendForm(url, seat, `/agencies/${agency}/interests/new`, tie);
  const interest = found(await readPage(url, seat, `/agencies/${agency}`), /\/agency-interests\/([0-9A-Z]{26})\/end/);
  const check = {
    checkedOn: addMonths(today, -2),
    subject: "场所、人员、制度",
    result: "remarks",
    remarks: "底稿归档不及时。",
  };
  await faces.call("regulator", "POST", `/agencies/${code}/checks`, check);
  const complaint = await complain(addMonths(today, -3));
  const answered = await complain(addMonths(today, -1));
  const reply = { answer: "经复核，所列数据取自当年审计报告，附该报告有关页。", file: PAPER };
  await sendForm(url, seat, `/agencies/${agency}/complaints/${answered}/answer`, reply, MULTIPART);
  const settled = await complain(addMonths(today, -5));
  const decision = { result: "upheld", decision: "经核对工作底稿，反映情况属实。", decidedOn: addMonths(today, -4) };
  await faces.call("regulator", "POST", `/agency-complaints/${settled}/decision`, decision);

  const suspended = await listOther();
  return {
    ...{
      agency,
      code,
      listedFiling: first,
      returnedFiling: yearly,
      waitingFiling: change,
      duty,
      interest,
      complaint,
      answered,
    },
    paper: found(filing, new RegExp(`/agency-filings/${first}/files/([0-9A-Z]{26})`)),
    ...suspended,
    ...(await seedReports(url, faces, sessions, { own: own!, today })),
  };

  async function versionAt(path: string) {
    return found(await readPage(url, regulator, path), /name="version" value="(\d+)"/);
  }

  function fill(id: string, fields: Record<string, string>) {
    const filled = Object.entries(fields).filter(([, value]) => value !== "");
    return sendForm(url, seat, `/agency-filings/${id}/form`, { version: "1", ...Object.fromEntries(filled) });
  }

  async function codeOf(wanted: string): Promise<string> {
    const { items } = (await faces.call("regulator", "GET", "/agencies")) as {
      items: { uscc: string; code: string }[];
    };
    return items.find((one) => one.uscc === wanted)!.code;
  }

  async function complain(receivedOn: CivilDate): Promise<string> {
    const body = { receivedOn, complainant: "某投标企业", content: "反映报告所列财务数据与年报不一致。" };
    return String((await faces.call("regulator", "POST", `/agencies/${code}/complaints`, body)).id);
  }

  /** Filed and listed over the API, suspended, with a removal that waits for its second signature. */
  async function listOther(): Promise<Record<string, string>> {
    const { id, agencyId } = await faces.call("agency", "POST", "/agency-filings", { kind: "initial", content: other });
    for (const slot of ["licence", "sample-report"])
      await faces.upload("agency", `/agency-filings/${id}/files`, { slot }, PAPER);
    await faces.call("agency", "POST", `/agency-filings/${id}/submission`);
    const listing = { effectiveOn: LISTED_ON, receivedOn: LISTED_ON };
    await faces.call("regulator", "POST", `/agency-filings/${id}/listing`, listing);
    const otherCode = await codeOf(other!.uscc);
    const measure = { basisCode: "SQJG", reason: "抽查的评价报告质量不合格", documentNo: "宿信监〔2026〕6号" };
    const suspension = await faces.call("regulator", "POST", `/agencies/${otherCode}/suspension`, {
      ...measure,
      from: addMonths(today, -2),
    });
    const approval = `/agency-measures/${suspension.id}/approval`;
    const proposal = found(await readPage(url, regulator, approval), /name="proposal" value="([0-9A-Z]{26})"/);
    await sendForm(url, regulator, approval, { proposal });
    const removal = await faces.call("regulator", "POST", `/agencies/${otherCode}/removal`, {
      ...{ ...measure, reason: "暂停采信后仍不改正", documentNo: "宿信监〔2026〕9号" },
      from: today,
    });
    return { suspended: String(agencyId), suspension: String(suspension.id), removal: String(removal.id) };
  }
}
