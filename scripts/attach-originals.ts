/**
 * Makes the originals of the demo city's past reports and lodges each as its agency would. Run by `npm start` behind the serving product,
 * at the lowest priority and with long pauses; safe to stop and to repeat: it goes on with what still lacks an original.
 */
import { rmSync, writeFileSync } from "node:fs";
import { setPriority } from "node:os";
import { createDb } from "#db/connection";
import { countAwaited } from "~/modules/reports/reports.queries.server";
import { attachOriginal } from "~/modules/reports/use-cases/attach-original.server";
import { ticks } from "~/platform/clock";
import { databaseUrls } from "~/platform/env.server";
import { temporaryPath } from "~/platform/files.server";
import { openPdfChecker } from "~/platform/pdf-check/check.server";
import { buildAgencies } from "./demo/agencies";
import { actingAs } from "./demo/load/accounts";
import { originalTexts } from "./demo/load/originals.server";
import { originalPdf } from "./demo/original-pdf";
import { say } from "./lib/progress";

const SAY_EVERY = 1_000;
/** Pause after each, as a multiple of what it took, so that most of a core stays free. */
const REST = 2;
const LEAST_REST_MS = 100;

setPriority(19);
let stopping = false;
for (const signal of ["SIGTERM", "SIGINT", "disconnect"] as const) process.on(signal, () => (stopping = true));

const db = createDb(databaseUrls().app, 2);
const checker = openPdfChecker();
const usernames = new Map(buildAgencies().map(({ content, username }) => [content.uscc, username]));
const total = await countAwaited(db, null);
let done = 0;
if (total > 0) say(`originals of past reports: ${total.toLocaleString("en")} to come, in the background`);

while (!stopping) {
  const texts = await originalTexts(db, 40);
  if (texts.length === 0) break;
  for (const { reportId, agencyUscc, text } of texts) {
    if (stopping) break;
    const began = ticks();
    const path = temporaryPath(".pdf");
    try {
      writeFileSync(path, await originalPdf(text));
      const ctx = await actingAs(db, usernames.get(agencyUscc)!);
      const attached = await attachOriginal(ctx, { reportId, file: { path, name: `${text.no}.pdf` } }, checker);
      if (!attached.ok && attached.refusal.code !== "original-there") throw new Error(attached.refusal.code);
    } finally {
      rmSync(path, { force: true });
    }
    if (++done % SAY_EVERY === 0)
      say(`originals of past reports: ${done.toLocaleString("en")} of ${total.toLocaleString("en")}`);
    await new Promise((resolve) => setTimeout(resolve, Math.max(LEAST_REST_MS, REST * (ticks() - began))));
  }
}
await checker.close();
await db.destroy();
process.exit(0);
