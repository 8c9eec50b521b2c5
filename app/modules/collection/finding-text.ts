import type { Translate } from "~/platform/i18n";
import type { FindingLine } from "./collection.types";

/** A problem or warning as a sentence in the reader's language. */
export function findingSentence(line: Pick<FindingLine, "key" | "params">, t: Translate): string {
  const params: Record<string, string | number> = { ...line.params };
  if ("nearest" in params) {
    params.hint = params.nearest
      ? t("collection:hint.nearest", { nearest: params.nearest })
      : t("collection:hint.none");
  }
  return t(line.key, params);
}
