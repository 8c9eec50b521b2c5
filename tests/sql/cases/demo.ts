import * as register from "#scripts/demo/load/register.queries.server";
import type { CasesOf } from "../recorder";

export const demoRegisterCases: CasesOf<typeof register> = {
  loadedReport: (db) => register.loadedReport(db, "u", "o"),
  numbersByOwnNo: (db) => register.numbersByOwnNo(db),
  loadedFact: (db) => register.loadedFact(db, "u", "b", "d"),
  awaitingOriginal: (db) => register.awaitingOriginal(db, 10),
  methodsById: (db) => register.methodsById(db, ["m"]),
};
