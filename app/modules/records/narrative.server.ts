import { seal, searchIndex, unseal, unwrapKey } from "~/platform/secrets.server";
import { contentText } from "./record-content.rules";
import type { RecordContent } from "./record-content.types";

export interface Narrative {
  facts: string | null;
  note: string | null;
}

/** Facts and remarks sealed under the person's key; null where there are none. */
export function sealNarrative(personKey: Buffer, { facts, note }: Narrative): Buffer | null {
  return facts === null && note === null ? null : seal(personKey, JSON.stringify({ facts, note }));
}

/** @throws Error where the text was changed behind the product's back */
export function openNarrative(wrappedKey: Buffer, cipher: Buffer | null): Narrative {
  if (cipher === null) return { facts: null, note: null };
  return JSON.parse(unseal(unwrapKey(wrappedKey), cipher).toString("utf8")) as Narrative;
}

/** Keyed digest of what a record says: equal for equal content, without telling what it is. */
export function contentIndex(content: RecordContent): Buffer {
  return searchIndex("record-content", contentText(content));
}
