import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { foldables } from "~/foldables.server";

/** Tables that `npm run journal:verify` does not hold against the journal, each with why nothing that was acknowledged can be lost or bent in it. */
const EXEMPT: Readonly<Record<string, string>> = {
  journal_processes: "the journal itself: signed row by row",
  journal_events: "the journal itself: under the signature of its process",
  journal_seals: "the journal itself: a chain of keyed digests",
  journal_subjects: "index derived from the journal",
  journal_index_marks: "how far that index is",
  sessions: "who is signed in just now; ends by itself, and accounts are folded",
  jobs: "queue of work; what it does is journalled when it is done",
  tasks: "lines of the workbench, derived from the state of what they lead to",
  idempotency_keys: "answers kept for a day",
  import_chunks: "working store of an import, sealed under its key; what it brought in has events of its own",
  files: "sealed under a key of their own, their digest checked at reading; what refers to a file is folded",
  webhook_deliveries: "queue of messages; what they announce is folded",
  report_readers: "derived from the journal of looks: who is told of a change",
  vetting_opinion_numbers: "the counter behind the numbers of opinions, which are folded and unique",
};

const tables = () => {
  const schema = readFileSync("db/schema.ts", "utf8");
  const list = schema.slice(schema.indexOf("export interface DB {"));
  return [...list.matchAll(/^ {2}(\w+): \w+;$/gm)].map((match) => match[1]!);
};

it("every table is held against the journal, or exempt by name", () => {
  const folded = new Set<string>(foldables.flatMap((fold) => fold.tables));
  expect(tables().length).toBeGreaterThan(60);
  expect(tables().filter((table) => !folded.has(table) && !(table in EXEMPT))).toEqual([]);
});

it("nothing is exempt that is folded or is no table", () => {
  const folded = new Set<string>(foldables.flatMap((fold) => fold.tables));
  expect(Object.keys(EXEMPT).filter((table) => folded.has(table) || !tables().includes(table))).toEqual([]);
});

it("no two kinds of things are called the same", () => {
  const types = foldables.map(({ subjectType }) => subjectType);
  expect(types.filter((type, index) => types.indexOf(type) !== index)).toEqual([]);
});
