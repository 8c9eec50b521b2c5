/** Every sentence that stands against a form, from what its action answered. */
export function sentencesOf(answer: unknown): string[] {
  const reply = (answer as { reply?: { error?: Record<string, unknown> | null } } | undefined)?.reply;
  return Object.values(reply?.error ?? {}).flatMap((lines) => (Array.isArray(lines) ? lines.map(String) : []));
}
