/** The first two roles that may not be held together, or null. */
export function excludedPair(
  roles: readonly string[],
  exclusions: readonly { role_a: string; role_b: string }[],
): [string, string] | null {
  const held = new Set(roles);
  const found = exclusions.find(({ role_a, role_b }) => held.has(role_a) && held.has(role_b));
  return found ? [found.role_a, found.role_b] : null;
}
