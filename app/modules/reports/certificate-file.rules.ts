import type { Language } from "~/platform/i18n";

/** What stands before the certificate in a PDF of it; the language of the paper and the JSON in base64 follow. */
const MARK = "xinheng-certificate";
const CARRIED = new RegExp(`${MARK}:(zh-CN|en):((?:[A-Za-z0-9+/]{4})+(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?)`, "g");

/** The line by which a PDF carries its certificate, so that it is read from the file without being typed. */
export function carriedLine(certificate: object, paper: Language): string {
  const bytes = new TextEncoder().encode(JSON.stringify(certificate));
  return `${MARK}:${paper}:${btoa(String.fromCharCode(...bytes))}`;
}

/** The certificate in a file: the line that a PDF carries, else its text. Null where a PDF carries none, or two that differ. */
export function certificateIn(bytes: Uint8Array): string | null {
  if (!isPdf(bytes)) return new TextDecoder().decode(bytes);
  const lines = new Set(new TextDecoder("latin1").decode(bytes).match(CARRIED));
  return lines.size === 1 ? [...lines][0]! : null;
}

export const isPdf = (bytes: Uint8Array): boolean => String.fromCharCode(...bytes.subarray(0, 5)) === "%PDF-";

/** What `certificateIn` found or somebody pasted, as JSON and the language of the paper it was carried by; null where it is no JSON. */
export function readCertificateText(text: string): { value: unknown; paper: Language | null } | null {
  const [line] = text.matchAll(CARRIED);
  try {
    if (!line) return { value: JSON.parse(text.replace(/^\ufeff/, "")), paper: null };
    const bytes = Uint8Array.from(atob(line[2]!), (character) => character.charCodeAt(0));
    return { value: JSON.parse(new TextDecoder().decode(bytes)), paper: line[1] as Language };
  } catch {
    return null;
  }
}
