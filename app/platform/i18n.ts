import i18next, { type i18n, type TFunction } from "i18next";

export const LANGUAGES = ["zh-CN", "en"] as const;
export type Language = (typeof LANGUAGES)[number];
export type Resources = Record<string, object>;
export type Translate = TFunction;

export function isLanguage(value: unknown): value is Language {
  return value === "zh-CN" || value === "en";
}

/** One instance per request or browser, with its messages passed in; nothing is loaded later. */
export function createI18n(lng: Language, resources: Resources): i18n {
  const instance = i18next.createInstance();
  void instance.init({
    lng,
    fallbackLng: false,
    ns: Object.keys(resources),
    defaultNS: "common",
    resources: { [lng]: resources },
    interpolation: { escapeValue: false },
    returnNull: false,
    initAsync: false,
  });
  instance.services.formatter?.add("enumeration", (value, language) => enumerated(String(value), language));
  return instance;
}

/** What was put together with the Chinese mark of an enumeration, as it is put together in this language. */
export const enumerated = (text: string, language: string | undefined): string =>
  language === "en" ? text.replaceAll("、", ", ") : text;
