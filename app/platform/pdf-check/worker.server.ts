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
      const annotations = (await page.getAnnotations({ intent: "any" })) as Annotation[];
      if ((await page.getJSActions()) || annotations.some(({ actions }) => actions))
        return { ok: false, code: "script" };
      if (annotations.some(({ subtype }) => subtype === "FileAttachment")) return { ok: false, code: "embedded-file" };
      if (wantsText) texts.push(await textOf(page, annotations));
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

/** What lies on a page beside its own contents, as far as it is looked at. */
interface Annotation {
  readonly subtype?: string;
  readonly actions?: object | null;
  readonly contentsObj?: { readonly str?: string };
  readonly textContent?: readonly string[];
  readonly fieldValue?: unknown;
}

/** Drawn on the page like its own text, unlike a note that is opened or a link that is clicked. */
const DRAWN = new Set(["FreeText", "Widget", "Stamp", "Watermark", "Redact"]);

async function textOf(
  page: Awaited<ReturnType<Document["getPage"]>>,
  annotations: readonly Annotation[],
): Promise<string> {
  const { items } = await page.getTextContent();
  let text = "";
  for (const item of items) {
    if (!("str" in item)) continue;
    text += item.str + (item.hasEOL ? "\n" : "");
    if (text.length > PDF_LIMITS.maxPageText) return text.slice(0, PDF_LIMITS.maxPageText);
  }
  return (text + drawnText(annotations)).slice(0, PDF_LIMITS.maxPageText);
}

/** The words of what was put over a page, each once, after its own. */
function drawnText(annotations: readonly Annotation[]): string {
  const drawn = annotations.filter(({ subtype }) => subtype !== undefined && DRAWN.has(subtype));
  const lines = drawn.flatMap(({ contentsObj, textContent, fieldValue }) => {
    const value = Array.isArray(fieldValue) ? fieldValue.join(" ") : typeof fieldValue === "string" ? fieldValue : "";
    return [...new Set([contentsObj?.str ?? "", (textContent ?? []).join("\n"), value])];
  });
  return lines
    .filter((line) => line.trim() !== "")
    .map((line) => `\n${line}`)
    .join("");
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
