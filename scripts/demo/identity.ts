import { identityCheckDigit } from "~/modules/people/identity-number.rules";
import { organisationCheckCharacter, usccCheckCharacter } from "~/modules/reference/uscc.rules";
import type { CivilDate } from "~/platform/civil-date";
import type { Random } from "./random";

/** No county has this code: a number that carries it can belong to nobody (GB/T 2260). */
export const INVENTED_COUNTY = "321399";

/** Draws identity numbers that are correct, all different, and those of nobody. */
export function createIdentityNumbers(random: Random): (bornOn: CivilDate, sex: "男" | "女") => string {
  const taken = new Set<string>();
  return (bornOn, sex) => {
    for (;;) {
      const half = random.int(0, 499);
      const sequence = String(half * 2 + (sex === "男" ? 1 : 0)).padStart(3, "0");
      const first17 = INVENTED_COUNTY + bornOn.replaceAll("-", "") + sequence;
      if (taken.has(first17)) continue;
      taken.add(first17);
      return first17 + identityCheckDigit(first17);
    }
  };
}

/** `11…` for organs and mass organisations, `12…` for institutions (GB 32100-2015); `serial` makes it unique. */
export function inventUscc(isInstitution: boolean, serial: number): string {
  const organisation = `MA${String(serial).padStart(6, "0")}`;
  const first17 = `1${isInstitution ? 2 : 1}${INVENTED_COUNTY}${organisation}${organisationCheckCharacter(organisation)}`;
  return first17 + usccCheckCharacter(first17);
}
