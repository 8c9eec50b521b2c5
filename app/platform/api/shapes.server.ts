import type { z } from "zod";
import type { Language } from "../i18n";
import { translator } from "../messages.server";
import { type Issue, problemSentence } from "../problem";
import type { ProblemDetail } from "./problem.server";

export interface Parsed {
  data: unknown;
  issues: z.core.$ZodIssue[];
}

/** What came in as the shape of an endpoint reads it; nothing where there is no shape. */
export function parse(schema: z.ZodType | undefined, value: unknown): Parsed {
  if (!schema) return { data: {}, issues: [] };
  const result = schema.safeParse(value);
  return result.success ? { data: result.data, issues: [] } : { data: null, issues: result.error.issues };
}

/** What does not fit, one sentence each in the language asked for; at most 1,000. */
export function problemsOf({ issues }: Parsed, lng: Language): ProblemDetail[] {
  const t = translator(lng);
  return issues.slice(0, 1_000).map((issue) => ({
    path: issue.path.map(String).join("."),
    code: issue.code ?? "invalid",
    message: problemSentence(issue as Issue, t),
  }));
}
