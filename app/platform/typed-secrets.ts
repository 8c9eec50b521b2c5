import { carriesSecretMark } from "./workbook/secret-mark";

/** Fields told of at most; one would do. */
const MOST = 20;

/**
 * The fields of JSON that carry a mark of state secrets, as dotted paths; of a field whose name does, what it lies in, so that nothing
 * of it is said again. Takes any depth; `text` is what it was read from: without a ★ there is nothing to look through.
 */
export function markedPaths(json: unknown, text: string): string[] {
  if (!/★|\\u2605/i.test(text)) return [];
  const found = new Set<string>();
  const open: [string, unknown][] = [["", json]];
  while (open.length > 0 && found.size < MOST) {
    const [path, value] = open.pop()!;
    if (typeof value === "string" && carriesSecretMark(value)) found.add(path);
    if (typeof value !== "object" || value === null) continue;
    for (const [name, inner] of Object.entries(value)) {
      if (carriesSecretMark(name)) found.add(path);
      else open.push([path === "" ? name : `${path}.${name}`, inner]);
    }
  }
  return [...found].sort();
}

/** The same of a posted form: the names of its fields, "" for the whole form. Names of files in `except` are looked at with the files. */
export function markedFields(form: FormData, except: ReadonlySet<string> = new Set()): string[] {
  const found = new Set<string>();
  for (const [name, value] of form) {
    if (carriesSecretMark(name)) found.add("");
    else if (typeof value === "string" && !except.has(name) && carriesSecretMark(value)) found.add(name);
  }
  return [...found].slice(0, MOST);
}
