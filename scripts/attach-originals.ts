/**
 * Makes the originals of the demo city's past reports and lodges each as its agency would. Run by `npm start` behind the serving product,
 * at the lowest priority and with long pauses; safe to stop and to repeat: it goes on with what still lacks an original.
 */
import { rmSync, writeFileSync } from "node:fs";
import { setPriority } from "node:os";
import { createDb } from "#db/connection";
import { countAwaited } from "~/modules/reports/report-versions.queries.server";
import { attachOriginal } from "~/modules/reports/use-cases/attach-original.server";
import { ticks } from "~/platform/clock";
import { databaseUrls } from "~/platform/env.server";
import { temporaryPath } from "~/platform/files.server";
import { openPdfChecker } from "~/platform/pdf-check/check.server";
import { buildAgencies } from "./demo/agencies";
import { actingAs } from "./demo/load/accounts";
import { originalTexts } from "./demo/load/originals.server";
import { type OriginalText, originalPdf } from "./demo/original-pdf";
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
const usernames = new Map(buildAgencies().map(({ content, username }) => [content.uscc, username]));
const total = await countAwaited(db, null);
let done = 0;
let failures = 0;
if (total > 0) say(`originals of past reports: ${total.toLocaleString("en")} to come, in the background`);

while (!stopping) {
  try {
    const texts = await originalTexts(db, 40);
    if (texts.length === 0) break;
    for (const { reportId, agencyUscc, text } of texts) {
      if (stopping) break;
      const began = ticks();
      await attach(reportId, usernames.get(agencyUscc)!, text);
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

async function attach(reportId: string, username: string, text: OriginalText): Promise<void> {
  const path = temporaryPath(".pdf");
  try {
    writeFileSync(path, await originalPdf(text));
    const file = { path, name: `${text.no}.pdf` };
    const attached = await attachOriginal(await actingAs(db, username), { reportId, file }, checker);
    if (!attached.ok && attached.refusal.code !== "original-there") throw new Error(attached.refusal.code);
  } finally {
    rmSync(path, { force: true });
  }
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
