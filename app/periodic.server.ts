import { removeExpiredSessions } from "./modules/accounts/session.server";
import { keepDuties } from "./modules/agencies/use-cases/keep-duties.server";
import { placeMergedUnits } from "./modules/approvals/use-cases/place-merged-units.server";
import { keepDeliveries } from "./modules/collection/keep-deliveries.server";
import { indexJournal } from "./modules/journal/use-cases/index-journal.server";
import { sealJournal } from "./modules/journal/use-cases/seal-journal.server";
import { deliverWebhooks } from "./modules/publication/use-cases/deliver-webhooks.server";
import { forgetDeliveries } from "./modules/publication/use-cases/forget-deliveries.server";
import { askSources } from "./modules/records/use-cases/ask-sources.server";
import { keepUncomputable } from "./modules/reports/keep-uncomputable.server";
import { now } from "./platform/clock";
import type { PeriodicTask } from "./platform/periodic.server";
import { sweepFiles } from "./platform/sweep-files.server";

const MINUTE = 60_000;

/** Upkeep of the product, module by module. */
export const periodicTasks: readonly PeriodicTask[] = [
  { name: "index-journal", everyMs: MINUTE, run: indexJournal },
  { name: "seal-journal", everyMs: 10 * MINUTE, run: sealJournal },
  { name: "ask-sources", everyMs: 30 * MINUTE, run: askSources },
  { name: "keep-duties", everyMs: 30 * MINUTE, run: keepDuties },
  { name: "keep-deliveries", everyMs: 30 * MINUTE, run: (db, at) => keepDeliveries(db, at) },
  { name: "keep-uncomputable", everyMs: MINUTE, run: (db, at) => keepUncomputable(db, at) },
  { name: "remove-expired-sessions", everyMs: 10 * MINUTE, run: removeExpiredSessions },
  { name: "place-merged-units", everyMs: 10 * MINUTE, run: placeMergedUnits },
  { name: "sweep-files", everyMs: 60 * MINUTE, run: sweepFiles },
  { name: "forget-deliveries", everyMs: 60 * MINUTE, run: forgetDeliveries },
  { name: "deliver-webhooks", everyMs: 5_000, run: (db, at) => deliverWebhooks(db, at, { clock: now }) },
];
