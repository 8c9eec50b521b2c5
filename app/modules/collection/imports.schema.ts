import { z } from "zod";
import { IMPORT_ITEMS, IMPORT_STATES } from "./collection.types";

export const importId = z.object({ id: z.string().regex(/^[0-9A-HJKMNP-TV-Z]{26}$/, "common:problem.invalid") });

export const importFields = z.object({
  item: z.enum(IMPORT_ITEMS),
  /** Code of the collection item that the file delivers. */
  collectionItem: z.string().min(1).max(64).optional(),
});

export const importQuery = z.object({
  state: z.enum(IMPORT_STATES).optional(),
  item: z.enum(IMPORT_ITEMS).optional(),
  limit: z.coerce.number().int().min(1).max(1_000).default(100),
  cursor: z.string().max(200).optional(),
});

export const importHandle = z.object({ id: z.string(), state: z.enum(IMPORT_STATES) });

const finding = z.object({
  row: z.number().int().nullable().meta({ description: "As Excel shows it; null where the whole file is meant" }),
  column: z.string().nullable().meta({ description: "The header as the office wrote it" }),
  code: z.string(),
  message: z.string(),
});

export const importState = z.object({
  id: z.string(),
  item: z.string(),
  state: z.enum(IMPORT_STATES),
  collectionItem: z.string().nullable(),
  total: z.number().int(),
  accepted: z.number().int(),
  added: z.number().int(),
  changed: z.number().int(),
  unchanged: z.number().int(),
  refused: z.number().int(),
  notices: z
    .array(z.object({ code: z.string(), message: z.string() }))
    .meta({ description: "What is to be known of the whole import; refuses nothing" }),
  problems: z.array(finding),
  warnings: z.array(finding),
  refusedWorkbook: z.string().nullable(),
  progress: z
    .object({ read: z.number().int(), claimed: z.number().int().nullable(), secondsLeft: z.number().nullable() })
    .nullable(),
  sheet: z.string().nullable(),
  stagedBy: z.string(),
  stagedAt: z.string(),
  committedBy: z.string().nullable(),
  committedAt: z.string().nullable(),
  version: z.number().int(),
});

export const importList = z.object({
  items: z.array(importState.omit({ notices: true, problems: true, warnings: true })),
  next: z.string().nullable(),
  total: z.number().int(),
  totalIsExact: z.boolean(),
});

const rowNumber = z.coerce.number().int().min(1).max(1_048_576);
const columnNumber = z.string().regex(/^[1-9]\d{0,3}$/);

/** Sheet, header rows and columns as a user corrects them: column number → field. */
export const mappingShape = z.object({
  sheet: z.coerce.number().int().min(0).max(1_000),
  headerFrom: rowNumber,
  headerTo: rowNumber,
  columns: z.record(columnNumber, z.string().min(1).max(40)),
});

/** The same as the page's form sends it: a column left out arrives with an empty field. */
export const mappingForm = mappingShape.extend({
  columns: z
    .record(columnNumber, z.string().max(40))
    .transform((columns) => Object.fromEntries(Object.entries(columns).filter(([, field]) => field !== ""))),
});
