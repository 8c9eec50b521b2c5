import { expect, it } from "vitest";
import { isLookShown } from "./person-looks.rules";

const reader = { accountId: "me", caseIds: new Set(["my-case"]) };
const look = { name: "read-person", accountId: "other", caseId: null, ground: "file-audit" };

it.each([
  ["a look of somebody else", look, true],
  ["a list that showed the person", { ...look, name: "list-people", ground: null }, true],
  ["a look-up for the holder of an account", { ...look, name: "find-holder", ground: null }, true],
  ["a correction", { ...look, name: "correct-person", ground: null }, true],
  ["under a case of the reader's", { ...look, caseId: "my-case" }, true],
  ["under a case of others", { ...look, caseId: "their-case" }, false],
  ["for vetting, without a case", { ...look, ground: "vetting" }, false],
  ["in the handling of a case", { ...look, ground: "case-handling" }, false],
  ["one's own, on whatever ground", { ...look, accountId: "me", ground: "case-handling" }, true],
  ["a record entered", { ...look, name: "enter-record", ground: null }, false],
  ["a record entered by oneself", { ...look, name: "enter-record", accountId: "me" }, false],
  ["an import", { ...look, name: "commit-import", ground: null }, false],
])("%s", (_, entry, shown) => expect(isLookShown(entry, reader)).toBe(shown));
