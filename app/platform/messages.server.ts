import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { createI18n, isLanguage, LANGUAGES, type Language, type Resources, type Translate } from "./i18n";
import type { Refusal } from "./result";

interface Catalogue {
  resources: Resources;
  /** Changes with the text: part of the address, so that browsers may keep it for ever. */
  hash: string;
  json: string;
  t: Translate;
}

const catalogues = new Map<Language, Catalogue>();

function read(lng: Language): Catalogue {
  const folder = path.join(process.cwd(), "app", "locales", lng);
  const resources: Resources = {};
  for (const file of readdirSync(folder)
    .filter((name) => name.endsWith(".json"))
    .sort()) {
    resources[file.slice(0, -5)] = JSON.parse(readFileSync(path.join(folder, file), "utf8")) as object;
  }
  const json = JSON.stringify(resources);
  const hash = createHash("sha256").update(json).digest("hex").slice(0, 12);
  return { resources, json, hash, t: createI18n(lng, resources).t };
}

/** All messages of a language, read once per process (anew at each call outside production). */
export function catalogue(lng: Language): Catalogue {
  const known = catalogues.get(lng);
  if (known && process.env.NODE_ENV !== "development") return known;
  const fresh = read(lng);
  catalogues.set(lng, fresh);
  return fresh;
}

/** The translating function of a language, for text made on the server outside React. */
export function translator(lng: Language): Translate {
  return catalogue(lng).t;
}

/** A refusal as a sentence in the reader's language. */
export function sentenceOf(refusal: Refusal, lng: Language): string {
  return translator(lng)(refusal.key ?? `common:refusal.${refusal.code}`, { ...refusal.params });
}

/** cookie → account → Accept-Language → zh-CN */
export function languageOf(request: Request, accountLocale?: string | null): Language {
  const cookie = /(?:^|;\s*)lang=([^;]+)/.exec(request.headers.get("Cookie") ?? "")?.[1];
  if (isLanguage(cookie)) return cookie;
  if (isLanguage(accountLocale)) return accountLocale;
  return acceptedLanguage(request.headers.get("Accept-Language"));
}

/** The better liked of our two languages by an Accept-Language header; zh-CN where it names neither. */
export function acceptedLanguage(header: string | null | undefined): Language {
  const wishes = (header ?? "")
    .split(",")
    .map((part) => {
      const [tag = "", ...rest] = part.trim().split(";");
      const quality = rest.find((item) => item.trim().startsWith("q="));
      return { tag: tag.toLowerCase(), q: quality ? Number(quality.trim().slice(2)) : 1 };
    })
    .filter(({ q }) => q > 0)
    .sort((a, b) => b.q - a.q);
  for (const { tag } of wishes) {
    const found = LANGUAGES.find((lng) => tag === lng.toLowerCase() || tag.split("-")[0] === lng.split("-")[0]);
    if (found) return found;
  }
  return "zh-CN";
}
