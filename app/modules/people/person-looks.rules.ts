/** An entry of the journal that concerns a person, as far as it decides who may be told of it. */
export interface Look {
  name: string;
  accountId: string | null;
  caseId: string | null;
  ground: string | null;
}

export interface LookReader {
  accountId: string;
  /** Cases that are open to the reader for this person. */
  caseIds: ReadonlySet<string>;
}

/** Looks and acts on the person's own entry. Acts on records are none: they would tell which records there are. */
const SHOWN: ReadonlySet<string> = new Set([
  "read-person",
  "list-people",
  "search-people",
  "export-people",
  "unmask-number",
  "find-holder",
  "list-tasks",
  "export-tasks",
  "read-return",
  "print-page",
  "correct-person",
  "transfer-person",
  "retire-person",
  "confirm-change",
  "return-change",
  "rename-person",
  "confirm-rename",
  "return-rename",
]);

/**
 * Whether the page of a person tells this reader of a look. One's own always; a look under a case only to its officers, and
 * none in the handling of a case: an investigation or a candidacy is not betrayed by who looked (handling comes before the
 * notice of it, 个人信息保护法 第18条).
 */
export function isLookShown(look: Look, { accountId, caseIds }: LookReader): boolean {
  if (!SHOWN.has(look.name)) return false;
  if (look.accountId === accountId) return true;
  if (look.caseId !== null) return caseIds.has(look.caseId);
  return look.ground !== "case-handling" && look.ground !== "vetting";
}
