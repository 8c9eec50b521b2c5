import type { Db } from "#db/connection";
import { agencyById } from "~/modules/agencies/agencies.queries.server";
import type { LodgeWarning } from "./lodge-warnings.rules";
import * as queries from "./lodging.queries.server";
import { type OwnMarks, otherEnterprise, otherNumber, type PrintedBeside } from "./printed-in.rules";
import { printedNumber } from "./report-number.rules";
import { numbersPrinted } from "./report-numbers.queries.server";

/** What a PDF prints, with the report it is lodged under. */
export interface LodgedUnder extends OwnMarks {
  readonly beside: PrintedBeside;
}

export interface PrintedFinding {
  /** The number of the register that it carries in place of its own, as it is printed. */
  readonly otherNumber: string | null;
  readonly warnings: readonly LodgeWarning[];
}

/** What stands against PDFs of one agency by what they print in place of their own marks, and what is to be said of them; in their order. */
export async function printedFindings(
  db: Db,
  agencyId: string,
  lodged: readonly LodgedUnder[],
): Promise<PrintedFinding[]> {
  const all = (of: "numbers" | "usccs") => [...new Set(lodged.flatMap(({ beside }) => beside[of]))];
  const [numbers, usccs] = [all("numbers"), all("usccs")];
  const known = await numbersPrinted(db, numbers);
  const enterprises = await queries.enterprisesByUscc(db, usccs);
  const agency = enterprises.length > 0 ? await agencyById(db, agencyId) : null;
  return lodged.map(({ beside, ...own }) => {
    const number = otherNumber(beside, own, known);
    const named = otherEnterprise(beside, agency?.uscc ?? "", enterprises);
    const params = named && { name: named.name };
    return {
      otherNumber: number === undefined ? null : printedNumber(number),
      warnings: named ? [{ field: "fileName", code: "other-enterprise-printed", params }] : [],
    };
  });
}
