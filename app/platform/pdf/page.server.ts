import type { Face, Typesetter } from "./typesetter.server";

const MM = 72 / 25.4;

/** The text block of a page in points (GB/T 9704-2012 §5.1: head margin 37 mm, binding margin 28 mm, 156 × 225 mm). */
export interface PageShape {
  readonly orientation: "portrait" | "landscape";
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly top: number;
  readonly innerWidth: number;
  readonly innerHeight: number;
}

export const PORTRAIT: PageShape = {
  orientation: "portrait",
  width: 210 * MM,
  height: 297 * MM,
  left: 28 * MM,
  top: 37 * MM,
  innerWidth: 156 * MM,
  innerHeight: 225 * MM,
};

/** The same page turned clockwise for a wide table: the binding edge above, the head of the upright page on the right. */
export const LANDSCAPE: PageShape = {
  orientation: "landscape",
  width: PORTRAIT.height,
  height: PORTRAIT.width,
  left: PORTRAIT.height - PORTRAIT.top - PORTRAIT.innerHeight,
  top: PORTRAIT.left,
  innerWidth: PORTRAIT.innerHeight,
  innerHeight: PORTRAIT.innerWidth,
};

/** 三号: 15.75 pt in print, 16 pt in offices, of which no 28 would fit into the 156 mm of a line; 22 lines make a page. */
export const BODY_SIZE = 15.75;
export const LINE = PORTRAIT.innerHeight / 22;
const NUMBER_SIZE = 14;

/** Where the next line goes. Every page gets its number, and the foot line where there is one. */
export class Pages {
  shape: PageShape = PORTRAIT;
  y = 0;
  private count = 0;

  constructor(
    readonly set: Typesetter,
    private readonly footLine: string | undefined,
  ) {}

  get bottom(): number {
    return this.shape.top + this.shape.innerHeight;
  }

  get left(): number {
    return this.shape.left;
  }

  get innerWidth(): number {
    return this.shape.innerWidth;
  }

  begin(shape: PageShape): void {
    this.shape = shape;
    this.set.pdf.addPage({ size: [shape.width, shape.height], margin: 0 });
    this.set.pdf.fillColor("#000000").strokeColor("#000000");
    this.count++;
    this.y = shape.top;
    this.foot();
  }

  /** Turns the page where `height` does not fit any more; true where it did. */
  ensure(height: number): boolean {
    if (this.y + height <= this.bottom + 0.5) return false;
    this.begin(this.shape);
    return true;
  }

  /** One line of the text block; the page is turned before it where needed. */
  line(text: string, x: number, face: Face, size: number, height: number): void {
    this.ensure(height);
    this.set.line(text, x, this.y, face, size, height);
    this.y += height;
  }

  centred(text: string, face: Face, size: number, height: number): void {
    this.line(text, this.left + (this.innerWidth - this.set.width(text, face, size)) / 2, face, size, height);
  }

  /**
   * — 1 —, 四号, 7 mm under the text block; odd pages right, even pages left, one character in (§7.5). A page on its side has it
   * where the others have it, so it is turned with the sheet.
   */
  private foot(): void {
    const text = `— ${this.count} —`;
    const onRight = this.count % 2 === 1;
    const top = PORTRAIT.top + PORTRAIT.innerHeight + 7 * MM;
    const beside = (width: number, indent: number, right: boolean) =>
      right ? PORTRAIT.left + PORTRAIT.innerWidth - width - indent : PORTRAIT.left + indent;
    const x = beside(this.set.width(text, "body", NUMBER_SIZE), NUMBER_SIZE, onRight);
    this.footText(text, x, top, "body", NUMBER_SIZE);
    if (!this.footLine) return;
    this.footText(this.footLine, beside(this.set.width(this.footLine, "sans", 8), 0, !onRight), top + 3, "sans", 8);
  }

  /** At this place of the upright page. */
  private footText(text: string, x: number, y: number, face: Face, size: number): void {
    const isTurned = this.shape.orientation === "landscape";
    const [left, top] = isTurned ? [PORTRAIT.height - y, x] : [x, y];
    if (isTurned) this.set.pdf.save().rotate(90, { origin: [left, top] });
    this.set.line(text, left, top, face, size, size);
    if (isTurned) this.set.pdf.restore();
  }
}
