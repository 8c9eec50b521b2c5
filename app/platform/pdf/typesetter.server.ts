import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import PDFDocument from "pdfkit";

/** What a text is for; each has its own face (仿宋 and 小标宋 are not free: Noto Serif stands in, 黑体 is Noto Sans). */
export type Face = "body" | "title" | "heading" | "sans";

const FILES: Readonly<Record<Face | "rare", string>> = {
  body: "noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf",
  title: "noto-serif-sc/700Bold/NotoSerifSC_700Bold.ttf",
  heading: "noto-sans-sc/500Medium/NotoSansSC_500Medium.ttf",
  sans: "noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf",
  rare: "app/platform/pdf/fonts/NotoSerifRareHanzi.otf",
};

/** Where the asked face lacks a character the next in this list is used. */
const FALLBACK: readonly (Face | "rare")[] = ["body", "sans", "rare"];

/** Widths are those of single letters, and digests are read letter by letter: ff stays two. The library takes what is to be left off as an object. */
const LETTER_BY_LETTER = { liga: false, clig: false } as unknown as PDFKit.Mixins.OpenTypeFeatures[];

interface Run {
  readonly font: Face | "rare";
  readonly text: string;
}

/** A PDF document that measures and draws text in these faces and never leaves a character out. */
export class Typesetter {
  readonly pdf: PDFKit.PDFDocument;
  private readonly widths = new Map<string, number>();
  private readonly fontOf = new Map<string, Face | "rare" | null>();

  constructor(info: { title: string; createdAt: Date; carries?: string }) {
    this.pdf = new PDFDocument({
      autoFirstPage: false,
      margin: 0,
      lang: "zh-CN",
      displayTitle: true,
      info: {
        Title: info.title,
        CreationDate: info.createdAt,
        ModDate: info.createdAt,
        Producer: "Xinheng",
        Creator: "Xinheng",
        ...(info.carries ? { Carries: info.carries } : {}),
      },
    });
    for (const [name, file] of Object.entries(FILES) as [Face | "rare", string][])
      this.pdf.registerFont(name, OPENED.get(name) ?? fontPath(file));
  }

  width(text: string, face: Face, size: number): number {
    let sum = 0;
    for (const character of visible(text)) sum += this.characterWidth(character, face);
    return sum * size;
  }

  /** Draws one line, its baseline set for `size` within a line of `height`. */
  line(text: string, x: number, y: number, face: Face, size: number, height: number): void {
    let left = x;
    for (const run of this.runs(text, face)) {
      this.use(run.font).fontSize(size);
      const top = y + (height - size) / 2 - size * RISE;
      this.pdf.text(run.text, left, top, { lineBreak: false, features: LETTER_BY_LETTER });
      left += this.runWidth(run, size);
    }
  }

  finish(): Promise<Buffer> {
    const chunks: Buffer[] = [];
    return new Promise((resolve, reject) => {
      this.pdf.on("data", (chunk: Buffer) => chunks.push(chunk));
      this.pdf.on("end", () => resolve(Buffer.concat(chunks)));
      this.pdf.on("error", reject);
      this.pdf.end();
    });
  }

  private runs(text: string, face: Face): Run[] {
    const runs: { font: Face | "rare"; text: string }[] = [];
    for (const character of visible(text)) {
      const found = this.font(character, face);
      const font = found ?? face;
      const shown = found ? character : spelledOut(character);
      const last = runs.at(-1);
      if (last?.font === font) last.text += shown;
      else runs.push({ font, text: shown });
    }
    return runs;
  }

  private runWidth(run: Run, size: number): number {
    let sum = 0;
    for (const character of run.text) sum += this.glyphWidth(character, run.font);
    return sum * size;
  }

  private characterWidth(character: string, face: Face): number {
    const font = this.font(character, face);
    if (font) return this.glyphWidth(character, font);
    return Array.from(spelledOut(character)).reduce((sum, each) => sum + this.glyphWidth(each, face), 0);
  }

  private glyphWidth(character: string, font: Face | "rare"): number {
    const key = font + character;
    const known = this.widths.get(key);
    if (known !== undefined) return known;
    const width = this.use(font).fontSize(1000).widthOfString(character, { features: [] }) / 1000;
    this.widths.set(key, width);
    return width;
  }

  /** Draws and measures in this font from now on. */
  private use(name: Face | "rare"): PDFKit.PDFDocument {
    this.pdf.font(name);
    if (!OPENED.has(name)) OPENED.set(name, openedFont(this.pdf) as unknown as PDFKit.Mixins.PDFFontSource);
    return this.pdf;
  }

  private font(character: string, face: Face): Face | "rare" | null {
    const key = face + character;
    const known = this.fontOf.get(key);
    if (known !== undefined) return known;
    const point = character.codePointAt(0) as number;
    const found = [face, ...FALLBACK].find((name) => hasGlyph(this.use(name), point)) ?? null;
    this.fontOf.set(key, found);
    return found;
  }
}

/** Noto's ascent and descent are larger than its em: text drawn at y stands this much lower than its box. */
const RISE = 0.235;

/** Neither variation selectors nor joiners have a shape of their own; tabs are blanks. */
const visible = (text: string): string[] =>
  Array.from(text.replace(/\p{Variation_Selector}|\p{Cf}/gu, "").replace(/[\t\r]/g, " "));

/** A character that no font here can draw is named, so that the reader sees that something stands there. */
const spelledOut = (character: string) => `〔U+${(character.codePointAt(0) as number).toString(16).toUpperCase()}〕`;

interface OpenedFont {
  hasGlyphForCodePoint(point: number): boolean;
}

/**
 * Fonts that a document of this process has opened: the five files are sixty megabytes, and reading and decoding them for every
 * document again takes longer than setting it. pdfkit takes an opened font in the place of a file, which its types do not tell.
 */
const OPENED = new Map<Face | "rare", PDFKit.Mixins.PDFFontSource>();

/** pdfkit keeps the opened font in a field that its types do not show. */
const openedFont = (pdf: PDFKit.PDFDocument) => (pdf as unknown as { _font: { font: OpenedFont } })._font.font;
const hasGlyph = (pdf: PDFKit.PDFDocument, point: number) => openedFont(pdf).hasGlyphForCodePoint(point);

function fontPath(file: string): string {
  const root = projectRoot();
  if (file.startsWith("app/")) return join(root, file);
  const [name, ...rest] = file.split("/");
  const manifest = createRequire(join(root, "package.json")).resolve(`@expo-google-fonts/${name}/package.json`);
  return join(dirname(manifest), ...rest);
}

function projectRoot(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, FILES.rare))) {
    const parent = dirname(folder);
    if (parent === folder) throw new Error(`${FILES.rare} not found above ${fileURLToPath(import.meta.url)}`);
    folder = parent;
  }
  return folder;
}
