import { cellXml } from "./xml-text";

/** Distinct texts of one column that are kept for the table; a column that says ever new things writes them into its cells. */
const MOST_OF_A_COLUMN = 2_000;
const PIECE = 64 * 1024;

/**
 * The texts that a workbook says again and again (units, posts, kinds), each written once in a table and named by its place.
 * Bounded by column, so that memory stays flat.
 */
export class SharedTexts {
  private readonly texts: string[] = [];

  /** For one column: the place of a text in the table; undefined where it is to stand in its cell. */
  column(): (text: string) => number | undefined {
    const places = new Map<string, number>();
    return (text) => {
      const known = places.get(text);
      if (known !== undefined || places.size >= MOST_OF_A_COLUMN) return known;
      const place = this.texts.push(text) - 1;
      places.set(text, place);
      return place;
    };
  }

  /** The part of the file that holds them; read when every sheet has been written. */
  *xml(): Generator<Buffer, void> {
    let xml = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
    xml += `<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" uniqueCount="${this.texts.length}">`;
    for (const text of this.texts) {
      xml += `<si>${textXml(text)}</si>`;
      if (xml.length < PIECE) continue;
      yield Buffer.from(xml, "utf8");
      xml = "";
    }
    yield Buffer.from(`${xml}</sst>`, "utf8");
  }
}

/** A text with its white space kept. */
export const textXml = (text: string) => `<t xml:space="preserve">${cellXml(text)}</t>`;
