import { civilDateOf } from "./civil-date";

/** A day as people type it, put into `YYYY-MM-DD`; what is no whole day is left as typed for the server to judge. */
export function typedDate(text: string): string {
  const trimmed = text.normalize("NFKC").trim();
  const parts =
    /^(\d{4})(\d{2})(\d{2})$/.exec(trimmed) ?? /^(\d{4})[-./年 ](\d{1,2})[-./月 ](\d{1,2})日?$/.exec(trimmed);
  if (!parts) return text;
  return civilDateOf(Number(parts[1]), Number(parts[2]), Number(parts[3])) ?? text;
}
