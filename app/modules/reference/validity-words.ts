import type { TFunction } from "i18next";
import type { Provenance } from "./provenance";

/** The days on which a row holds, both inclusive; one without an end says from when. */
export function validity(t: TFunction, { validFrom, validTo }: Pick<Provenance, "validFrom" | "validTo">) {
  return validTo === null ? t("reference:validity.from", { on: validFrom }) : `${validFrom} – ${validTo}`;
}
