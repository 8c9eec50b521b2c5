/** Entry of the checking worker: one file after another, told by its bytes and by a reader without scripts. Started by check.server. */
import { readFileSync, readlinkSync } from "node:fs";
import { parentPort } from "node:worker_threads";
import { getDocumentProxy } from "unpdf";
import { scanPdfBytes } from "./scan-bytes.server";
import { PDF_LIMITS, type PdfAnswer, type PdfReady, type PdfTask, type PdfVerdict } from "./types";

const port = parentPort;
if (!port) throw new Error("to be started as a worker");

async function verdictOn({ path, wantsText }: PdfTask): Promise<PdfVerdict> {
  // At once: a thread that waits for the disk is not one that hangs.
  const bytes = readFileSync(path);
  const refused = scanPdfBytes(bytes);
  if (refused) return { ok: false, code: refused };
  return read(bytes, wantsText);
}

type Document = Awaited<ReturnType<typeof getDocumentProxy>>;

async function read(bytes: Buffer, wantsText: boolean): Promise<PdfVerdict> {
  let document: Document;
  try {
    document = await getDocumentProxy(new Uint8Array(bytes), { stopAtErrors: true, verbosity: 0 });
  } catch (error) {
    return { ok: false, code: /password/i.test((error as Error).name) ? "encrypted" : "damaged" };
  }
  try {
    if (document.numPages < 1) return { ok: false, code: "no-pages" };
    if (document.numPages > PDF_LIMITS.maxPages) return { ok: false, code: "too-many-pages" };
    if (await document.getJSActions()) return { ok: false, code: "script" };
    if (await document.getAttachments()) return { ok: false, code: "embedded-file" };
    const texts: string[] = [];
    let length = 0;
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number);
      if (wantsText) texts.push(await textOf(page));
      length += texts.at(-1)?.length ?? 0;
      if (length > PDF_LIMITS.maxText) return { ok: false, code: "too-big" };
      page.cleanup();
    }
    return { ok: true, facts: { pages: document.numPages, texts } };
  } catch {
    return { ok: false, code: "damaged" };
  } finally {
    await document.destroy();
  }
}

async function textOf(page: Awaited<ReturnType<Document["getPage"]>>): Promise<string> {
  const { items } = await page.getTextContent();
  let text = "";
  for (const item of items) {
    if (!("str" in item)) continue;
    text += item.str + (item.hasEOL ? "\n" : "");
    if (text.length > PDF_LIMITS.maxPageText) return text.slice(0, PDF_LIMITS.maxPageText);
  }
  return text;
}

/** This thread under /proc; null where the system has none. */
function ownTask(): string | null {
  try {
    return readlinkSync("/proc/thread-self");
  } catch {
    return null;
  }
}

port.postMessage({ task: ownTask() } satisfies PdfReady);
port.on("message", async (task: PdfTask) => {
  let verdict: PdfVerdict;
  try {
    verdict = await verdictOn(task);
  } catch {
    verdict = { ok: false, code: "damaged" };
  }
  port.postMessage({ id: task.id, verdict } satisfies PdfAnswer);
});
