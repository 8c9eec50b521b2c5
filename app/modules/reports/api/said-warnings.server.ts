import type { Language } from "~/platform/i18n";
import { translator } from "~/platform/messages.server";

interface Warning {
  readonly field: string;
  readonly code: string;
  readonly params?: object;
}

/** Warnings as an answer says them; a PDF is sent as `file`, whatever a list calls it. */
export const saidWarnings = (found: readonly Warning[], lng: Language) =>
  found.map(({ field, code, params }) => ({
    path: field === "fileName" ? "file" : field,
    code,
    message: translator(lng)(`reports:warning.${code}`, { ...params }),
  }));
