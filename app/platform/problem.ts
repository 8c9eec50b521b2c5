import type { Translate } from "./i18n";

/** A zod issue, as far as a sentence needs it. */
export interface Issue {
  code?: string;
  message?: string;
  path?: PropertyKey[];
  params?: object;
  input?: unknown;
  minimum?: unknown;
  maximum?: unknown;
  origin?: unknown;
  keys?: readonly string[];
}

/**
 * What is wrong with one field, in the reader's language. A schema names its own sentence with a message key
 * (`z.string().min(1, "people:problem.name-missing")`); what it leaves unsaid is said by the kind of the issue.
 */
export function problemSentence(issue: Issue, t: Translate): string {
  const own = issue.message ?? "";
  if (/^[a-z-]+:[\w.-]+$/.test(own)) return t(own, { ...issue.params });
  const params = {
    minimum: String(issue.minimum ?? ""),
    maximum: String(issue.maximum ?? ""),
    origin: String(issue.origin ?? ""),
  };
  switch (issue.code) {
    case "invalid_type":
      return t(
        issue.input === undefined || own.includes("undefined") ? "common:problem.missing" : "common:problem.wrong-type",
      );
    case "too_small":
      return issue.origin === "string" ? t("common:problem.too-short", params) : t("common:problem.too-small", params);
    case "too_big":
      return issue.origin === "string" ? t("common:problem.too-long", params) : t("common:problem.too-big", params);
    case "invalid_value":
      return t("common:problem.not-offered");
    case "unrecognized_keys":
      return t("common:problem.unknown-field", { keys: issue.keys?.join(", ") ?? "" });
    default:
      return t("common:problem.invalid");
  }
}
