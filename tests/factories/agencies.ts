import { writeFileSync } from "node:fs";
import type { Db } from "#db/connection";
import { smallPdf } from "#tests/factories/small-pdf";
import { ctxOf } from "#tests/support/actors";
import { scratchFile } from "#tests/support/scratch";
import { loadActor } from "~/modules/accounts/actor.server";
import { createAccount } from "~/modules/accounts/use-cases/create-account.server";
import { agencyById } from "~/modules/agencies/agencies.queries.server";
import type { Agency } from "~/modules/agencies/agencies.types";
import type { FilingContent } from "~/modules/agencies/filing.types";
import { addFilingFile } from "~/modules/agencies/use-cases/add-filing-file.server";
import { draftFiling } from "~/modules/agencies/use-cases/draft-filing.server";
import { listFiling } from "~/modules/agencies/use-cases/list-filing.server";
import { submitFiling } from "~/modules/agencies/use-cases/submit-filing.server";
import { organisationCheckCharacter, usccCheckCharacter } from "~/modules/reference/uscc.rules";
import type { Actor } from "~/platform/actor";
import { civilDayOf } from "~/platform/clock";
import { newId } from "~/platform/id";
import { mustBeOk } from "~/platform/result";
import { makeActor, TEST_NOW } from "../support/actors";

let serial = 0;

/** A code of a company of the unassigned county 321399 that nobody has yet. */
export function aUscc(): string {
  serial++;
  const first8 = `MA${String(serial % 1_000_000).padStart(6, "0")}`;
  const first17 = `91321399${first8}${organisationCheckCharacter(first8)}`;
  return first17 + usccCheckCharacter(first17);
}

/** What a city agency states of itself: three grades, one method, two analysts. */
export function filingContent(over: Partial<FilingContent> = {}): FilingContent {
  const no = newId().slice(-8);
  return {
    uscc: aUscc(),
    name: `测试信用评价有限公司${no}`,
    shortName: null,
    home: "here",
    elsewhereAuthority: null,
    elsewhereFilingNo: null,
    legalRepresentative: "甲某",
    establishedOn: "2018-03-01",
    address: "测试路 1 号",
    premises: "租用办公用房 200 平方米",
    owners: [{ holder: "甲某", percent: 100 }],
    controllers: "甲某",
    directors: [{ name: "甲某", post: "执行董事" }],
    analysts: [
      { name: "评价人甲", credential: "信用管理师", credentialNo: `P${no}1`, from: "2019-01-01" },
      { name: "评价人乙", credential: "信用管理师", credentialNo: `P${no}2`, from: "2019-01-01" },
    ],
    businessLines: ["credit-evaluation"],
    methodText: "按指标加权计分，依分值定级。",
    grades: [
      { grade: "A", meaning: "信用良好" },
      { grade: "B", meaning: "信用一般" },
      { grade: "C", meaning: "信用较差" },
    ],
    methodName: "企业信用评价方法",
    method: {
      indicators: [
        {
          code: "debt-ratio",
          name: "资产负债率",
          unit: "%",
          weight: 60,
          scoring: {
            kind: "bands",
            bands: [
              { from: 80, points: 0 },
              { from: 50, points: 60 },
              { from: 0, points: 100 },
            ],
          },
        },
        {
          code: "adverse",
          name: "不良记录",
          unit: "",
          weight: 40,
          scoring: { kind: "choices", choices: { 无: 100, 有: 0 } },
        },
      ],
      cutOffs: [
        { grade: "A", points: 80 },
        { grade: "B", points: 50 },
        { grade: "C", points: 0 },
      ],
      caps: [],
    },
    conflictRules: "与被评价企业有利害关系的，应当回避。",
    independenceRules: "评价人员不参与营销。",
    feePolicy: "按工作量收费，不与等级挂钩。",
    statesTruth: true,
    promises: true,
    signedBy: "甲某",
    signedOn: "2021-04-01",
    ...over,
  };
}

/** A small PDF on disk. */
export function aPdf(name = "营业执照.pdf"): { path: string; name: string } {
  const file = scratchFile(".pdf");
  writeFileSync(file, smallPdf());
  return { path: file, name };
}

/** An account at a seat of an agency; without one it may file a first time. */
export async function makeAgencyUser(db: Db, agencyId: string | null = null): Promise<Actor> {
  const id = mustBeOk(
    await createAccount(ctxOf(db), {
      username: `a-${newId().toLowerCase()}`,
      displayName: "机构用户",
      principalKind: "agency-seat",
      password: null,
      mustChangePassword: false,
      agencyId,
      roles: [{ role: "agency-user", scopeKind: "city" }],
    }),
  );
  return (await loadActor(db, id, civilDayOf(TEST_NOW)))!;
}

export interface ListedAgency {
  agency: Agency;
  user: Actor;
  content: FilingContent;
}

/** An agency as it comes into the register: filed by its own user with its papers, listed by a regulator. */
export async function makeListedAgency(
  db: Db,
  {
    listedOn = "2021-05-06",
    regulator,
    ...over
  }: Partial<FilingContent> & { listedOn?: string; regulator?: Actor } = {},
): Promise<ListedAgency> {
  const first = await makeAgencyUser(db);
  const content = filingContent(over);
  const drafted = await draftFiling(ctxOf(db, first), { kind: "initial", content: { ...content } });
  const { id, agencyId } = mustBeOk(drafted);
  const user = (await loadActor(db, first.accountId, civilDayOf(TEST_NOW)))!;
  for (const slot of ["licence", "sample-report"] as const)
    mustBeOk(await addFilingFile(ctxOf(db, user), { filingId: id, slot, file: aPdf() }));
  mustBeOk(await submitFiling(ctxOf(db, user), { filingId: id }));
  const by = regulator ?? (await makeActor(db, ["regulator"]));
  mustBeOk(await listFiling(ctxOf(db, by), { filingId: id, effectiveOn: listedOn, receivedOn: listedOn }));
  return { agency: (await agencyById(db, agencyId))!, user, content };
}
