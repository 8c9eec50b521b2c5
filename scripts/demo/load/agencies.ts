import { writeFileSync } from "node:fs";
import path from "node:path";
import type { Db } from "#db/connection";
import { systemActor } from "~/modules/accounts/actor.server";
import { tieAccount } from "~/modules/accounts/tie-account.server";
import { createAccount } from "~/modules/accounts/use-cases/create-account.server";
import { agencyByUscc, measuresOf } from "~/modules/agencies/agencies.queries.server";
import type { FilingKind } from "~/modules/agencies/agencies.types";
import { complaintsOf } from "~/modules/agencies/complaints.queries.server";
import type { FilingDraft } from "~/modules/agencies/filing.types";
import { filesOf, filingsOf } from "~/modules/agencies/filings.queries.server";
import { interestsOf } from "~/modules/agencies/interests.queries.server";
import { checksOf } from "~/modules/agencies/supervision.queries.server";
import { addFilingFile } from "~/modules/agencies/use-cases/add-filing-file.server";
import { checkAgency } from "~/modules/agencies/use-cases/check-agency.server";
import { declareInterest } from "~/modules/agencies/use-cases/declare-interest.server";
import { draftFiling } from "~/modules/agencies/use-cases/draft-filing.server";
import { keepDuties } from "~/modules/agencies/use-cases/keep-duties.server";
import { listFiling } from "~/modules/agencies/use-cases/list-filing.server";
import { decideComplaint, receiveComplaint } from "~/modules/agencies/use-cases/receive-complaint.server";
import { returnFiling } from "~/modules/agencies/use-cases/return-filing.server";
import { signMeasure } from "~/modules/agencies/use-cases/sign-measure.server";
import { submitFiling } from "~/modules/agencies/use-cases/submit-filing.server";
import { suspendAgency } from "~/modules/agencies/use-cases/suspend-agency.server";
import { addDays } from "~/platform/civil-date";
import { now } from "~/platform/clock";
import { newId } from "~/platform/id";
import type { Ctx } from "~/platform/process.server";
import { mustBeOk } from "~/platform/result";
import { buildAgencies, type DemoAgency, withScale } from "../agencies";
import { FULL_REGISTER, type RegisterSize } from "../second-register";
import { complaintOn, statementFigures } from "../statement-figures";
import { actingAnew, actingAs } from "./accounts";
import { accountIdByName } from "./load.queries.server";

const REGULATORS = ["jianguan", "jianguan2"] as const;
const PAPER = Buffer.from(
  "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n",
);

/** The register of agencies, filed, listed and supervised act by act; what is there already is left alone. */
export async function loadAgencies(db: Db, folder: string, size: RegisterSize = FULL_REGISTER): Promise<number> {
  const paper = path.join(folder, "agency-paper.pdf");
  writeFileSync(paper, PAPER);
  const agencies = buildAgencies();
  for (const agency of agencies) await fileAgency(db, agency, paper);
  await tieClient(db, agencies[0]!);
  const figures = statementFigures(size);
  for (const agency of agencies) await workAgency(db, agency, figures);
  await moveAnalyst(db, agencies[2]!, agencies[5]!);
  await leaveOpen(db, agencies);
  await keepDuties(db, now());
  return agencies.length;
}

async function seat(db: Db, { username, no, content }: DemoAgency): Promise<Ctx> {
  if (no !== 1 && !(await accountIdByName(db, username))) {
    const system: Ctx = {
      db,
      actor: systemActor(),
      now: now(),
      requestId: newId(),
      origin: { via: "script", address: null },
    };
    mustBeOk(
      await createAccount(system, {
        username,
        displayName: `${content.shortName}填报人`,
        principalKind: "agency-seat",
        password: null,
        mustChangePassword: false,
        isDemo: true,
        roles: [{ role: "agency-user", scopeKind: "city" }],
      }),
    );
  }
  return actingAnew(db, username);
}

async function fileAgency(db: Db, agency: DemoAgency, paper: string): Promise<void> {
  const known = await agencyByUscc(db, agency.content.uscc);
  if (known?.filingState === "listed") return;
  const first = known && (await filingsOf(db, known.id))[0];
  const id =
    first?.id ??
    mustBeOk(await draftFiling(await seat(db, agency), { kind: "initial", content: { ...agency.content } })).id;
  const user = await seat(db, agency);
  const has = new Set((await filesOf(db, id)).map(({ slot }) => slot));
  for (const [slot, name] of [
    ["licence", "营业执照副本.pdf"],
    ["sample-report", "样本报告.pdf"],
  ] as const)
    if (agency.content.home === "here" && !has.has(slot))
      mustBeOk(await addFilingFile(user, { filingId: id, slot, file: { path: paper, name } }));
  const regulator = await actingAs(db, REGULATORS[0]);
  if (first?.state !== "submitted") mustBeOk(await submitFiling(user, { filingId: id }));
  if (agency.isReturnedOnce && (first?.round ?? 0) === 0) {
    const remarks = [
      { path: "feePolicy", remark: "请写明收费标准及公示方式。" },
      { path: "analysts", remark: "第2名评价人员的证书请核对编号。" },
    ];
    mustBeOk(await returnFiling(regulator, { filingId: id, remarks }));
    mustBeOk(await submitFiling(user, { filingId: id }));
  }
  const receivedOn = addDays(agency.listedOn, -15);
  mustBeOk(await listFiling(regulator, { filingId: id, effectiveOn: agency.listedOn, receivedOn }));
}

/** The API client of agencies acts for the same agency as the demo user. */
async function tieClient(db: Db, { content }: DemoAgency): Promise<void> {
  if (!(await accountIdByName(db, "api-agency"))) return;
  const client = await actingAnew(db, "api-agency");
  const agency = await agencyByUscc(db, content.uscc);
  if (client.actor.agencyId === null) mustBeOk(await tieAccount(client, agency!.id));
}

interface Later {
  kind: Exclude<FilingKind, "initial">;
  content: FilingDraft;
  eventOn?: string;
  year?: number;
  receivedOn: string;
  effectiveOn: string;
}

async function fileLater(db: Db, agency: DemoAgency, later: Later): Promise<void> {
  const { id: agencyId } = (await agencyByUscc(db, agency.content.uscc))!;
  const same = (await filingsOf(db, agencyId)).find(
    (one) =>
      one.kind === later.kind && one.eventOn === (later.eventOn ?? null) && one.statementYear === (later.year ?? null),
  );
  if (same?.state === "accepted") return;
  const user = await seat(db, agency);
  const { kind, content, eventOn, year: statementYear } = later;
  const id = same?.id ?? mustBeOk(await draftFiling(user, { kind, content, eventOn, statementYear })).id;
  if (same?.state !== "submitted") mustBeOk(await submitFiling(user, { filingId: id }));
  const { receivedOn, effectiveOn } = later;
  mustBeOk(await listFiling(await actingAs(db, REGULATORS[0]), { filingId: id, receivedOn, effectiveOn }));
}

async function workAgency(db: Db, agency: DemoAgency, figures: ReturnType<typeof statementFigures>): Promise<void> {
  const { no, content, newScale, statements } = agency;
  const { id: agencyId } = (await agencyByUscc(db, content.uscc))!;
  if (newScale) {
    const { eventOn, effectiveOn } = newScale;
    const changed = { ...withScale(content, newScale.scale, no) };
    await fileLater(db, agency, {
      kind: "change",
      content: changed,
      eventOn,
      receivedOn: addDays(eventOn, 15),
      effectiveOn,
    });
  }
  for (const { year, receivedOn } of statements) {
    const yearly = {
      ...figures(agency, year),
      staffChanges: "评价人员无重大变动。",
      methodReview: "评价方法经内部检验，未作调整。",
      statesTruth: true,
      signedBy: content.signedBy,
      signedOn: receivedOn,
    };
    await fileLater(db, agency, {
      kind: "yearly",
      content: yearly,
      year,
      receivedOn,
      effectiveOn: addDays(receivedOn, 5),
    });
  }
  if ((await interestsOf(db, agencyId)).length === 0) {
    const user = await seat(db, agency);
    for (const tie of agency.interests) mustBeOk(await declareInterest(user, { agencyId, analystId: null, ...tie }));
  }
  await supervise(db, agency, agencyId);
}

async function supervise(db: Db, { no, measure }: DemoAgency, agencyId: string): Promise<void> {
  const [first, second] = [await actingAs(db, REGULATORS[0]), await actingAs(db, REGULATORS[1])];
  if (no % 4 === 1 && (await checksOf(db, agencyId)).length === 0) {
    const remarks = no === 5 ? "底稿归档不及时，请于30日内整改。" : null;
    const result = remarks ? ("remarks" as const) : ("in-order" as const);
    mustBeOk(
      await checkAgency(first, {
        agencyId,
        checkedOn: "2026-05-20",
        subject: "名录登记后核查：场所、人员、制度",
        result,
        remarks,
      }),
    );
  }
  const receivedOn = complaintOn(no);
  if (receivedOn !== null && (await complaintsOf(db, agencyId)).length === 0) {
    const content = "反映评价报告所列财务数据与企业年报不一致。";
    const { id } = mustBeOk(
      await receiveComplaint(first, { agencyId, receivedOn, complainant: "某投标企业", content }),
    );
    const decision = "经核对工作底稿，反映情况属实。";
    if (no >= 20)
      mustBeOk(
        await decideComplaint(second, {
          complaintId: id,
          result: "upheld",
          decision,
          decidedOn: addDays(receivedOn, 25),
        }),
      );
  }
  if (!measure) return;
  const known = (await measuresOf(db, agencyId))[0];
  const proposed = { agencyId, ...measure, publicUntil: null, basisCode: "SQJG", penaltyDocumentNo: null };
  const id = known?.id ?? mustBeOk(await suspendAgency(first, proposed)).id;
  if ((known?.state ?? "proposed") === "proposed") mustBeOk(await signMeasure(second, id));
}

/** One analyst goes from one agency to another; both file it in time. */
async function moveAnalyst(db: Db, from: DemoAgency, to: DemoAgency): Promise<void> {
  const mover = { ...from.content.analysts.at(-1)!, from: "2024-03-01" };
  const eventOn = "2024-03-01";
  const arrival = { analysts: [...to.content.analysts, mover] };
  const departure = {
    analysts: from.content.analysts.filter(({ credentialNo }) => credentialNo !== mover.credentialNo),
  };
  if (departure.analysts.length < 2)
    departure.analysts.push({ ...mover, name: "季若谷", credentialNo: "XP03099", from: "2024-02-26" });
  await fileLater(db, to, {
    kind: "change",
    content: arrival,
    eventOn,
    receivedOn: "2024-03-08",
    effectiveOn: "2024-03-11",
  });
  await fileLater(db, from, {
    kind: "change",
    content: departure,
    eventOn,
    receivedOn: "2024-03-15",
    effectiveOn: "2024-03-18",
  });
}

/** What whoever looks around finds: one change that came back to its agency, one that waits for the regulator. */
async function leaveOpen(db: Db, agencies: readonly DemoAgency[]): Promise<void> {
  const [returned, waiting] = [agencies[0]!, agencies[4]!];
  for (const agency of [returned, waiting]) {
    const { id: agencyId } = (await agencyByUscc(db, agency.content.uscc))!;
    if ((await filingsOf(db, agencyId)).some(({ eventOn }) => eventOn === "2026-11-16")) continue;
    const user = await seat(db, agency);
    const content = { address: `${agency.content.address}甲`, premises: "租用办公用房300平方米" };
    const { id } = mustBeOk(await draftFiling(user, { kind: "change", eventOn: "2026-11-16", content }));
    mustBeOk(await submitFiling(user, { filingId: id }));
    const remarks = [{ path: "premises", remark: "请补充新租赁合同的期限。" }];
    if (agency === returned) mustBeOk(await returnFiling(await actingAs(db, REGULATORS[0]), { filingId: id, remarks }));
  }
}
