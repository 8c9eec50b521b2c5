import type { CodeTable } from "#db/reference/code-tables/make-table";
import { NATIONALITY } from "#db/reference/code-tables/nationality";
import { PERSON_STATUS, POLITICAL_STATUS, SEX, STAFF_CLASS } from "#db/reference/code-tables/people";
import {
  LEAVE_REASON,
  NAME_CHANGE_REASON,
  PERSON_CORRECT_REASON,
  RETIRE_REASON,
  TRANSFER_REASON,
} from "#db/reference/code-tables/people-reasons";
import { READ_GROUND, UNMASK_GROUND } from "#db/reference/code-tables/record-reasons";
import type { Language } from "~/platform/i18n";

const TABLES = {
  "staff-class": STAFF_CLASS,
  status: PERSON_STATUS,
  political: POLITICAL_STATUS,
  sex: SEX,
  nationality: NATIONALITY,
  ground: READ_GROUND,
  "unmask-ground": UNMASK_GROUND,
  "correct-reason": PERSON_CORRECT_REASON,
  "transfer-reason": TRANSFER_REASON,
  "retire-reason": RETIRE_REASON,
  "leave-reason": LEAVE_REASON,
  "rename-reason": NAME_CHANGE_REASON,
} satisfies Record<string, CodeTable>;

export type LabelTable = keyof typeof TABLES;

const ENTRIES = Object.fromEntries(
  Object.entries(TABLES).map(([name, table]) => [name, new Map(table.entries.map((entry) => [entry.code, entry]))]),
) as Record<LabelTable, Map<string, CodeTable["entries"][number]>>;

const SEX_CODES: Readonly<Record<string, string>> = { unknown: "0", male: "1", female: "2", unstated: "9" };

/** The words of a code in the reader's language; the code itself where the table has none. */
export function labelOf(table: LabelTable, code: string | null, lng: Language): string {
  if (code === null) return "";
  const wanted = table === "sex" ? (SEX_CODES[code] ?? code) : code;
  const entry = ENTRIES[table].get(wanted);
  return entry ? (lng === "en" ? entry.en : entry.zh) : code;
}

/** The lines of a select over a code table. */
export function choicesOf(table: LabelTable, lng: Language): { value: string; label: string }[] {
  return TABLES[table].entries.map(({ code, zh, en }) => ({ value: code, label: lng === "en" ? en : zh }));
}

/** The codes of a table, for schemas. */
export function codesOf(table: LabelTable): [string, ...string[]] {
  return TABLES[table].entries.map(({ code }) => code) as [string, ...string[]];
}
