export type MessageParams = Readonly<Record<string, string | number>>;

/**
 * An expected "no" is a value: a kebab-case code that is part of the API, the message key that says it in the reader's
 * language (`<module>:refusal.<code>`) and the facts that the sentence names.
 */
export interface Refusal<Code extends string = string> {
  readonly code: Code;
  readonly key?: string;
  readonly params?: MessageParams;
  /** The field or cell it belongs to, as a dotted path. */
  readonly path?: string;
  /** HTTP status; 409 where nothing is said. */
  readonly status?: number;
  /** More refusals of the same request, each with its own path. */
  readonly errors?: readonly Refusal[];
}

export type Result<T, R extends Refusal = Refusal> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly refusal: R };

export const ok = <T>(value: T): { readonly ok: true; readonly value: T } => ({ ok: true, value });

export const refused = <R extends Refusal>(refusal: R): { readonly ok: false; readonly refusal: R } => ({
  ok: false,
  refusal,
});

/** A refusal whose code is the last part of its message key: `no("records:refusal.already-lifted")`. */
export function no(
  key: string,
  more: Omit<Refusal, "code" | "key"> = {},
): { readonly ok: false; readonly refusal: Refusal } {
  return refused({ code: key.slice(key.lastIndexOf(".") + 1), key, ...more });
}

/** For scripts and tests: the value, or an error that carries the code. */
export function mustBeOk<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  throw new Error(`refused: ${result.refusal.code} ${JSON.stringify(result.refusal.params ?? {})}`);
}
