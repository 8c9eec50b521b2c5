import * as agencies from "./code-tables/agencies";
import { CADRE_RECORD_CODE } from "./code-tables/cadre-record-code";
import type { CodeTable } from "./code-tables/make-table";
import { NATIONALITY } from "./code-tables/nationality";
import * as people from "./code-tables/people";
import * as peopleReasons from "./code-tables/people-reasons";
import * as posts from "./code-tables/posts";
import * as ranks from "./code-tables/ranks";
import * as recordReasons from "./code-tables/record-reasons";
import * as reports from "./code-tables/reports";

/** The tables of a file by the names they are exported under: who loads a module, a test or a bundle, may order them otherwise. */
const tablesOf = (file: Readonly<Record<string, CodeTable>>): CodeTable[] =>
  Object.entries(file)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, table]) => table);

/** Every code table the product ships, in the order of the screen that reads them. */
export const CODE_TABLES: readonly CodeTable[] = [
  ...tablesOf(people),
  NATIONALITY,
  ...tablesOf(ranks),
  ...tablesOf(posts),
  CADRE_RECORD_CODE,
  ...tablesOf(recordReasons),
  ...tablesOf(peopleReasons),
  ...tablesOf(agencies),
  ...tablesOf(reports),
];
