import { z } from "zod";

const day = z.iso.date();

export const zeroReportBody = z.object({
  item: z.string().min(1).max(64),
  unit: z.string().max(120).optional(),
  from: day,
  to: day,
});

/** The same as a form: each field with its own sentence. */
export const zeroReportForm = z.object({
  item: z.string({ error: "collection:problem.collection-item-missing" }).max(64),
  from: z.iso.date({ error: "collection:problem.day" }),
  to: z.iso.date({ error: "collection:problem.day" }),
});

export const zeroReportId = z.object({ id: z.string().regex(/^[0-9A-HJKMNP-TV-Z]{26}$/, "common:problem.invalid") });

export const zeroReportHandle = z.object({ id: z.string(), state: z.enum(["pending", "confirmed"]) });

export const zeroReportQuery = z.object({
  state: z.enum(["pending", "confirmed"]).optional(),
  limit: z.coerce.number().int().min(1).max(1_000).default(100),
  cursor: z.string().max(2_000).optional(),
});

export const zeroReportView = z.object({
  id: z.string(),
  item: z.string(),
  contributor: z.string(),
  from: z.string(),
  to: z.string(),
  state: z.enum(["pending", "confirmed"]),
  signedBy: z.string(),
  signedAt: z.string(),
  confirmedBy: z.string().nullable(),
  confirmedAt: z.string().nullable(),
});

export const zeroReportList = z.object({
  items: z.array(zeroReportView),
  next: z.string().nullable(),
  total: z.number().int(),
  totalIsExact: z.boolean(),
});
