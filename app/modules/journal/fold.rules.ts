import { canonicalJson } from "~/platform/canonical-json";

/** Whether two states say the same: the order of fields does not matter, and an empty field is as good as none. */
export function sameState(a: unknown, b: unknown): boolean {
  if ((a === null || a === undefined) !== (b === null || b === undefined)) return false;
  return isPlain(a) && isPlain(b) ? differingFields(a, b).length === 0 : sameValue(a, b);
}

/** The fields in which two states differ, by name in code-point order; empty where they say the same. */
export function differingFields(a: unknown, b: unknown): string[] {
  const [left, right] = [membersOf(a), membersOf(b)];
  const names = [...new Set([...Object.keys(left), ...Object.keys(right)])].sort();
  return names.filter((name) => !sameValue(left[name], right[name]));
}

const sameValue = (a: unknown, b: unknown) => canonicalJson(a ?? null) === canonicalJson(b ?? null);

const isPlain = (value: unknown): value is Record<string, unknown> =>
  value !== null && typeof value === "object" && !Array.isArray(value);

function membersOf(value: unknown): Record<string, unknown> {
  return isPlain(value) ? value : {};
}
