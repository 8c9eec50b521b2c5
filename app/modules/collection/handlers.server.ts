import type { Db } from "#db/connection";
import { endAccountsOfUnit } from "~/modules/accounts/end-accounts.server";
import { rosterImport } from "~/modules/people/roster-import.server";
import { recordImport } from "~/modules/records/record-import-handler.server";
import type { ImportHandler } from "~/modules/reference/import-handler.types";
import { orgUnitImport } from "~/modules/reference/org-unit-import.server";
import { enterpriseFactImport } from "~/modules/reports/enterprise-fact-import.server";
import { enterpriseImport } from "~/modules/reports/enterprise-import.server";
import { pastReportImport } from "~/modules/reports/past-report-import.server";
import { reportImport } from "~/modules/reports/report-import.server";
import { reportUseImport } from "~/modules/reports/report-use-import.server";
import type { Unit } from "~/platform/process.server";
import type { ImportItem } from "./collection.types";

type Handler = ImportHandler<Db, Unit>;

const handlers = new Map<string, Handler>(
  [
    orgUnitImport(endAccountsOfUnit),
    rosterImport,
    recordImport,
    enterpriseImport,
    enterpriseFactImport,
    reportImport,
    reportUseImport,
    pastReportImport,
  ].map((handler) => [handler.item, handler]),
);

/** The handler of an item's rows. @throws Error for an item nobody handles */
export function handlerOf(item: ImportItem | string): Handler {
  const handler = handlers.get(item);
  if (!handler) throw new Error(`no import handler for ${item}`);
  return handler;
}

/** Items that can be imported, in the order in which a new register is filled. */
export const importableItems = (): string[] => [...handlers.keys()];
