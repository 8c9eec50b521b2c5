/** A path inside this product, or "/": a link must never lead a signed-in user elsewhere. */
export function localPath(value: string | null | undefined): string {
  if (!value?.startsWith("/") || /^\/[/\\]/.test(value) || /\p{Cc}/u.test(value)) return "/";
  return value;
}
