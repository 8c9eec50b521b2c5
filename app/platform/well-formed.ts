/** Half of a character without its other half: JSON can write it (`\ud800`), no database and no other program can hold it. */
const HALF = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** The text with U+FFFD in the place of every half character, as the database keeps it. */
export const wellFormed = (text: string): string => text.replace(HALF, "\ufffd");

/** Whether no text in what JSON was read into, name of a field or value, holds half a character. Takes any depth. */
export function isWellFormed(json: unknown): boolean {
  const open = [json];
  while (open.length > 0) {
    const value = open.pop();
    if (typeof value === "string") {
      if (value.search(HALF) >= 0) return false;
    } else if (typeof value === "object" && value !== null) {
      for (const [name, inner] of Object.entries(value)) {
        if (name.search(HALF) >= 0) return false;
        open.push(inner);
      }
    }
  }
  return true;
}

/** JSON as it was written by `JSON.stringify`, which escapes half characters and only those, with U+FFFD in their place. */
export const wellFormedJson = (json: string): string =>
  json.includes("\\ud") ? json.replace(/(?<!\\)((?:\\\\)*)\\ud[89a-f][0-9a-f]{2}/g, "$1\ufffd") : json;
