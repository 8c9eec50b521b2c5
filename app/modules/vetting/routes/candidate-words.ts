import { kindWords } from "~/modules/records/kind-words";
import type { Language } from "~/platform/i18n";
import type { CandidateView } from "../vetting.schema";

/** Findings name their kind as the law does; every page says it in the reader's language. */
export function inWords(candidate: CandidateView, lng: Language): CandidateView {
  const findings = candidate.findings.map((finding) => ({
    ...finding,
    kind: finding.kind && kindWords(finding.kind, lng),
  }));
  return { ...candidate, findings };
}
