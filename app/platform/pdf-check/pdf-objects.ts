import { objectText, skipBlanks } from "./pdf-tokens";

/** Where the objects of a PDF stand in its bytes, read as a reader would that is told where each begins. */

/** A stream: its dictionary as text, and where its contents begin and end. */
export interface PdfStream {
  readonly dictionary: string;
  readonly begins: number;
  readonly ends: number;
}

export interface PdfObject {
  /** Null where it cannot be told. */
  readonly number: string | null;
  readonly text: string;
}

export interface PdfLayout {
  readonly objects: readonly PdfObject[];
  readonly streams: readonly PdfStream[];
  /** Something that reads as the head of an object stands inside the contents of a stream, where it could be hidden. */
  readonly hidesObjects: boolean;
}

/** Objects lie beside each other; where much more is read than there is, some pretend to hold the others. */
export const roomFor = (length: number) => 2 * length + 2 ** 20;

/**
 * Every object and stream of a file, its bytes given as latin1; null where objects reach into each other without end. Each is found from
 * its head, the way a reader comes there: what looks like the word in a comment, in a string or between objects begins no stream.
 */
export function pdfLayout(source: string): PdfLayout | null {
  const objects: PdfObject[] = [];
  const streams: PdfStream[] = [];
  let hidesObjects = false;
  let room = roomFor(source.length);
  for (let head = source.indexOf("obj"); head >= 0; head = source.indexOf("obj", head + 3)) {
    if (isLetter(source[head - 1])) continue;
    const { text, ends } = objectText(source, head + 3);
    room -= ends - head;
    if (room < 0) return null;
    objects.push({ number: numberBefore(source, head), text });
    const begins = text.startsWith("<<") ? contentsAfter(source, ends) : null;
    if (begins === null) continue;
    const end = source.indexOf("endstream", begins);
    const stream = { dictionary: text, begins, ends: end < 0 ? source.length : end };
    hidesObjects ||= namesObject(source, stream);
    streams.push(stream);
    head = stream.ends;
  }
  return { objects, streams, hidesObjects };
}

function contentsAfter(source: string, from: number): number | null {
  const opens = /stream[ \t]*\r?\n?/y;
  opens.lastIndex = skipBlanks(source, from);
  return opens.test(source) ? opens.lastIndex : null;
}

/** Whether `12 0 obj` stands in it as readers take it, with blanks or comments between the parts. */
function namesObject(source: string, { begins, ends }: PdfStream): boolean {
  for (let at = source.indexOf("obj", begins); at >= 0 && at < ends; at = source.indexOf("obj", at + 3)) {
    if (!isLetter(source[at - 1]) && isHead(source, begins, at)) return true;
  }
  return false;
}

function isHead(source: string, begins: number, at: number): boolean {
  const digit = lastSeen(source, begins, at);
  // Behind a comment anything may stand; whoever hides an object goes on with one.
  if (!isDigit(source[digit]))
    return hasComment(source, begins, digit) && "<[(/".includes(source[skipBlanks(source, at + 3)] ?? " ");
  let before = digit;
  while (before > begins && isDigit(source[before - 1])) before--;
  const number = lastSeen(source, begins, before);
  if (number === before - 1) return false;
  return isDigit(source[number]) || hasComment(source, begins, number);
}

/** The number in `12 0 obj`, blanks between. */
function numberBefore(source: string, head: number): string | null {
  const generation = lastSeen(source, 0, head);
  if (!isDigit(source[generation])) return null;
  let before = generation;
  while (isDigit(source[before - 1])) before--;
  const last = lastSeen(source, 0, before);
  if (last === before - 1 || !isDigit(source[last])) return null;
  let first = last;
  while (isDigit(source[first - 1])) first--;
  return String(Number(source.slice(Math.max(first, last - 12), last + 1)));
}

/** The last place before `at` where no blank stands; -1 where there is none after `begins`. */
function lastSeen(source: string, begins: number, at: number): number {
  let place = at - 1;
  while (place >= begins && isBlank(source[place])) place--;
  return place < begins ? -1 : place;
}

/** Whether the line that this is on has a comment before it. */
function hasComment(source: string, begins: number, from: number): boolean {
  for (let place = from; place >= begins; place--) {
    if (source[place] === "\r" || source[place] === "\n") return false;
    if (source[place] === "%") return true;
  }
  return false;
}

const isBlank = (char: string | undefined) => char !== undefined && "\0\t\n\f\r ".includes(char);
const isDigit = (char: string | undefined) => char !== undefined && char >= "0" && char <= "9";
const isLetter = (char: string | undefined) => char !== undefined && /^[A-Za-z]$/.test(char);
