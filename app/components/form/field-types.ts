/** As much of conform's field as the inputs here use. */
export interface FieldLike {
  id: string;
  name: string;
  /** What is shown first: what was typed before a refusal, else the default. */
  initialValue?: unknown;
  errors?: string[] | undefined;
  errorId: string;
  descriptionId: string;
}

export interface FieldProps {
  field: FieldLike;
  label: string;
  /** Under the label, before the input. */
  help?: string;
  /** Not every field must be filled: those that may stay empty say so. */
  optional?: boolean;
}

/** The attributes that tie an input to its label, help and error. */
export function inputProps({ field, help }: Pick<FieldProps, "field" | "help">) {
  const invalid = Boolean(field.errors?.length);
  const described = [help ? field.descriptionId : null, invalid ? field.errorId : null].filter(Boolean).join(" ");
  return {
    id: field.id,
    name: field.name,
    "aria-invalid": invalid || undefined,
    "aria-describedby": described || undefined,
  } as const;
}

/** The text an input starts with. */
export function initialText(field: FieldLike): string | undefined {
  const value = field.initialValue;
  return typeof value === "string" || typeof value === "number" ? String(value) : undefined;
}
