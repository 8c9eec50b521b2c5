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

/** Every code table the product ships, in the order of the screen that reads them. */
export const CODE_TABLES: readonly CodeTable[] = [
  ...Object.values(people),
  NATIONALITY,
  ...Object.values(ranks),
  ...Object.values(posts),
  CADRE_RECORD_CODE,
  ...Object.values(recordReasons),
  ...Object.values(peopleReasons),
  ...Object.values(agencies),
  ...Object.values(reports),
];
