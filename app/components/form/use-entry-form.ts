import { type DefaultValue, useForm } from "@conform-to/react";
import type { FormReply } from "~/platform/form.server";

interface Options<T extends Record<string, unknown>> {
  /** Needed where a page holds more than one form. */
  id?: string;
  /** What the action answered: `useActionData<typeof action>()`. */
  answer?: unknown;
  defaultValue?: DefaultValue<T>;
}

/** Conform bound to what an action of this product answers. The server judges; nothing is checked twice. */
export function useEntryForm<T extends Record<string, unknown>>({ id, answer, defaultValue }: Options<T> = {}) {
  const reply = isReply(answer) ? answer.reply : undefined;
  const [form, fields] = useForm<T, T, string[]>({ id, lastResult: reply, defaultValue, shouldValidate: "onSubmit" });
  return { form, fields };
}

function isReply(answer: unknown): answer is { reply: FormReply } {
  return typeof answer === "object" && answer !== null && "reply" in answer;
}
