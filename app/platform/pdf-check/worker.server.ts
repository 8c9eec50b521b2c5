/** Entry of the checking worker: one file after another, told by its bytes and by a reader without scripts. Started by check.server. */
import { readFileSync, readlinkSync } from "node:fs";
import { parentPort } from "node:worker_threads";
import { getDocumentProxy, getResolvedPDFJS } from "unpdf";
import { refuseLargePieces } from "./large-pieces";
import { scanPdfBytes } from "./scan-bytes.server";
import { PDF_LIMITS, type PdfAnswer, type PdfReady, type PdfTask, type PdfVerdict } from "./types";

const port = parentPort;
if (!port) throw new Error("to be started as a worker");
const pieces = refuseLargePieces(PDF_LIMITS.maxPieceBytes);

async function verdictOn({ path, wantsText }: PdfTask): Promise<PdfVerdict> {
  // At once: a thread that waits for the disk is not one that hangs.
  const bytes = readFileSync(path);
  pieces.forget();
  const refused = scanPdfBytes(bytes);
  if (refused) return { ok: false, code: refused };
  const verdict = await read(bytes, wantsText);
  return pieces.wasRefused() ? { ok: false, code: "too-big" } : verdict;
}

type Document = Awaited<ReturnType<typeof getDocumentProxy>>;

async function read(bytes: Buffer, wantsText: boolean): Promise<PdfVerdict> {
  let document: Document;
  try {
    document = await getDocumentProxy(new Uint8Array(bytes), { stopAtErrors: true, verbosity: 0 });
  } catch (error) {
    return { ok: false, code: /password/i.test((error as Error).name) ? "encrypted" : "damaged" };
  }
  const appearances = appearancesOf(bytes);
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
      if (wantsText) {
        const isDrawnOver = annotations.some(({ hasAppearance }) => hasAppearance);
        texts.push(await textOf(page, annotations, isDrawnOver ? await appearances.textOn(number) : []));
      }
      const read = texts.at(-1)?.length ?? 0;
      length += read;
      // Nothing is cut off: behind it could stand what differs, or a mark of secrecy.
      if (read > PDF_LIMITS.maxPageText || length > PDF_LIMITS.maxText) return { ok: false, code: "too-big" };
      page.cleanup();
    }
    return { ok: true, facts: { pages: document.numPages, texts } };
  } catch {
    return { ok: false, code: "damaged" };
  } finally {
    await appearances.close();
    await document.destroy();
  }
}

/**
 * The words that the appearances of annotations draw, read as a viewer draws them: whatever a seal, a shape or a field shows, its
 * contents may say otherwise. They are drawn with the fonts at hand, so this reader goes on where one is missing.
 */
function appearancesOf(bytes: Buffer) {
  let document: Document | null = null;
  return {
    async textOn(number: number): Promise<string[]> {
      const { OPS, AnnotationMode } = await getResolvedPDFJS();
      // Pictures have no words, and may be of any size.
      const options = { stopAtErrors: false, maxImageSize: 0, verbosity: 0 };
      document ??= await getDocumentProxy(new Uint8Array(bytes), options);
      const page = await document.getPage(number);
      const asked = { intent: "any", annotationMode: AnnotationMode.ENABLE };
      const { fnArray, argsArray } = await page.getOperatorList(asked);
      const texts: string[] = [];
      let isInside = false;
      for (const [index, name] of fnArray.entries()) {
        if (name === OPS.beginAnnotation) texts.push("");
        if (name === OPS.beginAnnotation || name === OPS.endAnnotation) isInside = name === OPS.beginAnnotation;
        if (isInside && name === OPS.showText) texts[texts.length - 1] += shownText(argsArray[index]);
        if (isInside && name === OPS.endText) texts[texts.length - 1] += "\n";
      }
      page.cleanup();
      return texts;
    },
    async close(): Promise<void> {
      await document?.destroy();
    },
  };
}

/** What one operator shows: letters, and between them numbers that move apart; a wide gap is a space. */
function shownText([glyphs]: [readonly (number | { unicode?: string } | null)[]]): string {
  return glyphs
    .map((glyph) => (typeof glyph === "number" ? (glyph < WIDE_GAP ? " " : "") : (glyph?.unicode ?? "")))
    .join("");
}
const WIDE_GAP = -200;

/** What lies on a page beside its own contents, as far as it is looked at. */
interface Annotation {
  readonly subtype?: string;
  readonly actions?: object | null;
  readonly hasAppearance?: boolean;
  readonly contentsObj?: { readonly str?: string };
  readonly textContent?: readonly string[];
  readonly fieldValue?: unknown;
}

/** Drawn on the page like its own text, unlike a note that is opened or a link that is clicked. */
const DRAWN = new Set(["FreeText", "Widget", "Stamp", "Watermark", "Redact"]);

async function textOf(
  page: Awaited<ReturnType<Document["getPage"]>>,
  annotations: readonly Annotation[],
  appearances: readonly string[],
): Promise<string> {
  const { items } = await page.getTextContent();
  let text = "";
  for (const item of items) {
    if (!("str" in item)) continue;
    text += item.str + (item.hasEOL ? "\n" : "");
    if (text.length > PDF_LIMITS.maxPageText) return text;
  }
  return text + drawnText(annotations, appearances);
}

/** The words of what was put over a page, each once, after its own. */
function drawnText(annotations: readonly Annotation[], appearances: readonly string[]): string {
  const drawn = annotations.filter(({ subtype }) => subtype !== undefined && DRAWN.has(subtype));
  const lines = drawn.flatMap(({ contentsObj, textContent, fieldValue }) => {
    const value = Array.isArray(fieldValue) ? fieldValue.join(" ") : typeof fieldValue === "string" ? fieldValue : "";
    return [...new Set([contentsObj?.str ?? "", (textContent ?? []).join("\n"), value])];
  });
  const known = new Set(lines.map(withoutBlanks));
  return [...lines, ...appearances.filter((one) => !known.has(withoutBlanks(one)))]
    .filter((line) => line.trim() !== "")
    .map((line) => `\n${line}`)
    .join("");
}

const withoutBlanks = (text: string) => text.replace(/\s+/gu, "");

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
