/** Full-width ASCII (Ａ, １, （ …) and the full-width space to their half-width forms; nothing else is folded. */
export function toHalfWidth(text: string): string {
  if (!/[\u3000\uff01-\uff5e]/.test(text)) return text;
  let out = "";
  for (const ch of text) {
    const code = ch.charCodeAt(0);
    if (code === 0x3000) out += " ";
    else if (code >= 0xff01 && code <= 0xff5e) out += String.fromCharCode(code - 0xfee0);
    else out += ch;
  }
  return out;
}

/** Cuts white space (also full-width, non-breaking and zero-width) off both ends; inner text and line breaks stay. */
export function trimText(text: string): string {
  return text.replace(/^[\s\u200b-\u200d\u2060\ufeff]+|[\s\u200b-\u200d\u2060\ufeff]+$/g, "").replace(/\r\n?/g, "\n");
}

/**
 * A person's name as stored: spaces between hanzi gone, every dot between syllables written ·, a bracketed sex dropped.
 * Rare and compatibility hanzi stay as they were sent; spaces between Latin words stay single.
 */
export function cleanName(text: string): string {
  const trimmed = trimText(text)
    .replace(/[\u200b-\u200d\u2060\ufeff]/g, "")
    .replace(/[（(]\s*[男女]\s*[）)]$/, "");
  const dotted = trimmed
    .replace(/\s*[·•‧∙⋅・･･●．﹒]\s*/g, "·")
    .replace(/(?<=[^\x20-\x7e])\s*[.。]\s*(?=[^\x20-\x7e])/g, "·");
  return dotted.replace(/\s+/g, " ").replace(/ (?=[^\x20-\x7e])|(?<=[^\x20-\x7e]) /g, "");
}

/** Whether a text has more than `most` characters; a character beyond the first plane is one. */
export function isLonger(text: string, most: number): boolean {
  return text.length > most && (text.length > 2 * most || [...text].length > most);
}

/** Characters by which one sees that a name was spoilt on its way (decoding, fonts, hand-written marks). */
export function nameProblem(name: string): "damaged-character" | "name-format" | null {
  if (/[\ufffd?？□]/.test(name)) return "damaged-character";
  if (/[\d０-９,，、;；:：/\\|@#$%^&*_+=<>《》【】[\]{}"“”!！~]/.test(name)) return "name-format";
  if (/\p{Extended_Pictographic}|\p{Regional_Indicator}/u.test(name)) return "name-format";
  return isLonger(name, 50) || !isLonger(name, 1) ? "name-format" : null;
}

/** Private-use characters: they look right only on the machine that sent them. */
export function hasPrivateUse(text: string): boolean {
  return /[\ue000-\uf8ff]|[\u{f0000}-\u{10fffd}]/u.test(text);
}

/** Whether the whole cell says "as above": such a cell states nothing by itself. */
export function isDitto(text: string): boolean {
  if (!/^\s*[同上〃″"'“”＂〞〟々d]/i.test(text)) return false;
  return /^(同上|同上行|同左|同前|同前行|上同|〃|″|"|''|“|”|＂|〞|〟|々|ditto)$/i.test(text.replace(/\s/g, ""));
}

/** Whether the whole cell is a filler that offices type into cells with nothing to say. */
export function isFiller(text: string): boolean {
  if (!/^\s*[-－—–―‐_/／\\＼*＊.·、~～无暂没空n]/i.test(text)) return false;
  return /^([-－—–―‐_/／\\＼*＊.·、~～]{1,4}|无|暂无|没有|空|none|n\/?a|null|nil)$/i.test(text.replace(/\s/g, ""));
}

/**
 * A document number as stored: the year's brackets as 〔〕, no spaces, half-width digits.
 * Only a bracketed four-digit year is touched; other brackets stay.
 * Source: GB/T 9704-2012, 7.2.5 (six-cornered brackets around the year).
 */
export function cleanDocumentNumber(text: string): string {
  return trimText(text)
    .replace(/[\s\u200b-\u200d\ufeff]+/g, "")
    .replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
    .replace(/[[［(（{【〔﹝〈<＜「『〖](\d{4})(?:年)?[\]］)）}】〕﹞〉>＞」』〗]/g, "〔$1〕");
}

/** A name of a body or unit for comparing: no spaces, half-width brackets and letters, upper case. */
export function nameKey(text: string): string {
  return toHalfWidth(text)
    .replace(/[\s\u200b-\u200d\ufeff]/g, "")
    .toUpperCase();
}
