import type { FieldLike } from "./field-types";

interface Reply {
  error?: Record<string, readonly string[] | null> | null;
  initialValue?: Record<string, unknown> | null;
}

const replyOf = (answer: unknown) => (answer as { reply?: Reply } | undefined)?.reply;

/** A field of a form without conform, from what its action answered: what was typed, and what is wrong with it. */
export function plainField(name: string, answer: unknown): FieldLike {
  const reply = replyOf(answer);
  const errors = reply?.error?.[name];
  return {
    id: name,
    name,
    initialValue: reply?.initialValue?.[name],
    errors: errors ? [...errors] : undefined,
    errorId: `${name}-error`,
    descriptionId: `${name}-description`,
  };
}

/** What stands against such a form: as a whole, and by the name of each field. */
export function problemsOf(answer: unknown): { whole: string[]; fields: [name: string, errors: readonly string[]][] } {
  const entries = Object.entries(replyOf(answer)?.error ?? {}).flatMap(([name, errors]) =>
    errors && errors.length > 0 ? [[name, errors] as [string, readonly string[]]] : [],
  );
  return {
    whole: entries.filter(([name]) => name === "").flatMap(([, errors]) => errors),
    fields: entries.filter(([name]) => name !== ""),
  };
}
