import { z } from "zod";
import { REPORT_PURPOSE } from "#db/reference/code-tables/reports";
import { repeatedName } from "~/platform/api/repeated-name";
import { isCivilDate } from "~/platform/civil-date";
import { analystNames, indicatorsOfText } from "../report-row.rules";
import { readAmount } from "../report-use.rules";
import { REPORT_USE_FIELDS } from "../reports.types";

export const day = z.string().refine(isCivilDate, "reports:problem.day").meta({ format: "date" });

const optional = (max: number) =>
  z
    .string()
    .trim()
    .max(max)
    .optional()
    .transform((text) => text || null);

export const PURPOSES = REPORT_PURPOSE.entries.map(({ code }) => code) as [string, ...string[]];

const valuesByName = z.record(z.string().max(60), z.union([z.string().max(100), z.number()]).transform(String));

/** `名称=值` as in workbooks, or a JSON object: indicator values by name or code. */
const indicators = z
  .string()
  .max(20_000)
  .optional()
  .transform((text, context) => {
    if (!text?.trim().startsWith("{")) return indicatorsOfText(text);
    try {
      const values = valuesByName.parse(JSON.parse(text));
      const again = repeatedName(text)?.at(-1);
      if (again === undefined) return values;
      context.addIssue({ code: "custom", message: "common:problem.given-twice", params: { name: again } });
    } catch {
      context.addIssue({ code: "custom", message: "reports:problem.indicators" });
    }
    return z.NEVER;
  });

/** Fields of a report beside its PDF, as form fields of multipart or of a page. */
export const statementFields = z.object({
  no: optional(40),
  ownNo: optional(60),
  uscc: z.string({ error: "reports:problem.missing" }).trim().min(1, "reports:problem.missing").max(40),
  enterpriseName: z.string({ error: "reports:problem.missing" }).trim().min(1, "reports:problem.missing").max(200),
  purpose: z.enum(PURPOSES, { error: "reports:problem.purpose" }),
  dataCutoffOn: day,
  issuedOn: day,
  expiresOn: z
    .string()
    .trim()
    .optional()
    .transform((text) => text || null)
    .refine((text) => text === null || isCivilDate(text), "reports:problem.day"),
  grade: z.string({ error: "reports:problem.missing" }).trim().min(1, "reports:problem.missing").max(20),
  analysts: z.string({ error: "reports:problem.missing" }).max(500).transform(analystNames),
  minutesNo: optional(60),
  summary: z.string().trim().max(10_000).optional().default(""),
  indicators,
});

export const lodgedShape = z.object({ id: z.string(), no: z.string(), sha256: z.string(), sm3: z.string() });

/** What was taken and yet is implausible: a report on an enterprise that no longer trades, a use after the last day of validity. */
export const warningsShape = z.array(z.object({ path: z.string(), code: z.string(), message: z.string() }));

export const verificationShape = z.object({
  result: z.enum(["on-file", "not-on-file"]),
  /** Why a text cannot be a report number. */
  reason: z.enum(["number-length", "number-format", "number-check"]).optional(),
  no: z.string().optional(),
  printedNo: z.string().optional(),
  /** Against the version in force on the day asked for. */
  bytes: z
    .enum(["identical", "identical-to-earlier-version", "identical-to-later-version", "different", "no-original-yet"])
    .nullable()
    .optional(),
  /** Issued before the register began and entered by the regulator. */
  isTakenIn: z.boolean().optional(),
  /** `awaited`: the PDF of that version is not yet on file, and no bytes can be compared. */
  original: z.enum(["on-file", "awaited"]).optional(),
  on: z.string().optional(),
  status: z.enum(["not-yet-issued", "valid", "expired", "withdrawn"]).optional(),
  statusToday: z.enum(["not-yet-issued", "valid", "expired", "withdrawn"]).optional(),
  withdrawnOn: z.string().nullable().optional(),
  enterprise: z.object({ name: z.string(), uscc: z.string() }).optional(),
  /**
   * With the standing on the day of issue, on the day asked for and today; `…DecidedOn`: when it was decided, where that was after the day;
   * `unlistedOn`: which of those days, since the register began, lie before the listing came into it; `listingEnteredOn`: when it came.
   */
  agency: z.record(z.string(), z.union([z.string().nullable(), z.array(z.string())])).optional(),
  /** Of the version in force on the day, like the days and digests beside it. */
  grade: z.string().optional(),
  purpose: z.string().optional(),
  dataCutoffOn: z.string().optional(),
  issuedOn: z.string().optional(),
  expiresOn: z.string().optional(),
  /** The day on which the report came on file, and the one on which the version shown did: on a day before, the register said otherwise. */
  lodgedOn: z.string().optional(),
  acceptedOn: z.string().optional(),
  version: z.int().optional(),
  versionToday: z.int().optional(),
  /** Every version that was ever in force; the days are both inclusive. */
  inForce: z
    .array(
      z.object({
        version: z.int(),
        grade: z.string(),
        expiresOn: z.string(),
        inForceFrom: z.string(),
        inForceUntil: z.string().nullable(),
      }),
    )
    .optional(),
  /** Whether a fact that the report rests on was repaired or voided since. */
  factMark: z.string().optional(),
  digests: z.object({ sha256: z.string().nullable(), sm3: z.string().nullable() }).optional(),
  notChecked: z.array(z.string()).optional(),
});

const said = (max: number) =>
  z.string({ error: "reports:problem.missing" }).trim().min(1, "reports:problem.missing").max(max);

/** A use of a report as typed or sent; the using unit is that of the account. */
export const useFields = z.object({
  field: z.enum(REPORT_USE_FIELDS, { error: "reports:problem.use-field" }),
  projectNo: said(60),
  projectTitle: said(200),
  usedOn: day,
  amountYuan: z
    .string()
    .trim()
    .max(40)
    .optional()
    .transform((text, context) => {
      if (!text) return null;
      const amount = readAmount(text);
      if (amount === null) context.addIssue({ code: "custom", message: "reports:problem.amount" });
      return amount;
    }),
});
