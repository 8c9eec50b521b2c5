import { getDocumentProxy } from "unpdf";

/** Millimetres in points. */
export const MM = 72 / 25.4;

interface Line {
  text: string;
  size: number;
  left: number;
  right: number;
  /** Of the baseline, above the lower edge of the page. */
  y: number;
  isTurned: boolean;
}

/** A page as it was drawn, in points. */
export interface Sheet {
  width: number;
  height: number;
  lines: Line[];
}

interface Item {
  str: string;
  transform: number[];
  width: number;
}

/** The pages of a PDF with where its texts stand and how large they are. */
export async function readSheets(bytes: Uint8Array): Promise<Sheet[]> {
  const pdf = await getDocumentProxy(new Uint8Array(bytes));
  const sheets: Sheet[] = [];
  for (let no = 1; no <= pdf.numPages; no++) {
    const page = await pdf.getPage(no);
    const [, , width, height] = page.view as [number, number, number, number];
    const { items } = await page.getTextContent();
    sheets.push({ width, height, lines: inLines(items as Item[]) });
  }
  return sheets;
}

/** Pieces of one baseline in one size are one line. */
function inLines(items: readonly Item[]): Line[] {
  const lines: Line[] = [];
  for (const { str, transform, width } of items) {
    if (!str) continue;
    const [a, b, , , left, y] = transform as [number, number, number, number, number, number];
    const piece = { text: str, size: Math.hypot(a, b), left, right: left + width, y, isTurned: Math.abs(b) > 0.01 };
    const last = lines.at(-1);
    const isSame = last && Math.abs(last.y - y) < 0.01 && last.size === piece.size && piece.left - last.right < 1;
    if (isSame && !piece.isTurned) Object.assign(last, { text: last.text + str, right: piece.right });
    else lines.push(piece);
  }
  return lines;
}

const isPageNumber = ({ text }: Line) => /^— \d+ —$/.test(text);

/**
 * Texts outside of the block of GB/T 9704-2012 §5.1 (37 mm at the head, 28 mm at the binding edge, 156 × 225 mm), the foot aside.
 * A page on its side is the same sheet turned clockwise. The standard gives its margins to the millimetre.
 */
export function outsideOfBlock({ width, height, lines }: Sheet): string[] {
  const isUpright = width < height;
  const [left, top] = isUpright ? [28 * MM, 37 * MM] : [35 * MM, 28 * MM];
  const [wide, high] = isUpright ? [156 * MM, 225 * MM] : [225 * MM, 156 * MM];
  const isOutside = (line: Line) =>
    line.left < left - MM ||
    line.right > left + wide + MM ||
    line.y + line.size * 0.8 > height - top + MM ||
    line.y < height - top - high - MM;
  const isFoot = (line: Line) => isPageNumber(line) || line.isTurned || (isUpright && line.size === 8);
  return lines.filter((line) => !isFoot(line) && isOutside(line)).map(({ text }) => text);
}

/** The page number as it stands on the sheet held upright, whichever way its text lies. */
export function pageNumber({ height, lines }: Sheet) {
  const [found, ...more] = lines.filter(isPageNumber);
  if (!found || more.length > 0) throw new Error("a page has one number");
  const { text, size, isTurned } = found;
  const [left, baseline] = isTurned ? [height - found.y, found.left] : [found.left, found.y];
  return { text, size, isTurned, left, right: left + found.right - found.left, baseline };
}
