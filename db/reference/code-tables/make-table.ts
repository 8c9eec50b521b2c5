import type { Provenance, ReferenceRow } from "../types";

/** One value of a code table. `parent` points at another code of the same table (ZB65, education). */
export interface CodeEntry extends ReferenceRow {
  parent: string | null;
}

/** A closed list of values, in the order in which people expect to read it. */
export interface CodeTable extends ReferenceRow {
  entries: readonly CodeEntry[];
}

export type EntryRow = [code: string, zh: string, en: string, own?: Partial<Provenance> & { parent?: string }];

/** Entries inherit basis, confidence and validity of the table unless they state their own. */
export function makeTable(
  code: string,
  zh: string,
  en: string,
  provenance: Omit<Provenance, "validTo"> & { validTo?: string },
  rows: readonly EntryRow[],
): CodeTable {
  const inherited: Provenance = { validTo: null, ...provenance };
  const entries = rows.map(([entryCode, entryZh, entryEn, own]) => ({
    ...inherited,
    parent: null,
    ...own,
    code: entryCode,
    zh: entryZh,
    en: entryEn,
  }));
  return { code, zh, en, ...inherited, entries };
}

/** `一级主任科员`-like ladders: the code is the position from the top, so that a smaller number is a higher rank. */
export function makeLadder(
  code: string,
  zh: string,
  en: string,
  provenance: Omit<Provenance, "validTo">,
  steps: readonly (readonly [zh: string, en: string])[],
): CodeTable {
  return makeTable(
    code,
    zh,
    en,
    provenance,
    steps.map(([stepZh, stepEn], index) => [String(index + 1).padStart(2, "0"), stepZh, stepEn]),
  );
}
