import { readFileSync } from "node:fs";
import type { Db } from "#db/connection";
import { sample } from "#tests/factories/imports";
import { listedAgency, lodgedReport } from "#tests/factories/reports";
import { everySourceSpoke, importOffice, makeCase, sampleList } from "#tests/factories/vetting";
import { HOSTILE_FILES } from "#tests/fixtures/hostile";
import { ctxOf, makeActor } from "#tests/support/actors";
import { createApiKey } from "~/modules/accounts/use-cases/create-api-key.server";
import type { Actor } from "~/platform/actor";
import { ROLES, type Role } from "~/platform/permissions";
import { mustBeOk } from "~/platform/result";
import type { FormFile } from "./cases";
import type { KnownValues } from "./known";

const ADMINISTRATORS: readonly Role[] = ["system-administrator", "security-administrator", "auditor"];
const OFFICE = ROLES.filter((role) => !ADMINISTRATORS.includes(role) && role !== "agency-user");

/** Who calls, as often as they stand here: two that may do nearly everything, one of each role, and those who may not. */
const CALLERS: readonly string[] = [
  ...["everyone-1", "everyone-1", "everyone-1", "everyone-1", "everyone-2", "everyone-2", "everyone-2"],
  ...["agency", "agency", "agency", "agency", "county-filler", "nobody", "stranger", "malformed"],
  ...ROLES.filter((role) => role !== "agency-user"),
];

/** The standing data behind the cases and the keys of their callers. */
export class World {
  readonly callers = CALLERS;
  private readonly keys = new Map<string, string | null>([
    ["nobody", null],
    ["stranger", "Bearer xh_0000000000000000000000000000000000000000000"],
    ["malformed", "Basic \u00ff\u00fe=="],
  ]);
  private officer!: Actor;

  constructor(
    private readonly db: Db,
    private readonly known: KnownValues,
  ) {}

  keyOf = (caller: string): string | null => this.keys.get(caller) ?? null;

  async build(): Promise<void> {
    for (const role of ROLES.filter((one) => one !== "agency-user"))
      await this.admit(role, await makeActor(this.db, [role]));
    for (const name of ["everyone-1", "everyone-2"]) {
      this.officer = await makeActor(this.db, [...OFFICE]);
      await this.admit(name, this.officer, name === "everyone-1" ? "register-keeping" : null);
    }
    const county = await makeActor(this.db, ["filler"], { scopeKind: "division", scopeValue: "321322" });
    await this.admit("county-filler", county);
    await importOffice(
      this.db,
      await makeActor(this.db, ["filler"]),
      await makeActor(this.db, ["contribution-reviewer"]),
    );
    await everySourceSpoke(this.db, "321300", "2026-11-20");
    for (const item of ["roster", "records", "org-units", "reports", "past-reports", "report-uses", "enterprises"])
      this.known.add("item", item);
  }

  /** What callers use up is made anew: an agency in good standing with reports, and a case that nobody has decided. */
  async renew(): Promise<void> {
    const agency = await listedAgency(this.db);
    await this.admit("agency", agency.user);
    this.known.add("agencies.code", agency.code);
    for (const { id, name } of agency.analysts) {
      this.known.add("analystId", id);
      this.known.add("analysts", `${name}、${agency.analysts.find((one) => one.id !== id)!.name}`);
    }
    for (const grade of ["AAA", "AA", "A"]) this.known.add("grade", grade);
    for (let made = 0; made < 2; made++) {
      const { no, reportId, about } = await lodgedReport(this.db, agency);
      this.known.learn("reports", { no, id: reportId, uscc: about.uscc, enterpriseName: about.name });
    }
    const id = await makeCase(this.db, this.officer, await sampleList());
    this.known.add("vetting-cases.id", id);
    for (let no = 1; no < 4; no++) this.known.add("vetting-cases.no", String(no));
  }

  private async admit(name: string, { accountId }: Actor, defaultGround: string | null = null): Promise<void> {
    const key = mustBeOk(await createApiKey(ctxOf(this.db), { accountId, client: name, defaultGround }));
    this.keys.set(name, `Bearer ${key}`);
  }
}

const BOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const TYPES: Record<string, string> = { pdf: "application/pdf", csv: "text/csv", zip: "application/zip", xlsx: BOOK };

const SLOW_TO_BUILD = /bomb|million|thousand|000/;

/** What is uploaded: real papers and lists, and every small file that was built to break an importer. */
export function uploads(pdf: Buffer): FormFile[] {
  const fileOf = (name: string, bytes: Buffer): FormFile => ({
    field: "file",
    name,
    bytes,
    type: TYPES[name.split(".").pop()!] ?? "",
  });
  const samples = [
    "org-units.xlsx",
    "roster-titled.xlsx",
    "candidates-red-header.xlsx",
    "roster-gb18030.csv",
    "roster-97.xls",
  ];
  const sound = [fileOf("报告.pdf", pdf), ...samples.map((name) => fileOf(name, readFileSync(sample(name))))];
  const light = HOSTILE_FILES.filter(({ kind }) => !SLOW_TO_BUILD.test(kind));
  const broken = light
    .map(({ fileName, bytes }) => fileOf(fileName, bytes()))
    .filter(({ bytes }) => bytes.length < 100_000);
  const many = Array.from({ length: 25 }, () => sound[0]!);
  return [
    ...many,
    ...sound,
    ...sound,
    ...broken,
    fileOf("空.pdf", Buffer.alloc(0)),
    fileOf("😀.pdf", Buffer.from("%PDF-1.7\n")),
  ];
}
