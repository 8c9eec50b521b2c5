/** The tokens of a PDF as its readers take them: comments gone, names and strings decoded, one blank between. Bytes are read as latin1. */

export interface ObjectText {
  /** `<< /S /URI /URI (http:__x) >>`; what stands in a string or a name cannot be taken for anything else. */
  readonly text: string;
  readonly ends: number;
}

/** No string or name that matters is longer; of longer ones the beginning is kept. */
const LONGEST = 4_000;

/** The one object that begins here. One that never closes goes on to the end. */
export function objectText(source: string, from: number): ObjectText {
  const tokens: string[] = [];
  let depth = 0;
  let at = skipBlanks(source, from);
  while (at < source.length) {
    const { token, ends } = tokenAt(source, at);
    if (depth === 0 && (token === "endobj" || token === "stream" || token === "obj")) break;
    tokens.push(token);
    at = skipBlanks(source, ends);
    if (token === "<<" || token === "[") depth++;
    else if (token === ">>" || token === "]") depth--;
    // A number may be the first of three that name another object.
    if (depth <= 0 && !(tokens.length < 3 && /^\d+$/.test(token))) break;
  }
  return { text: tokens.join(" "), ends: at };
}

/** The entries of a dictionary's text at its own level; null where a key stands twice, or is none. */
export function entriesOf(text: string): ReadonlyMap<string, string> | null {
  const tokens = text.split(" ");
  const entries = new Map<string, string>();
  let at = 1;
  while (at < tokens.length - 1) {
    const key = tokens[at++]!;
    if (!key.startsWith("/") || entries.has(key)) return null;
    const begins = at;
    let depth = 0;
    do {
      const token = tokens[at++];
      if (token === undefined) return null;
      if (token === "<<" || token === "[") depth++;
      if (token === ">>" || token === "]") depth--;
    } while (depth > 0);
    if (/^\d+ \d+ R$/.test(tokens.slice(begins, begins + 3).join(" "))) at = begins + 3;
    entries.set(key, tokens.slice(begins, at).join(" "));
  }
  return entries;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: NUL is a blank here
const REGULAR = /[^\x00\t\n\f\r ()<>[\]{}/%]+/y;

interface Token {
  readonly token: string;
  readonly ends: number;
}

function tokenAt(source: string, at: number): Token {
  const code = source.charCodeAt(at);
  if (code === OPEN) return stringAt(source, at);
  if (code === LESS)
    return source.charCodeAt(at + 1) === LESS ? { token: "<<", ends: at + 2 } : hexStringAt(source, at);
  if (code === GREATER && source.charCodeAt(at + 1) === GREATER) return { token: ">>", ends: at + 2 };
  if (code === SLASH) {
    const name = regularAt(source, at + 1);
    return { token: `/${inert(plainName(name.token))}`, ends: name.ends };
  }
  const word = regularAt(source, at);
  return word.ends > at ? word : { token: source.charAt(at), ends: at + 1 };
}

function regularAt(source: string, from: number): Token {
  REGULAR.lastIndex = from;
  const ends = REGULAR.test(source) ? REGULAR.lastIndex : from;
  return { token: source.slice(from, Math.min(ends, from + LONGEST)), ends };
}

function stringAt(source: string, opens: number): Token {
  const ends = endOfString(source, opens);
  const raw = source.slice(opens + 1, Math.min(ends, opens + 1 + LONGEST));
  const decoded = raw.includes("\\") ? unescaped(raw) : raw;
  return { token: `(${textOf(decoded)})`, ends: ends + 1 };
}

const unescaped = (raw: string) =>
  raw.replace(/\\(?:([0-7]{1,3})|\r\n|([\s\S]))/g, (_, octal?: string, other?: string) => {
    if (octal !== undefined) return String.fromCharCode(Number.parseInt(octal, 8) & 0xff);
    // A line that goes on, or a blank that is dropped with all others.
    return other === undefined || /[\r\nrntbf]/.test(other) ? "" : other;
  });

function hexStringAt(source: string, opens: number): Token {
  const closes = source.indexOf(">", opens);
  const ends = closes < 0 ? source.length : closes;
  const digits = source.slice(opens + 1, Math.min(ends, opens + 1 + 2 * LONGEST)).replace(/[^0-9A-Fa-f]/g, "");
  const decoded = Buffer.from(digits.length % 2 === 0 ? digits : `${digits}0`, "hex").toString("latin1");
  return { token: `(${textOf(decoded)})`, ends: ends + 1 };
}

/** Strings are written in bytes, or in UTF-16 where they begin so: of which every other byte is nothing where letters are latin. */
const textOf = (decoded: string) => inert(decoded.replace(/^(?:\u00fe\u00ff|\u00ff\u00fe|\u00ef\u00bb\u00bf)/, ""));

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are blanks, or what an address does without
const TOLD_BY = /[\x00-\x20\x7f()<>[\]{}%/]/;

/** Without anything that the text of an object is told by. */
const inert = (text: string) =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: as above
  TOLD_BY.test(text) ? text.replace(/[\x00-\x20\x7f]/g, "").replace(/[()<>[\]{}%/]/g, "_") : text;

const plainName = (name: string) =>
  name.includes("#")
    ? name.replace(/#([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    : name;

const OPEN = 40;
const SLASH = 47;
const LESS = 60;
const GREATER = 62;

/** The place of the bracket that closes the string opening here, or the end. */
function endOfString(source: string, opens: number): number {
  const marks = /[\\()]/g;
  marks.lastIndex = opens;
  let depth = 0;
  for (let mark = marks.exec(source); mark; mark = marks.exec(source)) {
    if (mark[0] === "\\") marks.lastIndex++;
    else if (mark[0] === "(") depth++;
    else if (--depth === 0) return mark.index;
  }
  return source.length;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: NUL is a blank here
const BLANKS = /[\x00\t\n\f\r ]+|%[^\r\n]*/y;

/** Past blanks and comments. */
export function skipBlanks(source: string, from: number): number {
  let at = from;
  for (;;) {
    BLANKS.lastIndex = at;
    if (!BLANKS.test(source)) return at;
    at = BLANKS.lastIndex;
  }
}
