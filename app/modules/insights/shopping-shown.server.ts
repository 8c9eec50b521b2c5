import type { Db } from "#db/connection";
import { printedNumber } from "~/modules/reports/report-number.rules";
import type { CivilDate } from "~/platform/civil-date";
import type { Translate } from "~/platform/i18n";
import { listedReports } from "./quality.queries.server";
import type { Graded, ShoppingCase } from "./shopping.rules";

/** Reports read at a time. */
const CHUNK = 1_000;

export interface ShownReport {
  readonly id: string;
  readonly no: string;
  readonly agency: string;
  readonly grade: string;
  readonly issuedOn: CivilDate;
}

export interface ShownCase {
  readonly enterprise: string;
  /** In words. */
  readonly purpose: string;
  readonly used: ShownReport;
  /** Best first; none of other agencies for an account of an agency, which learns no more than how many there are. */
  readonly unused: readonly ShownReport[];
  readonly others: number;
  /** By how many grades the used one is better than the best of the others. */
  readonly lead: number;
}

/** What the radar found, a line a case, in the order of the used reports. `seesOthers`: the reader may see reports of every agency. */
export async function shownCases(
  db: Db,
  cases: readonly ShoppingCase[],
  seesOthers: boolean,
  t: Translate,
): Promise<ShownCase[]> {
  const ids = cases.flatMap(({ used, unused }) => [used.id, ...(seesOthers ? unused.map(({ id }) => id) : [])]);
  const found = new Map<string, Awaited<ReturnType<typeof listedReports>>[number]>();
  for (let from = 0; from < ids.length; from += CHUNK)
    for (const row of await listedReports(db, ids.slice(from, from + CHUNK))) found.set(row.id, row);
  const shown = ({ id, grade }: Graded): ShownReport => {
    const { no, agency, issuedOn } = found.get(id)!;
    return { id, no: printedNumber(no), agency, grade, issuedOn };
  };
  return cases.map(({ used, unused, lead }) => {
    const { enterprise, purpose } = found.get(used.id)!;
    return {
      ...{ enterprise, purpose: t(`reports:purpose.${purpose}`), used: shown(used) },
      unused: seesOthers ? unused.map(shown) : [],
      others: unused.length,
      lead,
    };
  });
}
