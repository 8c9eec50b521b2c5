import { CODE_TABLES } from "#db/reference/code-tables";
import type { CandidateLine, PrintedFields } from "./vetting.types";

/** What the register holds of somebody, as far as an opinion prints it. */
export interface HeldFields {
  readonly sex: string;
  /** YYYY-MM-DD */
  readonly bornOn: string;
  readonly politicalStatus: string | null;
  readonly unitName: string;
  readonly position: string | null;
}

const SEX: Record<string, string> = { male: "男", female: "女" };

/**
 * What the opinion prints of a candidate beside the answer: from the register where somebody is matched, else from the
 * list; unit and position as the letter wrote them where it did. Part of what is approved.
 */
export function printedFields(line: CandidateLine, held: HeldFields | null): PrintedFields {
  const sent = `${line.unit ?? ""}${line.position ?? ""}`;
  if (!held) {
    const sex = line.extra.find((cell) => cell.header === "性别")?.value ?? "";
    return { sex, birthMonth: line.birthMonth, politicalStatus: null, unitAndPosition: sent };
  }
  return {
    sex: SEX[held.sex] ?? "",
    birthMonth: held.bornOn.slice(0, 7),
    politicalStatus: politicalLabel(held.politicalStatus),
    unitAndPosition: sent || `${held.unitName}${held.position ?? ""}`,
  };
}

function politicalLabel(code: string | null): string | null {
  if (code === null) return null;
  const table = CODE_TABLES.find((one) => one.code === "political-status");
  return table?.entries.find((entry) => entry.code === code)?.zh ?? code;
}
