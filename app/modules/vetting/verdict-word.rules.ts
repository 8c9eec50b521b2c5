import type { Finding } from "./vetting.types";

/** Which word a verdict has: only a record has an effect period that runs; a reply or the register itself speaks against somebody. */
export function verdictWord({ verdict, recordId }: Pick<Finding, "verdict" | "recordId">): string {
  return verdict === "bars" && recordId === null ? "bars-ground" : verdict;
}
