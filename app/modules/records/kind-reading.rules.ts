import type { CollectedItem } from "~/modules/reference/import-handler.types";
import type { FieldProblem } from "~/modules/reference/sheet-row.rules";
import { nameKey } from "~/modules/reference/text-cleaning.rules";
import { amount, type BracketDetail, bracketDetail } from "./kind-bracket.rules";

export interface NamedKind {
  readonly code: string;
  readonly nameZh: string;
  readonly synonyms: readonly string[];
}

export type KindReading =
  | { readonly ok: true; readonly code: string; readonly said?: BracketDetail }
  | {
      readonly ok: false;
      readonly code:
        | "unknown-kind"
        | "regime-unclear"
        | "kind-unclear"
        | "two-kinds"
        | "investigation"
        | "public-order";
      readonly params: { readonly text: string; readonly kinds?: string };
    };

/**
 * The problem of a row whose kind the collection item of its file does not collect: taken in under that item it would make a
 * source look delivered that has said nothing. Null where the kind belongs to it, or the file names no item.
 */
export function kindCollected(kind: NamedKind, item: CollectedItem | null): Omit<FieldProblem, "column"> | null {
  if (!item || item.kinds.includes(kind.nameZh)) return null;
  if (item.name === null) return { field: "kind", code: "kind-not-yours", params: { kind: kind.nameZh } };
  const params = { kind: kind.nameZh, item: item.name, kinds: item.kinds.join("、") };
  return { field: "kind", code: "kind-not-collected", params };
}

/** Words that name a step of an inquiry, never a result: they are no records of this register. */
const investigation =
  /立案|审查调查|被(审查|调查)|留置|初步核实|初核|双规|函询|问题线索|刑事拘留|取保候审|监视居住|逮捕|强制措施|暂停履职调查/;
const publicOrder = /治安|(?<!刑事|司法)拘留/;
/** Number of a penalty of the police: 甲公(治)行罚决字〔2026〕12号. */
const policePenalty = /公[^〔]{0,10}行罚决字/;
/** What a bracket is refused for as it would be alone. */
const REASONS = ["two-kinds", "investigation", "public-order"] as const;
/** Names that more than one regime uses. */
const bare = /^(警告|记过|记大过|降级|撤职|开除)$/;

/**
 * Reads the kind of a record from what an office wrote. Two kinds in one cell, a bare 警告 or 记过 (which regime?), a step of an
 * inquiry and a public-order penalty are refused, each with its own reason; the first of several is never taken. A bracket
 * behind the name is read as well: one that says neither the same kind nor what `bracketDetail` knows is refused.
 * `unclear`: words that leave open what was decided, with the kinds that may be meant.
 */
export function kindReader(
  kinds: readonly NamedKind[],
  unclear: Readonly<Record<string, readonly string[]>>,
): (text: string) => KindReading {
  const byWord = new Map<string, string>();
  const names = new Map(kinds.map((kind) => [kind.code, kind.nameZh]));
  for (const kind of kinds) for (const synonym of kind.synonyms) byWord.set(nameKey(synonym), kind.code);
  for (const kind of kinds) byWord.set(nameKey(kind.nameZh), kind.code);
  const words = [...byWord.keys()].filter((word) => word.length >= 3).sort((a, b) => b.length - a.length);
  const known = new Map<string, KindReading>();

  const one = (key: string): string | undefined => {
    for (const form of [key, key.replace(/^(给予|予以|受到|受|被)/, "")]) {
      const code =
        byWord.get(form) ?? byWord.get(form.replace(/(处分|处理|奖励|决定|一次)$/, "")) ?? byWord.get(`${form}处分`);
      if (code) return code;
    }
    return undefined;
  };

  /** The name before one or several brackets, and what these say. */
  const beforeBrackets = (key: string) => {
    const parts: string[] = [];
    for (let rest = key; ; ) {
      const [, outer, inside] = /^(.+)\(([^()]*)\)$/.exec(rest) ?? [];
      if (outer === undefined || inside === undefined) return undefined;
      parts.unshift(inside);
      const code = one(outer);
      if (code) return { code, outer, inside: parts.join(",") };
      rest = outer;
    }
  };

  /** A name with a bracket behind it; undefined where there is none. */
  const bracketed = (key: string, text: string): KindReading | undefined => {
    const found = beforeBrackets(key);
    if (!found) return undefined;
    const { code, outer, inside } = found;
    const said = bracketDetail(inside);
    if (said) return { ok: true, code, said };
    const within = one(inside) ?? one(inside.replace(amount, ""));
    if (within === code) {
      const isMore = inside !== outer && inside !== nameKey(names.get(code)!);
      return { ok: true, code, ...(isMore && { said: { isMore } }) };
    }
    const kinds = [code, ...(within ? [within] : [])].map((found) => names.get(found) ?? found).join("、");
    if (within) return { ok: false, code: "two-kinds", params: { text, kinds } };
    const reading = read(inside);
    const reason = REASONS.find((known) => !reading.ok && known === reading.code);
    return { ok: false, code: reason ?? "kind-unclear", params: { text, kinds } };
  };

  const within = (key: string): Set<string> => {
    const found = new Set<string>();
    let rest = key;
    for (const word of words) {
      if (!rest.includes(word)) continue;
      found.add(byWord.get(word)!);
      rest = rest.replaceAll(word, "|");
    }
    return found;
  };

  const read = (text: string): KindReading => {
    const key = nameKey(text).replace(/[。.;；]+$/, "");
    const code = one(key);
    if (code) return { ok: true, code };
    const params = { text: text.trim().slice(0, 60) };
    const inBrackets = bracketed(key, params.text);
    if (inBrackets) return inBrackets;
    const stem = key.replace(/^(给予|予以|受到|受|被)/, "").replace(/处分$/, "");
    const meant = (unclear[stem] ?? unclear[key] ?? []).join("、");
    if (bare.test(stem)) return { ok: false, code: "regime-unclear", params: { ...params, kinds: meant } };
    if (meant !== "") return { ok: false, code: "kind-unclear", params: { ...params, kinds: meant } };
    const parts = key.split(/[、,，;；/+＋&\n和及并]|以及|同时/).filter((part) => part !== "");
    const several = new Set(parts.map((part) => one(part) ?? `?${part}`));
    for (const part of parts) if (bare.test(part.replace(/处分$/, ""))) several.add(`?${part}`);
    const inside = within(key);
    if (
      inside.size > 1 ||
      (parts.length > 1 && [...several].some((part) => !part.startsWith("?") || bare.test(part.slice(1))))
    ) {
      const list = [...new Set([...inside, ...[...several].filter((part) => !part.startsWith("?"))])];
      return {
        ok: false,
        code: "two-kinds",
        params: { ...params, kinds: list.map((item) => names.get(item) ?? item).join("、") },
      };
    }
    if (publicOrder.test(key)) return { ok: false, code: "public-order", params };
    if (investigation.test(key)) return { ok: false, code: "investigation", params };
    return { ok: false, code: "unknown-kind", params };
  };

  return (text) => {
    const before = known.get(text);
    if (before) return before;
    const reading = read(text);
    if (known.size < 10_000) known.set(text, reading);
    return reading;
  };
}

/**
 * Whether what stands beside the kind of a penalty says that it was one of public order (治安管理处罚法): those are never records,
 * under whichever name they come. `texts`: number, facts, remarks.
 */
export function isPublicOrder(body: string, texts: readonly (string | undefined)[]): boolean {
  const isOfPolice = /公安|派出所/.test(body);
  return texts.some((text = "") => publicOrder.test(text) || (isOfPolice && policePenalty.test(nameKey(text))));
}
