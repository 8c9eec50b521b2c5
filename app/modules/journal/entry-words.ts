import { CODE_TABLES } from "#db/reference/code-tables";
import { READ_GROUND } from "#db/reference/code-tables/record-reasons";
import { recordKindOf } from "#db/reference/record-kinds";
import { vettingPurpose } from "#db/reference/vetting-purposes";
import { articleWords } from "~/modules/reference/article-words.rules";
import { instantOf, shanghaiMinute } from "~/platform/clock";
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

/** Where a field's name is looked up, in this order: the journal's own words, then those of the screens that count the same. */
const FIELD_GROUPS = ["journal:field", "records:field", "collection:count", "vetting:answer-short"];
/** The same for a value that is a code. */
const VALUE_GROUPS = [
  ...["journal:value", "common:role", "collection:state", "collection:item", "records:state", "records:propose"],
  ...["records:precision", "vetting:state", "vetting:answer-short", "vetting:decision", "agencies:slot"],
  ...["agencies:interest-kind", "reports:recomputation-state", "journal:process", "people:process"],
];

/** Fields whose value somebody typed: never a code. */
const TYPED: ReadonlySet<string> = new Set(["q", "account", "position", "text"]);

/** An instant as it is kept. */
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$/;

const wordOf = (t: Translate, groups: readonly string[], code: string) => {
  const found = String(
    t(
      groups.map((group) => `${group}.${code}`),
      { defaultValue: code },
    ),
  );
  return found === code ? null : found;
};

export const fieldWords = (t: Translate, field: string) => wordOf(t, FIELD_GROUPS, field) ?? field;

/** A code of a catalogue in words; null where no catalogue has it. */
function catalogueWords(code: string, lng: Language): string | null {
  const kind = recordKindOf(code);
  if (kind) return lng === "en" ? kind.nameEn : kind.nameZh;
  const entry = vettingPurpose(code) ?? CODE_TABLES.flatMap(({ entries }) => entries).find((one) => one.code === code);
  return entry ? (lng === "en" ? entry.en : entry.zh) : null;
}

/** How the values of an entry are said: in which language, and by which names of what they speak of. */
export interface Saying {
  lng: Language;
  nameOf(field: string, value: string): string | null;
}

/**
 * A thing of the journal for whoever reads nothing but the journal: people by the end of their id, never by name, so that an
 * auditor can tell one from another and follow them through the journal; everything else by its id.
 */
export function thingWords(t: Translate, type: string, id: string): string {
  return type === "person" && id.length === 26 ? t("journal:person-no", { no: id.slice(-8) }) : id;
}

/** Fields of a change that hold names of the person whom it is about. */
const NAMES_OF_PEOPLE: Record<string, ReadonlySet<string>> = { person: new Set(["name", "formerNames"]) };

/** A value of a change for whoever reads nothing but the journal: that a person has another name is told, which one is not. */
export function changeWords(
  t: Translate,
  subject: { type: string; id: string },
  field: string,
  value: unknown,
  saying: Saying,
): string {
  if (!NAMES_OF_PEOPLE[subject.type]?.has(field)) return inLines(t, value, saying, field);
  const names = [value].flat().filter((name) => name !== null && name !== undefined && name !== "");
  if (names.length === 0) return "";
  return t("journal:person-names", { person: thingWords(t, subject.type, subject.id), count: names.length });
}

/** What consists of several things, each on a line of its own, so that what was added or taken away can be found. */
function inLines(t: Translate, value: unknown, saying: Saying, field: string): string {
  if (typeof value !== "object" || value === null) return valueWords(t, value, saying, field);
  const parts = Array.isArray(value)
    ? value.map((item) => valueWords(t, item, saying, field))
    : Object.entries(value)
        .filter(([, member]) => member !== null && member !== "")
        .map(([name, member]) => valueWords(t, { [name]: member }, saying));
  const isPlain = Array.isArray(value) && !value.some((item) => typeof item === "object" && item !== null);
  return isPlain ? valueWords(t, value, saying, field) : parts.join("\n");
}

/** A value of a snapshot as text: lists joined, things as "name value", codes in words, nothing as nothing. */
export function valueWords(t: Translate, value: unknown, saying: Saying, field = ""): string {
  const { lng, nameOf } = saying;
  const [comma, semicolon] = lng === "en" ? [", ", "; "] : ["，", "；"];
  if (value === null || value === undefined) return "";
  if (typeof value === "boolean") return t(value ? "journal:value.yes" : "journal:value.no");
  if (Array.isArray(value)) return value.map((item) => valueWords(t, item, saying, field)).join(semicolon);
  if (typeof value === "object")
    return Object.entries(value)
      .filter(([, member]) => member !== null && member !== "")
      .map(([name, member]) => `${fieldWords(t, name)} ${valueWords(t, member, saying, name)}`)
      .join(comma);
  const text = String(value);
  if (INSTANT.test(text)) return shanghaiMinute(instantOf(text));
  const name = nameOf(field, text);
  if (name || TYPED.has(field)) return name ?? text;
  if (!/^[a-zA-Z-]+$/.test(text)) return articleWords(text, lng);
  return wordOf(t, VALUE_GROUPS, text) ?? catalogueWords(text, lng) ?? text;
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
    .join(t("journal:joint"));
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
