/** How deep a filing goes: a field, a list, its rows, a cell of theirs, with room to spare. */
const MOST = 12;

/** Whether a value that came as JSON goes no deeper than a filing does; one nested without end overflows whoever writes it down. */
export function isShallow(value: unknown): boolean {
  let level: unknown[] = [value];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > MOST) return false;
    level = level.flatMap((each) => (typeof each === "object" && each !== null ? Object.values(each) : []));
  }
  return true;
}
