const SPECIAL = /[&<>"]|[^\t\n -\ud7ff\ue000-\ufffd]|_x[0-9A-Fa-f]{4}_/;
const EACH = /[&<>"]|[\ud800-\udbff][\udc00-\udfff]|[^\t\n -\ud7ff\ue000-\ufffd]|_(?=x[0-9A-Fa-f]{4}_)/g;
const NAMED: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", _: "_x005F_" };

/** Text as a cell of a sheet holds it: what XML forbids is written the way Excel writes it, nothing is lost. */
export function cellXml(text: string): string {
  if (!SPECIAL.test(text)) return text;
  return text.replace(EACH, (found) => {
    const named = NAMED[found];
    if (named) return named;
    if (found.length === 2) return found;
    const code = found.charCodeAt(0);
    if (code >= 0xd800 && code <= 0xdfff) return "\ufffd";
    return `_x${code.toString(16).toUpperCase().padStart(4, "0")}_`;
  });
}
