import type { Db } from "#db/connection";
import { type Foldable, lastAfter } from "~/platform/fold";
import { enterpriseSnapshot, factSnapshot } from "./enterprise-snapshot";
import { enterpriseEvents, enterpriseFactEvents } from "./enterprises.events";
import * as queries from "./enterprises.queries.server";

export const enterpriseFold: Foldable<Db> = {
  subjectType: "enterprise",
  tables: ["enterprises"],
  fold: lastAfter(enterpriseEvents),
  async present(db, after, limit) {
    const rows = await queries.enterprisesAfter(db, after, limit);
    return rows.map((row) => ({ id: row.id, state: enterpriseSnapshot(row) }));
  },
};

export const enterpriseFactFold: Foldable<Db> = {
  subjectType: "enterprise-fact",
  tables: ["enterprise_facts"],
  fold: lastAfter(enterpriseFactEvents),
  async present(db, after, limit) {
    const rows = await queries.factsAfter(db, after, limit);
    return rows.map((row) => ({ id: row.id, state: factSnapshot(row) }));
  },
};
