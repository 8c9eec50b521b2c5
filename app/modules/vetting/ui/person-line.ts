import type { CandidateView } from "../vetting.schema";

type Person = CandidateView["suggestions"][number];

/** Somebody of the register in one line, as people of the same name are told apart. */
export const personLine = ({ name, idNumberMasked, unit, position }: Person): string =>
  [name, idNumberMasked, unit.name, position].filter(Boolean).join("　");
