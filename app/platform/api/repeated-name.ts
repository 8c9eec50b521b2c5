interface Level {
  /** Names given so far; null inside an array. */
  readonly names: Set<string> | null;
  /** The name, or the place, that is being read. */
  at: string | number;
}

/**
 * The path of the first name that an object of this JSON text gives a second time, null where each is given once: `JSON.parse` would
 * keep the last value in silence. The text has been parsed before, so that nothing here meets what is no JSON.
 */
export function repeatedName(text: string): string[] | null {
  const levels: Level[] = [];
  for (let place = 0; place < text.length; place++) {
    const sign = text[place];
    const level = levels.at(-1);
    if (sign === "{") levels.push({ names: new Set(), at: "" });
    else if (sign === "[") levels.push({ names: null, at: 0 });
    else if (sign === "}" || sign === "]") levels.pop();
    else if (sign === "," && typeof level?.at === "number") level.at++;
    else if (sign === '"') {
      const end = endOfString(text, place);
      if (level?.names && isName(text, end)) {
        level.at = JSON.parse(text.slice(place, end)) as string;
        if (level.names.has(level.at)) return levels.map(({ at }) => String(at));
        level.names.add(level.at);
      }
      place = end - 1;
    }
  }
  return null;
}

/** The place behind the closing mark of the string that begins here. */
function endOfString(text: string, start: number): number {
  let place = start + 1;
  while (place < text.length && text[place] !== '"') place += text[place] === "\\" ? 2 : 1;
  return place + 1;
}

/** Whether the string that ends here is followed by a colon. */
function isName(text: string, end: number): boolean {
  let place = end;
  while (" \t\r\n".includes(text[place] ?? "x")) place++;
  return text[place] === ":";
}
