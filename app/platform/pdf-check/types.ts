/** Closed list; each has a sentence in both languages under `common:pdf-refusal.<code>` that says what to do. */
export const PDF_REFUSALS = [
  "empty",
  "too-large",
  "not-a-pdf",
  "truncated",
  "goes-on",
  "encrypted",
  "damaged",
  "no-pages",
  "too-many-pages",
  "script",
  "launch",
  "embedded-file",
  "too-slow",
  "too-big",
] as const;
export type PdfRefusal = (typeof PDF_REFUSALS)[number];

export interface PdfFacts {
  readonly pages: number;
  /** Text layer page by page; empty texts where a page is a picture. */
  readonly texts: readonly string[];
}

export type PdfVerdict =
  | { readonly ok: true; readonly facts: PdfFacts }
  | { readonly ok: false; readonly code: PdfRefusal };

export const PDF_LIMITS = {
  maxBytes: 20 * 2 ** 20,
  maxPages: 2_000,
  /** Processor time of the worker on one file, and time it only sleeps over it: under ten seconds on a machine that is free. */
  maxMilliseconds: 9_500,
  /** By the clock, whatever the machine does. */
  maxClockMilliseconds: 60_000,
  maxHeapMegabytes: 128,
  /** What the object streams of one file may inflate to. */
  maxInflatedBytes: 32 * 2 ** 20,
  /** What any one piece of it may take in memory: the contents of a page, a font. Such pieces are not counted in the heap. */
  maxPieceBytes: 64 * 2 ** 20,
  /** Characters of text of one page; more is refused where text is asked for. */
  maxPageText: 100_000,
  /** Characters of text of one file; more is refused where text is asked for. */
  maxText: 2_000_000,
} as const;

/** What the worker is asked, and what it answers. */
export interface PdfTask {
  readonly id: number;
  readonly path: string;
  readonly wantsText: boolean;
}
/** Said once, when the worker takes files: where the system tells its processor time (`<process>/task/<thread>` under /proc), if it does. */
export interface PdfReady {
  readonly task: string | null;
}
export interface PdfAnswer {
  readonly id: number;
  readonly verdict: PdfVerdict;
}
