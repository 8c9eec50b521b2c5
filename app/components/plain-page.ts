/**
 * What a route says of itself to the document (`export const handle`): a plain page is sent without scripts, so that it
 * is small, the same for everybody, and works wherever a browser shows text.
 */
export interface PageHandle {
  plain: true;
}

export function isPlain(handle: unknown): boolean {
  return typeof handle === "object" && handle !== null && (handle as Partial<PageHandle>).plain === true;
}
