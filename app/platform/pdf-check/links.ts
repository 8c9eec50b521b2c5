import type { ObjectTexts } from "./opening-actions";
import type { PdfRefusal } from "./types";

const LINK = /\/(?:URI|Base) (?:\(([^)]*)\)|(\d+) \d+ R(?![A-Za-z]))/g;
const SCRIPT = /^(?:javascript|vbscript|data):/i;
/** An address of the net, of somebody's post or telephone. Anything else with a scheme starts a programme or fetches from a computer nearby. */
const ORDINARY = /^(?:https?|ftps?|mailto|tel):/i;
/** A scheme, a drive or a share; not a host with its port. */
const POINTS_ELSEWHERE = /^(?:\\\\|[a-z][a-z0-9+.-]*:(?!\d))/i;

/** Where a reader's click would lead to a script, a programme or a file. */
export function linkRefusal({ all, objects }: ObjectTexts): PdfRefusal | null {
  for (const text of all) {
    for (const [, written, number] of text.matchAll(LINK)) {
      const links = number === undefined ? [written!] : objects(number).flatMap(stringOf);
      for (const link of links) {
        if (SCRIPT.test(link)) return "script";
        if (POINTS_ELSEWHERE.test(link) && !ORDINARY.test(link)) return "launch";
      }
    }
  }
  return null;
}

const stringOf = (text: string) => /^\(([^)]*)\)$/.exec(text)?.[1] ?? [];
