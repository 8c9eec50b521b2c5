/** One official document after GB/T 9704-2012, as plain data: the same model always gives the same bytes. */
export interface OfficialDocument {
  /** Instant in ISO UTC; becomes the document's CreationDate. Nothing else in the file depends on time. */
  readonly createdAt: string;
  /** Red header (发文机关标志); without it the document is a plain form (no red line). */
  readonly letterhead?: string;
  /** 发文字号, e.g. 宿诚核〔2026〕1号. */
  readonly documentNo?: string;
  /** "\n" where it is to be broken. */
  readonly title: string;
  /** 主送机关; the colon is added. */
  readonly addressee?: string;
  readonly blocks: readonly DocumentBlock[];
  /** 附件 names, listed under the text. */
  readonly attachments?: readonly string[];
  /** 发文机关署名 and 成文日期 (civil day YYYY-MM-DD, printed as 2026年1月8日); the place for the seal stays blank. */
  readonly signature?: { readonly body: string; readonly on: string };
  /** 附注, in brackets under the date, e.g. contact person and telephone. */
  readonly remark?: string;
  /** Parts that follow on pages of their own (annexes), each upright or on its side. */
  readonly annexes?: readonly DocumentAnnex[];
  /** A short line repeated in the foot of every page, e.g. a digest of what was issued. */
  readonly footLine?: string;
  /** What programs read in the file and no reader sees: one line of plain characters without brackets, kept as it is. */
  readonly carries?: string;
}

export interface DocumentAnnex {
  /** e.g. 附件 or 附件1, set top left in a bold sans. */
  readonly label?: string;
  readonly title: string;
  readonly orientation: "portrait" | "landscape";
  readonly blocks: readonly DocumentBlock[];
}

export type DocumentBlock =
  | { readonly kind: "paragraph"; readonly text: string; readonly indent?: boolean }
  /** 1: 一、 bold sans; 2: （一） italic-like serif; the number is part of the text. */
  | { readonly kind: "heading"; readonly level: 1 | 2; readonly text: string }
  /** Small print under a table or at the end, e.g. the fixed sentence of an opinion. */
  | { readonly kind: "note"; readonly text: string }
  /** A code of squares such as a QR, a string of 0 and 1 a row; `edge`: its width in points. */
  | { readonly kind: "code"; readonly rows: readonly string[]; readonly edge: number }
  | DocumentTable;

export interface DocumentTable {
  readonly kind: "table";
  readonly columns: readonly DocumentColumn[];
  /** Cells in the order of the columns; "\n" breaks a line. A row too high for a page is continued on the next. */
  readonly rows: readonly (readonly string[])[];
  /** Point size of the text; 10.5 (五号) where none is given. */
  readonly size?: number;
}

export interface DocumentColumn {
  /** Empty in every column: a table without a header. */
  readonly header: string;
  /** Share of the width; 1 where none is given. */
  readonly weight?: number;
  readonly align?: "left" | "center" | "right";
}
