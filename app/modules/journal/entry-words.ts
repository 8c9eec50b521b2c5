import { READ_GROUND } from "#db/reference/code-tables/record-reasons";
import type { Language, Translate } from "~/platform/i18n";

/** Modules whose messages name processes and events. */
const NAMESPACES = [
  "accounts",
  "agencies",
  "approvals",
  "collection",
  "insights",
  "journal",
  "people",
  "publication",
  "records",
  "reference",
  "reports",
  "vetting",
];

function named(t: Translate, kind: "process" | "event", name: string): string {
  const keys = NAMESPACES.map((namespace) => `${namespace}:${kind}.${name}`);
  return String(t(keys, { defaultValue: name }));
}

/** What was done, in the reader's language. */
export const processWords = (t: Translate, name: string) => named(t, "process", name);

/** What happened to one thing, in the reader's language. */
export const eventWords = (t: Translate, name: string) => named(t, "event", name);

export const subjectWords = (t: Translate, type: string) =>
  String(t(`journal:subject.${type}`, { defaultValue: type }));

export const fieldWords = (t: Translate, field: string) => String(t(`journal:field.${field}`, { defaultValue: field }));

/** A value of a snapshot as text: lists joined, things as "name value", codes in words, nothing as nothing. */
export function valueWords(t: Translate, value: unknown): string {
  if (value === null || value === undefined) return "";
  if (typeof value === "boolean") return t(value ? "journal:value.yes" : "journal:value.no");
  if (Array.isArray(value)) return value.map((item) => valueWords(t, item)).join("；");
  if (typeof value === "object")
    return Object.entries(value)
      .filter(([, member]) => member !== null && member !== "")
      .map(([name, member]) => `${fieldWords(t, name)} ${valueWords(t, member)}`)
      .join("，");
  const text = String(value);
  return /^[a-z-]+$/.test(text)
    ? String(t([`journal:value.${text}`, `common:role.${text}`], { defaultValue: text }))
    : text;
}

interface Spoken {
  kind: "change" | "read";
  name: string;
  actor_name: string;
  actor_roles: string;
  at: Date;
  via: string;
  address: string | null;
  row_count: number | null;
  event_count: number;
}

/** An entry as one sentence: who, when, from where, what, how much. `moment`: the instant as people read it. */
export function entrySentence(t: Translate, entry: Spoken, moment: string): string {
  const roles = entry.actor_roles
    .split(",")
    .filter(Boolean)
    .map((role) => String(t(`common:role.${role}`, { defaultValue: t("journal:role-system") })))
    .join("、");
  return t(`journal:sentence.${entry.kind}`, {
    who: entry.actor_name,
    roles: roles || t("journal:role-none"),
    at: moment,
    via: t(`journal:via.${entry.via}`),
    address: entry.address ?? t("journal:address-none"),
    what: processWords(t, entry.name),
    count: entry.kind === "read" ? (entry.row_count ?? 0) : entry.event_count,
  });
}

/** The ground of a look in words; one of no list as it is written. */
export function groundWords(code: string | null, lng: Language): string | null {
  const entry = READ_GROUND.entries.find((one) => one.code === code);
  return entry ? (lng === "en" ? entry.en : entry.zh) : code;
}
