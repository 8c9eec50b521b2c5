import { nameKeys } from "./person-name.server";

/** More than a city has; some ten megabytes. */
const MOST = 40_000;

const known = new Map<string, ReturnType<typeof keysOf>>();

/**
 * Sort and search keys of a name as they are stored. Namesakes are worked out once, and what was worked out while a workbook was
 * still being read is there when its rows are committed.
 */
export function nameColumns(name: string) {
  const found = known.get(name);
  if (found) return found;
  const keys = keysOf(name);
  if (known.size >= MOST) known.clear();
  known.set(name, keys);
  return keys;
}

function keysOf(name: string) {
  const { sort, strokes, pinyin, initials } = nameKeys(name);
  return { name_sort: sort, name_strokes: strokes, name_pinyin: pinyin, name_initials: initials };
}
