import type { Db } from "#db/connection";
import { divisions, legalSources } from "~/modules/reference/catalogue.queries.server";
import { unitNames } from "~/modules/reference/org-units.queries.server";
import type { Language } from "~/platform/i18n";
import { translator } from "~/platform/messages.server";
import { thingWords } from "./entry-words";
import * as queries from "./names.queries.server";

/** Fields of entries whose value is the code or the id of another thing. */
const NAMED = {
  contributor: "contributor",
  contributorCode: "contributor",
  collectionItem: "item",
  item: "item",
  source: "source",
  division: "division",
  divisionCode: "division",
  scopeValue: "division",
  unitId: "unit",
  parentId: "unit",
  mergedIntoId: "unit",
  bodyUnitId: "unit",
  accountId: "account",
  openedBy: "account",
  submittedBy: "account",
  decidedBy: "account",
  matchConfirmedBy: "account",
  personId: "person",
} as const;

type Kind = (typeof NAMED)[keyof typeof NAMED];

/** The name behind a value of a field, null where the field names nothing else or nothing has that code. */
export type NameOf = (field: string, value: string) => string | null;

/** Names of all that these values, however deep, speak of by code or id; codes are kept beside their names. */
export async function namesIn(db: Db, values: readonly unknown[], lng: Language): Promise<NameOf> {
  const asked = new Map<Kind, Set<string>>();
  for (const value of values) gather(value, "", asked);
  const of = (kind: Kind) => [...(asked.get(kind) ?? [])];
  const said = ({ zh, en }: { zh: string; en: string }) => (lng === "en" ? en : zh);
  const [contributors, items, sources, areas, units, accounts] = await Promise.all([
    queries.catalogueNames(db, "contributors", of("contributor")),
    queries.catalogueNames(db, "collection_items", of("item")),
    asked.has("source") ? legalSources(db) : [],
    asked.has("division") ? divisions(db) : [],
    unitNames(db, of("unit")),
    queries.accountNames(db, of("account")),
  ]);
  const names: Record<Kind, ReadonlyMap<string, string>> = {
    contributor: new Map(contributors.map((row) => [row.code, said(row)])),
    item: new Map(items.map((row) => [row.code, said(row)])),
    source: new Map(sources.map((row) => [row.source_key, said({ zh: row.short_zh, en: row.short_en })])),
    division: new Map(areas.map((row) => [row.code, said({ zh: row.name_zh, en: row.name_en })])),
    unit: units,
    account: new Map(accounts.map((row) => [row.id, row.name])),
    person: new Map(of("person").map((id) => [id, thingWords(translator(lng), "person", id)])),
  };
  return (field, value) => {
    const kind = kindOf(field);
    const name = kind && names[kind].get(value);
    if (!name) return null;
    return kind === "unit" || kind === "account" || kind === "person" || name === value ? name : `${name} ${value}`;
  };
}

const kindOf = (field: string): Kind | null => (field in NAMED ? NAMED[field as keyof typeof NAMED] : null);

function gather(value: unknown, field: string, into: Map<Kind, Set<string>>): void {
  if (Array.isArray(value)) for (const item of value) gather(item, field, into);
  else if (typeof value === "object" && value !== null)
    for (const [name, member] of Object.entries(value)) gather(member, name, into);
  else if (typeof value === "string") {
    const kind = kindOf(field);
    if (!kind) return;
    const known = into.get(kind) ?? new Set();
    into.set(kind, known.add(value));
  }
}
