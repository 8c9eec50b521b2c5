import { readFileSync } from "node:fs";
import path from "node:path";
import { addMonths } from "~/platform/civil-date";
import { civilDayOf, now } from "~/platform/clock";
import { csvOf, INSPECTION, inhabitants, recordLines, rosterLines, unitLines } from "./city";
import { facesOf } from "./faces";
import { readCredentials } from "./product";
import { seedAgencies } from "./seed-agencies";
import { seedCases } from "./seed-cases";
import { idIn, MULTIPART, PAPER, readPage, sendForm, signIn } from "./session";
import type { State } from "./state";

const today = civilDayOf(now());
const CITIZENS = 240;

/** Brings a small city in through the product's own faces; gives the ids that addresses need and a session of everybody. */
export async function seed(url: string): Promise<Omit<State, "url">> {
  const faces = facesOf(url);
  const people = inhabitants(CITIZENS);
  await faces.bringIn("org-units", "单位.csv", csvOf(unitLines));
  const [sessions, rosterImport] = await Promise.all([
    everybody(url),
    faces.bringIn("roster", "花名册.csv", csvOf(rosterLines(people))),
  ]);
  // The two registers know nothing of each other: the second comes in beside the first.
  const agencies = seedAgencies(url, faces, sessions, today);
  agencies.catch(() => {});
  await faces.bringIn("records", "诚信记录.csv", csvOf(recordLines(people, today)));

  const bad = [...rosterLines(inhabitants(CITIZENS + 4).slice(CITIZENS))].map((line, index) =>
    line.map((cell) =>
      cell === line[5] && index > 0 ? "321300-010" : index === 2 && cell === line[0] ? "32139919800101000" : cell,
    ),
  );
  const stagedImport = idIn(
    await sendForm(
      url,
      sessions.tianbao!,
      "/imports/new",
      { item: "roster", file: { name: "待复核花名册.csv", bytes: csvOf(bad) } },
      MULTIPART,
    ),
  );
  await faces.settled("contributor", `/imports/${stagedImport}`, ["queued", "reading"]);
  const refusedImport = await faces.stage("roster", "花名册97.xls", readFileSync(sampleFile("roster-97.xls")));
  const person = await personNamed(people[0]!.name, people[0]!.unit);
  const renamed = await personNamed(people[20]!.name, people[20]!.unit);
  const retiring = await personNamed(people[21]!.name, people[21]!.unit);
  const ids: State["ids"] = { rosterImport, stagedImport, refusedImport, person, renamed, retiring };
  const file = (await faces.call("registrar", "GET", `/people/${person}`)) as {
    records: { id: string; kind: string }[];
  };
  ids.sanction = file.records.find(({ kind }) => /记过|demerit/.test(kind))!.id;

  const entry = { kind: "political-warning", body: INSPECTION, decidedOn: addMonths(today, -1) };
  const enter = (at: number, more: Parameters<typeof sendForm>[3]) =>
    sendForm(
      url,
      sessions.jijian1!,
      "/records/entry",
      { ...entry, idNumber: people[at]!.idNumber, ...more },
      MULTIPART,
    );
  ids.enteredRecord = idIn(await enter(10, { documentNo: "宿清纪〔2026〕901号" }));
  ids.evidenceRecord = idIn(await enter(11, { documentNo: "宿清纪〔2026〕902号", evidence: PAPER }));
  const letter = {
    ...{
      purpose: "npc-deputy-county",
      asOf: today,
      title: "附来函扫描件的征求意见",
      documentNo: "宿城组函〔2026〕8号",
    },
    ...{ requester: "宿城区任贤组织部", pasted: `${people[3]!.name}\t${people[3]!.unitName}`, letter: PAPER },
  };
  ids.letterCase = idIn(await sendForm(url, sessions.hecha1!, "/vetting-cases/new", letter, MULTIPART));
  await sendForm(
    url,
    sessions.hecha1!,
    `/vetting-cases/${ids.letterCase}/candidates/1/replies`,
    {
      ...{ readAt: "1", from: "discipline", conclusion: "none", reply: "暂未发现影响使用的问题" },
      ...{ documentNo: "宿城纪函〔2026〕8号", on: today, signedBy: "加盖单位公章", paper: PAPER },
    },
    MULTIPART,
  );
  const { version } = await faces.call("registrar", "GET", `/people/${renamed}`);
  await sendForm(url, sessions.dengji1!, `/people/${renamed}/renaming`, {
    ...{ version: String(version), name: `${people[20]!.name}宁`, reasonCode: "legal-change" },
    reasonText: "公安机关变更登记通知书",
  });
  const leaving = await faces.call("registrar", "GET", `/people/${retiring}`);
  await sendForm(url, sessions.dengji1!, `/people/${retiring}/retirement`, {
    ...{ version: String(leaving.version), leaving: "retired", lastOn: addMonths(today, -1) },
    ...{ reasonCode: "age", reasonText: "到龄退休" },
  });
  ids.unit = await unitId("宿城区桂湾档案局");
  ids.closingUnit = await unitId("宿城区菱洲渔政局");
  const closing = { version: "1", closedOn: today, targetCode: "", text: "机构改革撤销" };
  await sendForm(url, sessions.dengji1!, `/org-units/${ids.closingUnit}/closing`, closing);
  const giving = `/org-units/${ids.closingUnit}/closing-return`;
  const proposal = /name="proposal" value="([0-9A-Z]{26})"/.exec(await readPage(url, sessions.dengji2!, giving))![1]!;
  await sendForm(url, sessions.dengji2!, giving, { text: "改革方案尚未批复", proposal });
  const desk = await readPage(url, sessions.dengji1!, "/");
  ids.returned = /\/returned-approvals\/([0-9A-Z]{26})"/.exec(desk)![1]!;
  await sendForm(url, sessions.dengji1!, `/org-units/${ids.closingUnit}/closing`, closing);
  await sendForm(url, sessions.dengji1!, "/calendar/2029", {
    ...{ version: "0", basis: "测试年度放假安排", confidence: "M", days: "2029-01-01 休 元旦" },
  });
  ids.itemCode = "321300-party-discipline";
  ids.contributorCode = "321300-discipline";
  ids.changedContributor = "321302-discipline";
  await sendForm(url, sessions.dengji1!, `/catalogues/contributors/${ids.changedContributor}/change`, {
    ...{ version: "1", nameZh: "宿城区清衡纪检监察委员会", nameEn: "Sucheng Commission", source: "JC" },
    ...{ confidence: "H", validFrom: "2016-01-01", text: "按印章名称更正" },
  });
  ids.account = await accountId("tianbao");
  ids.apiAccount = await accountId("api-agency");
  const keys = await readPage(url, sessions.xitong!, `/accounts/${ids.apiAccount}`);
  ids.key = /keys\/([0-9A-Z]{26})\/revocation/.exec(keys)![1]!;
  Object.assign(ids, await seedCases(faces, people, today), await agencies);
  const { items } = (await faces.call("auditor", "GET", "/journal?name=issue-opinion&limit=1")) as {
    items: { id: string }[];
  };
  ids.entry = items[0]!.id;
  return { ids, sessions };

  async function personNamed(name: string, unit: string): Promise<string> {
    const search = new URLSearchParams({ q: name, unit });
    const { items } = (await faces.call("registrar", "GET", `/people?${search}`)) as { items: { id: string }[] };
    return items[0]!.id;
  }

  async function unitId(name: string): Promise<string> {
    const html = await readPage(url, sessions.dengji1!, `/org-units?${new URLSearchParams({ q: name })}`);
    return new RegExp(`/org-units/([0-9A-Z]{26})"[^>]*>(?:<[^>]*>)*${name}`).exec(html)![1]!;
  }

  async function accountId(username: string): Promise<string> {
    const html = await readPage(url, sessions.xitong!, `/accounts?${new URLSearchParams({ q: username })}`);
    return /\/accounts\/([0-9A-Z]{26})"/.exec(html)![1]!;
  }
}

export const sampleFile = (name: string) => path.resolve("tests/fixtures/samples", name);

/** Signing in is slow on purpose: once for all tests. */
async function everybody(url: string): Promise<Record<string, string>> {
  const sessions: Record<string, string> = {};
  for (const { username } of readCredentials().users) sessions[username] = await signIn(url, username);
  return sessions;
}
