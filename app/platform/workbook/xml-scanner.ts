/**
 * A strict streaming scanner for the XML inside workbooks. A general parser reads some 30 MB/s, a sheet of 200,000 rows
 * is 300 MB: this one makes no object per tag and reads several times as fast. It refuses what a workbook never needs
 * and an attacker does: DOCTYPE, entities of one's own, endless tags, deep nesting.
 */
export interface XmlHandler {
  /** `name` without its prefix. Attributes are to be read at once: `attributes` is used again for the next tag. */
  open(name: string, attributes: XmlAttributes): void;
  close(name: string): void;
  /** Character data, decoded; may come in several pieces. */
  text(text: string): void;
}

export interface XmlAttributes {
  /** By name without prefix; the first of that name. */
  get(name: string): string | undefined;
  values(): string[];
}

export class XmlError extends Error {
  readonly reason: "malformed" | "doctype" | "too-deep";
  constructor(reason: "malformed" | "doctype" | "too-deep", message: string) {
    super(message);
    this.reason = reason;
  }
}

const LONGEST_TAG = 1024 * 1024;
const DEEPEST = 200;
const SLASH = 47;
const BANG = 33;
const QUESTION = 63;
const GREATER = 62;
const LESS = 60;
const EQUALS = 61;
const QUOTE = 34;
const APOSTROPHE = 39;
const COLON = 58;

export class XmlScanner {
  private rest = "";
  private readonly names: string[] = [];
  private mode: "content" | "comment" | "cdata" | "instruction" = "content";
  private rootSeen = false;
  private begun = false;
  private readonly attributes = new TagAttributes();

  constructor(private readonly handler: XmlHandler) {}

  write(chunk: string): void {
    let text = this.rest === "" ? chunk : this.rest + chunk;
    if (!this.begun && text.length > 0) {
      this.begun = true;
      if (text.charCodeAt(0) === 0xfeff) text = text.slice(1);
    }
    const used = this.scan(text);
    this.rest = used === text.length ? "" : text.slice(used);
    if (this.rest.length > LONGEST_TAG) throw malformed("a tag without end");
  }

  end(): void {
    if (this.mode !== "content" || this.rest !== "") throw malformed("ends inside a tag");
    if (this.names.length > 0) throw malformed(`<${this.names[this.names.length - 1]}> is not closed`);
    if (!this.rootSeen) throw malformed("no root");
  }

  private scan(text: string): number {
    let at = 0;
    const end = text.length;
    while (at < end) {
      if (this.mode !== "content") {
        const next = this.skip(text, at);
        if (next < 0) return this.mode === "cdata" ? this.flushCdata(text, at) : Math.max(at, end - 2);
        at = next;
        continue;
      }
      const less = text.indexOf("<", at);
      if (less < 0) return this.characters(text, at, end, true);
      if (less > at) this.characters(text, at, less, false);
      const code = text.charCodeAt(less + 1);
      if (Number.isNaN(code)) return less;
      const next = code === BANG || code === QUESTION ? this.special(text, less, code) : this.tag(text, less, code);
      if (next < 0) return less;
      at = next;
    }
    return at;
  }

  /** Emits text; at the end of a chunk keeps back what may be half an entity or half a line break. */
  private characters(text: string, from: number, to: number, open: boolean): number {
    let until = to;
    if (open) {
      const ampersand = text.lastIndexOf("&");
      if (ampersand >= from && text.indexOf(";", ampersand) < 0) until = ampersand;
      if (until > from && text.charCodeAt(until - 1) === 13) until -= 1;
      if (to - until > 16) throw malformed("an entity without end");
    }
    if (until === from) return until;
    const piece = text.slice(from, until);
    if (this.names.length === 0) {
      if (piece.trim() !== "") throw malformed("text outside the root");
    } else this.handler.text(decodeText(piece));
    return until;
  }

  private skip(text: string, at: number): number {
    const mark = this.mode === "comment" ? "-->" : this.mode === "cdata" ? "]]>" : "?>";
    const found = text.indexOf(mark, at);
    if (found < 0) return -1;
    if (this.mode === "cdata" && found > at) this.handler.text(lineBreaks(text.slice(at, found)));
    this.mode = "content";
    return found + mark.length;
  }

  private flushCdata(text: string, at: number): number {
    const until = Math.max(at, text.length - 3);
    if (until > at) this.handler.text(lineBreaks(text.slice(at, until)));
    return until;
  }

  private special(text: string, less: number, code: number): number {
    if (code === QUESTION) {
      this.mode = "instruction";
      return less + 2;
    }
    if (text.length < less + 9) {
      if (!"<!--".startsWith(text.slice(less, less + 4)) && !"<![CDATA[".startsWith(text.slice(less)))
        throw new XmlError("doctype", "a declaration");
      if (!text.startsWith("<!--", less)) return -1;
    }
    if (text.startsWith("<!--", less)) {
      this.mode = "comment";
      return less + 4;
    }
    if (text.startsWith("<![CDATA[", less)) {
      if (this.names.length === 0) throw malformed("text outside the root");
      this.mode = "cdata";
      return less + 9;
    }
    throw new XmlError("doctype", "a declaration");
  }

  private tag(text: string, less: number, first: number): number {
    if (first === SLASH) return this.closing(text, less);
    let at = less + 1;
    const end = text.length;
    let local = at;
    for (; at < end; at++) {
      const code = text.charCodeAt(at);
      if (code === COLON) local = at + 1;
      else if (code <= 32 || code === GREATER || code === SLASH) break;
      else if (code === LESS || code === EQUALS || code === QUOTE) throw malformed("a broken tag");
    }
    if (at >= end) return -1;
    if (local === at || !isNameStart(text.charCodeAt(local))) throw malformed("a tag without name");
    const name = text.slice(local, at);
    const after = this.attributes.read(text, at);
    if (after < 0) return -1;
    if (this.names.length === 0) {
      if (this.rootSeen) throw malformed("a second root");
      this.rootSeen = true;
    }
    if (this.names.length >= DEEPEST) throw new XmlError("too-deep", `more than ${DEEPEST} levels`);
    this.handler.open(name, this.attributes);
    if (text.charCodeAt(after - 2) === SLASH) this.handler.close(name);
    else this.names.push(name);
    return after;
  }

  private closing(text: string, less: number): number {
    const greater = text.indexOf(">", less);
    if (greater < 0) return -1;
    let from = less + 2;
    const name = this.names.pop();
    if (name === undefined) throw malformed("a closing tag too many");
    if (text.startsWith(name, from) && from + name.length === greater) {
      this.handler.close(name);
      return greater + 1;
    }
    const written = text.slice(from, greater).trimEnd();
    from = written.lastIndexOf(":") + 1;
    if (written.slice(from) !== name) throw malformed(`<${name}> is closed by another tag`);
    this.handler.close(name);
    return greater + 1;
  }
}

class TagAttributes implements XmlAttributes {
  private text = "";
  private count = 0;
  private readonly spans: number[] = [];

  /** Reads from the end of the tag's name; gives the place after ">", or -1 where the tag is not complete yet. */
  read(text: string, from: number): number {
    this.text = text;
    this.count = 0;
    let at = from;
    const end = text.length;
    for (;;) {
      while (at < end && text.charCodeAt(at) <= 32) at++;
      if (at >= end) return -1;
      let code = text.charCodeAt(at);
      if (code === GREATER) return at + 1;
      if (code === SLASH) {
        if (at + 1 >= end) return -1;
        if (text.charCodeAt(at + 1) !== GREATER) throw malformed("a broken tag");
        return at + 2;
      }
      let local = at;
      for (; at < end; at++) {
        code = text.charCodeAt(at);
        if (code === COLON) local = at + 1;
        else if (code === EQUALS || code <= 32) break;
        else if (code === GREATER || code === LESS) throw malformed("an attribute without value");
      }
      const nameEnd = at;
      while (at < end && text.charCodeAt(at) <= 32) at++;
      if (at + 1 >= end) return -1;
      if (text.charCodeAt(at) !== EQUALS) throw malformed("an attribute without value");
      at++;
      while (at < end && text.charCodeAt(at) <= 32) at++;
      if (at >= end) return -1;
      code = text.charCodeAt(at);
      if (code !== QUOTE && code !== APOSTROPHE) throw malformed("an attribute without quotes");
      const close = text.indexOf(code === QUOTE ? '"' : "'", at + 1);
      if (close < 0) return -1;
      const base = this.count * 4;
      this.spans[base] = local;
      this.spans[base + 1] = nameEnd;
      this.spans[base + 2] = at + 1;
      this.spans[base + 3] = close;
      this.count++;
      if (this.count > 512) throw malformed("too many attributes");
      at = close + 1;
    }
  }

  get(name: string): string | undefined {
    for (let index = 0; index < this.count; index++) {
      const from = this.spans[index * 4] as number;
      const to = this.spans[index * 4 + 1] as number;
      if (to - from === name.length && this.text.startsWith(name, from)) return this.value(index);
    }
    return undefined;
  }

  values(): string[] {
    return Array.from({ length: this.count }, (_, index) => this.value(index));
  }

  private value(index: number): string {
    const value = this.text.slice(this.spans[index * 4 + 2], this.spans[index * 4 + 3]);
    return value.includes("&") ? decodeText(value) : value;
  }
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that XML 1.0 forbids
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/;
const NAMED: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

function decodeText(text: string): string {
  if (FORBIDDEN.test(text)) throw malformed("a control character");
  const plain = lineBreaks(text);
  if (!plain.includes("&")) return plain;
  return plain.replace(/&([^;&]{0,12});|&/g, (_, name: string | undefined) => {
    if (name === undefined) throw malformed("a bare &");
    const named = NAMED[name];
    if (named !== undefined) return named;
    const code = /^#x[0-9a-fA-F]+$/.test(name)
      ? Number.parseInt(name.slice(2), 16)
      : /^#[0-9]+$/.test(name)
        ? Number.parseInt(name.slice(1), 10)
        : -1;
    if (code < 0) throw new XmlError("doctype", "an entity of its own");
    if (code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) throw malformed("an impossible character");
    const character = String.fromCodePoint(code);
    if (FORBIDDEN.test(character)) throw malformed("a control character");
    return character;
  });
}

const lineBreaks = (text: string) => (text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text);
const isNameStart = (code: number) =>
  (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || code === 95 || code >= 0xc0;
const malformed = (message: string) => new XmlError("malformed", message);
