import type { Submission } from "@conform-to/dom";
import { parseWithZod } from "@conform-to/zod/v4";
import type { z } from "zod";
import type { Language } from "./i18n";
import { sentenceOf, translator } from "./messages.server";
import { type Issue, problemSentence } from "./problem";
import type { Refusal } from "./result";
import { markedFields } from "./typed-secrets";

const MAX_BODY_BYTES = 1_000_000;
const MAX_FIELDS = 3_000;
const MAX_NAME_LENGTH = 120;
const MAX_DEPTH = 4;

/** What a form shows again after a refusal: conform's own reply. */
export type FormReply = ReturnType<Submission<unknown, string[]>["reply"]>;

/**
 * The fields of a posted form, bounded in size, number, length of name and depth of nesting before anything parses them
 * (a name nested 3,000 deep brings turbo-stream 2.4 down, CVE-2026-34077).
 * @throws Response 413 or 400
 */
export async function readForm(request: Request): Promise<FormData> {
  const length = Number(request.headers.get("Content-Length") ?? 0);
  if (length > MAX_BODY_BYTES) throw new Response(null, { status: 413 });
  const type = request.headers.get("Content-Type") ?? "";
  if (!type.startsWith("application/x-www-form-urlencoded") && !type.startsWith("multipart/form-data")) {
    throw new Response(null, { status: 415 });
  }
  let form: FormData;
  try {
    form = await request.formData();
  } catch {
    throw new Response(null, { status: 400 });
  }
  let count = 0;
  for (const [name, value] of form) {
    const depth = name.split(/[.[]/).length - 1;
    if (++count > MAX_FIELDS || name.length > MAX_NAME_LENGTH || depth > MAX_DEPTH)
      throw new Response(null, { status: 400 });
    if (typeof value === "string" && value.length > MAX_BODY_BYTES) throw new Response(null, { status: 413 });
  }
  return form;
}

/**
 * The form as the schema reads it. What carries a mark of state secrets is refused at its field, whatever else the form holds, and not
 * sent back; `files`: fields that read as names of files, which are looked at with the files.
 */
export function parseForm<S extends z.ZodType>(form: FormData, schema: S, lng: Language, files?: ReadonlySet<string>) {
  const t = translator(lng);
  const submission = parseWithZod(form, {
    schema,
    formatError: (issues: Issue[]) => issues.map((issue) => problemSentence(issue, t)),
  });
  const marked = markedFields(form, files);
  if (marked.length === 0) return submission;
  const fieldErrors = Object.fromEntries(marked.map((name) => [name, [t("workbook:refusal.state-secret")]]));
  const reply: typeof submission.reply = (options = {}) => {
    const hideFields = [...("hideFields" in options ? (options.hideFields ?? []) : []), ...marked.filter(Boolean)];
    return submission.reply({ fieldErrors, formErrors: fieldErrors[""] ?? [], hideFields });
  };
  return { status: "error" as const, payload: submission.payload, error: {}, reply };
}

/** A refusal laid beside the field it belongs to, or above the form; what was typed comes back but for the hidden fields. */
export function refusalReply(
  submission: Submission<unknown, string[]>,
  refusal: Refusal,
  lng: Language,
  hideFields: string[] = [],
): FormReply {
  const fieldErrors: Record<string, string[]> = {};
  const formErrors: string[] = [];
  for (const item of [refusal, ...(refusal.errors ?? [])]) {
    const sentence = sentenceOf(item, lng);
    if (item.path) fieldErrors[item.path] = [...(fieldErrors[item.path] ?? []), sentence];
    else formErrors.push(sentence);
  }
  return submission.reply({ fieldErrors, formErrors, hideFields });
}
