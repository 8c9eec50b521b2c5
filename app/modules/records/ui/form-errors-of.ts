/** The errors that stand against a whole form, out of what its action answered. */
export function formErrorsOf(answer: unknown): string[] | null {
  if (typeof answer !== "object" || answer === null || !("reply" in answer)) return null;
  const { error } = answer.reply as { error?: Record<string, string[] | null> | null };
  const all = Object.values(error ?? {}).flatMap((one) => one ?? []);
  return all.length > 0 ? all : null;
}
