/** Where the objects of a PDF stand in its bytes, read as a reader would that is told where each begins. */

/** A stream: its dictionary as text, and where its contents begin and end. */
export interface PdfStream {
  readonly dictionary: string;
  readonly begins: number;
  readonly ends: number;
}

export interface PdfLayout {
  readonly streams: readonly PdfStream[];
  /** Something that reads as the head of an object stands inside the contents of a stream, where it could be hidden. */
  readonly hidesObjects: boolean;
}

const HEAD = Buffer.from("obj");
const END = Buffer.from("endstream");
/** `12 0 obj` as readers take it: white space or comments between the parts. */
const NUMBERED = /\d(?:[\s\0]|%[^\r\n]*[\r\n])+\d+(?:[\s\0]|%[^\r\n]*[\r\n])*$/;
const LOOK_BACK = 300;

/**
 * Every stream of a file. Each is found from the head of its object, the way a reader comes there: what looks like the word in a
 * comment, in a string or between objects begins none.
 */
export function pdfLayout(bytes: Buffer): PdfLayout {
  const streams: PdfStream[] = [];
  let hidesObjects = false;
  for (let head = bytes.indexOf(HEAD); head >= 0; head = bytes.indexOf(HEAD, head + 3)) {
    if (isLetter(bytes[head - 1])) continue;
    const stream = streamAt(bytes, head + 3);
    if (!stream) continue;
    hidesObjects ||= namesObject(bytes, stream);
    streams.push(stream);
    head = stream.ends;
  }
  return { streams, hidesObjects };
}

function namesObject(bytes: Buffer, { begins, ends }: PdfStream): boolean {
  for (let at = bytes.indexOf(HEAD, begins); at >= 0 && at < ends; at = bytes.indexOf(HEAD, at + 3)) {
    const before = bytes.subarray(Math.max(begins, at - LOOK_BACK), at).toString("latin1");
    if (NUMBERED.test(before)) return true;
  }
  return false;
}

/** The stream whose object's body begins here; null where the object is another thing. */
function streamAt(bytes: Buffer, from: number): PdfStream | null {
  const opens = skipBlanks(bytes, from);
  if (bytes[opens] !== LESS || bytes[opens + 1] !== LESS) return null;
  const closes = endOfDictionary(bytes, opens);
  if (closes === null) return null;
  let at = skipBlanks(bytes, closes);
  if (bytes.subarray(at, at + 6).toString("latin1") !== "stream") return null;
  at += 6;
  while (bytes[at] === SPACE || bytes[at] === TAB) at++;
  if (bytes[at] === CR) at++;
  if (bytes[at] === LF) at++;
  const end = bytes.indexOf(END, at);
  const dictionary = bytes.subarray(opens, closes).toString("latin1");
  return { dictionary, begins: at, ends: end < 0 ? bytes.length : end };
}

const TAB = 9;
const LF = 10;
const CR = 13;
const SPACE = 32;
const PERCENT = 37;
const OPEN = 40;
const CLOSE = 41;
const LESS = 60;
const GREATER = 62;
const BACKSLASH = 92;

/** The place after the `>>` that closes the dictionary opening here; null where it never closes. Strings and comments are passed over. */
function endOfDictionary(bytes: Buffer, opens: number): number | null {
  let depth = 0;
  for (let at = opens; at < bytes.length; at++) {
    const byte = bytes[at];
    if (byte === PERCENT) at = endOfLine(bytes, at);
    else if (byte === OPEN) at = endOfString(bytes, at);
    else if (byte === LESS && bytes[at + 1] === LESS) {
      depth++;
      at++;
    } else if (byte === GREATER && bytes[at + 1] === GREATER) {
      depth--;
      at++;
      if (depth === 0) return at + 1;
    } else if (byte === LESS) {
      const closes = bytes.indexOf(GREATER, at);
      if (closes < 0) return null;
      at = closes;
    }
  }
  return null;
}

function endOfString(bytes: Buffer, opens: number): number {
  let depth = 0;
  for (let at = opens; at < bytes.length; at++) {
    if (bytes[at] === BACKSLASH) at++;
    else if (bytes[at] === OPEN) depth++;
    else if (bytes[at] === CLOSE && --depth === 0) return at;
  }
  return bytes.length;
}

function endOfLine(bytes: Buffer, from: number): number {
  let at = from;
  while (at < bytes.length && bytes[at] !== CR && bytes[at] !== LF) at++;
  return at;
}

function skipBlanks(bytes: Buffer, from: number): number {
  let at = from;
  for (;;) {
    if (bytes[at] === PERCENT) at = endOfLine(bytes, at);
    const byte = bytes[at];
    if (byte === undefined || !(byte === SPACE || byte === 0 || byte === 12 || (byte >= TAB && byte <= CR))) return at;
    at++;
  }
}

const isLetter = (byte: number | undefined) =>
  byte !== undefined && ((byte >= 65 && byte <= 90) || (byte >= 97 && byte <= 122));
