import type { Refusal } from "~/platform/result";
import type { ContentProblem } from "./content.rules";

/** All problems of a content as one refusal, each beside its field. */
export function contentRefusal(problems: readonly ContentProblem[]): Refusal {
  return {
    code: "content-invalid",
    key: "records:refusal.content-invalid",
    status: 422,
    errors: problems.map(({ field, code, params }) => ({ code, key: `records:problem.${code}`, path: field, params })),
  };
}
