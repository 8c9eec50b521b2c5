/**
 * An expected "no" is a value: a kebab-case code, the message key that says it in the reader's language
 * (`<module>:refusal.<code>`) and the facts that the sentence names.
 */
export interface Refusal<Code extends string = string> {
  readonly code: Code;
  readonly key?: string;
  readonly params?: Readonly<Record<string, string | number>>;
}

export type Result<T, R extends Refusal = Refusal> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly refusal: R };

export const ok = <T>(value: T): { readonly ok: true; readonly value: T } => ({ ok: true, value });

export const refused = <R extends Refusal>(refusal: R): { readonly ok: false; readonly refusal: R } => ({
  ok: false,
  refusal,
});
