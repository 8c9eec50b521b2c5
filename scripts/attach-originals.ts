/**
 * Lodges the demo city's reports of November as their agencies would, then makes the originals of its past reports and attaches each.
 * Run by `npm start` behind the serving product, at the lowest priority and with long pauses; safe to stop and to repeat: it goes on with what still lacks an original.
 */
import { setPriority } from "node:os";
import { createDb } from "#db/connection";
import { countAwaited } from "~/modules/reports/report-versions.queries.server";
import { ticks } from "~/platform/clock";
import { databaseUrls } from "~/platform/env.server";
import { openPdfChecker } from "~/platform/pdf-check/check.server";
import { lodgeOne } from "./demo/load/november.server";
import { attachOne, originalTexts } from "./demo/load/originals.server";
import { buildNovember } from "./demo/november-reports";
import { buildSecondRegister } from "./demo/second-register";
import { say } from "./lib/progress";

const SAY_EVERY = 1_000;
/** Pause after each, as a multiple of what it took, so that most of a core stays free. */
const REST = 2;
const LEAST_REST_MS = 100;
const MOST_FAILURES = 20;
const FAILURE_REST_MS = 3_000;

setPriority(19);
let stopping = false;
for (const signal of ["SIGTERM", "SIGINT", "disconnect"] as const) process.on(signal, () => (stopping = true));

const db = createDb(databaseUrls().app, 2);
const checker = openPdfChecker();
const total = await countAwaited(db, null);
let done = 0;
let failures = 0;
const november = buildNovember(buildSecondRegister().reports);
if (total > 0) say(`originals of past reports: ${total.toLocaleString("en")} to come, in the background`);

while (!stopping) {
  try {
    while (november.length > 0 && !stopping) {
      const began = ticks();
      if (await lodgeOne(db, november[0]!)) await pause(Math.max(LEAST_REST_MS, REST * (ticks() - began)));
      november.shift();
    }
    const texts = await originalTexts(db, 40);
    if (texts.length === 0) break;
    for (const text of texts) {
      if (stopping) break;
      const began = ticks();
      await attachOne(db, text, checker);
      failures = 0;
      if (++done % SAY_EVERY === 0)
        say(`originals of past reports: ${done.toLocaleString("en")} of ${total.toLocaleString("en")}`);
      await pause(Math.max(LEAST_REST_MS, REST * (ticks() - began)));
    }
  } catch (error) {
    // The database may be on its way back; what cannot be done at all ends the work.
    if (++failures > MOST_FAILURES) throw error;
    await pause(FAILURE_REST_MS);
  }
}
await checker.close();
await db.destroy();
process.exit(0);

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
