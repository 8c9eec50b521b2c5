import type { TFunction } from "i18next";
import { periodText } from "~/platform/period";
import type { Provenance } from "./provenance";

/** The days on which a row holds, both inclusive; one without an end says from when. */
export function validity(t: TFunction, { validFrom, validTo }: Pick<Provenance, "validFrom" | "validTo">) {
  return periodText(t, validFrom, validTo);
}
