/** The search part of an address with some parameters set (null or "" takes them away); `?` included, "" where nothing is left. */
export function searchWith(search: string, changes: Record<string, string | number | null | undefined>): string {
  const params = new URLSearchParams(search);
  for (const [key, value] of Object.entries(changes)) {
    if (value === null || value === undefined || value === "") params.delete(key);
    else params.set(key, String(value));
  }
  const text = params.toString();
  return text ? `?${text}` : "";
}

/** Sort is one parameter: `name` ascending, `-name` descending. The next choice when a header is used. */
export function nextSort(current: string | null, key: string): string {
  return current === key ? `-${key}` : key;
}

export function sortOf(search: string, fallback: string | null): { key: string; descending: boolean } | null {
  const text = new URLSearchParams(search).get("sort") ?? fallback;
  if (!text) return null;
  return text.startsWith("-") ? { key: text.slice(1), descending: true } : { key: text, descending: false };
}
